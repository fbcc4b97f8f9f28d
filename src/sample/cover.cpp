#include "cover.h"

#include "nature.h"
#include "noise.h"
#include "people.h"
#include "places.h"

#include <algorithm>
#include <cmath>

namespace ecotone::sample {
namespace {

/// How much harder or softer the years were: grazing grew to 2020, and a drought followed.
constexpr std::array<double, 3> burden{0.84, 1.0, 1.07};
constexpr double breakingPoint = 0.50; // pressure at which steppe is mapped as degraded

/// Everything that makes one date different from another.
struct Moment {
    std::size_t date = 0;
    People people;
    Field<float> recovery{frame::cell_m};
    Field<std::uint8_t> burnt{frame::cell_m};
    Field<std::uint8_t> clouded{frame::cell_m};
};

void markClouds(Field<std::uint8_t>& clouded)
{
    for (const Patch& cloud : {Patch{{31'300, 21'600}, 700, 1.8, 4, 0.6, 861},
                               Patch{{12'800, 15'400}, 420, 1.5, 8, 0.6, 862}})
        forEachCell(outline(cloud), clouded,
                    [&](int column, int row) { clouded.at(column, row) = 1; });
}

Moment
momentAt(std::size_t date, const Nature& nature, const std::vector<SampleAction>& actions)
{
    Moment moment{date, makePeople(nature, date)};
    if (date == 2) {
        for (const auto& action : actions)
            forEachCell(action.area, moment.burnt, [&](int column, int row) {
                auto& recovery = moment.recovery.at(column, row);
                recovery = std::max(recovery, static_cast<float>(action.recovery));
            });
        markClouds(moment.clouded);
    }
    if (date > 0)
        forEachCell(outline(fireScar()), moment.burnt,
                    [&](int column, int row) { moment.burnt.at(column, row) = 1; });
    return moment;
}

/// Pressure on a cell after restoration has taken its part away, with its natural unevenness.
double pressureOn(const Moment& moment, std::size_t cell, Place at)
{
    const double uneven = 0.85 * roughNoise(at.x / 1700.0, at.y / 1700.0, 7, 167);
    const double pressed = burden[moment.date] * moment.people.pressure.values()[cell];
    return pressed + uneven - 0.4 * moment.recovery.values()[cell];
}

Cover coverAt(
    const Nature& nature, const Moment& moment, std::size_t cell, double pressure, Place at)
{
    const auto made = static_cast<Cover>(moment.people.made.values()[cell]);
    const double recovery = moment.recovery.values()[cell];
    const double patchy = roughNoise(at.x / 300.0, at.y / 300.0, 3, 173);
    if (made == Cover::Mine && recovery > 0.3 && patchy < 1.1 * recovery - 0.45)
        return recovery + patchy > 0.75 ? Cover::Steppe : Cover::DegradedSteppe;
    if (moment.people.made.values()[cell] != 0)
        return made;
    switch (static_cast<Ecosystem>(nature.ecosystem.values()[cell])) {
    case Ecosystem::River:
    case Ecosystem::Lake:
        return Cover::Water;
    case Ecosystem::Wetland:
        return pressure > breakingPoint + 0.25 ? Cover::DegradedSteppe : Cover::Wetland;
    case Ecosystem::Forest:
        if (moment.burnt.values()[cell] != 0 && patchy + 0.9 * recovery < 0.3)
            return Cover::Steppe;
        return pressure > breakingPoint + 0.12 ? Cover::Steppe : Cover::Forest;
    case Ecosystem::Steppe:
        break;
    }
    return pressure > breakingPoint ? Cover::DegradedSteppe : Cover::Steppe;
}

double conditionOf(Cover cover, double pressure) noexcept
{
    const double strain = std::clamp(pressure, 0.0, 1.4);
    switch (cover) {
    case Cover::Water:
        return 0.74 - 0.15 * strain;
    case Cover::Forest:
        return 0.86 - 0.18 * strain;
    case Cover::Steppe:
        return 0.78 - 0.40 * strain;
    case Cover::Wetland:
        return 0.82 - 0.35 * strain;
    case Cover::Cropland:
        return 0.28;
    case Cover::DegradedSteppe:
        return 0.44 - 0.22 * strain;
    case Cover::Mine:
        return 0.03;
    case Cover::Settlement:
        return 0.10;
    }
    return 0.0;
}

/// Condition as a byte of 0.005, in steps of 0.02: finer steps would be noise, and do not
/// compress.
std::uint8_t
conditionAt(const Moment& moment, std::size_t cell, Cover cover, double pressure, Place at)
{
    double index = conditionOf(cover, pressure);
    if (cover != Cover::Mine && cover != Cover::Settlement && cover != Cover::Cropland) {
        index += 0.09 * roughNoise(at.x / 2600.0, at.y / 2600.0, 4, 179);
        index -= moment.burnt.values()[cell] != 0 ? (moment.date == 1 ? 0.30 : 0.20) : 0.0;
        index -= moment.date == 2 ? 0.015 : 0.0;
    }
    index += 0.10 * moment.recovery.values()[cell];
    return static_cast<std::uint8_t>(4.0 *
                                     std::floor(std::clamp(index, 0.0, 1.0) * 50.0 + 0.5));
}

} // namespace

Rasters makeRasters(const Drainage& drainage,
                    const std::vector<River>& rivers,
                    const std::vector<SampleAction>& actions)
{
    Rasters rasters;
    const auto nature = makeNature(drainage, rivers);
    rasters.ecosystem = nature.ecosystem;
    for (std::size_t date = 0; date < rasters.cover.size(); ++date) {
        const auto moment = momentAt(date, nature, actions);
        auto& cover = rasters.cover[date];
        for (std::size_t cell = 0; cell < cover.values().size(); ++cell) {
            const auto column = static_cast<int>(cell) % cover.columns();
            const Place at = cover.centre(column, static_cast<int>(cell) / cover.columns());
            const double pressure = pressureOn(moment, cell, at);
            const auto seen = coverAt(nature, moment, cell, pressure, at);
            const bool hidden = moment.clouded.values()[cell] != 0;
            cover.values()[cell] = hidden ? noReading : static_cast<std::uint8_t>(seen);
            if (date > 0)
                rasters.condition[date - 1].values()[cell] =
                    hidden ? noReading : conditionAt(moment, cell, seen, pressure, at);
        }
    }
    return rasters;
}

} // namespace ecotone::sample
