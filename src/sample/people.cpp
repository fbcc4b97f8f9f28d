#include "people.h"

#include "noise.h"
#include "places.h"

#include <algorithm>

namespace ecotone::sample {
namespace {

constexpr std::array<double, 3> mineSize{0.62, 0.86, 1.0};
constexpr std::array<double, 3> townSize{0.86, 0.94, 1.0};

Patch scaled(Patch patch, double factor)
{
    patch.radius *= factor;
    return patch;
}

void put(People& people, const Patch& patch, Cover cover)
{
    forEachCell(outline(patch), people.made, [&](int column, int row) {
        people.made.at(column, row) = static_cast<std::uint8_t>(cover);
    });
}

/// Fields in rectangles that follow one direction; seven in ten are ploughed.
void plough(People& people, const Nature& nature)
{
    const Place along = direction(7);
    for (const auto& patch : ploughland()) {
        forEachCell(outline(patch), people.made, [&](int column, int row) {
            const Place at = people.made.centre(column, row);
            const double u = std::floor((at.x * along.x + at.y * along.y) / 420.0);
            const double v = std::floor((at.y * along.x - at.x * along.y) / 260.0);
            const bool ploughed =
                lottery(static_cast<std::int64_t>(u), static_cast<std::int64_t>(v), 841) < 0.7;
            if (ploughed && nature.steepness.at(column, row) < 0.2F &&
                nature.ecosystem.at(column, row) ==
                    static_cast<std::uint8_t>(Ecosystem::Steppe))
                people.made.at(column, row) = static_cast<std::uint8_t>(Cover::Cropland);
        });
    }
}

void buildMines(People& people, std::size_t date)
{
    for (const auto& site : mineSites()) {
        const double size = site.isWorking ? mineSize[date] : 1.0;
        for (const auto& part : {site.wasteRock, site.tailings, site.pit})
            put(people, scaled(part, size), Cover::Mine);
        // A pond on the tailings; where work has ended the pit has filled with water too.
        put(people, scaled(site.tailings, 0.4 * size), Cover::Water);
        if (!site.isWorking)
            put(people, scaled(site.pit, 0.7), Cover::Water);
    }
}

void buildRoads(People& people, const Nature& nature)
{
    Field<float> gap{frame::cell_m, 100.0F};
    for (const auto& road : roads()) {
        for (std::size_t i = 0; i + 1 < road.size(); ++i)
            lowerToDistance(gap, road[i], road[i + 1], 60.0);
    }
    for (std::size_t cell = 0; cell < gap.values().size(); ++cell) {
        const bool isWater =
            nature.ecosystem.values()[cell] >= static_cast<std::uint8_t>(Ecosystem::River);
        if (gap.values()[cell] < 13.0F && !isWater)
            people.made.values()[cell] = static_cast<std::uint8_t>(Cover::Mine);
    }
}

/// Adds `strength` at the centre, falling to nothing at `halo` metres.
void press(Field<float>& pressure, Place centre, double core, double halo, double strength)
{
    Field<float> gap{frame::cell_m, static_cast<float>(halo)};
    lowerToDistance(gap, centre, centre, core + halo, core);
    for (std::size_t cell = 0; cell < gap.values().size(); ++cell) {
        const double share =
            1.0 - std::max(0.0, static_cast<double>(gap.values()[cell])) / halo;
        pressure.values()[cell] += static_cast<float>(strength * share);
    }
}

void pressWheels(Field<float>& pressure)
{
    constexpr double halo = 450.0;
    Field<float> gap{frame::cell_m, static_cast<float>(halo)};
    for (const auto& road : roads()) {
        for (std::size_t i = 0; i + 1 < road.size(); ++i)
            lowerToDistance(gap, road[i], road[i + 1], halo);
    }
    for (std::size_t cell = 0; cell < gap.values().size(); ++cell)
        pressure.values()[cell] += static_cast<float>(0.35 * (1.0 - gap.values()[cell] / halo));
}

} // namespace

People makePeople(const Nature& nature, std::size_t date)
{
    People people;
    plough(people, nature);
    for (const auto& settlement : settlements())
        put(people, scaled(settlement.built, townSize[date]), Cover::Settlement);
    buildRoads(people, nature);
    buildMines(people, date);

    for (const auto& settlement : settlements())
        press(people.pressure, settlement.built.centre, settlement.built.radius * 0.7,
              settlement.halo, 0.85);
    for (const auto& site : mineSites()) {
        const double size = site.isWorking ? mineSize[date] : 1.0;
        for (const auto& part : {site.pit, site.wasteRock, site.tailings})
            press(people.pressure, part.centre, part.radius * 0.8 * size, 1500.0 * size, 0.5);
    }
    for (const auto& camp : camps())
        press(people.pressure, camp, 120.0, 1900.0, 0.75);
    pressWheels(people.pressure);
    return people;
}

} // namespace ecotone::sample
