#include "hydrology.h"

#include "noise.h"

#include <queue>

#include <algorithm>
#include <array>
#include <utility>

namespace ecotone::sample {
namespace {

constexpr std::array<std::pair<int, int>, 8> neighbours{
    {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};

template <class Value>
Place centreOf(const Field<Value>& field, int cell)
{
    return field.centre(cell % field.columns(), cell / field.columns());
}

/// Cells waiting to be flooded, lowest first; equal heights in the order of their index.
using Waiting = std::
    priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>>;

void countUpstream(Drainage& drainage)
{
    auto& count = drainage.upstreamCells.values();
    for (auto cell = drainage.fromOutlets.rbegin(); cell != drainage.fromOutlets.rend();
         ++cell) {
        const auto own = static_cast<std::size_t>(*cell);
        const int down = drainage.downstream.values()[own];
        if (down >= 0)
            count[static_cast<std::size_t>(down)] += count[own];
    }
}

/// Cuts corners (Chaikin); the ends stay where they are.
std::vector<Place> smoothed(const std::vector<Place>& line)
{
    if (line.size() < 3)
        return line;
    std::vector<Place> result{line.front()};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        result.push_back(line[i] * 0.75 + line[i + 1] * 0.25);
        result.push_back(line[i] * 0.25 + line[i + 1] * 0.75);
    }
    result.push_back(line.back());
    return result;
}

/// Moves a place by noise, so that rivers wander within their valley.
Place wandered(Place place)
{
    const double x = place.x / 900.0;
    const double y = place.y / 900.0;
    return {place.x + 190.0 * roughNoise(x, y, 2, 71),
            place.y + 190.0 * roughNoise(x, y, 2, 83)};
}

River riverAlong(const Drainage& drainage, const std::vector<int>& cells)
{
    River river;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % 3 == 0 || i + 1 == cells.size())
            river.line.push_back(wandered(centreOf(drainage.filled, cells[i])));
    }
    for (int round = 0; round < 3; ++round)
        river.line = smoothed(river.line);
    // The width grows with the root of the land drained; counted along the line by proportion.
    for (std::size_t i = 0; i < river.line.size(); ++i) {
        const auto cell = cells[i * (cells.size() - 1) / (river.line.size() - 1)];
        const int count = drainage.upstreamCells.values()[static_cast<std::size_t>(cell)];
        river.width_m.push_back(12.0 + 0.38 * std::sqrt(static_cast<double>(count)));
    }
    return river;
}

/// Cells from `source` down to the first one that is already part of a river (included).
std::vector<int> pathDown(const Drainage& drainage, int source, const std::vector<bool>& taken)
{
    std::vector<int> path;
    for (int cell = source; cell >= 0;
         cell = drainage.downstream.values()[static_cast<std::size_t>(cell)]) {
        path.push_back(cell);
        if (taken[static_cast<std::size_t>(cell)])
            break;
    }
    return path;
}

/// Cells of at least `threshold` into which no other such cell drains, farthest from the edge
/// first.
std::vector<int> sources(const Drainage& drainage, int threshold)
{
    const auto& count = drainage.upstreamCells.values();
    std::vector<bool> fed(count.size(), false);
    std::vector<int> stepsDown(count.size(), 0);
    for (const int cell : drainage.fromOutlets) {
        const auto own = static_cast<std::size_t>(cell);
        const int down = drainage.downstream.values()[own];
        if (down < 0)
            continue;
        stepsDown[own] = stepsDown[static_cast<std::size_t>(down)] + 1;
        if (count[own] >= threshold)
            fed[static_cast<std::size_t>(down)] = true;
    }
    std::vector<int> result;
    for (const int cell : drainage.fromOutlets) {
        if (count[static_cast<std::size_t>(cell)] >= threshold &&
            !fed[static_cast<std::size_t>(cell)])
            result.push_back(cell);
    }
    std::ranges::sort(result, [&](int a, int b) {
        return std::pair{-stepsDown[static_cast<std::size_t>(a)], a} <
               std::pair{-stepsDown[static_cast<std::size_t>(b)], b};
    });
    return result;
}

