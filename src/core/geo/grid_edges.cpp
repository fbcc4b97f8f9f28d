#include "grid_edges.h"

#include "shape_transformer.h"

#include "ecotone/base/contract.h"
#include "ecotone/geo/turns.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace ecotone::geo {

namespace {

Ring inGrid(const Ring& ring, const Grid& grid, double shift)
{
    Ring moved;
    moved.reserve(ring.size());
    for (const Point& point : ring)
        moved.push_back(grid.toGrid({point.x + shift, point.y}));
    return moved;
}

/// The ring with all that lies east of a meridian pressed onto it, where it has no area.
Ring westOf(const Ring& ring, double meridian)
{
    Ring pressed;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1 < ring.size() ? i + 1 : 0];
        pressed.push_back({std::min(a.x, meridian), a.y});
        if ((a.x < meridian) == (b.x < meridian))
            continue;
        // From west to east, so that neighbours who share the edge compute the same number.
        const auto& [west, east] =
            std::minmax(a, b, [](Point p, Point q) { return p.x < q.x; });
        const double part = (meridian - west.x) / (east.x - west.x);
        pressed.push_back({meridian, west.y + part * (east.y - west.y)});
    }
    return pressed;
}

Polygon westOf(const Polygon& polygon, double meridian)
{
    Polygon pressed{westOf(polygon.outer, meridian), {}};
    for (const Ring& hole : polygon.holes)
        pressed.holes.push_back(westOf(hole, meridian));
    return pressed;
}

/// Twice the area, positive where the ring runs from the column axis to the row axis.
double turnOf(const Ring& ring)
{
    double turn = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        turn += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return turn;
}

std::size_t pointCountOf(std::span<const Shape> shapes)
{
    std::size_t count = 0;
    for (const Shape& shape : shapes)
        for (const Polygon& polygon : shape.polygons) {
            count += polygon.outer.size() + 1; // the first comes again
            for (const Ring& hole : polygon.holes)
                count += hole.size() + 1;
        }
    return count;
}

} // namespace

GridEdges::GridEdges(const Grid& grid, std::span<const Shape> shapes)
    : m_grid{grid}
    , m_place{boxOf(grid)}
    , m_boxes(shapes.size())
{
    expects(grid.cellUnitArea() > 0.0, "GridEdges: the cells have an area");
    expects(shapes.size() < std::numeric_limits<ShapeIndex>::max(),
            "GridEdges: every shape has an index");
    m_points.reserve(pointCountOf(shapes)); // exact in most cases: growing would copy it all
    std::map<std::string, ShapeTransformer> transformers; // by WKT of the shapes' CRS
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Crs& crs = shapes[i].crs;
        if (crs == grid.crs) { // as it is, without a copy
            add(shapes[i], static_cast<ShapeIndex>(i));
            continue;
        }
        const auto found = transformers.try_emplace(crs.wkt(), crs, grid.crs).first;
        add(found->second.apply(shapes[i], fmt::format("shape {} of the list", i)),
            static_cast<ShapeIndex>(i));
    }
    expects(m_points.size() < std::numeric_limits<std::int32_t>::max(),
            "GridEdges: every point has a number of 31 bits");
    m_rings.push_back({static_cast<std::uint32_t>(m_points.size())});
    indexRows();
}

void GridEdges::add(const Shape& shape, ShapeIndex index)
{
    for (const Polygon& polygon : shape.polygons) {
        if (!m_grid.crs.isGeographic()) {
            add(polygon, 0.0, index);
            continue;
        }
        // In degrees every whole turn is the same place: lay the polygon wherever the grid is,
        // but nowhere twice. Of a grid of more than a turn the first turn is covered.
        const double end = m_place.minX + wholeTurn;
        const Box box = boxOf(Shape{shape.crs, {{polygon.outer, {}}}});
        for (const double shift : shiftsThatMeet(box, m_place, m_grid.crs)) {
            const bool reachesOver = box.maxX + shift > end && m_place.maxX > end;
            add(reachesOver ? westOf(polygon, end - shift) : polygon, shift, index);
        }
    }
}

void GridEdges::add(const Polygon& polygon, double shift, ShapeIndex index)
{
    const Ring outer = inGrid(polygon.outer, m_grid, shift);
    // An edge towards larger rows has the inside of a ring that turns positively on its side of
    // smaller columns. Grids that run upward or are mirrored turn the rings over.
    const bool isLeftOfRising = turnOf(outer) > 0.0;
    for (const Point& point : outer)
        m_boxes[index].extend(point);
    add(outer, isLeftOfRising, index);
    for (const Ring& hole : polygon.holes)
        add(inGrid(hole, m_grid, shift), isLeftOfRising, index);
}

void GridEdges::add(const Ring& ring, bool isLeftOfRising, ShapeIndex index)
{
    if (ring.empty())
        return;
    m_rings.push_back({static_cast<std::uint32_t>(m_points.size()), index, isLeftOfRising});
    m_points.insert(m_points.end(), ring.begin(), ring.end());
    m_points.push_back(ring.front());
}

std::size_t GridEdges::bandOf(double row) const noexcept
{
    const auto last = static_cast<double>(m_grid.height > 0 ? m_grid.height - 1 : 0);
    return static_cast<std::size_t>(std::clamp(row, 0.0, last) /
                                    static_cast<double>(rowsOfBand));
}

