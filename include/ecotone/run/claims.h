#pragma once

#include "ecotone/claims/basis.h"
#include "ecotone/claims/draft_facts.h"
#include "ecotone/claims/facts.h"
#include "ecotone/claims/ladder.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results.h"

#include <string>
#include <vector>

namespace ecotone::run {

/// An action of a claim group that its claim leaves out, and why.
struct ActionBeside {
    std::string name, why; // "a duty (M3)"
    bool operator==(const ActionBeside&) const = default;
};

/// Where one claim group stands in a landscape with regard to one target.
struct ClaimCase {
    claims::ClaimFacts facts;
    claims::Assessment assessment;
    std::vector<ActionBeside> beside;
    /// Of its published entry in the register: what it rests on that has changed since.
    std::vector<claims::BasisChange> changes;
};

/// The figures of a project, and what may be claimed by them.
struct ClaimsRun {
    Results results;
    std::vector<ClaimCase> cases; // by landscape, target and claim group
};

/// Computes every figure anew, looks at the files of documents and evidence, and judges every
/// claim group that has a part, a pledge or a membership in a landscape, for every target of
/// the landscape. A document counts where its file lies below the project's folder and has the
/// digest on record.
/// Errors as of `compute`.
/// Source: docs/methods/claims.md.
[[nodiscard]] ClaimsRun assessClaims(const project::Project& project,
                                     const Sources& sources,
                                     const RunOptions& options,
                                     Progress& progress);

/// Whether anything is on record that claims rest on: without, a report says nothing of claims.
[[nodiscard]] bool hasClaimRecords(const project::Project& project);

/// What a draft is checked against: names and figures of the project, and how high claims of
/// `of` may reach; where it is null, of nobody.
[[nodiscard]] claims::DraftFacts
draftFactsOf(const project::Project& project, const ClaimsRun& run, const ClaimCase* of);

} // namespace ecotone::run
