#include "grid_edges.h"

#include "shape_transformer.h"

#include "ecotone/base/contract.h"
#include "ecotone/geo/turns.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

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
            count += polygon.outer.size();
            for (const Ring& hole : polygon.holes)
                count += hole.size();
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
    m_edges.reserve(pointCountOf(shapes)); // exact in most cases: growing would copy it all
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
    expects(m_edges.size() < std::numeric_limits<std::uint32_t>::max(),
            "GridEdges: every edge has an index");
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
    const float sign = turnOf(outer) > 0.0 ? -1.0F : 1.0F;
    for (const Point& point : outer)
        m_boxes[index].extend(point);
    add(outer, sign, index);
    for (const Ring& hole : polygon.holes)
        add(inGrid(hole, m_grid, shift), sign, index);
}

void GridEdges::add(const Ring& ring, float sign, ShapeIndex index)
{
    const auto width = static_cast<double>(m_grid.width);
    const auto height = static_cast<double>(m_grid.height);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1 < ring.size() ? i + 1 : 0];
        const bool isOutside = std::max(a.y, b.y) <= 0.0 || std::min(a.y, b.y) >= height ||
                               std::min(a.x, b.x) >= width;
        if (isOutside || a.y == b.y)
            continue;
        if (a.y < b.y)
            m_edges.push_back({a.x, a.y, b.x, b.y, index, sign});
        else
            m_edges.push_back({b.x, b.y, a.x, a.y, index, -sign});
    }
}

std::size_t GridEdges::bandOf(double row) const noexcept
{
    const auto last = static_cast<double>(m_grid.height > 0 ? m_grid.height - 1 : 0);
    return static_cast<std::size_t>(std::clamp(row, 0.0, last) /
                                    static_cast<double>(rowsOfBand));
}

void GridEdges::indexRows()
{
    const std::size_t bands = bandOf(static_cast<double>(m_grid.height)) + 1;
    std::vector<std::size_t> start(bands + 1, 0);
    for (const GridEdge& edge : m_edges)
        for (std::size_t band = bandOf(edge.y0); band <= bandOf(edge.y1); ++band)
            ++start[band + 1];
    for (std::size_t band = 0; band < bands; ++band)
        start[band + 1] += start[band];
    m_bandEdges.resize(start.back());
    std::vector<std::size_t> next(start.begin(), start.end() - 1);
    for (std::uint32_t i = 0; i < m_edges.size(); ++i)
        for (std::size_t band = bandOf(m_edges[i].y0); band <= bandOf(m_edges[i].y1); ++band)
            m_bandEdges[next[band]++] = i;

    m_bandStart.assign(1, 0);
    for (std::size_t band = 0; band < bands; ++band) {
        for (std::size_t i = start[band]; i < start[band + 1]; ++i) {
            const ShapeIndex shape = m_edges[m_bandEdges[i]].shape;
            if (i == start[band] || m_groups.back().shape != shape)
                m_groups.push_back({shape, i});
        }
        m_bandStart.push_back(m_groups.size());
    }
    m_groups.push_back({0, m_bandEdges.size()});
}

/// Shows the edges of a band that have a part in the rows of the window and left of its right
/// side, ascending.
template <class Take>
void GridEdges::visitEdges(std::size_t band, const Window& window, Take take) const
{
    const auto left = static_cast<double>(window.col);
    const auto right = static_cast<double>(window.col + window.width);
    const auto top = static_cast<double>(window.row);
    const auto bottom = static_cast<double>(window.row + window.height);
    for (std::size_t group = m_bandStart[band]; group < m_bandStart[band + 1]; ++group) {
        const Box& box = m_boxes[m_groups[group].shape];
        if (box.maxX <= left || box.minX >= right)
            continue;
        for (std::size_t i = m_groups[group].first; i < m_groups[group + 1].first; ++i) {
            const GridEdge& edge = m_edges[m_bandEdges[i]];
            if (edge.y1 > top && edge.y0 < bottom && std::min(edge.x0, edge.x1) < right)
                take(m_bandEdges[i]);
        }
    }
}

std::vector<std::uint32_t> GridEdges::edgesFor(const Window& window) const
{
    const std::size_t first = bandOf(static_cast<double>(window.row));
    const std::size_t last = bandOf(static_cast<double>(window.row + window.height) - 1.0);
    std::vector<std::uint32_t> found;
    for (std::size_t band = first; band <= last; ++band) {
        const auto seen = static_cast<std::ptrdiff_t>(found.size());
        visitEdges(band, window, [&](std::uint32_t index) {
            // An edge that reaches over bands is taken in the first of them only.
            if (std::max(first, bandOf(m_edges[index].y0)) == band)
                found.push_back(index);
        });
        std::inplace_merge(found.begin(), found.begin() + seen, found.end());
    }
    return found;
}

void GridEdges::addEdgesOfBand(const Window& window, std::vector<const GridEdge*>& edges) const
{
    visitEdges(bandOf(static_cast<double>(window.row)), window,
               [&](std::uint32_t index) { edges.push_back(&m_edges[index]); });
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
