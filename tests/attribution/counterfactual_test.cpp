#include "../accounts/hand_made.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/counterfactual.h"
#include "ecotone/attribution/leakage.h"
#include "ecotone/attribution/stock.h"
#include "ecotone/attribution/uncertainty.h"
#include "ecotone/attribution/untreated_trend.h"

#include <array>
#include <cmath>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::day;
using ecotone::tests::HandMadeBooking;
using ecotone::tests::HandMadeProject;
using ecotone::tests::workedExample;

namespace {

const SourceDocument study{"Grassland trends, province report", "sha256:0a1b", day(2024, 3, 1)};

StratumChange changeOf(std::int32_t stratum, double perHa)
{
    return {stratum, {perHa, 0.01, EvidenceClass::Expert}, {}};
}

/// Steppe (1), meadow (2) and forest (3), one action, and ground outside the landscape.
struct Valley {
    HandMadeProject project;
    HandMadeBooking booking;
    TrendQuestion question;

    Valley()
    {
        records::Landscape landscape;
        landscape.name = "Valley";
        const auto id = project.add(landscape);
        const auto within = booking.landscape(id);
        const auto action =
            booking.action(project.action("Fence", records::Status::InPreparation));
        booking.classLayer(records::LayerId{500});
        booking.conditionPair({records::LayerId{501}, records::LayerId{502}});
        booking.ground({within}, {1}, 100.0, 0.4, 0.5);
        booking.ground({within}, {2}, 40.0, 0.5, 0.6);
        booking.ground({within, action}, {1}, 30.0, 0.2, 0.9);
        booking.ground({within, action}, {3}, 10.0, 0.2, 0.9);
        booking.ground({within}, {cells::noDataClass}, 500.0, 0.9, 0.1);
        booking.ground({}, {1}, 900.0, 0.9, 0.1);
        question.zone = {id, std::nullopt, "Valley", {}};
    }
};

} // namespace

TEST_CASE("Every counterfactual method has a code, words and a highest claim", "[attribution]")
{
    struct Expected {
        CounterfactualMethod method;
        const char* code;
        const char* claim;
    };
    for (const Expected& each :
         {Expected{CounterfactualMethod::None, "CF0", "collective"},
          Expected{CounterfactualMethod::StaticBaseline, "CF1", "collective"},
          Expected{CounterfactualMethod::UntreatedTrend, "CF2", "proportional"},
          Expected{CounterfactualMethod::MatchedControls, "CF3", "attributed"},
          Expected{CounterfactualMethod::BeforeAfterControlImpact, "CF4", "attributed"},
          Expected{CounterfactualMethod::Model, "CF5", "proportional"}}) {
        CHECK(codeOf(each.method) == std::string{each.code});
        CHECK(counterfactualMethodOf(each.code) == each.method);
        CHECK(toText(highestClaim(each.method)) == std::string{each.claim});
        CHECK_FALSE(std::string{toText(each.method)}.empty());
    }
    CHECK_FALSE(counterfactualMethodOf("CF6"));
}

TEST_CASE("The untreated trend is the change of ground without actions, by stratum",
          "[attribution]")
{
    Valley valley;
    valley.booking.ground({0}, {1}, 50.0, 0.4, 0.15); // 100 · 0.1 − 50 · 0.25 over 150 ha
    const auto trend = untreatedTrend(valley.booking.booking(), valley.question);
    REQUIRE(trend);
    REQUIRE(trend.value().strata.size() == 2);
    const StratumChange& steppe = trend.value().strata[0];
    CHECK(steppe.stratum == 1);
    CHECK(steppe.changePerHa.value == Approx(-2.5 / 150.0));
    CHECK(steppe.assessed.value() == Approx(150.0));
    CHECK_FALSE(steppe.changePerHa.standardError);
    CHECK(trend.value().strata[1].changePerHa.value == Approx(0.1));
    CHECK(trend.value().method == CounterfactualMethod::UntreatedTrend);

    SECTION("and C is area times it, where there is one")
    {
        const auto change = counterfactualChange(trend.value(), 1, Hectares{30.0});
        REQUIRE(change);
        CHECK(change->value == Approx(-0.5));
        CHECK_FALSE(counterfactualChange(trend.value(), 3, Hectares{10.0}));
        CHECK_FALSE(counterfactualChange(trend.value(), 0, Hectares{10.0}));
    }
    SECTION("and a stratum that is treated all over is named")
    {
        REQUIRE(trend.value().findings.size() == 1);
        CHECK(trend.value().findings[0].code == "stratum-without-untreated-ground");
        CHECK(trend.value().findings[0].subject == "3");
    }
}

