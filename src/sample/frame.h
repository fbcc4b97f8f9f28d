#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace ecotone::sample {

/// A place in the sample world: metres east and north of the lower left corner of its frame.
struct Place {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(const Place&, const Place&) = default;
};

[[nodiscard]] inline Place operator+(Place a, Place b) noexcept
{
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] inline Place operator-(Place a, Place b) noexcept
{
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] inline Place operator*(Place a, double k) noexcept
{
    return {a.x * k, a.y * k};
}
[[nodiscard]] inline double length(Place a) noexcept
{
    return std::sqrt(a.x * a.x + a.y * a.y);
}

/// The frame of all sample rasters: 40 km by 30 km in EPSG:32648, a stretch of UTM zone 48 N.
namespace frame {
inline constexpr double width_m = 40'000.0;
inline constexpr double height_m = 30'000.0;
inline constexpr double cell_m = 25.0;
inline constexpr double coarseCell_m = 100.0;
inline constexpr Place corner{560'000.0, 5'320'000.0}; // lower left, easting and northing
inline constexpr int epsg = 32'648;
} // namespace frame

/// Values on a regular grid over the frame; row 0 lies in the north.
template <class Value>
class Field {
public:
    explicit Field(double cell, Value blank = {})
        : m_cell{cell}
        , m_columns{static_cast<int>(frame::width_m / cell)}
        , m_rows{static_cast<int>(frame::height_m / cell)}
        , m_values(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows),
                   blank)
    {
    }

    [[nodiscard]] int columns() const noexcept { return m_columns; }
    [[nodiscard]] int rows() const noexcept { return m_rows; }
    [[nodiscard]] double cell() const noexcept { return m_cell; }
    [[nodiscard]] bool contains(int column, int row) const noexcept
    {
        return column >= 0 && row >= 0 && column < m_columns && row < m_rows;
    }
    [[nodiscard]] std::size_t index(int column, int row) const noexcept
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(column);
    }
    [[nodiscard]] Value& at(int column, int row) { return m_values[index(column, row)]; }
    [[nodiscard]] const Value& at(int column, int row) const
    {
        return m_values[index(column, row)];
    }
    /// The value of the cell that holds a place inside the frame.
    [[nodiscard]] const Value& at(Place place) const
    {
        return at(columnOf(place.x), rowOf(place.y));
    }
    [[nodiscard]] Place centre(int column, int row) const noexcept
    {
        return {(column + 0.5) * m_cell, frame::height_m - (row + 0.5) * m_cell};
    }
    [[nodiscard]] int columnOf(double x) const noexcept
    {
        return static_cast<int>(std::floor(x / m_cell));
    }
    [[nodiscard]] int rowOf(double y) const noexcept
    {
        return static_cast<int>(std::floor((frame::height_m - y) / m_cell));
    }
    [[nodiscard]] std::vector<Value>& values() noexcept { return m_values; }
    [[nodiscard]] const std::vector<Value>& values() const noexcept { return m_values; }

private:
    double m_cell;
    int m_columns;
    int m_rows;
    std::vector<Value> m_values;
};

} // namespace ecotone::sample
