#pragma once

#include <algorithm>
#include <limits>

namespace ecotone::geo {

/// A position in some CRS, always x = east (or longitude), y = north (or latitude).
struct Point {
    double x = 0.0, y = 0.0;
    bool operator==(const Point&) const = default;
};

/// An upright rectangle. A new one is empty: it holds no point.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool isEmpty() const noexcept { return !(minX <= maxX && minY <= maxY); }
    [[nodiscard]] double width() const noexcept { return isEmpty() ? 0.0 : maxX - minX; }
    [[nodiscard]] double height() const noexcept { return isEmpty() ? 0.0 : maxY - minY; }
    void extend(Point p) noexcept
    {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    void extend(const Box& other) noexcept
    {
        minX = std::min(minX, other.minX);
        minY = std::min(minY, other.minY);
        maxX = std::max(maxX, other.maxX);
        maxY = std::max(maxY, other.maxY);
    }
    [[nodiscard]] bool touches(const Box& other) const noexcept
    {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY &&
               other.minY <= maxY;
    }
    bool operator==(const Box&) const = default;
};

} // namespace ecotone::geo
