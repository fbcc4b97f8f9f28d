#include "amapa.h"
#include "degrees.h"
#include "support/catch.h"

#include <algorithm>

namespace {

using namespace ecotone::tests;
using nlohmann::json;

/// Target of a project, by name.
json target(const json& account, const std::string& name)
{
    for (const json& each : account.at("targets"))
        if (each.at("name") == name)
            return each;
    FAIL("no target " << name);
    return {};
}

void checkShares(const json& target)
{
    const json expected = amapaExpected();
    const json shares = areaShares(target, "all-actions");
    CHECK(shares.size() == expected["shares_of_all_actions_ha"].size());
    for (const auto& [name, hectares] : expected["shares_of_all_actions_ha"].items()) {
        INFO(name);
        CHECK(shares.at(name).get<double>() ==
              Approx(hectares.get<double>()).margin(expected["tolerance_ha"].get<double>()));
    }
}

void checkMap(const json& restoration, const json& map)
{
    const double margin = amapaExpected()["tolerance_ha"];
    const json& beside = restoration.at("beside");
    CHECK(restoration.at("degraded_baseline_ha").get<double>() ==
          Approx(map["degraded_ha"].get<double>()).margin(margin));
    CHECK(beside.at("all_actions_on_baseline_ha").get<double>() ==
          Approx(map["all_actions_ha"].get<double>()).margin(margin));
    CHECK(beside.at("all_actions_percent").get<double>() ==
          Approx(map["all_actions_percent"].get<double>()).margin(0.005));
}

void checkDeclared(const json& restoration)
{
    const json expected = amapaExpected();
    const double margin = expected["tolerance_ha"];
    const json& declared = expected["declared"];
    checkMap(restoration, expected["map_2022"]);
    CHECK(restoration.at("under_restoration_ha").get<double>() ==
          Approx(declared["under_restoration_ha"].get<double>()).margin(margin));
    CHECK(restoration.at("progress_percent").get<double>() ==
          Approx(declared["progress_percent"].get<double>()).margin(0.005));
    CHECK(restoration.at("beside").at("not_restoration_kind_only_ha").get<double>() ==
          Approx(declared["protection_only_ha"].get<double>()).margin(margin));
}

void build(const Scratch& scratch, const std::string& recipe)
{
    const Ran ran = scratch.run("ecotone build " + recipe + ".json -o " + recipe + ".gpkg");
    INFO(ran.err);
    REQUIRE(ran.code == 0);
}

/// The plan of the recipe entered by hand, command by command.
constexpr const char* byCommands = R"sh(
set -e
ecotone new hand.gpkg --name "By hand" --crs EPSG:31976
ecotone layer add hand.gpkg landcover_2022.tif --name "Land cover 2022" --role land-cover --date 2022 \
    --classes mapbiomas_legend.csv --group degraded=15,24,30,41
ecotone landscape add hand.gpkg --name Lourenço --shape demo_plan_synthetic.gpkg --layer landscape \
    --boundary-type catchment --rationale "River basins"
ecotone actor add hand.gpkg --name "State Agency" --type government --alias "State Environment Agency"
ecotone import hand.gpkg demo_plan_synthetic.gpkg --layer actions --as actions \
    --map name=action --map owner=actor --map scope=level --map kind=kind --map start=start --map end=end \
    --value scope:site=operational --value scope:landscape=beyond \
    --strip-prefix "Joint:" --strip-suffix "(fictional)" \
    --default status=in-progress --default resourced=yes --default monitored=yes
ecotone target add hand.gpkg --name "30 % by 2030" --as-of 2027-12-31 --deadline 2030 \
    --baseline "Land cover 2022" --baseline-classes 15,24,30,41
)sh";

} // namespace

