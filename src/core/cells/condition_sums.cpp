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

/// Numbers that are added up side by side, in one register where the processor has such.
using Two [[gnu::vector_size(2 * sizeof(double))]] = double;

/// `ConditionSums`, two by two. Every sum adds the same terms in the same order as if it were
/// alone.
struct SumsByTwo {
    Two assessedAndSquares{}, openingAndClosing{}, gainsAndLosses{};

    void add(double area, double before, double after)
    {
        constexpr Two none{};
        const double change = after - before;
        const Two ways{change, -change};
        assessedAndSquares += Two{area, area * change * change};
        openingAndClosing += area * Two{before, after};
        gainsAndLosses += area * (ways < none ? none : ways);
    }
    void addTo(ConditionSums& sums, double factor) const
    {
        sums.assessed += assessedAndSquares[0] * factor;
        sums.opening += openingAndClosing[0] * factor;
        sums.closing += openingAndClosing[1] * factor;
        sums.gains += gainsAndLosses[0] * factor;
        sums.losses += gainsAndLosses[1] * factor;
        sums.squaredChange += assessedAndSquares[1] * factor;
    }
};

template <class Opening, class Closing, class Area>
SumsByTwo sumsOver(const Segment& segment,
                   Opening opening,
                   Closing closing,
                   Area area,
                   std::optional<double>& unusable)
{
    SumsByTwo sums;
    for (std::size_t cell = segment.first; cell < segment.end; ++cell) {
        double before = opening[cell];
        double after = closing[cell];
        if (!(isIndex(before) && isIndex(after))) {
            before = mended(before, unusable);
            after = mended(after, unusable);
            if (std::isnan(before) || std::isnan(after))
                continue; // A change needs two readings; `assessed` tells how much had both.
        }
        sums.add(area[cell], before, after);
    }
    return sums;
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
            ConditionSums& total = sums[segment.row * stride];
            if (areas.each.empty())
                sumsOver(segment, access(opening), access(closing), Same{}, unusable)
                    .addTo(total, segment.weight * areas.common);
            else
                sumsOver(segment, access(opening), access(closing),
                         Stored<double>{areas.each.data()}, unusable)
                    .addTo(total, segment.weight);
        }
    };
    std::visit(book, bands.opening, bands.closing);
}

} // namespace ecotone::cells
