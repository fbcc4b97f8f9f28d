#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/accounts/downscaling.h"

using namespace ecotone;
using namespace ecotone::accounts;
using records::DownscalingRule;

TEST_CASE("Worked example T2-04: one national target, five rules", "[accounts]")
{
    const auto example = tests::workedExample("T2-04");
    const auto& in = example.at("inputs");
    const auto& expected = example.at("expected");
    const auto hectares = [&](const char* key) { return Hectares{in.at(key).get<double>()}; };
    DownscalingInputs inputs;
    inputs.fraction = in.at("uniform_fraction");
    inputs.degraded = hectares("landscape_degraded_ha");
    inputs.nationalDegraded = hectares("national_degraded_ha");
    inputs.nationalTarget = hectares("national_target_ha");
    inputs.adopted = hectares("adopted_plan_ha");
    const auto by = [&](DownscalingRule rule) {
        inputs.rule = rule;
        return downscale(inputs).area.value().value();
    };
    const auto wanted = [&](const char* key) { return Approx(expected.at(key).get<double>()); };
    CHECK(by(DownscalingRule::Uniform) == wanted("uniform_ha"));
    CHECK(by(DownscalingRule::Proportional) == wanted("proportional_to_degraded_ha"));
    CHECK(by(DownscalingRule::AdoptedPlan) == wanted("adopted_plan_ha"));
    inputs.nationalWeighted = hectares("national_feasibility_weighted_ha");
    inputs.landscapeWeighted = hectares("landscape_feasibility_weighted_ha");
    CHECK(by(DownscalingRule::Feasibility) == wanted("feasibility_weighted_ha"));
    inputs.nationalWeighted = hectares("national_priority_weighted_ha");
    inputs.landscapeWeighted = hectares("landscape_priority_weighted_ha");
    CHECK(by(DownscalingRule::Priority) == wanted("priority_weighted_ha"));
    CHECK(inputs.degraded.value() == wanted("cap_ha"));
}

TEST_CASE("A target is never above the degraded land, and the excess is told", "[accounts]")
{
    DownscalingInputs inputs;
    inputs.rule = DownscalingRule::AdoptedPlan;
    inputs.degraded = Hectares{100.0};
    inputs.adopted = Hectares{130.0};
    const DownscaledTarget target = downscale(inputs);
    CHECK(target.area == Hectares{100.0});
    CHECK(target.uncapped == Hectares{130.0});
    CHECK(target.excess == Hectares{30.0});
}

TEST_CASE("A rule without its inputs gives no target and names them", "[accounts]")
{
    DownscalingInputs inputs;
    inputs.degraded = Hectares{100.0};
    inputs.rule = DownscalingRule::Proportional;
    CHECK_FALSE(downscale(inputs).area);
    CHECK(downscale(inputs).missingInputs ==
          std::vector<std::string>{"national_target_ha", "national_degraded_ha"});
    inputs.rule = DownscalingRule::Priority;
    CHECK(downscale(inputs).missingInputs == std::vector<std::string>{"national_target_ha",
                                                                      "landscape_weighted_ha",
                                                                      "national_weighted_ha"});
    inputs.rule = DownscalingRule::AdoptedPlan;
    CHECK(downscale(inputs).missingInputs == std::vector<std::string>{"adopted_ha"});
}

TEST_CASE("Proportional targets of a whole partition add up to the national one", "[accounts]")
{
    std::vector<Hectares> targets;
    for (const double degraded : {10.0, 250.5, 739.5}) { // together the nation's 1000
        DownscalingInputs inputs;
        inputs.rule = DownscalingRule::Proportional;
        inputs.degraded = Hectares{degraded};
        inputs.nationalDegraded = Hectares{1000.0};
        inputs.nationalTarget = Hectares{300.0};
        targets.push_back(*downscale(inputs).area);
        CHECK(downscale(inputs).addsUpToNation);
    }
    CHECK(checkPartition(targets, Hectares{300.0}).holds);
    targets.pop_back();
    const PartitionCheck incomplete = checkPartition(targets, Hectares{300.0});
    CHECK_FALSE(incomplete.holds);
    CHECK(incomplete.difference.value() == Approx(-221.85)); // 0.3 × 739.5 is missing
}

TEST_CASE("Within types, each type has its own target", "[accounts]")
{
    const std::vector<TypeAreas> types{{Hectares{0.0}, Hectares{100.0}},
                                       {Hectares{0.0}, Hectares{40.0}}};
    CHECK(stratifiedTargets(types, 0.3) ==
          std::vector<Hectares>{Hectares{30.0}, Hectares{12.0}});
}

TEST_CASE("Capped progress is nothing where there is no degraded land", "[accounts]")
{
    const std::vector<TypeAreas> none{{Hectares{0.0}, Hectares{0.0}}};
    CHECK_FALSE(cappedProgressPercent(none, 0.3));
    CHECK_FALSE(cappedProgressPercent({}, 0.3));
}
