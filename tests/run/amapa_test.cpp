#include "run/amapa.h"
#include "support/catch.h"

#include "ecotone/run/results_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace ecotone;
using tests::AmapaChoices;

namespace {

nlohmann::json bars()
{
    std::ifstream file{ECOTONE_TEST_DATA "/amapa_bars.json"};
    return nlohmann::json::parse(file);
}

/// The figure as it was published: to a hundredth.
Approx published(const nlohmann::json& figure)
{
    return Approx(figure.get<double>()).margin(0.01).epsilon(0.0);
}

run::Results computed(const std::filesystem::path& folder,
                      const AmapaChoices& choices,
                      int threads = 1,
                      std::int64_t tileSide = 512)
{
    const auto given = tests::amapaPlan(folder, choices);
    SilentProgress progress;
    return run::compute(given.plan.project(), {folder},
                        {threads, tileSide, {{"ecotone", "test"}}}, progress);
}

bool hasFinding(const Findings& findings, const std::string& code)
{
    return std::ranges::any_of(findings,
                               [&](const Finding& each) { return each.code == code; });
}

} // namespace

TEST_CASE("The demonstration plan gives the published figures", "[run]")
{
    const auto folder = tests::amapaFolder();
    if (!folder) {
        WARN("skipped: the shared data have no folder amapa-lourenco");
        return;
    }
    const auto all = bars();
    const auto& expected = all.at("landcover_2022.tif");

    SECTION("by itself nothing is under restoration, and that is said")
    {
        const auto results = computed(*folder, {});
        const auto& progress = *results.targets.at(0).restoration;
        CHECK(progress.landscapeArea.value() / 100.0 == published(all.at("landscape_km2")));
        CHECK(progress.degradedBaseline.value() == published(expected.at("degraded_ha")));
        CHECK(progress.allActionsOnBaseline.value() ==
              published(expected.at("all_actions_ha")));
        CHECK(*progress.allActionsPercent == published(expected.at("all_actions_percent")));
        CHECK(progress.underRestoration.value() == 0.0);
        CHECK(hasFinding(progress.findings, "nothing-under-restoration"));
        CHECK(hasFinding(progress.findings, "actions-without-status"));
    }
    SECTION("declared effective, without protection as a kind of restoration")
    {
        const auto results =
            computed(*folder, {.areEffective = true, .protectionCounts = false});
        const auto& progress = *results.targets.at(0).restoration;
        CHECK(progress.underRestoration.value() ==
              published(expected.at("effective_without_protection_ha")));
        CHECK(*progress.progressPercent ==
              published(expected.at("effective_without_protection_percent")));
        CHECK(progress.notRestorationKindOnly.value() ==
              published(expected.at("protection_only_ha")));
    }
    SECTION("shares of all nine, the joint venture passing its share by equity")
    {
        const auto results = computed(*folder, {.areEffective = true});
        const auto& shares = results.targets.at(0).attributions.at(0);
        CHECK(shares.total == published(expected.at("all_actions_ha")));
        CHECK(shares.groups.size() == expected.at("claim_groups_ha").size());
        for (const auto& group : shares.groups)
            CHECK(group.share.total() ==
                  published(expected.at("claim_groups_ha").at(group.share.name)));
    }
}

TEST_CASE("The map of 2020 gives its own figures", "[run]")
{
    const auto folder = tests::amapaFolder();
    if (!folder) {
        WARN("skipped: the shared data have no folder amapa-lourenco");
        return;
    }
    const std::string file = "landcover_1985_2022_38bands.tif";
    const auto expected = bars().at(file);
    const auto results = computed(*folder, {.baseline = file, .band = expected.at("band")});
    const auto& progress = *results.targets.at(0).restoration;
    CHECK(progress.degradedBaseline.value() == published(expected.at("degraded_ha")));
    CHECK(progress.allActionsOnBaseline.value() == published(expected.at("all_actions_ha")));
    CHECK(*progress.allActionsPercent == published(expected.at("all_actions_percent")));
}

TEST_CASE("Threads change no byte, tile sizes and the CRS of vectors next to nothing", "[run]")
{
    const auto folder = tests::amapaFolder();
    if (!folder) {
        WARN("skipped: the shared data have no folder amapa-lourenco");
        return;
    }
    const AmapaChoices effective{.areEffective = true};
    const auto one = computed(*folder, effective);
    const double restored = one.targets.at(0).restoration->underRestoration.value();
    for (const int threads : {2, 4})
        CHECK(run::toJson(computed(*folder, effective, threads)) == run::toJson(one));
    for (const std::int64_t side : {64, 200, 2048}) {
        const auto other = computed(*folder, effective, 1, side);
        CHECK(other.targets.at(0).restoration->underRestoration.value() ==
              Approx(restored).epsilon(1e-9));
    }
    const AmapaChoices inDegrees{.areEffective = true, .crs = geo::Crs::wgs84()};
    const auto other = computed(*folder, inDegrees);
    CHECK(other.targets.at(0).restoration->underRestoration.value() ==
          Approx(restored).epsilon(1e-6));
}
