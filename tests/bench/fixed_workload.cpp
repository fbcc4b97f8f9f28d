#include "fixed_workload.h"

#include "booking_check.h"
#include "layer_values.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace ecotone::bench {

namespace {

template <class Value>
std::unique_ptr<raster::BandSource>
inMemory(const geo::Grid& grid, const std::vector<Value>& stored, Value noData)
{
    std::vector<double> values(stored.begin(), stored.end());
    std::ranges::replace(values, static_cast<double>(noData),
                         std::numeric_limits<double>::quiet_NaN());
    return std::make_unique<raster::MemoryBand>(grid, std::move(values));
}

} // namespace

void runFixedWorkload(int times)
{
    const Size size = sizeNamed("XS");
    const geo::Grid grid = gridOf(size);
    LayerValues values{static_cast<std::size_t>(size.cells * size.cells)};
    const Truth truth = LayerMaker{size}.fill(0, size.cells, 0, values);
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    bands.push_back(inMemory(grid, values.degraded, noClass));
    bands.push_back(inMemory(grid, values.ecosystem, noClass));
    bands.push_back(inMemory(grid, values.opening, noCondition));
    bands.push_back(inMemory(grid, values.closing, noCondition));
    const raster::LayerStack stack{grid, std::move(bands)};
    const cells::BookingPlan plan = planFor({200, true});

    SilentProgress progress;
    for (int i = 0; i < times; ++i) {
        const cells::Booking booking = cells::book(plan, stack, {1, tileSide}, progress);
        const Agreement agreement = checkedSums(booking, plan, grid, truth);
        fmt::print("{} rows, {} tiles, largest deviation {:.1e}\n", booking.table.rows().size(),
                   booking.tilesTouched, agreement.worst);
        if (!agreement.trouble.empty())
            throw InputError{"The booking misses its reference: " + agreement.trouble};
    }
}

} // namespace ecotone::bench
