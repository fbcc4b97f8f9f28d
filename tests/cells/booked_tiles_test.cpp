#include "cells/small_land.h"
#include "support/catch.h"

#include "ecotone/cells/booked_tiles.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace ecotone;
using tests::SmallLand;

TEST_CASE("Any grouping and order of arrival of booked tiles gives the same bytes", "[cells]")
{
    const SmallLand land;
    const auto plan = SmallLand::plan(
        {land.shape("POLYGON((0.5 0.5, 22.3 1.1, 21.7 16.2, 1.2 15.9, 0.5 0.5))"),
         land.shape("POLYGON((2.25 3.1, 14.9 5.75, 11.3 13.2, 4.4 10.6, 2.25 3.1))")});
    const cells::BookingOptions options{1, 4};
    SilentProgress progress;
    const raster::LayerStack stack = land.stack();
    const cells::Booking whole = cells::book(plan, stack, options, progress);
    const std::size_t count = raster::Tiling{land.grid().whole(), options.tileSide}.size();

    CHECK(rc::check("parts of any tiles, merged in any order, equal one run", [&] {
        const auto partCount = *rc::gen::inRange<std::size_t>(1, 6);
        std::vector<std::vector<std::size_t>> tiles(partCount);
        for (std::size_t tile = 0; tile < count; ++tile)
            tiles[*rc::gen::inRange<std::size_t>(0, partCount)].push_back(tile);
        std::ranges::shuffle(tiles, std::mt19937{*rc::gen::arbitrary<unsigned>()});
        cells::BookedTiles merged;
        for (const auto& part : tiles)
            merged.merge(cells::bookTiles(plan, stack, part, options, progress));
        RC_ASSERT(cells::bookingOf(plan, land.grid(), options, merged) == whole);
    }));
}
