#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/identity.h"
#include "ecotone/attribution/split_rules.h"
#include "ecotone/attribution/uncertainty.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <random>

using namespace ecotone::attribution;
using ecotone::tests::workedExample;

namespace {

/// A cell that keeps its list of players.
struct Cell {
    std::vector<Player> players;
    double amount = 0.0;
};

std::vector<CoverageCell> seen(const std::vector<Cell>& cells)
{
    std::vector<CoverageCell> all;
    for (const Cell& cell : cells)
        all.push_back({cell.players, cell.amount});
    return all;
}

/// The Shapley value by its definition: the mean over all orders of arrival of what a player
/// adds, written as a sum over coalitions. Independent of the closed form.
std::vector<double> shapleyByCoalitions(const std::vector<Cell>& cells, std::size_t players)
{
    const auto value = [&](std::size_t coalition) {
        double sum = 0.0;
        for (const Cell& cell : cells)
            if (std::ranges::any_of(cell.players,
                                    [&](Player p) { return (coalition >> p & 1U) != 0; }))
                sum += cell.amount;
        return sum;
    };
    std::vector<double> factorial{1.0};
    for (std::size_t n = 1; n <= players; ++n)
        factorial.push_back(factorial.back() * static_cast<double>(n));
    std::vector<double> shares(players, 0.0);
    for (Player player = 0; player < players; ++player)
        for (std::size_t coalition = 0; coalition < std::size_t{1} << players; ++coalition) {
            if ((coalition >> player & 1U) != 0)
                continue;
            const auto size = static_cast<std::size_t>(std::popcount(coalition));
            const double weight =
                factorial[size] * factorial[players - size - 1] / factorial[players];
            shares[player] +=
                weight * (value(coalition | std::size_t{1} << player) - value(coalition));
        }
    return shares;
}

std::vector<Cell> randomCells(std::mt19937& random, std::size_t players)
{
    std::vector<Cell> cells;
    for (int i = 0; i < 12; ++i) {
        Cell cell;
        cell.amount = std::uniform_real_distribution{-5.0, 20.0}(random);
        for (Player player = 0; player < players; ++player)
            if (random() % 3 == 0)
                cell.players.push_back(player);
        cells.push_back(cell);
    }
    return cells;
}

} // namespace

TEST_CASE("Worked example ATT-01: equal shares, last-in and stand-alone", "[attribution]")
{
    const auto example = workedExample("ATT-01");
    const std::vector<std::string> names{"A", "B", "C"};
    std::vector<Cell> cells;
    for (const auto& each : example.at("inputs").at("cells")) {
        Cell cell;
        cell.amount = each.at("additional_qh");
        for (const auto& actor : each.at("actors"))
            cell.players.push_back(static_cast<Player>(
                std::ranges::find(names, actor.get<std::string>()) - names.begin()));
        cells.push_back(cell);
    }
    const auto& expected = example.at("expected");
    const Split split = splitEqually(seen(cells), 3);
    const auto marginal = lastIn(seen(cells), 3);
    const auto alone = standAlone(seen(cells), 3);
    double sum = 0.0, sumMarginal = 0.0, sumAlone = 0.0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(split.shares[i] ==
              Approx(expected.at("shapley").at(names[i]).get<double>()).margin(1e-9));
        CHECK(marginal[i] ==
              Approx(expected.at("marginal_last_in").at(names[i]).get<double>()).margin(1e-9));
        CHECK(alone[i] ==
              Approx(expected.at("standalone_claims").at(names[i]).get<double>()).margin(1e-9));
        sum += split.shares[i];
        sumMarginal += marginal[i];
        sumAlone += alone[i];
    }
    CHECK(sum == Approx(expected.at("sum_attributed").get<double>()));
    CHECK(split.unattributed == Approx(expected.at("unattributed").get<double>()));
    CHECK(sumMarginal == Approx(expected.at("sum_marginal").get<double>()));
    CHECK(sumAlone == Approx(expected.at("sum_standalone").get<double>()));
}

TEST_CASE("Worked example ATT-02: the published airport game", "[attribution]")
{
    const auto example = workedExample("ATT-02");
    const auto& published = example.at("expected").at("shapley_times_6");
    std::vector<Cell> cells;
    for (const auto& each : example.at("inputs").at("as_cells")) {
        Cell cell;
        cell.amount = each.at("increment");
        const std::size_t actors = each.at("actors");
        for (Player player = published.size() - actors; player < published.size(); ++player)
            cell.players.push_back(player); // the airlines with the longest runways
        cells.push_back(cell);
    }
    const Split split = splitEqually(seen(cells), published.size());
    for (std::size_t i = 0; i < published.size(); ++i)
        CHECK(6.0 * split.shares[i] == Approx(published[i].get<double>()).margin(1e-9));
    CHECK(split.total == Approx(example.at("expected").at("sum").get<double>()));
}

