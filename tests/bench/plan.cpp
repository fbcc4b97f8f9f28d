#include "plan.h"

#include "shapes.h"
#include "workload.h"

#include "ecotone/geo/joint_coverage.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ecotone::bench {

namespace {

using cells::ShapeTag;

void add(cells::BookingPlan& plan, ShapeTag::Kind kind, std::int64_t id, geo::Shape shape)
{
    plan.tags.push_back({kind, id, 0, {}, {}});
    plan.shapes.push_back(std::move(shape));
}

/// The box of a shape in cells. @pre the grid is north-up
geo::Box cellsRound(const geo::Shape& shape, const geo::Grid& grid)
{
    const geo::Box box = geo::boxOf(shape);
    geo::Box cells;
    cells.extend(grid.toGrid({box.minX, box.maxY}));
    cells.extend(grid.toGrid({box.maxX, box.minY}));
    return cells;
}

} // namespace

cells::BookingPlan planFor(const Overlay& overlay)
{
    cells::BookingPlan plan;
    std::int64_t id = 0;
    if (overlay.withLandscape) {
        add(plan, ShapeTag::Kind::Landscape, ++id, landscapeShape());
        for (const geo::Shape& site : siteShapes())
            add(plan, ShapeTag::Kind::Site, ++id, site);
    }
    for (ActionShape& action : actionShapes(overlay.actions))
        add(plan, ShapeTag::Kind::Action, ++id, std::move(action.shape));
    plan.classLayers = {records::LayerId{1}, records::LayerId{2}};
    plan.conditionPairs = {{records::LayerId{3}, records::LayerId{4}}};
    return plan;
}

std::vector<std::size_t> tilesMet(const cells::BookingPlan& plan, const geo::Grid& grid)
{
    const std::int64_t across = (grid.width + tileSide - 1) / tileSide;
    const std::int64_t down = (grid.height + tileSide - 1) / tileSide;
    std::set<std::size_t> met;
    for (const geo::Shape& shape : plan.shapes) {
        const geo::Box box = cellsRound(shape, grid);
        const auto first = [](double cell) {
            return std::max<std::int64_t>(0, static_cast<std::int64_t>(std::floor(cell)) /
                                                 tileSide);
        };
        const auto last = [](double cell, std::int64_t count) {
            return std::min(count - 1,
                            (static_cast<std::int64_t>(std::ceil(cell)) - 1) / tileSide);
        };
        for (std::int64_t row = first(box.minY); row <= last(box.maxY, down); ++row)
            for (std::int64_t col = first(box.minX); col <= last(box.maxX, across); ++col)
                met.insert(static_cast<std::size_t>(row * across + col));
    }
    const geo::JointCoverage coverage{grid, plan.shapes};
    std::vector<std::size_t> tiles;
    for (const std::size_t tile : met) {
        const auto place = static_cast<std::int64_t>(tile);
        const geo::Window window = geo::intersectionOf(
            {place % across * tileSide, place / across * tileSide, tileSide, tileSide},
            grid.whole());
        const auto sets = coverage.of(window).sets;
        if (std::ranges::any_of(sets, [](const geo::ShapeSet& set) { return !set.empty(); }))
            tiles.push_back(tile);
    }
    return tiles;
}

} // namespace ecotone::bench
