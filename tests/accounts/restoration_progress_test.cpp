#include "accounts/hand_made.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/boundary_effect.h"
#include "ecotone/accounts/restoration_progress.h"

using namespace ecotone;
using namespace ecotone::accounts;
using records::Status;
using tests::day;

namespace {

constexpr std::int32_t degraded = 1, sound = 2;

/// A landscape with a raster baseline, and whatever actions a case puts on it.
struct Case {
    tests::HandMadeProject plan;
    tests::HandMadeBooking land;
    records::Target target;
    geo::ShapeIndex l = 0;

    Case()
    {
        records::Layer baseline;
        baseline.name = "Degraded 2020";
        baseline.role = records::LayerRole::DegradedBaseline;
        baseline.band = 1;
        target.baselineLayer = plan.add(baseline);
        records::Landscape landscape;
        landscape.name = "Valley";
        target.landscape = plan.add(landscape);
        target.name = "30 % of degraded land";
        target.asOf = day(2027, 12, 31);
        target.baselineClasses = {degraded};
        l = land.landscape(target.landscape);
        land.classLayer(*target.baselineLayer);
    }
    geo::ShapeIndex action(const std::string& name,
                           std::optional<Status> status,
                           std::optional<records::ObligationCode> code = std::nullopt)
    {
        return land.action(plan.action(name, status, code));
    }
    [[nodiscard]] RestorationProgress result() const
    {
        return restorationProgress(land.booking(), plan.project(), target);
    }
};

bool hasFinding(const Findings& findings, const std::string& code)
{
    return std::ranges::any_of(findings,
                               [&](const Finding& each) { return each.code == code; });
}

} // namespace

TEST_CASE("Worked example T2-01: progress against a fixed baseline", "[accounts]")
{
    const auto example = tests::workedExample("T2-01");
    const auto& in = example.at("inputs");
    const auto& areas = in.at("polygons_ha");
    const auto& expected = example.at("expected");
    const double inProgress = areas.at("in_progress"),
                 after = areas.at("post_completion_monitoring");
    const double both = areas.at("overlap_between_in_progress_and_post_completion");
    const double off = areas.at("of_union_outside_degraded_baseline");

    Case given;
    given.target.fraction = in.at("target_fraction");
    const auto a = given.action("A", Status::InProgress);
    const auto b = given.action("B", Status::PostCompletionMonitoring);
    const auto c = given.action("C", Status::InPreparation);
    given.land.ground({given.l, a}, {sound}, off);
    given.land.ground({given.l, a}, {degraded}, inProgress - both - off);
    given.land.ground({given.l, a, b}, {degraded}, both);
    given.land.ground({given.l, b}, {degraded}, after - both);
    given.land.ground({given.l, c}, {degraded}, areas.at("in_preparation"));
    const double covered =
        inProgress + after - both - off + areas.at("in_preparation").get<double>();
    given.land.ground({given.l}, {degraded},
                      in.at("degraded_baseline_ha").get<double>() - covered);

    const RestorationProgress result = given.result();
    CHECK(result.status == FigureStatus::Given);
    CHECK(result.degradedBaseline.value() ==
          Approx(in.at("degraded_baseline_ha").get<double>()));
    CHECK(result.effectiveAreas.unionInside.value() ==
          Approx(expected.at("eligible_union_ha").get<double>()));
    CHECK(result.underRestoration.value() == Approx(expected.at("numerator_ha").get<double>()));
    CHECK(*result.progressPercent == Approx(expected.at("progress_pct").get<double>()));
    CHECK(result.target.area->value() == Approx(expected.at("target_ha").get<double>()));
    CHECK(result.gap->value() == Approx(expected.at("gap_ha").get<double>()));
    CHECK(*result.completionPercent ==
          Approx(expected.at("target_completion_pct").get<double>()));
    CHECK(result.restorationOutsideBaseline.value() ==
          Approx(expected.at("reported_outside_baseline_ha").get<double>()));
    CHECK(result.inPreparation.value() ==
          Approx(expected.at("not_counted_in_preparation_ha").get<double>()));
    CHECK(result.inPreparationOnly == result.inPreparation);
}

TEST_CASE("Worked example T2-02: without degraded land progress is not applicable",
          "[accounts]")
{
    const auto example = tests::workedExample("T2-02");
    Case given;
    given.land.ground({given.l}, {sound}, 500.0);
    const RestorationProgress result = given.result();
    REQUIRE(example.at("expected").at("progress_pct").is_null());
    CHECK_FALSE(result.progressPercent);
    CHECK(toText(result.status) == example.at("expected").at("status").get<std::string>());
    CHECK(result.target.area->value() == example.at("expected").at("target_ha").get<double>());
    CHECK(result.gap->value() == example.at("expected").at("gap_ha").get<double>());
    CHECK_FALSE(result.completionPercent);
    CHECK(hasFinding(result.findings, "no-degraded-land"));
}

