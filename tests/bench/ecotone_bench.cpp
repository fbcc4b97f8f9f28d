// How much booking costs beside bare reading of the same tiles, measured alternately in one
// run: reading, booking, reading, booking … so that a machine that slows down slows both.

#include "noise.h"
#include "shapes.h"

#include "ecotone/cells/booking.h"
#include "ecotone/formats/raster_band.h"
#include "ecotone/raster/visit_tiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <exception>
#include <filesystem>
#include <numeric>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace ecotone;

namespace {

constexpr int rounds = 7;
constexpr std::int64_t tileSide = 512;

struct Cost {
    double wall = 0.0, cpu = 0.0; // seconds
};

template <class Work>
Cost costOf(Work&& work)
{
    const auto wall = std::chrono::steady_clock::now();
    const auto cpu = std::clock();
    work();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
    return {passed.count(), static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

geo::Shape shapeOf(const sample::Area& area, const geo::Crs& crs)
{
    geo::Shape shape{crs, {}};
    for (const auto& polygon : area) {
        geo::Polygon part;
        for (const auto place : polygon.front())
            part.outer.push_back(
                {place.x + sample::frame::corner.x, place.y + sample::frame::corner.y});
        shape.polygons.push_back(std::move(part));
    }
    return shape;
}

/// The whole frame as a landscape, and `count` overlapping actions that together are as large.
cells::BookingPlan planWith(int count, const geo::Crs& crs)
{
    using sample::frame::height_m;
    using sample::frame::width_m;
    cells::BookingPlan plan;
    plan.tags.push_back({cells::ShapeTag::Kind::Landscape, 1, 0, {}, {}});
    plan.shapes.push_back(
        shapeOf(sample::plot({width_m / 2, height_m / 2}, width_m, height_m, 0), crs));
    const double radius = std::sqrt(width_m * height_m / count / 3.14159);
    for (int i = 0; i < count; ++i) {
        const sample::Place centre{width_m * sample::lottery(i, 0, 1),
                                   height_m * sample::lottery(i, 0, 2)};
        const auto seed = static_cast<std::uint32_t>(i);
        plan.tags.push_back({cells::ShapeTag::Kind::Action, i + 1, 0, {}, {}});
        plan.shapes.push_back(
            shapeOf(sample::outline({centre, radius, 1.4, i % 64, 0.3, seed}), crs));
    }
    plan.classLayers = {records::LayerId{1}, records::LayerId{2}};
    plan.conditionPairs = {{records::LayerId{3}, records::LayerId{4}}};
    return plan;
}

raster::LayerStack openSample(const fs::path& folder)
{
    using formats::ValueKind;
    const std::vector<std::pair<const char*, ValueKind>> files{
        {"landcover_2020.tif", ValueKind::Classes},
        {"ecosystem_types.tif", ValueKind::Classes},
        {"condition_2020.tif", ValueKind::Quantity},
        {"condition_2025.tif", ValueKind::Quantity}};
    const auto grid = formats::gridOf({.file = folder / files.front().first});
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    for (const auto& [name, kind] : files)
        bands.push_back(formats::openBand({.file = folder / name, .kind = kind}, grid));
    return {grid, std::move(bands)};
}

/// Reads every tile and adds its values up, so that nothing is left out as unused.
double readOnly(const raster::LayerStack& stack, int threads)
{
    const raster::Tiling tiling{stack.grid().whole(), tileSide};
    std::vector<std::size_t> numbers(tiling.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    const auto sumOf = [](const raster::Tile& tile) {
        double sum = 0.0;
        for (const auto& band : tile.bands)
            sum += std::accumulate(band.begin(), band.end(), 0.0);
        return sum;
    };
    SilentProgress progress;
    double total = 0.0;
    raster::visitTiles<double>(stack, tiling, numbers, sumOf, threads, progress,
                               [&](std::size_t, double sum) { total += sum; });
    return total;
}

void compare(const raster::LayerStack& stack, int actions, int threads)
{
    const auto plan = planWith(actions, stack.grid().crs);
    std::vector<double> ratios, readWall, readCpu, bookWall, bookCpu;
    cells::Booking booking;
    for (int round = 0; round < rounds; ++round) {
        const Cost reading = costOf([&] { readOnly(stack, threads); });
        const Cost booked = costOf([&] {
            SilentProgress progress;
            booking = cells::book(plan, stack, {threads, tileSide}, progress);
        });
        ratios.push_back(booked.cpu / reading.cpu);
        readWall.push_back(reading.wall);
        readCpu.push_back(reading.cpu);
        bookWall.push_back(booked.wall);
        bookCpu.push_back(booked.cpu);
    }
    fmt::print("{:>7} {:>7} {:>9} {:>9} {:>9} {:>9} {:>9.2f} {:>7}/{:<5} {:>7}\n", actions,
               threads, fmt::format("{:.3f}", median(readCpu)),
               fmt::format("{:.3f}", median(readWall)), fmt::format("{:.3f}", median(bookCpu)),
               fmt::format("{:.3f}", median(bookWall)), median(ratios), booking.tilesTouched,
               booking.tilesTotal, booking.table.rows().size());
}

void run(const fs::path& folder)
{
    const auto stack = openSample(folder);
    const auto& grid = stack.grid();
    fmt::print("Booking beside bare reading: {} x {} cells, {} layers, tiles of {}, median of "
               "{} rounds.\n"
               "Seconds; the ratio is of CPU seconds, booking over reading, pair by pair.\n\n",
               grid.width, grid.height, stack.bandCount(), tileSide, rounds);
    fmt::print("{:>7} {:>7} {:>9} {:>9} {:>9} {:>9} {:>9} {:>13} {:>7}\n", "actions", "threads",
               "read cpu", "read wall", "book cpu", "book wall", "ratio", "tiles touched",
               "rows");
    for (const int actions : {20, 200, 2000}) {
        for (const int threads : {1, 2})
            compare(stack, actions, threads);
    }
}

} // namespace

int main(int argc, char** argv)
{
    try {
        run(argc > 1 ? argv[1] : ECOTONE_SAMPLE);
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "ecotone_bench: {}\n", problem.what());
        return 1;
    }
}
