#include "booking_check.h"

#include "clipped_sums.h"
#include "outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ecotone::bench {

namespace {

constexpr double tolerance = 1e-9;         // relative
constexpr std::size_t clippedActions = 24; // spread over all of them

/// Compares sum by sum and keeps the first that is off.
class Comparison {
public:
    /// @param scale  what the deviation is relative to
    void expect(double booked, double expected, double scale, const std::string& what)
    {
        const double deviation = std::abs(booked - expected) / scale;
        m_agreement.worst = std::max(m_agreement.worst, deviation);
        if (!(deviation <= tolerance) && m_agreement.trouble.empty())
            m_agreement.trouble =
                fmt::format("{} is {:.17g} in the booking, {:.17g} in the reference", what,
                            booked, expected);
    }
    [[nodiscard]] const Agreement& agreement() const noexcept { return m_agreement; }

private:
    Agreement m_agreement;
};

/// Sums of one shape over the rows of the table.
struct ShapeSums {
    double area = 0.0;
    cells::ConditionSums condition;
    std::array<std::array<double, ecosystemClasses>, 2> byClass{}; // [degraded][class - 1]
};

std::vector<ShapeSums> sumsByShape(const cells::Booking& booking)
{
    std::vector<ShapeSums> sums(booking.shapes.size());
    for (const auto& [key, row] : booking.table.rows())
        for (const geo::ShapeIndex shape : key.shapes) {
            sums[shape].area += row.area;
            sums[shape].condition += row.conditions.front();
            const bool hasClass = key.classes[0] >= 0 && key.classes[0] <= 1 &&
                                  key.classes[1] >= 1 &&
                                  key.classes[1] <= static_cast<int>(ecosystemClasses);
            if (hasClass)
                sums[shape].byClass[static_cast<std::size_t>(key.classes[0])]
                                   [static_cast<std::size_t>(key.classes[1] - 1)] += row.area;
        }
    return sums;
}

void compareLandscape(const ShapeSums& booked,
                      const Truth& truth,
                      double cellArea,
                      Comparison& comparison)
{
    const double scale = static_cast<double>(truth.assessed()) * cellArea;
    const auto expect = [&](double sum, double cells, const std::string& what) {
        comparison.expect(sum, cells * cellArea, scale, what + " of the landscape");
    };
    expect(booked.condition.assessed, static_cast<double>(truth.assessed()), "The area read");
    expect(booked.condition.opening, truth.opening, "The opening condition");
    expect(booked.condition.closing, truth.closing, "The closing condition");
    expect(booked.condition.gains, truth.gains, "The gain");
    expect(booked.condition.losses, truth.losses, "The loss");
    expect(booked.condition.squaredChange, truth.squaredChange, "The squared change");
    for (std::size_t degraded = 0; degraded < 2; ++degraded)
        for (std::size_t type = 0; type < ecosystemClasses; ++type)
            expect(booked.byClass[degraded][type],
                   static_cast<double>(truth.cells[degraded][type]),
                   fmt::format("The area of class {}, degraded {}", type + 1, degraded));
}

void compareClipped(const ShapeSums& booked,
                    const ClippedSums& clipped,
                    std::size_t shape,
                    Comparison& comparison)
{
    const auto expect = [&](double sum, double expected, const char* what) {
        comparison.expect(sum, expected, clipped.area,
                          fmt::format("{} of shape {}", what, shape));
    };
    double degraded = 0.0;
    for (const double area : booked.byClass[1])
        degraded += area;
    expect(booked.area, clipped.area, "The area");
    expect(degraded, clipped.degraded, "The degraded area");
    expect(booked.condition.assessed, clipped.assessed, "The area read");
    expect(booked.condition.opening, clipped.opening, "The opening condition");
    expect(booked.condition.closing, clipped.closing, "The closing condition");
    expect(booked.condition.gains, clipped.gains, "The gain");
    expect(booked.condition.losses, clipped.losses, "The loss");
}

void compareAreas(const std::vector<ShapeSums>& booked,
                  const cells::BookingPlan& plan,
                  Comparison& comparison)
{
    for (std::size_t shape = 0; shape < booked.size(); ++shape) {
        const double area = areaOf(plan.shapes[shape]);
        comparison.expect(booked[shape].area, area, area,
                          fmt::format("The area of shape {}", shape));
    }
}

} // namespace

Agreement checkedSums(const cells::Booking& booking,
                      const cells::BookingPlan& plan,
                      const geo::Grid& grid,
                      const Truth& truth)
{
    Comparison comparison;
    const std::vector<ShapeSums> sums = sumsByShape(booking);
    compareAreas(sums, plan, comparison);
    compareLandscape(sums.front(), truth, grid.cellUnitArea(), comparison);
    return comparison.agreement();
}

Agreement checked(const cells::Booking& booking, const cells::BookingPlan& plan, const Job& job)
{
    const geo::Grid grid = gridOf(job.size);
    const std::size_t tiles = tilesMet(plan, grid).size();
    if (booking.tilesTouched != tiles)
        return {0.0, fmt::format("the booking read {} tiles, the bare reading {}",
                                 booking.tilesTouched, tiles)};
    Comparison comparison;
    const std::vector<ShapeSums> sums = sumsByShape(booking);
    compareAreas(sums, plan, comparison);
    const LayerFiles files = layerFiles(job.data, job.size, job.codec);
    const auto actions = static_cast<std::size_t>(job.overlay.actions);
    const std::size_t step = std::max<std::size_t>(1, actions / clippedActions);
    for (std::size_t shape = sums.size() - actions; shape < sums.size(); shape += step)
        compareClipped(sums[shape], clippedSums(plan.shapes[shape], job.size, files), shape,
                       comparison);
    if (job.overlay.withLandscape)
        compareLandscape(sums.front(), readTruth(files.truth).value(), grid.cellUnitArea(),
                         comparison);
    return comparison.agreement();
}

} // namespace ecotone::bench
