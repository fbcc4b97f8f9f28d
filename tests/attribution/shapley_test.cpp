#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/shapley.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace ecotone::attribution;
using ecotone::tests::workedExample;

namespace {

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// A cell that keeps its list of players.
struct Cell {
    std::vector<Player> players;
    double amount = 0.0;
};

Split splitInClosedForm(const std::vector<Cell>& cells, std::size_t players)
{
    std::vector<CoverageCell> seen;
    for (const Cell& cell : cells)
        seen.push_back({cell.players, cell.amount});
    return splitEqually(seen, players);
}

/// A coverage game as a plain function of coalitions.
CoalitionValue coverage(const std::vector<Cell>& cells)
{
    return [cells](const Coalition& coalition) {
        double sum = 0.0;
        for (const Cell& cell : cells)
            if (std::ranges::any_of(cell.players, [&](Player p) { return coalition[p]; }))
                sum += cell.amount;
        return sum;
    };
}

/// A runway, in units of 10: the outcome reaches as far as the longest stretch among its
/// players.
CoalitionValue airport(const std::vector<double>& stretches)
{
    return [stretches](const Coalition& coalition) {
        double longest = 0.0;
        for (std::size_t i = 0; i < stretches.size(); ++i)
            if (coalition[i])
                longest = std::max(longest, stretches[i]);
        return longest;
    };
}

/// Something is reached only where at least `quorum` take part.
CoalitionValue threshold(std::size_t quorum, double amount)
{
    return [=](const Coalition& coalition) {
        return static_cast<std::size_t>(std::ranges::count(coalition, true)) >= quorum ? amount
                                                                                       : 0.0;
    };
}

std::vector<Cell> randomCells(std::size_t players, std::mt19937& random)
{
    std::vector<Cell> cells(30);
    for (Cell& cell : cells) {
        cell.amount = static_cast<double>(random() % 2'000) / 100.0 - 5.0;
        for (Player player = 0; player < players; ++player)
            if (random() % 4 == 0)
                cell.players.push_back(player);
    }
    return cells;
}

} // namespace

TEST_CASE("Two half corridors earn equal shares of what neither reaches alone", "[attribution]")
{
    const auto example = workedExample("CON-03");
    const auto eca = example["expected"]["eca"];
    const auto value = [&](const Coalition& coalition) {
        if (coalition[0] && coalition[1])
            return eca["AB"].get<double>();
        if (coalition[0] || coalition[1])
            return eca[coalition[0] ? "A" : "B"].get<double>();
        return eca["none"].get<double>();
    };
    const ShapleyShares shares = shapley(2, value);
    const double tolerance = example["tolerance"]["value"].get<double>();
    CHECK(shares.shares[0] ==
          Approx(example["expected"]["shapley"]["A"].get<double>()).margin(tolerance));
    CHECK(shares.shares[1] ==
          Approx(example["expected"]["shapley"]["B"].get<double>()).margin(tolerance));
    CHECK(shares.total == Approx(example["expected"]["sum"].get<double>()).margin(tolerance));
    CHECK(shares.standardErrors.empty());
    CHECK(shares.permutations == 0);
}

TEST_CASE("The published answer of the airport game comes out by enumeration", "[attribution]")
{
    const auto example = workedExample("ATT-02");
    const auto costs = example["inputs"]["costs"].get<std::vector<double>>();
    const ShapleyShares shares = shapley(costs.size(), airport(costs));
    for (std::size_t player = 0; player < costs.size(); ++player)
        CHECK(6.0 * shares.shares[player] ==
              Approx(example["expected"]["shapley_times_6"][player].get<double>()));
    // Three users of 1, 2 and 3 units: 1/3, then 1/3 + 1/2, then 1/3 + 1/2 + 1.
    const ShapleyShares three = shapley(3, airport({1.0, 2.0, 3.0}));
    CHECK(three.shares[0] == Approx(1.0 / 3.0));
    CHECK(three.shares[1] == Approx(5.0 / 6.0));
    CHECK(three.shares[2] == Approx(11.0 / 6.0));
}

TEST_CASE("Enumeration agrees with the closed form of games that add up over places",
          "[attribution]")
{
    std::mt19937 random{4};
    for (std::size_t players = 1; players <= 12; ++players) {
        const std::vector<Cell> cells = randomCells(players, random);
        const ShapleyShares enumerated = shapley(players, coverage(cells));
        const Split closed = splitInClosedForm(cells, players);
        for (Player player = 0; player < players; ++player)
            CHECK(enumerated.shares[player] ==
                  Approx(closed.shares[player]).margin(1e-12 * 600));
    }
}

TEST_CASE("Where a quorum is needed, all have the same, and a bystander has nothing",
          "[attribution]")
{
    const ShapleyShares alike = shapley(5, threshold(4, 100.0));
    for (const double share : alike.shares)
        CHECK(share == Approx(20.0));
    const ShapleyShares beside = shapley(
        3, [](const Coalition& coalition) { return coalition[0] && coalition[1] ? 6.0 : 0.0; });
    CHECK(beside.shares[0] == Approx(3.0));
    CHECK(beside.shares[1] == Approx(3.0));
    CHECK(beside.shares[2] == 0.0);
}

TEST_CASE("Drawn orders come near the value, as near as their errors say", "[attribution]")
{
    std::mt19937 random{7};
    const std::size_t players = 20;
    const std::vector<Cell> cells = randomCells(players, random);
    const Split exact = splitInClosedForm(cells, players);
    ShapleyOptions options;
    options.seed = 20'261'128;
    options.permutations = 2'000;
    const ShapleyShares drawn = shapley(players, coverage(cells), options);
    CHECK(drawn.permutations == options.permutations);
    CHECK(drawn.seed == options.seed);
    CHECK(sumOf(drawn.shares) == Approx(drawn.total).epsilon(1e-12));
    std::size_t within = 0;
    for (Player player = 0; player < players; ++player) {
        const double distance = std::abs(drawn.shares[player] - exact.shares[player]);
        CHECK(distance <= 5.0 * drawn.standardErrors[player] + 1e-9);
        if (distance <= 2.0 * drawn.standardErrors[player])
            ++within;
    }
    CHECK(within >= 16); // about 95 of 100 are expected
}

TEST_CASE("The same seed draws the same orders, another seed others", "[attribution]")
{
    ShapleyOptions options;
    options.permutations = 50;
    const CoalitionValue value = airport({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
    const ShapleyShares first = shapley(13, value, options),
                        again = shapley(13, value, options);
    CHECK(first.shares == again.shares);
    CHECK(first.standardErrors == again.standardErrors);
    options.seed = 2;
    CHECK(shapley(13, value, options).shares != first.shares);
}

TEST_CASE("Nobody shares nothing", "[attribution]")
{
    const ShapleyShares shares = shapley(0, [](const Coalition&) { return 1.0; });
    CHECK(shares.shares.empty());
    CHECK(shares.total == 0.0);
}
