#include "shapes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ecotone::sample {
namespace {

/// A corner of the grid, counted in cells from the upper left.
using Corner = std::pair<int, int>;

/// All edges between an inside and an outside cell, each running with the inside on its left as
/// seen on a map with north up; ordered, so that the outline does not depend on chance.
using Edges = std::multimap<Corner, Corner>;

Edges edgesOf(const Field<int>& grid, const std::function<bool(int, int)>& isInside)
{
    const auto inside = [&](int column, int row) {
        return grid.contains(column, row) && isInside(column, row);
    };
    Edges edges;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (!inside(column, row))
                continue;
            if (!inside(column, row + 1))
                edges.emplace(Corner{column, row + 1}, Corner{column + 1, row + 1});
            if (!inside(column + 1, row))
                edges.emplace(Corner{column + 1, row + 1}, Corner{column + 1, row});
            if (!inside(column, row - 1))
                edges.emplace(Corner{column + 1, row}, Corner{column, row});
            if (!inside(column - 1, row))
                edges.emplace(Corner{column, row}, Corner{column, row + 1});
        }
    }
    return edges;
}

/// The edge that goes on from `at` after coming from `from`: where two start, the one that
/// turns left, so that cells touching at a corner stay apart.
Edges::iterator next(Edges& edges, Corner from, Corner at)
{
    const auto [first, last] = edges.equal_range(at);
    if (std::next(first) == last)
        return first;
    const int dx = at.first - from.first;
    const int dy = at.second - from.second;
    const Corner left{at.first + dy, at.second - dx};
    return std::find_if(first, last, [&](const auto& edge) { return edge.second == left; });
}

/// Takes one closed line out of the edges; straight runs keep their ends only.
std::vector<Corner> takeRing(Edges& edges)
{
    const auto first = edges.begin();
    std::vector<Corner> ring{first->first};
    Corner from = first->first;
    Corner at = first->second;
    edges.erase(first);
    while (at != ring.front()) {
        const auto edge = next(edges, from, at);
        const bool bends = (edge->second.first - at.first) != (at.first - from.first) ||
                           (edge->second.second - at.second) != (at.second - from.second);
        if (bends)
            ring.push_back(at);
        from = std::exchange(at, edge->second);
        edges.erase(edge);
    }
    return ring;
}

/// Splits a closed line that comes back to a corner into loops that do not: such a loop is a
/// hole that touches the outline there.
std::vector<std::vector<Corner>> loops(const std::vector<Corner>& ring)
{
    std::vector<std::vector<Corner>> result;
    std::vector<Corner> open;
    for (const auto& corner : ring) {
        const auto seen = std::ranges::find(open, corner);
        if (seen != open.end()) {
            result.emplace_back(seen, open.end());
            open.erase(seen, open.end());
        }
        open.push_back(corner);
    }
    result.push_back(std::move(open));
    return result;
}

double signedArea(const Ring& ring)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place a = ring[i];
        const Place b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2.0;
}

bool holds(const Ring& ring, Place point)
{
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place a = ring[i];
        const Place b = ring[(i + 1) % ring.size()];
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

} // namespace

Area traced(const Field<int>& grid, const std::function<bool(int, int)>& isInside)
{
    auto edges = edgesOf(grid, isInside);
    Area area;
    std::vector<Ring> holes;
    while (!edges.empty()) {
        for (const auto& loop : loops(takeRing(edges))) {
            Ring ring;
            for (const auto& [column, row] : loop)
                ring.push_back({column * grid.cell(), frame::height_m - row * grid.cell()});
            if (signedArea(ring) > 0.0)
                area.push_back({std::move(ring)});
            else
                holes.push_back(std::move(ring));
        }
    }
    for (auto& hole : holes) {
        // A place just inside the ground the hole is cut from, beside the hole's first edge.
        const Place along = hole[1] - hole[0];
        const Place middle = (hole[0] + hole[1]) * 0.5;
        const Place beside =
            middle + Place{-along.y, along.x} * (0.25 * grid.cell() / length(along));
        const auto owner = std::ranges::find_if(
            area, [&](const Polygon& polygon) { return holds(polygon.front(), beside); });
        owner->push_back(std::move(hole));
    }
    return area;
}

} // namespace ecotone::sample
