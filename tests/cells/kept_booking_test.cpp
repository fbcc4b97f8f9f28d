#include "cells/small_land.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/cells/kept_booking.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>

using namespace ecotone;
using cells::ShapeTag;
using tests::SmallLand;

namespace {

constexpr cells::BookingOptions options{1, 4};

/// A triangle of the small land, in eighths of a cell.
geo::Shape someTriangle(const SmallLand& land)
{
    const auto column = [] { return *rc::gen::inRange(0, 8 * int{SmallLand::columns}) / 8.0; };
    const auto row = [] { return *rc::gen::inRange(0, 8 * int{SmallLand::rows}) / 8.0; };
    const double x = column(), y = row();
    return land.shape("POLYGON((" + std::to_string(x) + " " + std::to_string(y) + "," +
                      std::to_string(x + 1.125) + " " + std::to_string(y + 0.25) + "," +
                      std::to_string(x + 0.5) + " " + std::to_string(y + 3.375) + "))");
}

void addAction(cells::BookingPlan& plan, geo::Shape shape, std::size_t place)
{
    static std::int64_t nextId = 1000;
    const auto at = static_cast<std::ptrdiff_t>(place);
    plan.tags.insert(plan.tags.begin() + at, {ShapeTag::Kind::Action, ++nextId, 0, {}, {}});
    plan.shapes.insert(plan.shapes.begin() + at, std::move(shape));
}

void remove(cells::BookingPlan& plan, std::size_t place)
{
    const auto at = static_cast<std::ptrdiff_t>(place);
    plan.tags.erase(plan.tags.begin() + at);
    plan.shapes.erase(plan.shapes.begin() + at);
}

void exchange(cells::BookingPlan& plan, std::size_t a, std::size_t b)
{
    std::swap(plan.tags[a], plan.tags[b]);
    std::swap(plan.shapes[a], plan.shapes[b]);
}

/// Does to a plan what an analyst might do: adds, removes, moves, renames (so that places in
/// the list change) or declares a shape to be a feature of a layer.
void editAtRandom(cells::BookingPlan& plan, const SmallLand& land)
{
    const auto place = [&] { return *rc::gen::inRange<std::size_t>(0, plan.shapes.size()); };
    switch (plan.shapes.size() < 2 ? 0 : *rc::gen::inRange(0, 5)) {
    case 0:
        addAction(plan, someTriangle(land), place());
        break;
    case 1:
        remove(plan, place());
        break;
    case 2:
        plan.shapes[place()] = someTriangle(land);
        break;
    case 3:
        exchange(plan, place(), place());
        break;
    default: {
        ShapeTag& tag = plan.tags[place()];
        tag.kind = tag.kind == ShapeTag::Kind::LayerFeature ? ShapeTag::Kind::Action
                                                            : ShapeTag::Kind::LayerFeature;
    }
    }
}

cells::BookingPlan landscapeWithTwoActions(const SmallLand& land)
{
    return SmallLand::plan(
        {land.shape("POLYGON((0.5 0.5, 22.3 1.1, 21.7 16.2, 1.2 15.9, 0.5 0.5))"),
         land.shape("POLYGON((2.25 3.1, 14.9 5.75, 11.3 13.2, 4.4 10.6, 2.25 3.1))"),
         land.shape("POLYGON((17.1 13.2, 18.9 13.4, 18.2 14.7, 17.1 13.2))")});
}

} // namespace

TEST_CASE("A booking that is kept up to date equals one made anew, bit by bit", "[cells]")
{
    const SmallLand land;
    const raster::LayerStack stack = land.stack();
    SilentProgress progress;
    CHECK(rc::check("after any edits", [&] {
        cells::BookingPlan plan = landscapeWithTwoActions(land);
        cells::KeptBooking kept;
        kept.update(plan, stack, options, progress);
        const int rounds = *rc::gen::inRange(1, 6);
        for (int round = 0; round < rounds; ++round) {
            const int edits = *rc::gen::inRange(1, 4);
            for (int edit = 0; edit < edits; ++edit)
                editAtRandom(plan, land);
            kept.update(plan, stack, options, progress);
            RC_ASSERT(kept.booking() == cells::book(plan, stack, options, progress));
        }
    }));
}

TEST_CASE("An edit books the tiles it touches again, and no others", "[cells]")
{
    const SmallLand land;
    const raster::LayerStack stack = land.stack();
    SilentProgress progress;
    cells::BookingPlan plan = landscapeWithTwoActions(land);
    cells::KeptBooking kept;
    const auto first = kept.update(plan, stack, options, progress);
    CHECK(first.tilesBooked == cells::touchedTiles(plan, land.grid(), options).size());

    SECTION("no edit books nothing")
    {
        CHECK(kept.update(plan, stack, options, progress) == cells::KeptBooking::Cost{});
    }
    SECTION("a vertex moved within a tile books that tile")
    {
        // The small action lies in columns 17 to 18 and rows 2 to 3 from above: one tile of 4.
        plan.shapes[2] = land.shape("POLYGON((17.1 13.2, 18.9 13.4, 18.4 14.9, 17.1 13.2))");
        CHECK(kept.update(plan, stack, options, progress).tilesBooked == 1);
        CHECK(kept.booking() == cells::book(plan, stack, options, progress));
    }
    SECTION("a shape that is taken away books where it lay")
    {
        remove(plan, 2);
        CHECK(kept.update(plan, stack, options, progress).tilesBooked == 1);
        CHECK(kept.booking() == cells::book(plan, stack, options, progress));
    }
    SECTION("another name of an action, which moves it in the list, books nothing")
    {
        exchange(plan, 1, 2);
        CHECK(kept.update(plan, stack, options, progress).tilesBooked == 0);
        CHECK(kept.booking() == cells::book(plan, stack, options, progress));
    }
    SECTION("other tiles book everything")
    {
        const cells::BookingOptions smaller{1, 3};
        CHECK(kept.update(plan, stack, smaller, progress).tilesBooked ==
              cells::touchedTiles(plan, land.grid(), smaller).size());
    }
    SECTION("what cannot be read leaves the booking as it was")
    {
        const cells::Booking before = kept.booking();
        plan.shapes[2] = land.shape("POLYGON((17.1 13.2, 18.9 13.4, 18.4 14.9, 17.1 13.2))");
        plan.shapes.pop_back();
        plan.tags.pop_back();
        struct Impatient : Progress {
            void begin(std::string_view) override {}
            void step(std::size_t, std::size_t) override { throw Cancelled{}; }
        } impatient;
        CHECK_THROWS_AS(kept.update(plan, stack, options, impatient), Cancelled);
        CHECK(kept.booking() == before);
        kept.update(plan, stack, options, progress);
        CHECK(kept.booking() == cells::book(plan, stack, options, progress));
    }
}