TEST_CASE("The demonstration plan by itself has nothing under restoration, and says so",
          "[cli]")
{
    if (sharedData().empty())
        return;
    const Scratch scratch;
    copyAmapa(scratch);
    build(scratch, "amapa-as-is");
    const json account = jsonOf(scratch, "ecotone account amapa-as-is.gpkg --json");
    const json expected = amapaExpected();
    CHECK(account.at("landscapes")[0].at("area_ha").get<double>() ==
          Approx(expected["landscape_ha"].get<double>())
              .margin(expected["landscape_tolerance_ha"].get<double>()));
    const auto isAboutStatus = [](const json& finding) {
        return finding.at("code") == "actions-without-status" &&
               finding.at("severity") == "warning";
    };
    CHECK(std::ranges::count_if(account.at("findings"), isAboutStatus) == 2); // one a target
    for (const char* year : {"2020", "2022"}) {
        const json result = target(account, year);
        const json& restoration = result.at("restoration");
        checkMap(restoration, expected[std::string{"map_"} + year]);
        CHECK(restoration.at("under_restoration_ha") == 0.0);
        CHECK(restoration.at("progress_percent") == 0.0);
    }
    checkShares(target(account, "2022"));
    CHECK(scratch.run("ecotone check amapa-as-is.gpkg").code == 4);
}

TEST_CASE("A recipe that declares the plan under way gives the figures worked out for it",
          "[cli]")
{
    if (sharedData().empty())
        return;
    const Scratch scratch;
    copyAmapa(scratch);
    build(scratch, "amapa-plan");
    const json account = jsonOf(scratch, "ecotone account amapa-plan.gpkg --json");
    const json result = target(account, "30 % by 2030");
    checkDeclared(result.at("restoration"));
    checkShares(result);
    const json ventures = jsonOf(scratch, "ecotone actor list amapa-plan.gpkg --json");
    CHECK(std::ranges::count_if(ventures, [](const json& actor) {
              return actor.at("type") == "joint-venture" && actor.at("stakes").size() == 2;
          }) == 1);

    SECTION("commands give the same to the last digit")
    {
        const Ran ran = scratch.run(byCommands);
        INFO(ran.err);
        REQUIRE(ran.code == 0);
        const json hand = jsonOf(scratch, "ecotone account hand.gpkg --json");
        const json byHand = target(hand, "30 % by 2030");
        checkDeclared(byHand.at("restoration"));
        checkShares(byHand);
        CHECK(byHand.at("restoration").at("under_restoration_ha") ==
              result.at("restoration").at("under_restoration_ha"));
        CHECK(areaShares(byHand, "all-actions") == areaShares(result, "all-actions"));
        CHECK(areaShares(byHand, "effective-restoration") ==
              areaShares(result, "effective-restoration"));
    }
    SECTION("any number of threads gives the same bytes")
    {
        const std::string one =
            scratch.run("ecotone account amapa-plan.gpkg --json --threads 1").out;
        CHECK(scratch.run("ecotone account amapa-plan.gpkg --json --threads 2").out == one);
        CHECK(scratch.run("ecotone account amapa-plan.gpkg --json --threads 4").out == one);
    }
    SECTION("other tiles change less than 1e-9")
    {
        for (const char* side : {"37", "256", "2048"}) {
            INFO("tile side " << side);
            const json other = jsonOf(
                scratch,
                std::string{"ecotone account amapa-plan.gpkg --json --tile-side "} + side);
            CHECK(largestDifference(other.at("targets"), account.at("targets")) < 1e-9);
            CHECK(largestDifference(other.at("landscapes"), account.at("landscapes")) < 1e-9);
        }
    }
    SECTION("shapes given in degrees change less than 1e-6")
    {
        writeInDegrees(scratch / "demo_plan_synthetic.gpkg", {"landscape", "actions"});
        const Ran ran = scratch.run("ecotone build amapa-plan.json -o degrees.gpkg");
        REQUIRE(ran.code == 0);
        CHECK(ran.err.find("[transformed]") != std::string::npos);
        const json degrees = jsonOf(scratch, "ecotone account degrees.gpkg --json");
        const json inDegrees = target(degrees, "30 % by 2030");
        checkDeclared(inDegrees.at("restoration"));
        // The area of the whole landscape changes by more: only vertices were moved, and an
        // edge of 37 km that is straight in degrees is not the one that was straight in metres.
        for (const char* key :
             {"degraded_baseline_ha", "under_restoration_ha", "progress_percent"}) {
            INFO(key);
            CHECK(largestDifference(inDegrees.at("restoration").at(key),
                                    result.at("restoration").at(key)) < 1e-6);
        }
        CHECK(largestDifference(areaShares(inDegrees, "all-actions"),
                                areaShares(result, "all-actions")) < 1e-6);
    }
}
