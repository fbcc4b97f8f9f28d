#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/claims/facts.h"
#include "ecotone/claims/ladder.h"
#include "ecotone/claims/level.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// Whole sentences with named fields in braces, by id: "{claimant} takes part in {initiative}".
/// What a translator gets: no sentence is put together from pieces, and the order of fields is
/// free.
using Templates = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] const Templates& englishTemplates();

/// What is wrong with a translation: a sentence that is missing or unknown, a field that is
/// missing (so that no language loses the interval or the remainder) or unknown, a brace left
/// open.
[[nodiscard]] Findings checkTemplates(const Templates& translation);

/// Puts fields into a sentence.
/// @pre every field of the template is given
[[nodiscard]] std::string filled(std::string_view sentence,
                                 const std::map<std::string, std::string, std::less<>>& fields);

/// How a number is printed in a unit: the rounding belongs to whoever prints.
using PrintNumber = std::function<std::string(double value, std::string_view unit)>;

struct Sentence {
    Level level = Level::Commitment;
    std::string templateId;
    std::string text;
    bool operator==(const Sentence&) const = default;
};

/// What may be said at a level, with figure, interval, period, boundary version, denominator,
/// rule and remainder.
///
/// Refused, with every reason: the level is not reached.
/// @pre the assessment is of these facts; the templates pass `checkTemplates`
[[nodiscard]] Checked<std::vector<Sentence>> sentencesAt(Level level,
                                                         const ClaimFacts& facts,
                                                         const Assessment& assessment,
                                                         const PrintNumber& print,
                                                         const Templates& templates);

/// What may be said at every level reached, the lowest first.
[[nodiscard]] std::vector<Sentence> sentencesFor(const ClaimFacts& facts,
                                                 const Assessment& assessment,
                                                 const PrintNumber& print,
                                                 const Templates& templates);

} // namespace ecotone::claims
