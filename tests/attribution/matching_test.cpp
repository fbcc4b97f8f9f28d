#include "attribution/seeded_draws.h"
#include "cells_by_hand.h"
#include "support/catch.h"

#include "ecotone/attribution/leakage_ring.h"
#include "ecotone/attribution/matching.h"
#include "ecotone/base/error.h"
#include "ecotone/cells/cell_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::cellsByHand;
using ecotone::tests::HandCell;
using ecotone::tests::randomCells;

namespace {

SilentProgress silent;

constexpr auto treated = CellUse::Treated;
constexpr auto candidate = CellUse::Candidate;

using Numbers = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// Pairs by the numbers of their cells, as positions depend on the order of the cells.
Numbers numbersOf(const CandidateCells& cells, const Matching& matching)
{
    Numbers numbers;
    for (const MatchedPair& pair : matching.pairs)
        numbers.emplace_back(cells.numbers[pair.treated], cells.numbers[pair.control]);
    return numbers;
}

Matching matched(const CandidateCells& cells, std::uint64_t seed = 1, int threads = 1)
{
    const auto matcher = Matcher::over(cells, threads, silent);
    REQUIRE(matcher);
    return matcher.value().match(seed);
}

std::string refusalOf(const CandidateCells& cells)
{
    const auto matcher = Matcher::over(cells, 1, silent);
    REQUIRE_FALSE(matcher);
    return matcher.refusal().reason;
}

using Triple = std::array<double, 3>;

/// Mahalanobis distance by the definition: covariance within groups, inverted by cofactors.
class Mahalanobis {
public:
    explicit Mahalanobis(const CandidateCells& cells) : m_cells{cells}
    {
        double degrees = -2.0;
        for (const CellUse use : {treated, candidate}) {
            Triple mean{};
            double count = 0.0;
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (cells.uses[i] == use)
                    count += 1.0;
            for (std::size_t i = 0; i < cells.size(); ++i)
                for (std::size_t k = 0; cells.uses[i] == use && k < 3; ++k)
                    mean[k] += at(i, k) / count;
            for (std::size_t i = 0; i < cells.size(); ++i)
                for (std::size_t k = 0; cells.uses[i] == use && k < 3; ++k)
                    for (std::size_t l = 0; l < 3; ++l)
                        m_s[k][l] += (at(i, k) - mean[k]) * (at(i, l) - mean[l]);
            degrees += count;
        }
        for (Triple& row : m_s)
            for (double& value : row)
                value /= degrees;
    }
    [[nodiscard]] double operator()(std::size_t a, std::size_t b) const
    {
        const auto cofactor = [&](std::size_t k, std::size_t l) {
            const std::size_t r = (k + 1) % 3, t = (k + 2) % 3, c = (l + 1) % 3,
                              d = (l + 2) % 3;
            return m_s[r][c] * m_s[t][d] - m_s[r][d] * m_s[t][c];
        };
        double determinant = 0.0, sum = 0.0;
        for (std::size_t l = 0; l < 3; ++l)
            determinant += m_s[0][l] * cofactor(0, l);
        for (std::size_t k = 0; k < 3; ++k)
            for (std::size_t l = 0; l < 3; ++l)
                sum += (at(a, k) - at(b, k)) * cofactor(l, k) / determinant *
                       (at(a, l) - at(b, l));
        return std::sqrt(sum);
    }

private:
    [[nodiscard]] double at(std::size_t cell, std::size_t k) const
    {
        return m_cells.covariates[k].values[cell];
    }
    const CandidateCells& m_cells;
    std::array<Triple, 3> m_s{};
};

} // namespace

