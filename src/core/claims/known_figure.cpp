#include "draft_figures.h"
#include "draft_units.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ecotone::claims {

namespace {

/// Records and reports state areas in square kilometres too, while sentences are read in
/// hectares.
struct InHectares {
    double value = 0.0;
    std::string_view unit;
};
InHectares inHectares(const KnownFigure& figure)
{
    if (figure.unit == "km2" || figure.unit == "km²")
        return {figure.value * hectaresPerSquareKilometre, "ha"};
    return {figure.value, figure.unit};
}

bool sameUnit(const StatedNumber& number, std::string_view unit)
{
    if (isMeasured(number) && !number.unit.empty())
        return number.unit == unit || unit.empty();
    return true; // what is counted may be called by several names
}

bool sameValue(const StatedNumber& number, double known)
{
    const double stated = std::abs(number.value), value = std::abs(known);
    const double slack = 1e-9 * std::max(1.0, value);
    const bool isOtherSign = number.value < 0.0 && known > 0.0;
    if (isOtherSign)
        return false;
    if (std::abs(stated - value) <= slack)
        return true;
    const double step = number.precision;
    switch (number.rounding) {
    case Rounding::Exact:
        return false;
    case Rounding::Rounded:
        return std::abs(std::round(value / step) * step - stated) <= slack + 1e-6 * step;
    case Rounding::AtLeast:
        return std::abs(std::floor(value / step) * step - stated) <= slack + 1e-6 * step;
    }
    return false;
}

} // namespace

const KnownFigure* knownFigure(const StatedNumber& number,
                               const std::vector<KnownFigure>& figures)
{
    const KnownFigure* best = nullptr;
    for (const KnownFigure& figure : figures) {
        const auto [value, unit] = inHectares(figure);
        if (sameUnit(number, unit) && sameValue(number, value) &&
            (!best || best->role == FigureRole::Plain))
            best = &figure;
    }
    return best;
}

} // namespace ecotone::claims