/// Shows every edge that counts, shape by shape, with each band that it has a part in.
template <class Take>
void GridEdges::visitBands(Take take) const
{
    const auto width = static_cast<double>(m_grid.width);
    const auto height = static_cast<double>(m_grid.height);
    for (std::size_t r = 0; r + 1 < m_rings.size(); ++r) {
        const GridRing& ring = m_rings[r];
        for (std::uint32_t i = ring.first; i + 1 < m_rings[r + 1].first; ++i) {
            const Point& a = m_points[i];
            const Point& b = m_points[i + 1];
            const auto [top, bottom] = std::minmax(a.y, b.y);
            const bool isOutside =
                bottom <= 0.0 || top >= height || std::min(a.x, b.x) >= width;
            if (isOutside || a.y == b.y)
                continue;
            const bool isShapeLeft = ring.isLeftOfRising == (a.y < b.y);
            for (std::size_t band = bandOf(top); band <= bandOf(bottom); ++band)
                take(band, ring.shape, BandEdge{i, isShapeLeft});
        }
    }
}

void GridEdges::indexRows()
{
    const std::size_t bands = bandOf(static_cast<double>(m_grid.height)) + 1;
    constexpr ShapeIndex none = std::numeric_limits<ShapeIndex>::max();
    std::vector<ShapeIndex> last(bands, none); // shape of the band
    std::vector<std::size_t> start(bands + 1, 0);
    m_bandStart.assign(bands + 1, 0);
    visitBands([&](std::size_t band, ShapeIndex shape, BandEdge) {
        ++start[band + 1];
        m_bandStart[band + 1] += std::exchange(last[band], shape) != shape ? 1 : 0;
    });
    for (std::size_t band = 0; band < bands; ++band) {
        start[band + 1] += start[band];
        m_bandStart[band + 1] += m_bandStart[band];
    }
    m_bandEdges.resize(start.back());
    m_groups.resize(m_bandStart.back() + 1);
    m_groups.back().first = m_bandEdges.size();

    last.assign(bands, none);
    std::vector<std::size_t> nextGroup(m_bandStart.begin(), m_bandStart.end() - 1);
    visitBands([&](std::size_t band, ShapeIndex shape, BandEdge edge) {
        if (std::exchange(last[band], shape) != shape)
            m_groups[nextGroup[band]++] = {shape, start[band]};
        m_bandEdges[start[band]++] = edge;
    });
}

GridEdge GridEdges::edgeOf(BandEdge edge, ShapeIndex shape) const noexcept
{
    const Point& a = m_points[edge.point()];
    const Point& b = m_points[edge.point() + 1];
    const auto& [upper, lower] = a.y < b.y ? std::tie(a, b) : std::tie(b, a);
    return {upper.x, upper.y, lower.x, lower.y, shape, edge.isShapeLeft() ? -1.0F : 1.0F};
}

/// Shows the edges of a band that have a part in the rows of the window and left of its right
/// side, shape by shape.
template <class Take>
void GridEdges::visitEdges(std::size_t band, const Window& window, Take take) const
{
    const auto left = static_cast<double>(window.col);
    const auto right = static_cast<double>(window.col + window.width);
    const auto top = static_cast<double>(window.row);
    const auto bottom = static_cast<double>(window.row + window.height);
    for (std::size_t group = m_bandStart[band]; group < m_bandStart[band + 1]; ++group) {
        const auto [shape, first] = m_groups[group];
        const Box& box = m_boxes[shape];
        if (box.maxX <= left || box.minX >= right)
            continue;
        for (std::size_t i = first; i < m_groups[group + 1].first; ++i) {
            const GridEdge edge = edgeOf(m_bandEdges[i], shape);
            if (edge.y1 > top && edge.y0 < bottom && std::min(edge.x0, edge.x1) < right)
                take(edge);
        }
    }
}

std::vector<GridEdge> GridEdges::edgesFor(const Window& window) const
{
    const std::size_t first = bandOf(static_cast<double>(window.row));
    const std::size_t last = bandOf(static_cast<double>(window.row + window.height) - 1.0);
    std::vector<GridEdge> found;
    for (std::size_t band = first; band <= last; ++band)
        visitEdges(band, window, [&](const GridEdge& edge) {
            // An edge that reaches over bands is taken in the first of them only.
            if (std::max(first, bandOf(edge.y0)) == band)
                found.push_back(edge);
        });
    return found;
}

void GridEdges::addEdgesOfBand(const Window& window, std::vector<GridEdge>& edges) const
{
    visitEdges(bandOf(static_cast<double>(window.row)), window,
               [&](const GridEdge& edge) { edges.push_back(edge); });
}

bool GridEdges::touches(const Window& window) const noexcept
{
    const auto left = static_cast<double>(window.col);
    const auto right = static_cast<double>(window.col + window.width);
    const auto top = static_cast<double>(window.row);
    const auto bottom = static_cast<double>(window.row + window.height);
    return std::ranges::any_of(m_boxes, [&](const Box& box) {
        return box.minX < right && box.maxX > left && box.minY < bottom && box.maxY > top;
    });
}

} // namespace ecotone::geo
