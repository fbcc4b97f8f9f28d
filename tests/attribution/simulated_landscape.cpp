#include "simulated_landscape.h"

#include "ecotone/attribution/leakage_ring.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace ecotone::tests {

namespace {

using attribution::CandidateCells;
using attribution::CellUse;

constexpr std::size_t side = 120;     // cells
constexpr std::size_t patchSide = 4;  // cells of an action
constexpr double treatedShare = 0.08; // of all patches
constexpr double otherShare = 0.03;
constexpr double cell_m = 100.0;
constexpr double ring_m = 150.0; // the eight neighbours of a cell

/// Normal numbers that are alike with every standard library (Box and Muller).
class Normal {
public:
    explicit Normal(std::uint64_t seed) : m_generator{seed} {}
    double uniform() { return (static_cast<double>(m_generator() >> 11U) + 0.5) * 0x1p-53; }
    double operator()()
    {
        const double radius = std::sqrt(-2.0 * std::log(uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

private:
    std::mt19937_64 m_generator;
};

using Field = std::vector<double>; // a value a cell

/// Normal numbers on a lattice, joined smoothly, with mean 0 and variance 1 at every cell.
Field smoothField(Normal& normal, std::size_t spacing)
{
    const std::size_t knots = side / spacing + 2;
    Field lattice(knots * knots);
    for (double& knot : lattice)
        knot = normal();
    const auto eased = [](double t) { return t * t * (3.0 - 2.0 * t); };
    Field field;
    for (std::size_t row = 0; row < side; ++row)
        for (std::size_t column = 0; column < side; ++column) {
            const double x = static_cast<double>(column) / static_cast<double>(spacing);
            const double y = static_cast<double>(row) / static_cast<double>(spacing);
            const auto left = static_cast<std::size_t>(x), top = static_cast<std::size_t>(y);
            const double u = eased(x - static_cast<double>(left));
            const double v = eased(y - static_cast<double>(top));
            const double weights[] = {(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v};
            const double* const knot = lattice.data() + top * knots + left;
            const double values[] = {knot[0], knot[1], knot[knots], knot[knots + 1]};
            double sum = 0.0, squares = 0.0;
            for (int i = 0; i < 4; ++i) {
                sum += weights[i] * values[i];
                squares += weights[i] * weights[i];
            }
            field.push_back(sum / std::sqrt(squares));
        }
    return field;
}

Field mixed(const Field& smooth, double share, Normal& normal)
{
    Field field;
    for (const double value : smooth)
        field.push_back(std::sqrt(1.0 - share * share) * value + share * normal());
    return field;
}

Field noiseField(Normal& normal, Noise noise)
{
    constexpr double deviation = 0.06;
    Field field;
    if (noise == Noise::Correlated)
        field = mixed(smoothField(normal, 4), 0.5, normal);
    else
        for (std::size_t i = 0; i < side * side; ++i)
            field.push_back(normal());
    for (double& value : field)
        value *= deviation;
    return field;
}

struct Drivers {
    Field elevation, slope, access, rain;
    std::vector<std::int32_t> soil; // 0, 1, 2
};

Drivers drawDrivers(Normal& normal)
{
    Drivers drivers;
    drivers.elevation = mixed(smoothField(normal, 12), 0.3, normal);
    drivers.slope = mixed(smoothField(normal, 8), 0.5, normal);
    drivers.access = mixed(smoothField(normal, 15), 0.3, normal);
    drivers.rain = mixed(smoothField(normal, 20), 0.2, normal);
    for (const double value : smoothField(normal, 10))
        drivers.soil.push_back(value < -0.4 ? 0 : value < 0.6 ? 1 : 2);
    return drivers;
}

/// What a cell does in a period without any action, but for noise. Not linear: a correction by
/// straight lines alone does not remove the difference.
double trendOf(const Drivers& drivers, std::size_t cell)
{
    const double e = drivers.elevation[cell], s = drivers.slope[cell];
    return -0.03 + 0.05 * e + 0.03 * s + 0.015 * e * e + 0.015 * e * drivers.access[cell] +
           0.01 * drivers.rain[cell] + 0.02 * drivers.soil[cell];
}

/// Patches by how likely an action is put there, the likeliest first.
std::vector<std::size_t> rankedPatches(const Drivers& drivers, Normal& normal)
{
    constexpr std::size_t patches = side / patchSide;
    std::vector<double> scores;
    for (std::size_t row = 0; row < patches; ++row)
        for (std::size_t column = 0; column < patches; ++column) {
            const std::size_t middle =
                (row * patchSide + patchSide / 2) * side + column * patchSide + patchSide / 2;
            scores.push_back(drivers.elevation[middle] + 0.7 * drivers.slope[middle] +
                             1.2 * normal());
        }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i)
        order.push_back(i);
    std::ranges::sort(order, std::greater{}, [&](std::size_t i) { return scores[i]; });
    return order;
}

void setPatch(CandidateCells& cells, std::size_t patch, CellUse use)
{
    constexpr std::size_t patches = side / patchSide;
    for (std::size_t row = 0; row < patchSide; ++row)
        for (std::size_t column = 0; column < patchSide; ++column)
            cells.uses[(patch / patches * patchSide + row) * side +
                       patch % patches * patchSide + column] = use;
}

void drawUses(CandidateCells& cells, const Drivers& drivers, Normal& normal)
{
    cells.uses.assign(side * side, CellUse::Candidate);
    const auto ranked = rankedPatches(drivers, normal);
    const auto count = static_cast<double>(ranked.size());
    const auto treated = static_cast<std::size_t>(treatedShare * count);
    const auto others = static_cast<std::size_t>(otherShare * count);
    for (std::size_t i = 0; i < treated; ++i)
        setPatch(cells, ranked[i], CellUse::Treated);
    for (std::size_t i = 0; i < others; ++i) // among the rest, all over it
        setPatch(cells, ranked[treated + i * (ranked.size() - treated) / others],
                 CellUse::OtherAction);
    attribution::markLeakageRing(cells, ring_m);
}

void placeCells(CandidateCells& cells)
{
    for (std::size_t row = 0; row < side; ++row)
        for (std::size_t column = 0; column < side; ++column) {
            cells.numbers.push_back(row * side + column);
            cells.x_m.push_back((static_cast<double>(column) + 0.5) * cell_m);
            cells.y_m.push_back((static_cast<double>(row) + 0.5) * cell_m);
            cells.area_ha.push_back(1.0);
        }
}

} // namespace

CandidateCells simulateLandscape(std::uint64_t seed, Noise noise)
{
    Normal normal{seed};
    const Drivers drivers = drawDrivers(normal);
    CandidateCells cells;
    placeCells(cells);
    constexpr double caliper = 0.4; // standard deviations
    cells.covariates = {{"elevation", drivers.elevation, caliper},
                        {"slope", drivers.slope, caliper},
                        {"access", drivers.access, caliper},
                        {"rain", drivers.rain, caliper}};
    cells.exact = {{"soil", drivers.soil}};
    Field outcome;
    for (std::size_t cell = 0; cell < side * side; ++cell)
        outcome.push_back(0.5 + 0.1 * drivers.elevation[cell]);
    for (const double year : {2005.0, 2010.0, 2015.0, 2020.0}) {
        cells.outcomes.push_back({year, outcome});
        const Field steps = noiseField(normal, noise);
        for (std::size_t cell = 0; cell < side * side; ++cell)
            outcome[cell] += trendOf(drivers, cell) + steps[cell];
    }
    cells.before = 2;
    cells.after = 3;
    drawUses(cells, drivers, normal);
    for (std::size_t cell = 0; cell < side * side; ++cell)
        if (cells.uses[cell] == CellUse::Treated)
            cells.outcomes[cells.after].values[cell] += trueEffect;
    return cells;
}

} // namespace ecotone::tests