TEST_CASE("Without a baseline nothing is computed, and never 0", "[accounts]")
{
    Case given;
    given.land.ground({given.l}, {degraded}, 100.0);
    SECTION("the target names no layer")
    {
        given.target.baselineLayer.reset();
        CHECK(hasFinding(given.result().findings, "no-baseline"));
    }
    SECTION("the layer was not read")
    {
        given.target.baselineLayer = records::LayerId{999};
        CHECK(hasFinding(given.result().findings, "baseline-not-read"));
    }
    SECTION("nobody said which classes are degraded")
    {
        given.target.baselineClasses.clear();
        CHECK(hasFinding(given.result().findings, "no-degraded-classes"));
    }
    SECTION("the landscape was not booked")
    {
        given.target.landscape = records::LandscapeId{999};
        CHECK(hasFinding(given.result().findings, "landscape-without-boundary"));
    }
    const RestorationProgress result = given.result();
    CHECK(result.status == FigureStatus::NotComputed);
    CHECK_FALSE(result.progressPercent);
    CHECK_FALSE(result.target.area);
    CHECK_FALSE(result.gap);
}

TEST_CASE("An action counts only when under way, proven and a restoration", "[accounts]")
{
    Case given;
    const auto a = given.action("A", Status::InProgress);
    given.land.ground({given.l, a}, {degraded}, 40.0);
    given.land.ground({given.l}, {degraded}, 60.0);
    records::Action action = given.plan.project().all<records::Action>().begin()->second;
    const auto standing = [&] { return given.result().byAction.front().standing; };

    SECTION("in progress, resourced and monitored")
    {
        CHECK(*given.result().progressPercent == Approx(40.0));
        CHECK(standing().isEffective());
    }
    SECTION("not monitored: beside it as without proof")
    {
        action.isMonitored = false;
        given.plan.replace(action);
        CHECK(*given.result().progressPercent == 0.0);
        CHECK(given.result().withoutProof.value() == Approx(40.0));
        CHECK(hasFinding(given.result().findings, "actions-without-proof"));
        CHECK(hasFinding(given.result().findings, "nothing-under-restoration"));
        CHECK(standing().obstacles == std::vector{Obstacle::NotMonitored});
    }
    SECTION("not resourced")
    {
        action.isResourced = false;
        given.plan.replace(action);
        CHECK(standing().obstacles == std::vector{Obstacle::NotResourced});
    }
    SECTION("a kind that does not count: beside it, by itself")
    {
        records::ActionKind protection;
        protection.name = "Protection";
        action.kind = given.plan.add(protection);
        given.plan.replace(action);
        const RestorationProgress result = given.result();
        CHECK(*result.progressPercent == 0.0);
        CHECK(result.notRestorationKind.value() == Approx(40.0));
        CHECK(result.notRestorationKindOnly.value() == Approx(40.0));
        CHECK(standing().obstacles == std::vector{Obstacle::NotRestorationKind});
    }
    SECTION("no kind, and an impact")
    {
        action.kind.reset();
        given.plan.replace(action);
        CHECK(standing().obstacles == std::vector{Obstacle::NoKind});
        action.kind = given.plan.restoration();
        action.obligation = records::ObligationCode::I;
        given.plan.replace(action);
        CHECK(standing().obstacles == std::vector{Obstacle::Impact});
    }
    SECTION("a status entry after the as-of date is not there yet")
    {
        given.target.asOf = day(2019, 12, 31);
        CHECK(standing().obstacles == std::vector{Obstacle::NoStatus});
        CHECK(given.result().allActionsOnBaseline.value() == Approx(40.0));
    }
    SECTION("later statuses replace earlier ones")
    {
        const auto [status, counts] =
            GENERATE(table<Status, bool>({{Status::Completed, true},
                                          {Status::PostCompletionMonitoring, true},
                                          {Status::InPreparation, false},
                                          {Status::Failed, false},
                                          {Status::Reversed, false}}));
        records::ActionStatus entry;
        entry.action = action.id;
        entry.date = day(2027, 12, 31);
        entry.status = status;
        given.plan.add(entry);
        CHECK(*given.result().progressPercent == Approx(counts ? 40.0 : 0.0));
    }
    SECTION("completed and no longer monitored")
    {
        records::ActionStatus entry;
        entry.action = action.id;
        entry.date = day(2026, 1, 1);
        entry.status = Status::Completed;
        given.plan.add(entry);
        action.isMonitored = false;
        given.plan.replace(action);
        CHECK(standing().obstacles == std::vector{Obstacle::CompletedUnwatched});
    }
}