/// Number of rivers of at least `threshold` cells that meet in each cell.
std::vector<int> confluences(const Drainage& drainage, int threshold)
{
    const auto& count = drainage.upstreamCells.values();
    std::vector<int> meeting(count.size(), 0);
    for (std::size_t cell = 0; cell < count.size(); ++cell) {
        const int down = drainage.downstream.values()[cell];
        if (down >= 0 && count[cell] >= threshold)
            ++meeting[static_cast<std::size_t>(down)];
    }
    return meeting;
}

} // namespace

Drainage drain(const Field<double>& height)
{
    Drainage result{height, Field<int>{height.cell(), -1}, Field<int>{height.cell(), 1}, {}};
    std::vector<bool> reached(height.values().size(), false);
    Waiting waiting;
    const auto reach = [&](int column, int row, double level, int down) {
        const auto cell = height.index(column, row);
        reached[cell] = true;
        result.filled.values()[cell] = std::max(level, height.values()[cell]);
        result.downstream.values()[cell] = down;
        waiting.emplace(result.filled.values()[cell], static_cast<int>(cell));
    };
    for (int row = 0; row < height.rows(); ++row) {
        for (int column = 0; column < height.columns(); ++column) {
            if (row == 0 || column == 0 || row + 1 == height.rows() ||
                column + 1 == height.columns())
                reach(column, row, height.at(column, row), -1);
        }
    }
    while (!waiting.empty()) {
        const auto [level, cell] = waiting.top();
        waiting.pop();
        result.fromOutlets.push_back(cell);
        for (const auto& [dx, dy] : neighbours) {
            const int column = cell % height.columns() + dx;
            const int row = cell / height.columns() + dy;
            if (height.contains(column, row) && !reached[height.index(column, row)])
                reach(column, row, level, cell);
        }
    }
    countUpstream(result);
    return result;
}

std::vector<River> rivers(const Drainage& drainage, int threshold)
{
    std::vector<River> result;
    std::vector<bool> taken(drainage.filled.values().size(), false);
    for (const int source : sources(drainage, threshold)) {
        const auto path = pathDown(drainage, source, taken);
        if (path.size() < 12)
            continue; // A stub of a kilometre is no river on this map.
        for (const int cell : path)
            taken[static_cast<std::size_t>(cell)] = true;
        result.push_back(riverAlong(drainage, path));
    }
    return result;
}

SubBasins subBasins(const Drainage& drainage, int threshold, int extraOutlet)
{
    SubBasins result{{}, Field<int>{drainage.filled.cell()}};
    const auto meeting = confluences(drainage, threshold);
    for (const int cell : drainage.fromOutlets) {
        const auto own = static_cast<std::size_t>(cell);
        const int down = drainage.downstream.values()[own];
        const bool large = drainage.upstreamCells.values()[own] >= threshold;
        const bool leaves = down < 0;
        const bool meets = !leaves && meeting[static_cast<std::size_t>(down)] > 1;
        const int below = leaves ? 0 : result.idOfCell.values()[static_cast<std::size_t>(down)];
        if (cell == extraOutlet || (large && (leaves || meets))) {
            const int id = static_cast<int>(result.list.size()) + 1;
            result.list.push_back({id, below, cell});
            result.idOfCell.values()[own] = id;
        } else {
            result.idOfCell.values()[own] = below;
        }
    }
    return result;
}

int wettestCell(const Drainage& drainage, Place near, double reach)
{
    int wettest = 0;
    int most = -1;
    for (const int cell : drainage.fromOutlets) {
        const int count = drainage.upstreamCells.values()[static_cast<std::size_t>(cell)];
        if (count > most && length(centreOf(drainage.filled, cell) - near) <= reach) {
            wettest = cell;
            most = count;
        }
    }
    return wettest;
}

} // namespace ecotone::sample
