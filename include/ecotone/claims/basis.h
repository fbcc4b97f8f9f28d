#pragma once

#include "ecotone/claims/facts.h"
#include "ecotone/records/claim.h"

#include <map>
#include <string>
#include <vector>

namespace ecotone::claims {

/// What a claim rests on, by name, with a digest of each: layers, observations, how actions
/// stand, evidence and documents, the boundary, leakage, the rules. The form in which a claim
/// keeps it (`records::Claim::basis`).
using Basis = std::map<std::string, std::string>;

[[nodiscard]] Basis basisOf(const ClaimFacts& facts);

enum class BasisChangeKind { Changed, Added, Removed };

struct BasisChange {
    BasisChangeKind kind = BasisChangeKind::Changed;
    std::string what;   // name in the basis
    std::string reason; // "The layer “Cover 2024” has changed since the claim was made."
    bool operator==(const BasisChange&) const = default;
};

/// Why a claim must be looked at again: everything it rests on that has changed, come or gone,
/// by name. Empty: nothing has. A new observation, a reversal and a changed layer are among
/// these.
[[nodiscard]] std::vector<BasisChange> changesBetween(const Basis& then, const Basis& now);

/// The claim as it stands now: a published one on changed ground is reopened; drafts, and
/// what was withdrawn, stay as they are. A reopened claim is published again by a person.
[[nodiscard]] records::ClaimState stateNow(const records::Claim& claim, const Basis& now);

} // namespace ecotone::claims
