#include "terrain.h"

#include "noise.h"

#include <algorithm>

namespace ecotone::sample {
namespace {

/// A ridge of height `top` at `middle`, falling off linearly on both sides, rounded at the
/// crest.
double tent(double value, double middle, double slope, double rounding) noexcept
{
    const double away = value - middle;
    return -slope * (std::sqrt(away * away + rounding * rounding) - rounding);
}

} // namespace

double heightAt(Place place) noexcept
{
    const double x = place.x / 1000.0;
    const double y = place.y / 1000.0;
    // Bending the map first keeps valley and divides from being straight.
    const double bentX = x + 3.4 * roughNoise(x / 11.0, y / 11.0, 3, 11);
    const double bentY = y + 3.4 * roughNoise(x / 11.0, y / 11.0, 3, 23);
    const double along = (bentX - 6.0) * 0.781 + (bentY - 3.0) * 0.625;
    const double across = (bentY - 3.0) * 0.781 - (bentX - 6.0) * 0.625;

    const double fall = 11.0 * along + tent(along, 33.0, 17.0, 3.0) + 17.0 * 30.0;
    const double sides = 23.0 * (std::sqrt(across * across + 2.0) - std::sqrt(2.0)) +
                         (std::abs(across) > 10.5 ? -44.0 * (std::abs(across) - 10.5) : 0.0);
    const double hills = 150.0 * roughNoise(x / 5.5, y / 5.5, 6, 37);
    const double spurs = 70.0 * (1.0 - std::abs(noise(x / 3.6, y / 3.6, 53)));
    return 560.0 + fall + sides + hills + spurs;
}

Slope slopeAt(const Field<double>& height, int column, int row)
{
    const int west = std::max(column - 1, 0);
    const int east = std::min(column + 1, height.columns() - 1);
    const int north = std::max(row - 1, 0);
    const int south = std::min(row + 1, height.rows() - 1);
    const double eastward =
        (height.at(east, row) - height.at(west, row)) / ((east - west) * height.cell());
    const double southward = (height.at(column, south) - height.at(column, north)) /
                             ((south - north) * height.cell());
    return {std::sqrt(eastward * eastward + southward * southward), southward};
}

Field<double> heightField(double cell)
{
    Field<double> height{cell};
    for (int row = 0; row < height.rows(); ++row) {
        for (int column = 0; column < height.columns(); ++column)
            height.at(column, row) = heightAt(height.centre(column, row));
    }
    return height;
}

} // namespace ecotone::sample
