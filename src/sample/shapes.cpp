#include "shapes.h"

#include "noise.h"

#include <algorithm>
#include <array>

namespace ecotone::sample {
namespace {

constexpr int turns = 64;

/// 64 directions by halving right angles: square roots are exact to the last bit on every
/// machine, sines are not.
std::array<Place, turns> makeDirections() noexcept
{
    std::array<Place, turns> result{};
    result[0] = {1.0, 0.0};
    result[16] = {0.0, 1.0};
    for (int step = 16; step > 1; step /= 2) {
        for (int i = 0; i < 16; i += step) {
            const Place middle = result[static_cast<std::size_t>(i)] +
                                 result[static_cast<std::size_t>(i + step)];
            result[static_cast<std::size_t>(i + step / 2)] = middle * (1.0 / length(middle));
        }
    }
    for (std::size_t i = 16; i < turns; ++i)
        result[i] = {-result[i - 16].y, result[i - 16].x};
    return result;
}

Place turned(Place place, Place axis) noexcept
{
    return {place.x * axis.x - place.y * axis.y, place.x * axis.y + place.y * axis.x};
}

/// Half a metre is the grain of all sample coordinates: short to write, the same when read.
Place rounded(Place place) noexcept
{
    return {std::floor(place.x * 2.0 + 0.5) / 2.0, std::floor(place.y * 2.0 + 0.5) / 2.0};
}

double distance(Place point, Place from, Place to) noexcept
{
    const Place along = to - from;
    const Place away = point - from;
    const double square = along.x * along.x + along.y * along.y;
    const double t = square > 0.0 ? (away.x * along.x + away.y * along.y) / square : 0.0;
    return length(away - along * std::clamp(t, 0.0, 1.0));
}

} // namespace

Place direction(int turn) noexcept
{
    static const auto directions = makeDirections();
    return directions[static_cast<std::size_t>(((turn % turns) + turns) % turns)];
}

Area outline(const Patch& patch)
{
    Ring ring;
    const double wide = patch.radius / std::sqrt(patch.stretch);
    for (int turn = 0; turn < turns; ++turn) {
        const Place way = direction(turn);
        const double swell =
            1.0 + patch.roughness * 2.0 * roughNoise(way.x * 1.7, way.y * 1.7, 3, patch.seed);
        const Place onEllipse{way.x * wide * patch.stretch, way.y * wide};
        ring.push_back(rounded(patch.centre + turned(onEllipse, direction(patch.turn)) *
                                                  std::max(swell, 0.3)));
    }
    return {{ring}};
}

Area plot(Place centre, double length, double width, int turn)
{
    Ring ring;
    for (const Place corner :
         {Place{-0.5, -0.5}, Place{0.5, -0.5}, Place{0.5, 0.5}, Place{-0.5, 0.5}})
        ring.push_back(
            rounded(centre + turned({corner.x * length, corner.y * width}, direction(turn))));
    return {{ring}};
}

Area strip(const std::vector<Place>& line, double halfWidth, std::uint32_t seed)
{
    Ring left, right;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Place ahead = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
        const Place side = Place{-ahead.y, ahead.x} * (1.0 / length(ahead));
        const double sway = noise(line[i].x / 700.0, line[i].y / 700.0, seed) / 3.0;
        left.push_back(rounded(line[i] + side * (halfWidth * (1.0 + sway))));
        right.push_back(rounded(line[i] - side * (halfWidth * (1.0 - sway))));
    }
    right.insert(right.end(), left.rbegin(), left.rend());
    return {{right}};
}

void forEachCell(const Area& area,
                 const Field<std::uint8_t>& grid,
                 const std::function<void(int, int)>& visit)
{
    for (int row = 0; row < grid.rows(); ++row) {
        const double y = grid.centre(0, row).y;
        std::vector<double>
            crossings; // of the line of centres with all rings: even, odd, even …
        for (const auto& polygon : area) {
            for (const auto& ring : polygon) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const Place a = ring[i];
                    const Place b = ring[(i + 1) % ring.size()];
                    if ((a.y > y) != (b.y > y))
                        crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
                }
            }
        }
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int first = std::max(0, grid.columnOf(crossings[i] + grid.cell() / 2));
            for (int column = first;
                 column < grid.columns() && grid.centre(column, row).x < crossings[i + 1];
                 ++column)
                visit(column, row);
        }
    }
}

void lowerToDistance(Field<float>& field, Place from, Place to, double reach, double inset)
{
    const int left = std::max(field.columnOf(std::min(from.x, to.x) - reach), 0);
    const int right =
        std::min(field.columnOf(std::max(from.x, to.x) + reach), field.columns() - 1);
    const int top = std::max(field.rowOf(std::max(from.y, to.y) + reach), 0);
    const int bottom = std::min(field.rowOf(std::min(from.y, to.y) - reach), field.rows() - 1);
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            auto& nearest = field.at(column, row);
            const double here = distance(field.centre(column, row), from, to) - inset;
            nearest = std::min(nearest, static_cast<float>(here));
        }
    }
}

} // namespace ecotone::sample
