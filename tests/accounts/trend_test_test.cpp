#include "support/catch.h"

#include "ecotone/accounts/trend_test.h"

#include <cmath>
#include <vector>

using namespace ecotone::accounts;

namespace {

std::vector<Reading> yearly(const std::vector<double>& values)
{
    std::vector<Reading> series;
    for (std::size_t i = 0; i < values.size(); ++i)
        series.push_back({2000.0 + static_cast<double>(i), values[i]});
    return series;
}

} // namespace

TEST_CASE("Ten readings that always rise have a significant trend", "[accounts]")
{
    const auto test = testTrend(yearly({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    REQUIRE(test);
    CHECK(test.value().s == 45);                   // all pairs
    CHECK(test.value().variance == Approx(125.0)); // 10 · 9 · 25 / 18
    CHECK(test.value().z == Approx(44.0 / std::sqrt(125.0)));
    CHECK(test.value().pValue == Approx(8.303e-5).epsilon(1e-3)); // 2 (1 − Φ(3.9355))
    CHECK(test.value().slopePerYear == Approx(1.0));
    CHECK(test.value().findings.empty());
}

TEST_CASE("Ties take variance off", "[accounts]")
{
    const auto test = testTrend(yearly({1, 2, 2, 3, 3, 3, 4, 5}));
    REQUIRE(test);
    CHECK(test.value().s == 24); // 28 pairs, of which 1 + 3 are ties
    // (8 · 7 · 21 − 2 · 1 · 9 − 3 · 2 · 11) / 18
    CHECK(test.value().variance == Approx(1092.0 / 18.0));
    CHECK(test.value().z == Approx(23.0 / std::sqrt(1092.0 / 18.0)));
}

TEST_CASE("A falling series has the signs turned round", "[accounts]")
{
    const auto test = testTrend(yearly({5, 4, 3, 3, 3, 2, 2, 1}));
    REQUIRE(test);
    CHECK(test.value().s == -24);
    CHECK(test.value().z == Approx(-23.0 / std::sqrt(1092.0 / 18.0)));
}

TEST_CASE("One outlier does not move Sen's slope", "[accounts]")
{
    // 28 of the 36 pairs are without the outlier and have slope 0.5.
    const auto test = testTrend(yearly({2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, -40}));
    REQUIRE(test);
    CHECK(test.value().slopePerYear == Approx(0.5));
}

TEST_CASE("Readings go by their dates, whatever their order and gaps", "[accounts]")
{
    std::vector<Reading> series;
    for (const double year : {2009.0, 2001.0, 2002.5, 2004.0, 2012.0, 2005.0, 2007.0, 2020.0})
        series.push_back({year, 3.0 * year});
    series.push_back({2013.0, NAN});
    const auto test = testTrend(series);
    REQUIRE(test);
    CHECK(test.value().readings == 8);
    CHECK(test.value().s == 28);
    CHECK(test.value().slopePerYear == Approx(3.0));
}

TEST_CASE("A flat series has no trend", "[accounts]")
{
    const auto test = testTrend(yearly(std::vector<double>(9, 0.4)));
    REQUIRE(test);
    CHECK(test.value().s == 0);
    CHECK(test.value().z == 0.0);
    CHECK(test.value().pValue == 1.0);
}

TEST_CASE("An autocorrelated series counts as fewer readings", "[accounts]")
{
    // The same read from either end, so the slopes cancel out: slope 0, mean 0. Of the 15
    // neighbours 13 agree and 2 differ: r = (13 − 2) / 16.
    const auto test =
        testTrend(yearly({1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 1, 1}));
    REQUIRE(test);
    CHECK(test.value().slopePerYear == Approx(0.0).margin(1e-15));
    CHECK(test.value().lagOne == Approx(11.0 / 16.0));
    CHECK(test.value().effectiveReadings == Approx(16.0 * 5.0 / 27.0));
    // (16 · 15 · 37 − 2 · 8 · 7 · 21) / 18 without autocorrelation
    CHECK(test.value().variance == Approx(6528.0 / 18.0 * 27.0 / 5.0));
    REQUIRE(test.value().findings.size() == 1);
    CHECK(test.value().findings[0].code == "autocorrelated-series");
}

TEST_CASE("A short series is refused", "[accounts]")
{
    const auto test = testTrend(yearly({1, 2, 3, 4, 5, 6, 7, NAN}));
    REQUIRE_FALSE(test);
    CHECK(test.refusal().reason ==
          "The series has 7 readings with data; a trend test needs at least 8.");
}

TEST_CASE("Two readings of one date are refused", "[accounts]")
{
    auto series = yearly({1, 2, 3, 4, 5, 6, 7, 8});
    series.push_back({2003.0, 9.0});
    CHECK_THAT(testTrend(series).refusal().reason, Catch::Contains("two readings of 2003"));
}
