#pragma once

#include "ecotone/base/checked.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::project {

/// One owner named in a text, with the percentage that follows the name.
struct NamedShare {
    std::string name;
    std::optional<double> percent; // above 0, at most 100
    bool operator==(const NamedShare&) const = default;
};

/// Words that a file puts around names and that are no part of them. Nothing is taken away that
/// the caller does not list.
struct ShareWords {
    std::vector<std::string> prefixes; // of the whole text: "Joint:"
    std::vector<std::string> suffixes; // of the whole text and of each name: "(fictional)"
};

/// Reads who owns what from other people's files: `A 55 % / B 45 %`, `A (55%), B (45%)`,
/// `Glencore PLC [50.00%]; Peabody Energy Corp [50.00%]`, `A; B`, or one name. A semicolon
/// always parts owners; `/`, `,`, `+`, `&` and `|` only behind a percentage, so that "A/B
/// Mining Ltd" and "Rio, Inc. 40 %" stay whole. Full-width signs (％；、，／（）［］) are
/// understood, `、` like a comma, and so is a decimal comma. Percentages are given as written;
/// what they add to is for the caller to judge.
///
/// Refused, with the text quoted: no name, a percentage without a name or in the middle of one,
/// and one that is not above 0 and at most 100.
[[nodiscard]] Checked<std::vector<NamedShare>> parseShares(std::string_view text,
                                                           const ShareWords& strip = {});

} // namespace ecotone::project