TEST_CASE("The untreated trend has an error where independent ground is stated",
          "[attribution]")
{
    Valley valley;
    valley.booking.ground({0}, {1}, 50.0, 0.4, 0.2);
    // g = 0; Σ a Δ² / Σ a = (100 · 0.01 + 50 · 0.04) / 150 = 0.02.
    valley.question.independentGround = Hectares{15.0}; // ten readings
    const auto trend = untreatedTrend(valley.booking.booking(), valley.question);
    REQUIRE(trend);
    CHECK(trend.value().strata[0].changePerHa.value == Approx(0.0).margin(1e-12));
    CHECK(trend.value().strata[0].changePerHa.standardError.value() ==
          Approx(std::sqrt(0.02 / 9.0)));

    valley.question.independentGround = Hectares{100.0}; // one reading and a half
    const auto unsure = untreatedTrend(valley.booking.booking(), valley.question);
    REQUIRE(unsure);
    CHECK_FALSE(unsure.value().strata[0].changePerHa.standardError);
}

TEST_CASE("A landscape under actions all over has no untreated trend", "[attribution]")
{
    HandMadeProject project;
    HandMadeBooking booking;
    const auto landscape = project.add(records::Landscape{});
    const auto within = booking.landscape(landscape);
    const auto action = booking.action(project.action("Fence", records::Status::InProgress));
    booking.classLayer(records::LayerId{500});
    booking.conditionPair({records::LayerId{501}, records::LayerId{502}});
    booking.ground({within, action}, {1}, 30.0, 0.2, 0.9);
    const auto trend =
        untreatedTrend(booking.booking(), {{landscape, std::nullopt, "Valley", {}}, 0, 0, {}});
    REQUIRE_FALSE(trend);
    CHECK_THAT(trend.refusal().reason, Catch::Contains("Valley has no ground without actions"));
}

TEST_CASE("Without a counterfactual nothing is taken off, anywhere", "[attribution]")
{
    const auto change = counterfactualChange({}, 7, Hectares{10.0});
    REQUIRE(change);
    CHECK(change->value == 0.0);
}

TEST_CASE("A given counterfactual keeps its document and its order of strata", "[attribution]")
{
    const auto given = givenCounterfactual(CounterfactualMethod::Model,
                                           {changeOf(2, -0.1), changeOf(1, 0.05)}, study);
    REQUIRE(given);
    CHECK(given.value().strata[0].stratum == 1);
    CHECK(given.value().basis == "Grassland trends, province report, 2024-03-01");
    const auto change = counterfactualChange(given.value(), 2, Hectares{50.0});
    REQUIRE(change);
    CHECK(change->value == Approx(-5.0));
    CHECK(change->standardError.value() == Approx(0.5));
    CHECK(change->evidence == EvidenceClass::Expert);
}

TEST_CASE("A counterfactual is not given without document, strata or numbers", "[attribution]")
{
    const auto reasonOf = [](CounterfactualMethod method, std::vector<StratumChange> strata,
                             const SourceDocument& document) {
        return givenCounterfactual(method, std::move(strata), document).refusal().reason;
    };
    constexpr auto baseline = CounterfactualMethod::StaticBaseline;
    CHECK_THAT(reasonOf(CounterfactualMethod::MatchedControls, {changeOf(1, 0.0)}, study),
               Catch::Contains("CF3 is computed from data"));
    SourceDocument incomplete = study;
    incomplete.digest.clear();
    CHECK_THAT(reasonOf(baseline, {changeOf(1, 0.0)}, incomplete),
               Catch::Contains("rests on a document"));
    incomplete = study;
    incomplete.date.reset();
    CHECK_THAT(reasonOf(baseline, {changeOf(1, 0.0)}, incomplete),
               Catch::Contains("rests on a document"));
    CHECK_THAT(reasonOf(baseline, {}, study), Catch::Contains("no change for any stratum"));
    CHECK_THAT(reasonOf(baseline, {changeOf(1, 0.0), changeOf(1, 0.2)}, study),
               Catch::Contains("Stratum 1 is given twice"));
    CHECK_THAT(reasonOf(baseline, {changeOf(4, NAN)}, study),
               Catch::Contains("stratum 4 is no number"));
}

