#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/report/report.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::report {

/// Digits behind the point of an area in hectares, and of a percentage.
inline constexpr int areaDecimals = 2;
inline constexpr int percentDecimals = 2;

/// A text, the same in print and in files.
[[nodiscard]] Value textValue(std::string text);
[[nodiscard]] Value countValue(std::size_t count);
/// Hectares.
[[nodiscard]] Value areaValue(std::optional<Hectares> area);
/// Percent, 0 to 100.
[[nodiscard]] Value percentValue(std::optional<double> percent);
/// A raw number with its printed form decided elsewhere, so that a column adds up.
[[nodiscard]] Value roundedValue(double raw, double rounded, int decimals);
/// A gap as printed: the printed target less what is printed as reached, so that readers who
/// subtract agree; zero where nothing is missing.
[[nodiscard]] Value
gapValue(std::optional<Hectares> gap, std::optional<Hectares> target, double printedReached);
/// What has no meaning in this row: an empty field.
[[nodiscard]] Value blankValue();

/// "426.05 ha".
[[nodiscard]] std::string hectares(std::optional<Hectares> area);
/// "23.86 %" of a percentage 0 to 100.
[[nodiscard]] std::string percent(std::optional<double> percent);
/// "1 024.23 km²".
[[nodiscard]] std::string squareKilometres(Hectares area);

/// The parts of a column as printed. They add up to the printed total; where the raw ones do
/// not add up to the raw total (they overlap), each is rounded by itself.
[[nodiscard]] std::vector<double>
printedParts(const std::vector<double>& parts, double total, int decimals = areaDecimals);
/// The value as printed, as a number.
[[nodiscard]] double printedNumber(double value, int decimals = areaDecimals);

/// A column of text, of hectares, of percent.
[[nodiscard]] Column textColumn(std::string title, std::string name);
[[nodiscard]] Column areaColumn(std::string title, std::string name);
[[nodiscard]] Column percentColumn(std::string title, std::string name);
[[nodiscard]] Column countColumn(std::string title, std::string name);

} // namespace ecotone::report
