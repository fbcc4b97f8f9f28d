#include "ecotone/records/default_kinds.h"

namespace ecotone::records {

namespace {

ActionKind kind(std::string name, bool countsAsRestoration, std::string definition)
{
    const ActionKindId id{derivedId(Table<ActionKind>::name, name)};
    return {id, std::move(name), countsAsRestoration, std::move(definition)};
}

ActionKind restoration(std::string name, std::string definition)
{
    return kind(std::move(name), true, std::move(definition));
}

ActionKind other(std::string name, std::string definition)
{
    return kind(std::move(name), false, std::move(definition));
}

} // namespace

const std::vector<ActionKind>& defaultKinds()
{
    static const std::vector<ActionKind> kinds{
        restoration(
            "active restoration",
            "Ecological restoration by planting, seeding, reintroduction or reshaping of "
            "land and water, towards a native reference ecosystem."),
        restoration(
            "assisted regeneration",
            "Recovery by the site's own plants and animals, helped by removing what holds "
            "it back or by small interventions."),
        restoration(
            "natural regeneration",
            "Recovery by the site's own plants and animals after the cause of degradation "
            "was ended by an action with a place and a date."),
        restoration("reforestation",
                    "Bringing back forest with native species where forest is the reference "
                    "ecosystem and was lost."),
        restoration("rehabilitation",
                    "Repair of ecosystem functions of degraded land without aiming at full "
                    "recovery of the native ecosystem."),
        restoration("remediation",
                    "Removal or containment of contaminants in soil, water or waste so that an "
                    "ecosystem can recover."),
        restoration(
            "revegetation",
            "Establishing plant cover on bare or degraded land, with species that serve "
            "the recovery of the ecosystem."),
        restoration("wetland restoration",
                    "Recovery of water regime, soil and life of a drained, filled or polluted "
                    "wetland, peatlands included."),
        restoration("river restoration",
                    "Recovery of the bed, banks, flow and passage of a river or stream, and of "
                    "the land that floods with it."),
        restoration("coastal restoration",
                    "Recovery of mangroves, salt marshes, seagrass, reefs or dunes."),
        restoration(
            "grassland restoration",
            "Recovery of native grassland, steppe or savanna, also by removing trees that "
            "do not belong there."),
        restoration("invasive species control",
                    "Removing or holding down invasive species so that the native ecosystem "
                    "recovers."),
        restoration("erosion control",
                    "Stopping the loss of soil from degraded land by reshaping, structures or "
                    "cover, so that an ecosystem can recover."),
        other("protection", "Keeping an ecosystem from harm by law, agreement or guard; "
                            "counted under Target 3."),
        other("avoidance",
              "Leaving out an impact by changing the place or design of a project."),
        other("minimisation",
              "Making an impact that cannot be avoided smaller, shorter or rarer."),
        other("sustainable use",
              "Using land, water or species without lowering their condition."),
        other("commercial plantation",
              "Planting trees or crops for harvest; no recovery of a native ecosystem."),
        other("monitoring",
              "Measuring the condition of an ecosystem or the effect of actions."),
        other("support",
              "Money, governance, training or data for actions that others carry out."),
    };
    return kinds;
}

} // namespace ecotone::records
