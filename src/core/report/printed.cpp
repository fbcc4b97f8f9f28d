#include "ecotone/report/printed.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::report {
namespace {

constexpr std::string_view thinSpace = "\u202f";
constexpr std::string_view minus = "\u2212";

/// 1234567 with a thin space every three digits from the right.
std::string grouped(std::string_view digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += thinSpace;
        text += digits[i];
    }
    return text;
}

/// Without the noise of binary fractions: 15 significant digits, as many as every double keeps.
/// So 1.005 * 100, which is 100.49999999999999, is the 100.5 that was meant.
double withoutNoise(double value)
{
    return parseNumber(fmt::format("{:.15g}", value)).value_or(value);
}

/// Halves away from zero, in decimal.
std::string fixed(double magnitude, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double units = withoutNoise(magnitude * scale);
    return fmt::format("{:.{}f}", std::round(units) / scale, decimals);
}

} // namespace

std::string printed(std::optional<double> value, int decimals)
{
    if (!value || !std::isfinite(*value))
        return notApplicable;
    const std::string text = fixed(std::abs(*value), decimals);
    const std::size_t point = std::min(text.find('.'), text.size());
    const bool isZero = text.find_first_not_of("0.") == std::string::npos;
    std::string out{*value < 0 && !isZero ? minus : ""};
    out += grouped(std::string_view{text}.substr(0, point));
    out += text.substr(point);
    return out;
}

std::string printedCount(std::size_t count)
{
    return grouped(fmt::format("{}", count));
}

std::string printedPercent(std::optional<double> fraction)
{
    if (!fraction || !std::isfinite(*fraction))
        return notApplicable;
    return printed(*fraction * 100.0, 2) + "\u00a0%";
}

std::vector<double>
roundedToTotal(std::span<const double> parts, int decimals, std::optional<double> total)
{
    const double scale = std::pow(10.0, decimals);
    const double sum = total.value_or(std::accumulate(parts.begin(), parts.end(), 0.0));
    const double wanted = std::round(withoutNoise(sum * scale));

    std::vector<double> units, remainders;
    for (const double part : parts) {
        const double exact = withoutNoise(part * scale);
        units.push_back(std::floor(exact));
        // To a millionth of a unit, so that noise decides no tie.
        remainders.push_back(std::round((exact - units.back()) * 1e6));
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });

    const double missing = wanted - std::accumulate(units.begin(), units.end(), 0.0);
    expects(missing >= 0.0 && missing <= static_cast<double>(parts.size()),
            "roundedToTotal: the parts add to the total");
    for (std::size_t i = 0; i < static_cast<std::size_t>(missing); ++i)
        units[order[i]] += 1.0;
    std::ranges::transform(units, units.begin(), [&](double unit) { return unit / scale; });
    return units;
}

} // namespace ecotone::report
