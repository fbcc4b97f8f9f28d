#pragma once

#include "ecotone/claims/conditions.h"
#include "ecotone/claims/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::claims {

/// The conditions a level asks for, those of the levels it builds on among them, in order.
/// Commitment and participation stand beside the action; each outcome builds on the one below.
/// Source: docs/methods/claims.md, rule table.
[[nodiscard]] std::vector<Condition> conditionsOf(Level level);

/// What a sentence of the level says: "X implemented or funded A on n ha in L, with dates".
[[nodiscard]] const char* claimedBy(Level level) noexcept;
/// What proves it, in words: "contract, as-built geometry, spending".
[[nodiscard]] const char* evidenceFor(Level level) noexcept;

/// How far a claim of one level is.
struct LevelResult {
    Level level = Level::Commitment;
    std::vector<ConditionResult> conditions; // of `conditionsOf(level)`, judged at this level
    std::vector<RuledOut> refusals;          // what the facts forbid whatever the words
    bool isAboveHouseLimit = false;          // the policy ends below this level
    [[nodiscard]] bool isReached() const noexcept;
    bool operator==(const LevelResult&) const = default;
};

/// Where a claim group stands in a landscape with regard to a target.
struct Assessment {
    std::vector<LevelResult> levels; // 0 to 5
    [[nodiscard]] const LevelResult& at(Level level) const;
    /// The highest level that is reached.
    [[nodiscard]] std::optional<Level> reached() const noexcept;
    /// The level above the reached one (the first, where none is), or nothing at the top.
    [[nodiscard]] std::optional<Level> next() const noexcept;
    /// What is met at the reached level, with its links. Empty where none is reached.
    [[nodiscard]] std::vector<ConditionResult> met() const;
    /// What is missing for the next level.
    [[nodiscard]] std::vector<ConditionResult> missing() const;
    bool operator==(const Assessment&) const = default;
};

[[nodiscard]] Assessment assess(const ClaimFacts& facts, const Policy& policy = {});

/// Whether something may be said, and if not, every reason.
struct Verdict {
    std::vector<ConditionResult> failing; // in order
    std::vector<RuledOut> refusals;       // in the order of the rules
    bool isAboveHouseLimit = false;
    [[nodiscard]] bool isAllowed() const noexcept
    {
        return failing.empty() && refusals.empty() && !isAboveHouseLimit;
    }
    /// A sentence for each reason.
    [[nodiscard]] std::vector<std::string> reasons() const;
    bool operator==(const Verdict&) const = default;
};
/// What somebody wants to say: its level, words and figure.
[[nodiscard]] Verdict
judge(const Statement& statement, const ClaimFacts& facts, const Policy& policy = {});
/// The level alone.
[[nodiscard]] Verdict judge(const Assessment& assessment, Level level);

} // namespace ecotone::claims
