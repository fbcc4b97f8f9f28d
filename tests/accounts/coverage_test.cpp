#include "accounts/hand_made.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/area_features.h"
#include "ecotone/accounts/coverage.h"
#include "ecotone/geo/true_area.h"

using namespace ecotone;
using namespace ecotone::accounts;
using records::LayerRole;

namespace {

struct Case {
    tests::HandMadeProject plan;
    tests::HandMadeBooking land;
    records::Target target;
    geo::ShapeIndex l = 0;

    explicit Case(records::TargetKind kind)
    {
        records::Landscape landscape;
        landscape.name = "Valley";
        target.landscape = plan.add(landscape);
        target.kind = kind;
        target.asOf = tests::day(2027, 12, 31);
        l = land.landscape(target.landscape);
    }
    records::LayerId layer(const std::string& name, LayerRole role)
    {
        records::Layer layer;
        layer.name = name;
        layer.role = role;
        return plan.add(layer);
    }
    [[nodiscard]] Coverage result() const
    {
        return coverage(land.booking(), plan.project(), target);
    }
};

geo::Shape square(double left, double bottom, double side)
{
    return {geo::Crs::wgs84(),
            {{{{left, bottom},
               {left + side, bottom},
               {left + side, bottom + side},
               {left, bottom + side}},
              {}}}};
}

} // namespace

TEST_CASE("Worked example T1-01: only qualifying plans count, and their union", "[accounts]")
{
    const auto example = tests::workedExample("T1-01");
    const auto& in = example.at("inputs");
    std::vector<AreaFeature> plans;
    for (const auto& plan : in.at("plans")) {
        AreaFeature feature;
        feature.name = plan.at("id");
        feature.qualifies = plan.at("biodiversity_inclusive").get<bool>();
        feature.shape = square(0, 0, 1);
        plans.push_back(feature);
    }
    const PreparedAreas prepared = preparePlans(plans, "Plans");
    REQUIRE(prepared.kept.size() == 2);
    CHECK(prepared.kept[0].name == "P1");
    CHECK(prepared.kept[1].name == "P2");
    REQUIRE(prepared.findings.size() == 1);
    CHECK(prepared.findings[0].code == "plan-does-not-qualify");

    Case given{records::TargetKind::SpatialPlanning};
    const auto layer = given.layer("Plans", LayerRole::SpatialPlan);
    const auto p1 = given.land.feature(layer, "P1"), p2 = given.land.feature(layer, "P2");
    const double both = in.at("overlap_P1_P2_ha");
    const double first = in.at("plans")[0].at("ha"), second = in.at("plans")[1].at("ha");
    given.land.ground({given.l, p1}, {}, first - both);
    given.land.ground({given.l, p1, p2}, {}, both);
    given.land.ground({given.l, p2}, {}, second - both);
    given.land.ground({given.l}, {},
                      in.at("landscape_ha").get<double>() - (first + second - both));
    const Coverage result = given.result();
    CHECK(*result.percent == Approx(example.at("expected").at("coverage_pct").get<double>()));
    CHECK(result.overlap.value() == Approx(both));
    CHECK(result.rows.size() == 2);
}

TEST_CASE("Worked example T3-01: coverage is a union, key areas are a mean of ratios",
          "[accounts]")
{
    const auto example = tests::workedExample("T3-01");
    const auto& in = example.at("inputs");
    const auto& expected = example.at("expected");
    Case given{records::TargetKind::Protection};
    const auto parks = given.layer("Parks", LayerRole::ProtectedArea);
    const auto others = given.layer("OECMs", LayerRole::ConservedArea);
    const auto keyAreas = given.layer("KBAs", LayerRole::KeyBiodiversityArea);
    const auto park = given.land.feature(parks, "Park");
    const auto oecm = given.land.feature(others, "Pasture");
    const double pa = in.at("pa_km2").get<double>() * 100,
                 conserved = in.at("oecm_km2").get<double>() * 100;
    const double both = in.at("overlap_pa_oecm_km2").get<double>() * 100;
    double inKeyAreas = 0.0, coveredKeyAreas = 0.0;
    for (const auto& each : in.at("kbas")) {
        const auto kba = given.land.feature(keyAreas, "KBA " + std::to_string(inKeyAreas));
        const double whole = each.at("area_km2").get<double>() * 100;
        const double covered = each.at("covered_km2").get<double>() * 100;
        if (covered > 0.0)
            given.land.ground({given.l, park, kba}, {}, covered);
        if (whole > covered)
            given.land.ground({given.l, kba}, {}, whole - covered);
        inKeyAreas += whole;
        coveredKeyAreas += covered;
    }
    given.land.ground({given.l, park}, {}, pa - both - coveredKeyAreas);
    given.land.ground({given.l, park, oecm}, {}, both);
    given.land.ground({given.l, oecm}, {}, conserved - both);
    given.land.ground({given.l}, {},
                      in.at("terrestrial_area_km2").get<double>() * 100 -
                          (pa + conserved - both) - (inKeyAreas - coveredKeyAreas));
    const Coverage result = given.result();
    CHECK(*result.percent == Approx(expected.at("coverage_pct").get<double>()));
    CHECK(*result.keyBiodiversityAreaMeanPercent ==
          Approx(expected.at("kba_mean_coverage_pct").get<double>()));
    CHECK(*result.keyBiodiversityAreaPooledPercent ==
          Approx(expected.at("kba_pooled_coverage_pct_wrong").get<double>()));
    CHECK(result.both.value() == Approx(both));
    CHECK(result.protectedOnly.value() == Approx(pa - both));
    CHECK(result.conservedOnly.value() == Approx(conserved - both));
}

