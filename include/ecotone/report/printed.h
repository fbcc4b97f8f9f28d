#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::report {

/// A number as readers see it: `decimals` digits behind a decimal point, thousands apart by a
/// narrow no-break space, a real minus sign, never "-0". "not applicable" where there is none
/// (rule R0.6, docs/methods): never 0 and never 100 %. Halves are rounded away from zero.
[[nodiscard]] std::string printed(std::optional<double> value, int decimals);

/// A count of things: `printed` without decimals.
[[nodiscard]] std::string printedCount(std::size_t count);

/// A fraction as percent with two decimals: 0.3165 is "31.65 %".
[[nodiscard]] std::string printedPercent(std::optional<double> fraction);

/// What is printed where a figure is undefined.
inline constexpr const char* notApplicable = "not applicable";
/// What is printed where a figure lacks an input; a finding says which.
inline constexpr const char* notComputed = "not computed";

/// The parts rounded to `decimals` so that they add up exactly to their rounded total: every
/// part is rounded down, and what is then missing goes, a unit of the last digit each, to the
/// parts with the largest remainder; ties by order. Source: largest-remainder method
/// (Hamilton); rule R0.12, docs/methods.
///
/// @param total  what the printed parts add to; the plain sum where none is given
/// @pre all parts are finite; |total - sum of parts| is less than one unit per part
[[nodiscard]] std::vector<double> roundedToTotal(std::span<const double> parts,
                                                 int decimals,
                                                 std::optional<double> total = std::nullopt);

} // namespace ecotone::report
