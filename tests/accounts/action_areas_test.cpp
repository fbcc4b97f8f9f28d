#include "accounts/hand_made.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/restoration_progress.h"

using namespace ecotone;

namespace {

geo::Shape rectangle(const nlohmann::json& bounds, const geo::Crs& crs)
{
    const double left = bounds[0], bottom = bounds[1], right = bounds[2], top = bounds[3];
    return {crs, {{{{left, bottom}, {right, bottom}, {right, top}, {left, top}}, {}}}};
}

} // namespace

TEST_CASE("Worked example SP-03: union, overlap and clipping of action polygons", "[accounts]")
{
    const auto example = tests::workedExample("SP-03");
    const auto& in = example.at("inputs");
    const auto& expected = example.at("expected");
    const geo::Crs equalArea = geo::Crs::fromText("EPSG:6933");

    tests::HandMadeProject plan;
    records::Landscape landscape;
    landscape.name = "AOI";
    records::Target target;
    target.landscape = plan.add(landscape);
    target.asOf = tests::day(2027, 12, 31);
    cells::BookingPlan booking;
    booking.tags.push_back(
        {cells::ShapeTag::Kind::Landscape, target.landscape.value(), 0, {}, {}});
    booking.shapes.push_back(rectangle(in.at("aoi"), equalArea));
    for (const auto& [name, bounds] : in.at("polygons").items()) {
        const auto id = plan.action(name, records::Status::InProgress);
        booking.tags.push_back({cells::ShapeTag::Kind::Action, id.value(), 0, {}, {}});
        booking.shapes.push_back(rectangle(bounds, equalArea));
    }
    geo::Grid grid; // cells of 700 m, so that no edge falls on one
    grid.crs = equalArea;
    grid.originX = -350.0;
    grid.originY = 11'000.0;
    grid.colX = 700.0;
    grid.rowY = -700.0;
    grid.width = 18;
    grid.height = 17;
    SilentProgress progress;
    const auto booked = cells::book(booking, raster::LayerStack{grid, {}}, {}, progress);

    const auto areas =
        accounts::restorationProgress(booked, plan.project(), target).effectiveAreas;
    const auto wanted = [&](const char* key) {
        return Approx(expected.at(key).get<double>()).margin(1e-6).epsilon(0.0);
    };
    CHECK(areas.gross.value() == wanted("gross_sum_ha"));
    CHECK(areas.unionInside.value() == wanted("union_in_aoi_ha"));
    CHECK(areas.overlap.value() == wanted("overlap_ha"));
    CHECK(areas.outside.value() == wanted("outside_aoi_ha"));
    CHECK((areas.insideGross - areas.unionInside).value() == wanted("double_count_removed_ha"));
}