TEST_CASE("Coverage is not computed where a layer it needs is missing", "[accounts]")
{
    Case given{records::TargetKind::Protection};
    given.land.ground({given.l}, {}, 100.0);
    SECTION("there is none")
    {
        CHECK(given.result().findings.front().code == "no-cover-layer");
    }
    SECTION("one of two could not be read")
    {
        const auto read = given.layer("Parks", LayerRole::ProtectedArea);
        static_cast<void>(given.land.feature(read, "Park"));
        given.layer("Gone", LayerRole::ProtectedArea);
        CHECK(given.result().findings.front().code == "cover-layer-not-read");
    }
    SECTION("the landscape has no boundary")
    {
        given.target.landscape = records::LandscapeId{999};
        CHECK(given.result().findings.front().code == "landscape-without-boundary");
    }
    CHECK(given.result().status == FigureStatus::NotComputed);
    CHECK_FALSE(given.result().percent);
}

TEST_CASE("Registers of protected areas are cleaned before they count", "[accounts]")
{
    AreaFeature park;
    park.name = "Park";
    park.status = "Designated";
    park.shape = square(0, 0, 1);
    AreaFeature proposal = park;
    proposal.status = "Proposed";
    AreaFeature adopted = park; // not one of the three that method.md 1.4 keeps
    adopted.status = "Adopted";
    AreaFeature reserve = park;
    reserve.designation = "UNESCO-MAB Biosphere Reserve";
    AreaFeature silent = park;
    silent.status.clear();
    AreaFeature point;
    point.status = "Established";
    point.point = geo::Point{-51.5, 2.4};
    AreaFeature circle = point;
    circle.reportedAreaKm2 = 12.5;
    AreaFeature nothing;
    nothing.status = "Inscribed";

    const PreparedAreas prepared = prepareAreas(
        {park, proposal, adopted, reserve, silent, point, circle, nothing}, "WDPA");
    REQUIRE(prepared.kept.size() == 3); // park, silent, circle
    CHECK(geo::trueArea(*prepared.kept[2].shape).value() == Approx(12.5e6).epsilon(1e-6));
    std::vector<std::string> codes;
    for (const Finding& finding : prepared.findings)
        codes.push_back(finding.code);
    CHECK(codes == std::vector<std::string>{"status-not-kept", "status-not-given",
                                            "biosphere-reserve-left-out", "point-without-area",
                                            "feature-without-shape", "point-made-circle"});
    CHECK(prepareAreas({reserve}, "WDPA", {.keepBiosphereReserves = true}).kept.size() == 1);
}

TEST_CASE("A plan of which nobody says whether it qualifies does not count", "[accounts]")
{
    AreaFeature unknown;
    unknown.shape = square(0, 0, 1);
    AreaFeature shapeless;
    shapeless.qualifies = true;
    const PreparedAreas prepared = preparePlans({unknown, shapeless}, "Plans");
    CHECK(prepared.kept.empty());
    REQUIRE(prepared.findings.size() == 2);
    CHECK(prepared.findings[0].code == "plan-qualification-unknown");
    CHECK(prepared.findings[1].code == "feature-without-shape");
    CHECK(readQualifies(" Yes ") == true);
    CHECK(readQualifies("0") == false);
    CHECK_FALSE(readQualifies("perhaps"));
}

TEST_CASE("The overlap of the three targets is shown, so that they are not added", "[accounts]")
{
    Case given{records::TargetKind::Restoration};
    records::Layer baseline;
    baseline.name = "Degraded";
    baseline.band = 1;
    given.target.baselineLayer = given.plan.add(baseline);
    given.target.baselineClasses = {1};
    given.land.classLayer(*given.target.baselineLayer);
    const auto plan = given.land.feature(given.layer("Plans", LayerRole::SpatialPlan), "P");
    const auto park = given.land.feature(given.layer("Parks", LayerRole::ProtectedArea), "N");
    const auto action = given.land.action(given.plan.action("A", records::Status::InProgress));
    given.land.ground({given.l}, {1}, 1.0);
    given.land.ground({given.l, plan}, {1}, 2.0);
    given.land.ground({given.l, action}, {1}, 3.0);
    given.land.ground({given.l, park}, {1}, 4.0);
    given.land.ground({given.l, plan, action}, {1}, 5.0);
    given.land.ground({given.l, plan, park}, {1}, 6.0);
    given.land.ground({given.l, action, park}, {1}, 7.0);
    given.land.ground({given.l, plan, action, park}, {1}, 8.0);
    given.land.ground({given.l, plan, action, park}, {2}, 9.0); // not degraded: not target 2
    const TargetOverlap overlap =
        targetOverlap(given.land.booking(), given.plan.project(), given.target);
    CHECK(overlap.none.value() == Approx(1.0));
    CHECK(overlap.only1.value() == Approx(2.0));
    CHECK(overlap.only2.value() == Approx(3.0));
    CHECK(overlap.only3.value() == Approx(4.0));
    CHECK(overlap.only12.value() == Approx(5.0));
    CHECK(overlap.only13.value() == Approx(15.0)); // 6 + 9
    CHECK(overlap.only23.value() == Approx(7.0));
    CHECK(overlap.all.value() == Approx(8.0));
    CHECK(overlap.plansKnown);
    CHECK(overlap.restorationKnown);
    CHECK(overlap.protectionKnown);
}
