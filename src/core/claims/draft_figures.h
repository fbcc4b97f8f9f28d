#pragma once

#include "draft_patterns.h"

#include "ecotone/claims/draft_facts.h"

#include <string>
#include <vector>

namespace ecotone::claims {

/// How a stated number stands to the one that is meant.
enum class Rounding { Exact, Rounded, AtLeast };

/// A number a sentence states about the world; years, dates, versions, confidence levels and
/// numbers of pages, rules, levels and targets are none.
struct StatedNumber {
    double value = 0.0;     // in the unit below
    double precision = 0.0; // one unit of the last digit that counts
    std::string
        unit; // "ha", "condition-ha", "%", "USD", "points", "times", a noun's stem, or empty
    Rounding rounding = Rounding::Exact;
    bool isRatio = false; // a half, two thirds, one in five, twice
    Match at;             // its tokens, the unit included
};

/// Area, share or condition: what a result is stated in, unlike money, time and counts.
[[nodiscard]] bool isMeasured(const StatedNumber& number);
[[nodiscard]] bool isArea(const StatedNumber& number);
[[nodiscard]] bool isTime(const StatedNumber& number);

[[nodiscard]] std::vector<StatedNumber> numbersIn(const std::vector<Token>& tokens,
                                                  const PhraseFinder& finder);

/// The known figure a number states, rounded or converted as it says it is; null if there is
/// none. Of several the one with a role is taken.
[[nodiscard]] const KnownFigure* knownFigure(const StatedNumber& number,
                                             const std::vector<KnownFigure>& figures);

} // namespace ecotone::claims
