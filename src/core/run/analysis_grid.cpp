#include "analysis_grid.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/turns.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::run {

namespace {

using records::LayerRole;

geo::Box boxOf(const std::vector<geo::Shape>& shapes, const geo::Crs& crs)
{
    geo::Box box;
    for (const geo::Shape& shape : shapes)
        if (const auto there = placed(shape, crs))
            box.extend(geo::boxOf(*there));
    return box;
}

geo::Point middleOf(const geo::Box& box)
{
    return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

/// One cell of a lattice, the one a point of its CRS lies in.
geo::Grid cellAt(const geo::Grid& lattice, geo::Point world)
{
    const geo::Point cell = lattice.toGrid(world);
    const geo::Point origin = lattice.toWorld({std::floor(cell.x), std::floor(cell.y)});
    geo::Grid one = lattice;
    one.originX = origin.x;
    one.originY = origin.y;
    one.width = one.height = 1;
    return one;
}

/// True area of a cell of the lattice in the middle of the landscapes; nothing where the raster
/// does not touch them.
std::optional<double> cellAreaThere(const geo::Grid& grid,
                                    const std::vector<geo::Shape>& landscapes)
{
    const geo::Box box = boxOf(landscapes, grid.crs);
    if (geo::shiftsThatMeet(box, geo::boxOf(grid), grid.crs).empty())
        return std::nullopt;
    const geo::Grid cell = cellAt(grid, middleOf(box));
    const double area = geo::CellAreas{cell}.of(cell.whole()).front();
    return std::isnan(area) ? std::nullopt : std::optional{area};
}

template <class Suits>
const ReadLayer* finestRaster(const ReadLayers& layers,
                              const std::vector<geo::Shape>& landscapes,
                              const Suits& suits)
{
    constexpr double sameSize = 1.0 - 1e-9; // the first by role, date and name wins a tie
    const ReadLayer* finest = nullptr;
    double smallest = 0.0;
    for (const ReadLayer& layer : layers.layers) {
        if (!layer.grid || !suits(layer))
            continue;
        const auto area = cellAreaThere(*layer.grid, landscapes);
        if (area && (!finest || *area < smallest * sameSize)) {
            finest = &layer;
            smallest = *area;
        }
    }
    return finest;
}

/// Cells in the equal-area CRS round the landscapes. Their size changes no figure, since
/// nothing is read on them and coverage is exact.
AnalysisGrid plainGrid(const std::vector<geo::Shape>& landscapes)
{
    constexpr double cellsAcross = 512.0;
    const geo::Point middle = middleOf(boxOf(landscapes, geo::Crs::wgs84()));
    const geo::Crs crs = geo::Crs::fromText(fmt::format(
        "+proj=laea +lat_0={:.1f} +lon_0={:.1f} +datum=WGS84 +units=m +no_defs +type=crs",
        middle.y, middle.x));
    const geo::Box box = boxOf(landscapes, crs);
    const double across = std::max({box.width(), box.height(), 1.0});
    const double size = std::pow(10.0, std::ceil(std::log10(across / cellsAcross)));
    geo::Grid grid;
    grid.crs = crs;
    grid.originX = std::floor(box.minX / size) * size;
    grid.originY = std::ceil(box.maxY / size) * size;
    grid.colX = size;
    grid.rowY = -size;
    grid.width = grid.height = 1;
    return {grid, fmt::format("no raster to go by: plain equal-area cells of {:g} m", size)};
}

} // namespace

std::optional<geo::Shape> placed(const geo::Shape& shape, const geo::Crs& crs)
{
    try {
        return geo::transformed(shape, crs);
    } catch (const GeometryError&) {
        return std::nullopt; // Whoever asks says which shape it is and what follows from it.
    }
}

AnalysisGrid chooseLattice(const project::Project& project,
                           const ReadLayers& layers,
                           const std::vector<geo::Shape>& landscapes,
                           Findings& findings)
{
    if (const auto wanted = project.settings().gridLayer) {
        const ReadLayer* const layer = layers.find(*wanted);
        if (layer && layer->grid && cellAreaThere(*layer->grid, landscapes))
            return {*layer->grid, fmt::format("cells of “{}”, as set", layer->record->name)};
        findings.push_back(
            {Severity::Warning, "grid-layer-not-usable",
             layer ? layer->record->name : std::string{"settings"},
             "The layer that is set to give the analysis grid cannot be used, or does not "
             "touch a "
             "landscape; another grid was chosen.",
             "Choose a raster that covers the landscape, or leave the choice to the program."});
    }
    const auto isClasses = [](const ReadLayer& layer) {
        return layer.isStratum && layer.record->role != LayerRole::Condition;
    };
    if (const ReadLayer* const layer = finestRaster(layers, landscapes, isClasses))
        return {*layer->grid, fmt::format("cells of “{}”, the finest raster of classes",
                                          layer->record->name)};
    const auto isCondition = [](const ReadLayer& layer) {
        return layer.record->role == LayerRole::Condition;
    };
    if (const ReadLayer* const layer = finestRaster(layers, landscapes, isCondition))
        return {*layer->grid, fmt::format("cells of “{}”, the finest raster of condition",
                                          layer->record->name)};
    return plainGrid(landscapes);
}

AnalysisGrid fittedTo(const AnalysisGrid& lattice, const geo::Box& box)
{
    AnalysisGrid fitted = lattice;
    geo::Grid& grid = fitted.grid;
    grid = geo::grownToCover(cellAt(lattice.grid, middleOf(box)), box);
    const double margin = 1.0; // a cell all round
    // In degrees a margin would be the other end of the world again.
    const bool goesRound =
        grid.crs.isGeographic() &&
        geo::boxOf(grid).width() + 2.0 * std::abs(grid.colX) > geo::wholeTurn;
    const double sides = goesRound ? 0.0 : margin;
    const geo::Point origin = grid.toWorld({-sides, -margin});
    grid.originX = origin.x;
    grid.originY = origin.y;
    grid.width += static_cast<std::int64_t>(2.0 * sides);
    grid.height += static_cast<std::int64_t>(2.0 * margin);
    const geo::Point first = lattice.grid.toGrid(origin);
    fitted.offset = {std::llround(first.x), std::llround(first.y)};
    return fitted;
}

} // namespace ecotone::run
