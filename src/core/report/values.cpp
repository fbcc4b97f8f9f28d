#include "values.h"

#include "ecotone/report/printed.h"

#include <array>
#include <cmath>
#include <utility>

namespace ecotone::report {

Value textValue(std::string text)
{
    formats::TableCell raw = text;
    return {std::move(text), std::move(raw), {}};
}

Value countValue(std::size_t count)
{
    return {printedCount(count), static_cast<double>(count), {}};
}

Value areaValue(std::optional<Hectares> area)
{
    if (!area)
        return {notApplicable, std::monostate{}, {}};
    return {printed(area->value(), areaDecimals), area->value(), {}};
}

Value percentValue(std::optional<double> percent)
{
    if (!percent)
        return {notApplicable, std::monostate{}, {}};
    return {printed(*percent, percentDecimals), *percent, {}};
}

Value roundedValue(double raw, double rounded, int decimals)
{
    return {printed(rounded, decimals), raw, {}};
}

Value gapValue(std::optional<Hectares> gap,
               std::optional<Hectares> target,
               double printedReached)
{
    if (!gap || !target)
        return areaValue(std::nullopt);
    const double shown =
        gap->value() > 0 ? printedNumber(target->value()) - printedReached : 0.0;
    return roundedValue(gap->value(), shown, areaDecimals);
}

Value blankValue()
{
    return {};
}

std::string hectares(std::optional<Hectares> area)
{
    if (!area)
        return notApplicable;
    return printed(area->value(), areaDecimals) + "\u00a0ha";
}

std::string percent(std::optional<double> percent)
{
    if (!percent)
        return notApplicable;
    return printedPercent(*percent / 100.0);
}

std::string squareKilometres(Hectares area)
{
    return printed(area.value() / 100.0, 2) + "\u00a0km²";
}

std::vector<double> printedParts(const std::vector<double>& parts, double total, int decimals)
{
    double sum = 0.0, scale = 0.0;
    for (const double part : parts) {
        sum += part;
        scale += std::abs(part);
    }
    if (std::abs(sum - total) <= 1e-9 * scale)
        return roundedToTotal(parts, decimals, total);
    std::vector<double> rounded;
    for (const double part : parts)
        rounded.push_back(printedNumber(part, decimals));
    return rounded;
}

double printedNumber(double value, int decimals)
{
    return roundedToTotal(std::array{value}, decimals).front();
}

Column textColumn(std::string title, std::string name)
{
    return {std::move(title), {}, std::move(name), Alignment::Text};
}

Column areaColumn(std::string title, std::string name)
{
    return {std::move(title), "ha", std::move(name), Alignment::Number};
}

Column percentColumn(std::string title, std::string name)
{
    return {std::move(title), "%", std::move(name), Alignment::Number};
}

Column countColumn(std::string title, std::string name)
{
    return {std::move(title), {}, std::move(name), Alignment::Number};
}

} // namespace ecotone::report
