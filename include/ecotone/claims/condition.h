#pragma once

#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace ecotone::claims {

/// What must hold for a claim, C1 to C20 (docs/methods/claims.md).
enum class Condition {
    BoundaryJustified,     // C1
    GoalLinked,            // C2
    BeyondObligations,     // C3
    Implemented,           // C4
    ResourcedAndMonitored, // C5
    EvidenceAttached,      // C6
    MeasuredTwice,         // C7
    CounterfactualStrong,  // C8
    Distinguishable,       // C9
    ResponseTimeReached,   // C10
    IdentityCloses,        // C11
    LeakageAssessed,       // C12
    NoCompetingClaim,      // C13
    ConsolidationUniform,  // C14
    ActorsNamed,           // C15
    IndependentlyReviewed, // C16
    ConsentGiven,          // C17
    ImpactsShown,          // C18
    MembershipDated,       // C19
    CommitmentQuantified   // C20
};

inline constexpr std::size_t conditionCount = 20;
/// C1 to C20, in order.
[[nodiscard]] std::array<Condition, conditionCount> allConditions() noexcept;

/// "C1" to "C20".
[[nodiscard]] std::string codeOf(Condition condition);
/// "boundary declared, versioned and justified" …
[[nodiscard]] const char* toText(Condition condition) noexcept;

/// A record that shows that a condition holds. Where a document stands behind the record, its
/// digest was found to be the one on record; a record of the project itself is its own proof.
struct Proof {
    std::string table; // `records::Table<…>::name`, or "results"
    std::int64_t id = 0;
    std::string title;
    Digest digest; // of the document behind it; empty: none is asked for
    bool operator==(const Proof&) const = default;
};

template <class Record>
[[nodiscard]] Proof proofBy(const Record& record, std::string title, Digest digest = {})
{
    return {std::string{records::Table<Record>::name}, record.id.value(), std::move(title),
            std::move(digest)};
}

enum class Standing { Holds, Fails, NotApplicable };
/// "holds", "fails" or "not applicable".
[[nodiscard]] const char* toText(Standing standing) noexcept;

/// What became of one condition.
struct ConditionResult {
    Condition condition = Condition::BoundaryJustified;
    Standing standing = Standing::Fails;
    std::vector<Proof> proofs; // at least one unless it fails
    /// Stable, kebab-case, of what is missing: "ci-includes-zero". Empty unless it fails.
    std::string code;
    /// Fails: one sentence, what is missing and what to do. Not applicable: why. Else empty.
    std::string explanation;
    [[nodiscard]] bool isMet() const noexcept { return standing != Standing::Fails; }
    bool operator==(const ConditionResult&) const = default;
};

/// @pre there is a proof
[[nodiscard]] ConditionResult holds(Condition condition, std::vector<Proof> proofs);
/// @pre there is a proof and a reason
[[nodiscard]] ConditionResult
notApplicable(Condition condition, std::vector<Proof> proofs, std::string reason);
[[nodiscard]] ConditionResult
fails(Condition condition, std::string code, std::string explanation);

} // namespace ecotone::claims