TEST_CASE("Worked example ATT-10: harm in the belt is taken off", "[attribution]")
{
    const auto example = workedExample("ATT-10");
    const auto& inputs = example.at("inputs");
    const auto& expected = example.at("expected");
    const NetOfLeakage net =
        netOfLeakage({inputs.at("additional_inside_qh"), {}, EvidenceClass::Measured},
                     {inputs.at("leakage_belt_effect_qh"), {}, EvidenceClass::Measured});
    CHECK(net.net.value == Approx(expected.at("net_additional_qh").get<double>()).margin(1e-5));
    CHECK(net.leakagePercent.value() ==
          Approx(expected.at("leakage_rate_pct").get<double>()).margin(1e-5));
    CHECK(net.spillOver == 0.0);
}

TEST_CASE("Gain in the belt is reported and adds nothing", "[attribution]")
{
    const Estimate inside{67.5, 3.0, EvidenceClass::Measured};
    const NetOfLeakage net = netOfLeakage(inside, {5.0, 4.0, EvidenceClass::Modelled});
    CHECK(net.net == inside);
    CHECK(net.spillOver == 5.0);
    CHECK(net.deducted == 0.0);
    CHECK(net.leakagePercent == 0.0);
}

TEST_CASE("The error of the belt counts where it is deducted", "[attribution]")
{
    const NetOfLeakage net = netOfLeakage({10.0, 3.0, EvidenceClass::Measured},
                                          {-2.0, 4.0, EvidenceClass::Modelled});
    CHECK(net.net == Estimate{8.0, 5.0, EvidenceClass::Modelled});
    CHECK_FALSE(
        netOfLeakage({10.0, 3.0, EvidenceClass::Measured}, {-2.0, {}, EvidenceClass::Expert})
            .net.standardError);
}

TEST_CASE("There is no leakage rate of what was no gain", "[attribution]")
{
    CHECK_FALSE(
        netOfLeakage({-3.0, {}, EvidenceClass::Measured}, {-2.0, {}, EvidenceClass::Measured})
            .leakagePercent);
}

TEST_CASE("Worked example ATT-08: stock of treated above control ground", "[attribution]")
{
    const auto example = workedExample("ATT-08");
    const auto& inputs = example.at("inputs");
    const auto& expected = example.at("expected");
    const double area = inputs.at("area_ha");
    const auto densities = inputs.at("class_density_t_c_ha").get<std::vector<double>>();
    const auto treated = inputs.at("treated_proportions").get<std::vector<double>>();
    const auto control = inputs.at("control_proportions").get<std::vector<double>>();
    const auto relative = [&](const char* name) {
        return Approx(expected.at(name).get<double>()).epsilon(1e-9);
    };
    CHECK(co2PerCarbon * stockOf(area, treated, densities) == relative("treated_stock_tco2e"));
    CHECK(co2PerCarbon * stockOf(area, control, densities) == relative("control_stock_tco2e"));
    CHECK(co2PerCarbon * stockAdditionality(area, treated, control, densities) ==
          relative("additionality_tco2e"));
}

TEST_CASE("A total knows how well its errors are known", "[attribution]")
{
    // v = 9 and 16; (9 + 16)² / (81 / 4 + 256 / 8) = 625 / 52.25 = 11.9617
    const std::array strata{StratumEffect{100.0, 0.15, 0.03, 4.0},
                            StratumEffect{50.0, 0.2, 0.08, 8.0}};
    const UncertainTotal total = uncertainTotalAt(strata, 0.95);
    CHECK(total.total == Approx(25.0));
    CHECK(total.standardError == Approx(5.0));
    CHECK(total.degreesOfFreedom.value() == Approx(625.0 / 52.25));
    // t(0.975, 11) = 2.200985 and t(0.975, 12) = 2.178813, this lies between
    CHECK(total.upper - total.total > 5.0 * 2.178813);
    CHECK(total.upper - total.total < 5.0 * 2.200985);

    const std::array known{StratumEffect{100.0, 0.15, 0.03}};
    CHECK(uncertainTotalAt(known, 0.95).upper ==
          Approx(15.0 + 1.959963985 * 3.0).epsilon(1e-9));
    CHECK_FALSE(uncertainTotalAt(known, 0.95).degreesOfFreedom);
}