TEST_CASE("A treated cell without rivals gets the nearest control by Mahalanobis distance",
          "[attribution]")
{
    std::mt19937 random{20261122};
    // One treated cell in each of 60 strata.
    const CandidateCells cells = cellsByHand(randomCells(random, 60, 1'800, 60));
    const Mahalanobis distance{cells};
    const Matching matching = matched(cells);
    REQUIRE(matching.pairs.size() == 60);
    for (const MatchedPair& pair : matching.pairs) {
        CHECK(cells.exact[0].classes[pair.treated] == cells.exact[0].classes[pair.control]);
        CHECK(pair.distance == Approx(distance(pair.treated, pair.control)).epsilon(1e-9));
        for (std::size_t other = 60; other < cells.size(); ++other)
            if (cells.exact[0].classes[other] == cells.exact[0].classes[pair.treated])
                CHECK(distance(pair.treated, other) >= pair.distance * (1.0 - 1e-12));
    }
}

TEST_CASE("No control serves twice, and none nearer than the chosen one is left free",
          "[attribution]")
{
    std::mt19937 random{7};
    const CandidateCells cells = cellsByHand(randomCells(random, 120, 200, 2));
    const Mahalanobis distance{cells};
    const Matching matching = matched(cells);
    REQUIRE(matching.pairs.size() == 120);
    std::set<std::size_t> taken;
    for (const MatchedPair& pair : matching.pairs)
        CHECK(taken.insert(pair.control).second);
    for (const MatchedPair& pair : matching.pairs)
        for (std::size_t other = 120; other < cells.size(); ++other)
            if (cells.exact[0].classes[other] == cells.exact[0].classes[pair.treated] &&
                distance(pair.treated, other) < pair.distance * (1.0 - 1e-9))
                CHECK(taken.contains(other));
}

TEST_CASE("Treated cells that outnumber their candidates stay without a pair", "[attribution]")
{
    const Matching matching = matched(cellsByHand({{treated, {1.0}},
                                                   {treated, {2.0}},
                                                   {treated, {3.0}},
                                                   {candidate, {2.5}},
                                                   {candidate, {9.0}}}));
    CHECK(matching.pairs.size() == 2);
    CHECK(matching.unmatched.size() == 1);
}

TEST_CASE("Order of cells and number of threads change no pair; the seed may", "[attribution]")
{
    std::mt19937 random{11};
    const CandidateCells cells = cellsByHand(randomCells(random, 150, 400, 3));
    const Numbers pairs = numbersOf(cells, matched(cells, 5));
    CHECK(numbersOf(cells, matched(cells, 5, 4)) == pairs);

    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    const CandidateCells turned = tests::reordered(cells, order);
    CHECK(numbersOf(turned, matched(turned, 5, 2)) == pairs);

    CHECK(numbersOf(cells, matched(cells, 6)) != pairs);
}

TEST_CASE("Equally near controls are taken by number", "[attribution]")
{
    // Two treated cells and four controls at one distance, written in any order.
    auto cells = cellsByHand({{treated, {5.0}},
                              {treated, {5.0}},
                              {candidate, {6.0}},
                              {candidate, {4.0}},
                              {candidate, {6.0}},
                              {candidate, {4.0}},
                              {candidate, {50.0}}});
    cells.numbers = {0, 1, 40, 20, 30, 10, 2};
    std::set<std::uint64_t> taken;
    for (const auto& [one, other] : numbersOf(cells, matched(cells)))
        taken.insert(other);
    CHECK(taken == std::set<std::uint64_t>{10, 20});
}

TEST_CASE("A caliper admits a pair that differs by just so much", "[attribution]")
{
    auto cells = cellsByHand({{treated, {0.1, 0.0}},
                              {treated, {3.0, 0.0}},
                              {candidate, {0.3, 0.5}},
                              {candidate, {3.21, 0.1}},
                              {candidate, {9.0, 4.0}}});
    cells.covariates[0].caliper = 0.2; // 0.3 − 0.1 is a bit more than 0.2 in binary numbers
    const Matching matching = matched(cells);
    REQUIRE(matching.pairs.size() == 1);
    CHECK(matching.pairs[0].treated == 0);
    CHECK(matching.pairs[0].control == 2);
    CHECK(matching.unmatched == std::vector<std::size_t>{1});
}

TEST_CASE("With calipers the nearest admissible control is found, not a nearer forbidden one",
          "[attribution]")
{
    std::mt19937 random{3};
    CandidateCells cells = cellsByHand(randomCells(random, 40, 1'200, 40));
    cells.covariates[0].caliper = 60.0;
    cells.covariates[1].caliper = 0.4;
    const bool isLastBounded = GENERATE(false, true);
    if (isLastBounded)
        cells.covariates[2].caliper = 0.01;
    const Mahalanobis distance{cells};
    const auto isAdmissible = [&](std::size_t a, std::size_t b) {
        return cells.exact[0].classes[a] == cells.exact[0].classes[b] &&
               std::ranges::all_of(cells.covariates, [&](const Covariate& each) {
                   return !each.caliper ||
                          std::abs(each.values[a] - each.values[b]) <= *each.caliper;
               });
    };
    const Matching matching = matched(cells);
    CHECK(matching.pairs.size() + matching.unmatched.size() == 40);
    CHECK(matching.pairs.size() > 10);
    for (const MatchedPair& pair : matching.pairs) {
        CHECK(isAdmissible(pair.treated, pair.control));
        for (std::size_t other = 40; other < cells.size(); ++other)
            if (isAdmissible(pair.treated, other))
                CHECK(distance(pair.treated, other) >= pair.distance * (1.0 - 1e-12));
    }
    for (const std::size_t cell : matching.unmatched)
        for (std::size_t other = 40; other < cells.size(); ++other)
            CHECK_FALSE(isAdmissible(cell, other));
}

TEST_CASE("Cells of other actions, of the leakage ring and without data are no controls",
          "[attribution]")
{
    const auto cells = cellsByHand({{treated, {1.0}},
                                    {CellUse::OtherAction, {1.0}},
                                    {CellUse::LeakageRing, {1.0}},
                                    {candidate, {1.1}, NAN},
                                    {candidate, {NAN}},
                                    {candidate, {5.0}},
                                    {candidate, {6.0}},
                                    {treated, {7.0}, NAN}});
    const auto usable = Matcher::over(cells, 1, silent);
    REQUIRE(usable);
    const Matching matching = usable.value().match(1);
    REQUIRE(matching.pairs.size() == 1);
    CHECK(matching.pairs[0].control == 5);
    CHECK(usable.value().unusableTreated().size() == 1);
    CHECK(usable.value().candidates().size() == 2);
}

TEST_CASE("Cells agree in every exact layer", "[attribution]")
{
    auto cells = cellsByHand({{treated, {1.0}},
                              {candidate, {1.0}},
                              {candidate, {1.1}},
                              {candidate, {3.0}},
                              {candidate, {1.0}}});
    cells.exact = {{"soil", {1, 1, 2, 1, 1}}, {"cover", {4, 5, 4, 4, cells::noDataClass}}};
    const Matching matching = matched(cells);
    REQUIRE(matching.pairs.size() == 1);
    CHECK(matching.pairs[0].control == 3);

    cells.exact[1].classes[0] = 9; // like nobody else
    CHECK(matched(cells).unmatched == std::vector<std::size_t>{0});
}

TEST_CASE("Without control cells matching is not available, and says why", "[attribution]")
{
    CHECK_THAT(refusalOf(cellsByHand({{treated, {1.0}}, {CellUse::LeakageRing, {1.0}}})),
               Catch::Contains("There are no control cells") &&
                   Catch::Contains("(CF3) are not available"));
}

TEST_CASE("Without treated cells or covariates there is nothing to match", "[attribution]")
{
    CHECK_THAT(refusalOf(cellsByHand({{candidate, {1.0}}, {candidate, {2.0}}})),
               Catch::Contains("No treated cell has data"));
    CHECK_THAT(refusalOf(cellsByHand({{treated, {}}, {candidate, {}}})),
               Catch::Contains("at least one covariate"));
}

TEST_CASE("Covariates that tell nothing apart are named", "[attribution]")
{
    CHECK(refusalOf(cellsByHand({{treated, {1.0, 0.3}},
                                 {candidate, {2.0, 0.3}},
                                 {candidate, {4.0, 0.3}},
                                 {candidate, {5.0, 0.3}}})) ==
          "The covariate \"covariate 1\" has one value in all treated and one in all candidate "
          "cells, so distances between cells are not defined; leave it out.");
    CHECK_THAT(refusalOf(cellsByHand({{treated, {1.0, 2.0, 4.0}}, // 2x + y
                                      {candidate, {2.0, 5.0, 9.0}},
                                      {candidate, {4.0, 3.0, 11.0}},
                                      {candidate, {5.0, 1.0, 11.0}},
                                      {treated, {5.0, -7.0, 3.0}}})),
               Catch::Contains("\"covariate 2\" follows from the other covariates"));
}

TEST_CASE("A sample is a part of the treated cells, the same for the same seed",
          "[attribution]")
{
    std::mt19937 random{19};
    const CandidateCells cells = cellsByHand(randomCells(random, 200, 500, 1));
    const auto matcher = Matcher::over(cells, 1, silent);
    REQUIRE(matcher);
    const Matching sample = matcher.value().matchSample(3, 0.1);
    CHECK(sample.pairs.size() == 20);
    CHECK(sample == matcher.value().matchSample(3, 0.1));
    CHECK_FALSE(sample == matcher.value().matchSample(4, 0.1));
    CHECK(matcher.value().matchSample(3, 0.0001).pairs.size() == 1);
    CHECK(matcher.value().matchSample(3, 1.0) == matcher.value().match(3));
}

TEST_CASE("Work that is to be stopped stops", "[attribution]")
{
    class Impatient final : public Progress {
    public:
        void begin(std::string_view) override {}
        void step(std::size_t, std::size_t) override { throw Cancelled{}; }
    } impatient;
    std::mt19937 random{23};
    const CandidateCells cells = cellsByHand(randomCells(random, 200, 500, 1));
    const int threads = GENERATE(1, 3);
    CHECK_THROWS_AS(Matcher::over(cells, threads, impatient), Cancelled);
}

TEST_CASE("Seeded draws are those of the standard's generator, whoever made the library",
          "[attribution]")
{
    // By hand from the outputs of mt19937_64 for seed 5489, whose first is 14514284786278117030
    // and whose 10 000th the standard gives as 9981545732273789042.
    SeededDraws draws{5489};
    CHECK(draws.below(1'000) == 30);
    for (int i = 2; i < 10'000; ++i)
        static_cast<void>(draws.below(2)); // a power of two takes every output
    CHECK(draws.below(1'000'000) == 789'042);
}

TEST_CASE("An order of chance holds every number once, and every order comes as often",
          "[attribution]")
{
    std::map<std::vector<std::size_t>, int> seen;
    for (std::uint64_t seed = 0; seed < 6'000; ++seed)
        ++seen[SeededDraws{seedOf(1, seed)}.order(3)];
    REQUIRE(seen.size() == 6);
    for (const auto& [order, count] : seen) {
        CHECK(std::set<std::size_t>{order.begin(), order.end()} ==
              std::set<std::size_t>{0, 1, 2});
        CHECK(std::abs(count - 1'000) < 130); // 4.5 standard deviations
    }
}

TEST_CASE("The leakage ring holds candidates within its width of any action", "[attribution]")
{
    // A row of cells 100 m apart: an action at 0 m, another one at 900 m.
    std::vector<HandCell> rows;
    for (int i = 0; i < 10; ++i)
        rows.push_back({candidate, {0.0}, 0.0, 100.0 * i});
    rows[0].use = treated;
    rows[9].use = CellUse::OtherAction;
    rows.push_back({candidate, {0.0}, 0.0, 180.0, 180.0}); // 254.6 m from the first
    CandidateCells cells = cellsByHand(rows);
    markLeakageRing(cells, 200.0);
    std::vector<int> ring;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells.uses[i] == CellUse::LeakageRing)
            ring.push_back(static_cast<int>(i));
    CHECK(ring == std::vector<int>{1, 2, 7, 8});
    CHECK(cells.uses[0] == treated);
    CHECK(cells.uses[9] == CellUse::OtherAction);
}

TEST_CASE("Without actions there is no leakage ring", "[attribution]")
{
    CandidateCells cells = cellsByHand({{candidate, {0.0}}, {candidate, {0.0}}});
    markLeakageRing(cells, 1'000.0);
    CHECK(cells.uses == std::vector{candidate, candidate});
}
