#include "clipped_sums.h"

#include "gdal_handles.h"
#include "layer_values.h"
#include "outline.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::bench {

namespace {

/// The part of a ring on one side of an upright or level line (Sutherland and Hodgman 1974).
/// Parts of a hollow ring stay joined by edges along the line, which have no area.
template <double geo::Point::*coordinate>
geo::Ring clipped(const geo::Ring& ring, double line, double side)
{
    geo::Ring kept;
    if (ring.empty())
        return kept;
    geo::Point from = ring.back();
    for (const geo::Point to : ring) {
        const double before = side * (from.*coordinate - line);
        const double after = side * (to.*coordinate - line);
        if ((before < 0.0) != (after < 0.0)) {
            const double part = before / (before - after);
            geo::Point crossing{from.x + (to.x - from.x) * part,
                                from.y + (to.y - from.y) * part};
            crossing.*coordinate = line;
            kept.push_back(crossing);
        }
        if (after >= 0.0)
            kept.push_back(to);
        from = to;
    }
    return kept;
}

template <double geo::Point::*coordinate>
geo::Ring between(const geo::Ring& ring, double least, double most)
{
    return clipped<coordinate>(clipped<coordinate>(ring, least, 1.0), most, -1.0);
}

/// A ring in grid coordinates, counted from the corner of a window: small numbers.
geo::Ring inCells(const geo::Ring& ring, const geo::Grid& grid, const geo::Window& window)
{
    geo::Ring cells;
    for (const geo::Point point : ring) {
        const geo::Point cell = grid.toGrid(point);
        cells.push_back({cell.x - static_cast<double>(window.col),
                         cell.y - static_cast<double>(window.row)});
    }
    return cells;
}

/// Adds the part of every cell inside a ring; `sign` is 1 or, for holes, -1.
void addParts(const geo::Ring& ring,
              const geo::Window& window,
              double sign,
              std::vector<double>& parts)
{
    for (std::int64_t row = 0; row < window.height; ++row) {
        const auto top = static_cast<double>(row);
        const geo::Ring strip = between<&geo::Point::y>(ring, top, top + 1.0);
        if (strip.size() < 3)
            continue;
        const auto [least, most] = std::ranges::minmax(strip, {}, &geo::Point::x);
        const auto first = static_cast<std::int64_t>(std::floor(least.x));
        for (std::int64_t col = first; static_cast<double>(col) < most.x; ++col) {
            const auto left = static_cast<double>(col);
            const geo::Ring cell = between<&geo::Point::x>(strip, left, left + 1.0);
            if (cell.size() >= 3)
                parts[static_cast<std::size_t>(row * window.width + col)] +=
                    sign * std::abs(signedArea(cell));
        }
    }
}

geo::Window windowRound(const geo::Shape& shape, const geo::Grid& grid)
{
    const geo::Box box = geo::boxOf(shape);
    const geo::Point upper = grid.toGrid({box.minX, box.maxY});
    const geo::Point lower = grid.toGrid({box.maxX, box.minY});
    const auto col = static_cast<std::int64_t>(std::floor(upper.x));
    const auto row = static_cast<std::int64_t>(std::floor(upper.y));
    return {col, row, static_cast<std::int64_t>(std::ceil(lower.x)) - col + 1,
            static_cast<std::int64_t>(std::ceil(lower.y)) - row + 1};
}

/// The cells of a window; those outside the file keep what `values` held.
template <class Value>
void read(const std::filesystem::path& file,
          const geo::Grid& grid,
          const geo::Window& window,
          GDALDataType type,
          std::vector<Value>& values)
{
    const geo::Window inside = geo::intersectionOf(window, grid.whole());
    if (inside.isEmpty())
        return;
    const DataSet dataSet{GDALOpen(file.string().c_str(), GA_ReadOnly)};
    Value* const first =
        values.data() + (inside.row - window.row) * window.width + inside.col - window.col;
    if (!dataSet ||
        GDALRasterIO(GDALGetRasterBand(dataSet.get(), 1), GF_Read, static_cast<int>(inside.col),
                     static_cast<int>(inside.row), static_cast<int>(inside.width),
                     static_cast<int>(inside.height), first, static_cast<int>(inside.width),
                     static_cast<int>(inside.height), type, sizeof(Value),
                     static_cast<int>(sizeof(Value)) * static_cast<int>(window.width)) !=
            CE_None)
        throw InputError{fmt::format("The benchmark layer \"{}\" cannot be read: {}",
                                     file.string(), CPLGetLastErrorMsg())};
}

} // namespace

ClippedSums clippedSums(const geo::Shape& shape, const Size& size, const LayerFiles& files)
{
    formats::startGdal();
    const geo::Grid grid = gridOf(size);
    const geo::Window window = windowRound(shape, grid);
    std::vector<double> parts(static_cast<std::size_t>(window.cellCount()));
    for (const geo::Polygon& polygon : shape.polygons) {
        addParts(inCells(polygon.outer, grid, window), window, 1.0, parts);
        for (const geo::Ring& hole : polygon.holes)
            addParts(inCells(hole, grid, window), window, -1.0, parts);
    }
    LayerValues values{parts.size()};
    read(files.degraded, grid, window, GDT_Byte, values.degraded);
    read(files.opening, grid, window, GDT_Float32, values.opening);
    read(files.closing, grid, window, GDT_Float32, values.closing);

    ClippedSums sums;
    for (std::size_t cell = 0; cell < parts.size(); ++cell) {
        const double area = parts[cell] * grid.cellUnitArea();
        sums.area += area;
        if (values.degraded[cell] == 1)
            sums.degraded += area;
        if (values.opening[cell] == noCondition)
            continue;
        const auto before = static_cast<double>(values.opening[cell]);
        const auto after = static_cast<double>(values.closing[cell]);
        sums.assessed += area;
        sums.opening += area * before;
        sums.closing += area * after;
        (after > before ? sums.gains : sums.losses) += area * std::abs(after - before);
    }
    return sums;
}

} // namespace ecotone::bench