TEST_CASE("Littlechild and Thompson's kind: nested costs with several players of one size",
          "[attribution]")
{
    // Worked by hand: three landings need 4, two need 6 and one needs 9 (players in that
    // order). 4/6 each; then (6-4)/3 for the last three; then (9-6) for the last.
    const std::vector<Cell> cells{{{0, 1, 2, 3, 4, 5}, 4.0}, {{3, 4, 5}, 2.0}, {{5}, 3.0}};
    const Split split = splitEqually(seen(cells), 6);
    CHECK(split.shares[0] == Approx(4.0 / 6));
    CHECK(split.shares[3] == Approx(4.0 / 6 + 2.0 / 3));
    CHECK(split.shares[5] == Approx(4.0 / 6 + 2.0 / 3 + 3.0));
}

TEST_CASE("Equal per cell is the Shapley value of the coverage game", "[attribution]")
{
    const auto seed = GENERATE(range(1U, 25U));
    std::mt19937 random{seed};
    const std::size_t players = 1 + seed % 7;
    const auto cells = randomCells(random, players);
    const auto byDefinition = shapleyByCoalitions(cells, players);
    const Split split = splitEqually(seen(cells), players);
    for (Player player = 0; player < players; ++player)
        CHECK(split.shares[player] == Approx(byDefinition[player]).margin(1e-9));
}

TEST_CASE("Effort weights follow effort, and are equal and flagged without any",
          "[attribution]")
{
    const std::vector<double> efforts{300.0, 100.0, 0.0};
    CHECK(effortWeights(efforts).weights == std::vector{0.75, 0.25, 0.0});
    CHECK_FALSE(effortWeights(efforts).fellBackToEqual);
    const std::vector<double> none{0.0, 0.0};
    CHECK(effortWeights(none).weights == std::vector{0.5, 0.5});
    CHECK(effortWeights(none).fellBackToEqual);
}

TEST_CASE("An agreed key must add up to 100 within a tenth of a point", "[attribution]")
{
    CHECK(agreedWeights(std::vector{60.0, 40.0}).weights == std::vector{0.6, 0.4});
    CHECK_FALSE(agreedWeights(std::vector{33.3, 33.3, 33.3}).fellBackToEqual); // 99.9
    CHECK(agreedWeights(std::vector{60.0, 39.8}).fellBackToEqual);
    CHECK(agreedWeights(std::vector{60.0, 39.8}).weights == std::vector{0.5, 0.5});
    const auto weights = agreedWeights(std::vector{33.3, 33.3, 33.3}).weights;
    CHECK(weights[0] + weights[1] + weights[2] == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("Worked example ATT-04: the accounting identity closes", "[attribution]")
{
    const auto example = workedExample("ATT-04");
    const std::vector<std::string> names{"Alpha", "Beta"};
    std::vector<IdentityCell> cells;
    std::deque<std::pair<std::vector<Player>, std::vector<double>>> kept; // what cells refer to
    for (const auto& each : example.at("inputs").at("cells")) {
        const double area = each.at("area_ha");
        IdentityCell cell;
        cell.observed = area * (each.at("q1").get<double>() - each.at("q0").get<double>());
        cell.counterfactual = area * each.at("cf").get<double>();
        auto& [players, weights] = kept.emplace_back();
        for (std::size_t i = 0; i < names.size(); ++i)
            if (each.at("actors").contains(names[i])) {
                players.push_back(i);
                weights.push_back(each.at("actors").at(names[i]));
            }
        cell.players = players;
        cell.weights = weights;
        cells.push_back(cell);
    }
    const auto& expected = example.at("expected");
    const auto wanted = [](const nlohmann::json& value) {
        return Approx(value.get<double>()).margin(1e-9);
    };
    const Identity identity = accountingIdentity(cells, 2);
    CHECK(identity.observed == wanted(expected.at("observed_change_qh")));
    CHECK(identity.counterfactual == wanted(expected.at("counterfactual_qh")));
    CHECK(identity.shares[0] == wanted(expected.at("attributed_qh").at("Alpha")));
    CHECK(identity.shares[1] == wanted(expected.at("attributed_qh").at("Beta")));
    CHECK(identity.gains[1] == wanted(expected.at("beta_gains_only_qh")));
    CHECK(identity.impacts[1] == wanted(expected.at("beta_impacts_only_qh")));
    CHECK(identity.unattributed == wanted(expected.at("unattributed_qh")));
    CHECK(identity.residual == wanted(expected.at("residual")));
}

TEST_CASE("Worked example ATT-13: errors within strata go together", "[attribution]")
{
    const auto example = workedExample("ATT-13");
    std::vector<StratumEffect> strata;
    for (const auto& each : example.at("inputs").at("strata"))
        strata.push_back(
            {each.at("actor_weighted_area_ha"), each.at("effect_per_ha"), each.at("se")});
    const auto& expected = example.at("expected");
    const UncertainTotal total = uncertainTotal(strata, example.at("inputs").at("z"));
    CHECK(total.total == Approx(expected.at("total_qh").get<double>()));
    CHECK(total.standardError == Approx(expected.at("se_qh").get<double>()).margin(1e-5));
    CHECK(total.lower == Approx(expected.at("ci95_qh")[0].get<double>()).margin(1e-5));
    CHECK(total.upper == Approx(expected.at("ci95_qh")[1].get<double>()).margin(1e-5));
}