TEST_CASE("Gross, union, overlap and outside are told together", "[accounts]")
{
    // Worked by hand: A 30 inside + 5 outside, B 20 inside of which 8 are also A's.
    Case given;
    const auto a = given.action("A", Status::InProgress);
    const auto b = given.action("B", Status::InProgress);
    given.land.ground({given.l, a}, {sound}, 22.0);
    given.land.ground({given.l, a, b}, {degraded}, 8.0);
    given.land.ground({given.l, b}, {degraded}, 12.0);
    given.land.ground({a}, {degraded}, 5.0);
    given.land.ground({given.l}, {degraded}, 80.0);
    const RestorationProgress result = given.result();
    CHECK(result.effectiveAreas.gross.value() == Approx(55.0));
    CHECK(result.effectiveAreas.insideGross.value() == Approx(50.0));
    CHECK(result.effectiveAreas.unionInside.value() == Approx(42.0));
    CHECK(result.effectiveAreas.overlap.value() == Approx(8.0));
    CHECK(result.effectiveAreas.outside.value() == Approx(5.0));
    CHECK(result.effectiveAreas == result.allAreas);
    CHECK(*result.progressPercent == Approx(20.0)); // (8 + 12) of 100
    REQUIRE(result.byAction.size() == 2);
    CHECK(result.byAction[0].whole.value() == Approx(35.0));
    CHECK(result.byAction[0].outside.value() == Approx(5.0));
    CHECK(result.byAction[1].onBaseline.value() == Approx(20.0));
}

TEST_CASE("All obligation codes count and are told apart", "[accounts]")
{
    Case given;
    const auto duty = given.action("Closure", Status::InProgress, records::ObligationCode::M3);
    const auto beyond = given.action("Hills", Status::InProgress, records::ObligationCode::L);
    const auto silent = given.action("River", Status::InProgress);
    given.land.ground({given.l, duty, beyond}, {degraded}, 10.0);
    given.land.ground({given.l, duty}, {degraded}, 5.0);
    given.land.ground({given.l, silent}, {degraded}, 3.0);
    given.land.ground({given.l}, {degraded}, 82.0);
    const RestorationProgress result = given.result();
    CHECK(result.underRestoration.value() == Approx(18.0));
    REQUIRE(result.byObligation.size() == 3);
    CHECK_FALSE(result.byObligation[0].code);
    CHECK(result.byObligation[0].restored.value() == Approx(3.0));
    CHECK(result.byObligation[1].code == records::ObligationCode::M3);
    CHECK(result.byObligation[1].restored.value() == Approx(15.0));
    CHECK(result.byObligation[2].restored.value() ==
          Approx(10.0)); // the 10 ha are in both rows
}

TEST_CASE("One type's surplus does not hide another's shortfall", "[accounts]")
{
    // Forest: 100 degraded, 60 restored. Steppe: 100 degraded, 10 restored. f = 0.3.
    Case given;
    records::Layer types;
    types.name = "Ecosystems";
    types.role = records::LayerRole::EcosystemType;
    types.band = 1;
    given.target.ecosystemLayer = given.plan.add(types);
    records::LayerClass forest;
    forest.layer = *given.target.ecosystemLayer;
    forest.value = 7;
    forest.name = "Forest";
    given.plan.add(forest);
    given.land.classLayer(*given.target.ecosystemLayer);
    const auto a = given.action("A", Status::InProgress);
    given.land.ground({given.l, a}, {degraded, 7}, 60.0);
    given.land.ground({given.l}, {degraded, 7}, 40.0);
    given.land.ground({given.l, a}, {degraded, 8}, 10.0);
    given.land.ground({given.l}, {degraded, 8}, 90.0);
    const RestorationProgress result = given.result();
    CHECK(*result.progressPercent == Approx(35.0)); // pooled: 70 of 200
    CHECK(result.gap->value() == 0.0);
    REQUIRE(result.byEcosystem.size() == 2);
    CHECK(result.byEcosystem[0].name == "Forest");
    CHECK(*result.byEcosystem[0].progressPercent == Approx(60.0));
    CHECK_FALSE(result.byEcosystem[0].isFailing);
    CHECK(result.byEcosystem[1].name == "class 8");
    CHECK(result.byEcosystem[1].gap->value() == Approx(20.0));
    CHECK(result.failingTypes == std::vector<std::string>{"class 8"});
    // f Σ min(R_e, f D_e) / Σ f D_e = 0.3 (30 + 10) / 60 = 20 %
    CHECK(*result.cappedProgressPercent == Approx(20.0));
    CHECK(hasFinding(result.findings, "types-below-target"));
}

