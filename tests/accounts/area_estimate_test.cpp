#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/area_estimate.h"

#include <cmath>

using namespace ecotone;
using namespace ecotone::accounts;
using ecotone::tests::workedExample;

namespace {

constexpr double z95 = 1.959963985;

ConfusionMatrix olofsson()
{
    const auto inputs = workedExample("MON-01").at("inputs");
    ConfusionMatrix matrix;
    matrix.classes = inputs.at("classes").get<std::vector<std::string>>();
    for (const auto& cells : inputs.at("mapped_pixels"))
        matrix.mapped.push_back(
            Hectares{cells.get<double>() * inputs.at("pixel_ha").get<double>()});
    matrix.samples = inputs.at("sample_counts_rows_map_cols_reference")
                         .get<std::vector<std::vector<std::uint64_t>>>();
    return matrix;
}

/// Two classes of 100 and 300 ha.
ConfusionMatrix small()
{
    return {{"forest", "steppe"}, {Hectares{100.0}, Hectares{300.0}}, {{40, 10}, {5, 95}}};
}

} // namespace

TEST_CASE("Worked example MON-01: areas corrected by a stratified sample", "[accounts]")
{
    const auto expected = workedExample("MON-01").at("expected");
    const auto result = estimateAreas(olofsson(), z95);
    REQUIRE(result);
    const auto relative = [](const nlohmann::json& value) {
        return Approx(value.get<double>()).epsilon(1e-5);
    };
    CHECK(result.value().overallAccuracy.value == relative(expected.at("overall_accuracy")));
    for (std::size_t i = 0; i < 4; ++i) {
        const ClassArea& each = result.value().classes[i];
        CAPTURE(each.name);
        CHECK(each.area_ha.value == relative(expected.at("area_ha")[i]));
        CHECK(each.interval_ha.upper - each.area_ha.value ==
              relative(expected.at("ci95_half_width_ha")[i]));
        CHECK(each.mapped.value() == relative(expected.at("mapped_ha")[i]));
        CHECK(each.usersAccuracy->value == relative(expected.at("users_accuracy")[i]));
        CHECK(each.producersAccuracy->value == relative(expected.at("producers_accuracy")[i]));
    }
}

TEST_CASE("Accuracies have the half-widths of the authors' own program", "[accounts]")
{
    // What the R package mapaccuracy (1.1) gives for table 8 of Olofsson et al. (2014).
    const auto result = estimateAreas(olofsson(), z95);
    REQUIRE(result);
    const auto halfWidth = [](const Estimate& estimate) {
        return Approx(z95 * *estimate.standardError).epsilon(1e-6);
    };
    CHECK(0.01848328 == halfWidth(result.value().overallAccuracy));
    const std::vector<double> users{0.07403962, 0.10075516, 0.03974464, 0.02053312};
    const std::vector<double> producers{0.21330593, 0.25440369, 0.03432379, 0.01836120};
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(users[i] == halfWidth(*result.value().classes[i].usersAccuracy));
        CHECK(producers[i] == halfWidth(*result.value().classes[i].producersAccuracy));
    }
}

