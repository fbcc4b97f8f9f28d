#include "condition_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace ecotone::cells {

namespace {

/// Stored as scaled bytes or floats, a condition may miss 0 or 1 by a rounding.
constexpr double roundingOfCondition = 1e-6;

// Ways to get at a value by cell, for the compiler to see through.
template <class Number>
struct Stored {
    const Number* values;
    double operator[](std::size_t cell) const noexcept
    {
        return static_cast<double>(values[cell]);
    }
};
struct Coded {
    const std::uint8_t* codes;
    const double* meaning;
    double operator[](std::size_t cell) const noexcept { return meaning[codes[cell]]; }
};
struct Same {
    double operator[](std::size_t) const noexcept { return 1.0; }
};

Stored<double> access(const std::vector<double>& values)
{
    return {values.data()};
}
Stored<float> access(const std::vector<float>& values)
{
    return {values.data()};
}
Coded access(const raster::CodedValues& values)
{
    return {values.codes.data(), values.meaning->data()};
}

bool isIndex(double value) noexcept
{
    return value >= 0.0 && value <= 1.0;
}

/// A value that is no plain index: no data, an index missed by a rounding, or unusable.
double mended(double value, std::optional<double>& unusable)
{
    if (std::isnan(value) || isIndex(value))
        return value;
    if (value < -roundingOfCondition || value > 1.0 + roundingOfCondition) {
        if (!unusable)
            unusable = value;
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::clamp(value, 0.0, 1.0);
}

template <class Opening, class Closing, class Area>
ConditionSums sumsOver(const Segment& segment,
                       Opening opening,
                       Closing closing,
                       Area area,
                       std::optional<double>& unusable)
{
    ConditionSums sums;
    for (std::size_t cell = segment.first; cell < segment.end; ++cell) {
        double before = opening[cell];
        double after = closing[cell];
        if (!(isIndex(before) && isIndex(after))) {
            before = mended(before, unusable);
            after = mended(after, unusable);
            if (std::isnan(before) || std::isnan(after))
                continue; // A change needs two readings; `assessed` tells how much had both.
        }
        const double a = area[cell];
        const double change = after - before;
        sums.assessed += a;
        sums.opening += a * before;
        sums.closing += a * after;
        sums.gains += a * std::max(change, 0.0);
        sums.losses += a * std::max(-change, 0.0);
        sums.squaredChange += a * change * change;
    }
    return sums;
}

ConditionSums scaled(const ConditionSums& sums, double factor)
{
    return {sums.assessed * factor, sums.opening * factor, sums.closing * factor,
            sums.gains * factor,    sums.losses * factor,  sums.squaredChange * factor};
}

} // namespace

void bookConditions(std::span<const Segment> segments,
                    const ConditionBands& bands,
                    const TileAreas& areas,
                    ConditionSums* sums,
                    std::size_t stride,
                    std::optional<double>& unusable)
{
    const auto book = [&](const auto& opening, const auto& closing) {
        for (const Segment& segment : segments) {
            const ConditionSums found =
                areas.each.empty()
                    ? scaled(
                          sumsOver(segment, access(opening), access(closing), Same{}, unusable),
                          segment.weight * areas.common)
                    : scaled(sumsOver(segment, access(opening), access(closing),
                                      Stored<double>{areas.each.data()}, unusable),
                             segment.weight);
            sums[segment.row * stride] += found;
        }
    };
    std::visit(book, bands.opening, bands.closing);
}

} // namespace ecotone::cells