TEST_CASE("The share of the landscape that was assessed goes with the figure", "[accounts]")
{
    Case given;
    given.land.ground({given.l}, {degraded}, 30.0);
    given.land.ground({given.l}, {sound}, 40.0);
    given.land.ground({given.l}, {cells::noDataClass}, 30.0);
    const RestorationProgress result = given.result();
    CHECK(*result.assessedShare == Approx(0.7));
    CHECK(result.isPartial); // below the default minimum of 80 %
    CHECK(hasFinding(result.findings, "partial"));
}

TEST_CASE("Land degraded since the baseline is told beside it", "[accounts]")
{
    Case given;
    records::Layer later;
    later.name = "Degraded 2025";
    later.band = 1;
    given.target.currentLayer = given.plan.add(later);
    given.land.classLayer(*given.target.currentLayer);
    given.land.ground({given.l}, {degraded, degraded}, 50.0);
    given.land.ground({given.l}, {sound, degraded}, 7.0);
    given.land.ground({given.l}, {cells::noDataClass, degraded}, 4.0); // not known before
    given.land.ground({given.l}, {sound, sound}, 39.0);
    CHECK(given.result().newlyDegraded->value() == Approx(7.0));
}

TEST_CASE("A baseline of shapes is degraded where a shape lies, and assessed everywhere",
          "[accounts]")
{
    Case given;
    records::Layer shapes;
    shapes.name = "Old pits";
    shapes.role = records::LayerRole::DegradedBaseline;
    given.target.baselineLayer = given.plan.add(shapes);
    given.target.baselineClasses.clear();
    const auto pit = given.land.feature(*given.target.baselineLayer, "North pit");
    const auto a = given.action("A", Status::InProgress);
    given.land.ground({given.l, pit, a}, {sound}, 5.0);
    given.land.ground({given.l, pit}, {sound}, 15.0);
    given.land.ground({given.l, a}, {sound}, 80.0);
    const RestorationProgress result = given.result();
    CHECK(*result.progressPercent == Approx(25.0));
    CHECK(*result.assessedShare == Approx(1.0));
}

TEST_CASE("A baseline of classed shapes is degraded where its degraded classes lie",
          "[accounts]")
{
    Case given;
    records::Layer shapes;
    shapes.name = "Land cover of 2020, drawn";
    given.target.baselineLayer = given.plan.add(shapes);
    given.target.baselineClasses = {15, 30};
    const auto layer = *given.target.baselineLayer;
    const auto mine = given.land.feature(layer, "", "30");
    const auto forest = given.land.feature(layer, "", "3");
    given.land.ground({given.l, mine}, {sound}, 20.0);
    given.land.ground({given.l, forest}, {sound}, 70.0);
    given.land.ground({given.l}, {sound}, 10.0); // drawn by nobody
    const RestorationProgress result = given.result();
    CHECK(result.degradedBaseline.value() == Approx(20.0));
    CHECK(*result.assessedShare == Approx(0.9));
}

TEST_CASE("What a new boundary does to progress is told by itself", "[accounts]")
{
    // Worked by hand. Version 1: 100 ha degraded, 30 under restoration, 25 ha without data.
    // Version 2 leaves 10 ha of restored, 10 of other degraded land and the ground without data
    // outside and takes in 40 ha degraded: 20 of 120.
    Case given;
    records::LandscapeVersion version;
    version.landscape = given.target.landscape;
    given.plan.add(version);
    CHECK_FALSE(boundaryEffect(given.land.booking(), given.plan.project(), given.target));
    version.number = 2;
    given.plan.add(version);
    const auto before = given.land.previousBoundary(given.target.landscape);
    const auto a = given.action("A", Status::InProgress);
    given.land.ground({given.l, before, a}, {degraded}, 20.0);
    given.land.ground({before, a}, {degraded}, 10.0);
    given.land.ground({given.l, before}, {degraded}, 60.0);
    given.land.ground({before}, {degraded}, 10.0);
    given.land.ground({before}, {cells::noDataClass}, 25.0);
    given.land.ground({given.l}, {degraded}, 40.0);
    const auto effect =
        boundaryEffect(given.land.booking(), given.plan.project(), given.target).value();
    CHECK(effect.fromVersion == 1);
    CHECK(effect.toVersion == 2);
    CHECK(effect.landscapeBefore.value() == Approx(125.0));
    CHECK(effect.landscapeAfter.value() == Approx(120.0));
    CHECK(*effect.assessedShareBefore == Approx(0.8));
    CHECK(*effect.assessedShareAfter == Approx(1.0));
    CHECK(*effect.percentBefore == Approx(30.0));
    CHECK(*effect.percentAfter == Approx(100.0 * 20.0 / 120.0));
    CHECK(effect.onNumerator().value() == Approx(-10.0));
    CHECK(effect.onDenominator().value() == Approx(20.0));
    CHECK(*given.result().progressPercent == Approx(*effect.percentAfter));
}