TEST_CASE("The example of Olofsson et al. (2013) comes out as printed", "[accounts]")
{
    // Equations 9 to 16, areas in numbers of cells: 45 112 ± 21 072 cells of class 1.
    const ConfusionMatrix matrix{
        {"1", "2", "3"},
        {Hectares{22'353.0}, Hectares{1'122'543.0}, Hectares{610'228.0}},
        {{97, 0, 3}, {3, 279, 18}, {2, 1, 97}}};
    const auto result = estimateAreas(matrix, z95);
    REQUIRE(result);
    const ClassArea& first = result.value().classes[0];
    CHECK(first.area_ha.value == Approx(45'112.4).margin(0.1));
    CHECK(first.interval_ha.upper - first.area_ha.value == Approx(21'073.3).margin(1.0));
    CHECK(first.usersAccuracy->value == Approx(0.97));
    CHECK(first.producersAccuracy->value == Approx(0.4806308).margin(1e-6));
    CHECK(result.value().overallAccuracy.value == Approx(0.9444168).margin(1e-6));
}

TEST_CASE("Areas of two classes are as worked by hand", "[accounts]")
{
    const auto result = estimateAreas(small(), 2.0);
    REQUIRE(result);
    // p = 0.25 · 40/50 + 0.75 · 5/100 = 0.2375 of 400 ha.
    const ClassArea& forest = result.value().classes[0];
    CHECK(forest.area_ha.value == Approx(95.0));
    // S² = 0.25² · 0.8 · 0.2 / 49 + 0.75² · 0.05 · 0.95 / 99 = 2.040816e-4 + 2.698864e-4
    CHECK(forest.area_ha.standardError.value() == Approx(400.0 * std::sqrt(4.739680e-4)));
    CHECK(forest.interval_ha.lower == Approx(95.0 - 800.0 * std::sqrt(4.739680e-4)));
    CHECK(result.value().classes[1].area_ha.value == Approx(305.0));
    CHECK(result.value().findings.empty());
}

TEST_CASE("A class nobody found in the sample keeps its weight and has no area", "[accounts]")
{
    ConfusionMatrix matrix = small();
    matrix.samples = {{0, 50}, {0, 100}};
    const auto result = estimateAreas(matrix, z95);
    REQUIRE(result);
    CHECK(result.value().classes[0].area_ha.value == 0.0);
    CHECK_FALSE(result.value().classes[0].producersAccuracy);
    CHECK(result.value().classes[1].area_ha.value == Approx(400.0));
}

TEST_CASE("A class that the map lacks and the sample finds is listed", "[accounts]")
{
    ConfusionMatrix matrix{{"forest", "steppe", "mine"},
                           {Hectares{100.0}, Hectares{300.0}, Hectares{0.0}},
                           {{40, 10, 0}, {5, 90, 5}, {0, 0, 0}}};
    const auto result = estimateAreas(matrix, z95);
    REQUIRE(result);
    CHECK(result.value().classes[2].area_ha.value == Approx(400.0 * 0.75 * 0.05));
    CHECK_FALSE(result.value().classes[2].usersAccuracy);
    REQUIRE(result.value().findings.size() == 1);
    CHECK(result.value().findings[0].code == "class-not-mapped");
    CHECK(result.value().findings[0].subject == "mine");
}

TEST_CASE("A mapped class with one sample is refused, as it has no variance", "[accounts]")
{
    ConfusionMatrix matrix = small();
    matrix.samples[0] = {1, 0};
    const auto result = estimateAreas(matrix, z95);
    REQUIRE_FALSE(result);
    CHECK(result.refusal().reason ==
          "The class \"forest\" has 1 reference samples, and so no variance; take at least two "
          "samples in every class of the map.");
}

TEST_CASE("A map without area, or with a negative one, is refused", "[accounts]")
{
    ConfusionMatrix matrix = small();
    matrix.mapped = {Hectares{0.0}, Hectares{0.0}};
    CHECK_THAT(estimateAreas(matrix, z95).refusal().reason, Catch::Contains("has no area"));
    matrix.mapped = {Hectares{-1.0}, Hectares{2.0}};
    CHECK_THAT(estimateAreas(matrix, z95).refusal().reason,
               Catch::Contains("a number that is not negative"));
}

TEST_CASE("The sample size of Olofsson et al. (2014) is 641", "[accounts]")
{
    // Section 5.1.1: expected user's accuracies of 0.7, 0.6, 0.9 and 0.95, S(O) = 0.01.
    const auto size =
        sampleSizeFor({{0.02, 0.70}, {0.015, 0.60}, {0.32, 0.90}, {0.645, 0.95}}, 0.01);
    REQUIRE(size);
    CHECK(size.value() == 641);
}

TEST_CASE("A sample is not planned for what cannot be", "[accounts]")
{
    CHECK_THAT(sampleSizeFor({{0.5, 0.9}, {0.4, 0.9}}, 0.01).refusal().reason,
               Catch::Contains("add up to 0.9"));
    CHECK_THAT(sampleSizeFor({{1.0, 1.2}}, 0.01).refusal().reason,
               Catch::Contains("between 0 and 1"));
    CHECK_THAT(sampleSizeFor({{1.0, 0.9}}, 0.0).refusal().reason, Catch::Contains("above 0"));
}
