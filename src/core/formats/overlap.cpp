#include "overlap.h"

#include <algorithm>
#include <cmath>

namespace ecotone::formats {

namespace {

/// How much of [0, 1) from `cell` lies between two borders.
double sharedLength(std::int64_t cell, double from, double to)
{
    const auto start = static_cast<double>(cell);
    return std::max(0.0, std::min(start + 1.0, to) - std::max(start, from));
}

enum class Axis { X, Y };
enum class Keep { Above, Below };

double along(geo::Point point, Axis axis)
{
    return axis == Axis::X ? point.x : point.y;
}

/// The part of a convex polygon on one side of a line (Sutherland and Hodgman 1974).
std::vector<geo::Point>
cut(const std::vector<geo::Point>& polygon, Axis axis, Keep keep, double limit)
{
    std::vector<geo::Point> kept;
    kept.reserve(polygon.size() + 1);
    const auto inside = [&](geo::Point point) {
        return keep == Keep::Above ? along(point, axis) >= limit : along(point, axis) <= limit;
    };
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const geo::Point a = polygon[i];
        const geo::Point b = polygon[(i + 1) % polygon.size()];
        if (inside(a))
            kept.push_back(a);
        if (inside(a) != inside(b)) {
            const double t = (limit - along(a, axis)) / (along(b, axis) - along(a, axis));
            kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return kept;
}

double areaOf(const std::vector<geo::Point>& polygon)
{
    double doubled = 0.0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i)
        doubled += (polygon[i].x - polygon[0].x) * (polygon[i + 1].y - polygon[0].y) -
                   (polygon[i + 1].x - polygon[0].x) * (polygon[i].y - polygon[0].y);
    return std::abs(doubled) / 2.0;
}

bool isRectangle(const Footprint& f)
{
    constexpr double tolerance = 1e-9; // of a cell
    const auto same = [](double a, double b) { return std::abs(a - b) < tolerance; };
    return (same(f[0].y, f[1].y) && same(f[1].x, f[2].x) && same(f[2].y, f[3].y) &&
            same(f[3].x, f[0].x)) ||
           (same(f[0].x, f[1].x) && same(f[1].y, f[2].y) && same(f[2].x, f[3].x) &&
            same(f[3].y, f[0].y));
}

} // namespace

Overlap::Overlap(const Footprint& footprint)
    : m_footprint{footprint}
    , m_box{boxOf(footprint)}
    , m_isUpright{isRectangle(footprint)}
{
}

void Overlap::enterRow(std::int64_t row)
{
    if (m_isUpright) {
        m_rowShare = sharedLength(row, m_box.minY, m_box.maxY);
        return;
    }
    const auto top = static_cast<double>(row);
    m_strip.assign(m_footprint.begin(), m_footprint.end());
    m_strip = cut(m_strip, Axis::Y, Keep::Above, top);
    m_strip = cut(m_strip, Axis::Y, Keep::Below, top + 1.0);
}

double Overlap::inColumn(std::int64_t col) const
{
    if (m_isUpright)
        return m_rowShare * sharedLength(col, m_box.minX, m_box.maxX);
    const auto left = static_cast<double>(col);
    return areaOf(
        cut(cut(m_strip, Axis::X, Keep::Above, left), Axis::X, Keep::Below, left + 1.0));
}

} // namespace ecotone::formats
