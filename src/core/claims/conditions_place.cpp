#include "condition_parts.h"
#include "names.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::claims {

ConditionResult boundaryJustified(const ClaimFacts& facts)
{
    const auto failed = [&](const char* code, const char* what) {
        return fails(
            Condition::BoundaryJustified, code,
            fmt::format("The boundary of {} {}", inQuotes(facts.landscape.name), what));
    };
    if (!facts.version || facts.version->shape.isEmpty())
        return failed("no-boundary", "is not drawn: draw or import it.");
    if (!facts.version->date)
        return failed("boundary-undated",
                      "has no date: enter the day from which this version is used.");
    if (isBlank(facts.landscape.rationale))
        return failed("boundary-not-justified",
                      "is not justified: write down which processes and pressures it follows.");
    if (facts.version->number > 1 && isBlank(facts.version->reason))
        return failed("boundary-change-not-justified",
                      "was drawn anew without a reason: write down why it was changed.");
    return holds(Condition::BoundaryJustified,
                 {proofBy(facts.landscape, facts.landscape.name),
                  proofBy(*facts.version, fmt::format("{}, version {}", facts.landscape.name,
                                                      facts.version->number))});
}

namespace {

ConditionResult goalFails(const char* code, std::string explanation)
{
    return fails(Condition::GoalLinked, code, std::move(explanation));
}

/// The pledge that is linked to the goal: of quantified ones where there are any.
ConditionResult pledgeLinked(const ClaimFacts& facts, const records::Target& goal)
{
    const bool anyQuantified = std::ranges::any_of(
        facts.pledges, [&](const auto& pledge) { return isQuantified(facts, pledge); });
    for (const records::Pledge& pledge : facts.pledges)
        if (pledge.target == goal.id && (!anyQuantified || isQuantified(facts, pledge)))
            return holds(Condition::GoalLinked,
                         {proofBy(goal, goal.name), proofBy(pledge, pledge.text)});
    return goalFails("pledge-not-linked",
                     fmt::format("No pledge of {} is linked to the target {}: say which pledge "
                                 "serves it.",
                                 inQuotes(facts.claimant.name), inQuotes(goal.name)));
}

ConditionResult actionsLinked(const ClaimFacts& facts, const records::Target& goal)
{
    if (facts.actions.empty())
        return withoutActions(Condition::GoalLinked, facts);
    std::vector<Proof> proofs{proofBy(goal, goal.name)};
    for (const ActionFacts& each : facts.actions) {
        const auto link =
            std::ranges::find(each.goalLinks, goal.id, &records::GoalLink::target);
        if (link == each.goalLinks.end())
            return goalFails("action-not-linked",
                             fmt::format("The action {} is not linked to the target {}: link "
                                         "it and say how it serves the target, or leave the "
                                         "action out of the claim.",
                                         inQuotes(each.action.name), inQuotes(goal.name)));
        proofs.push_back(proofBy(*link, fmt::format("{} → {}", each.action.name, goal.name)));
    }
    return holds(Condition::GoalLinked, std::move(proofs));
}

} // namespace

ConditionResult goalLinked(const ClaimFacts& facts, Level level)
{
    if (!facts.target || facts.target->landscape != facts.landscape.id)
        return goalFails("no-goal",
                         fmt::format("{} has no target the claim could serve: set one with its "
                                     "source.",
                                     inQuotes(facts.landscape.name)));
    if (isBlank(facts.target->citation))
        return goalFails("goal-without-source",
                         fmt::format("The target {} names no source: enter the plan or "
                                     "decision it comes from.",
                                     inQuotes(facts.target->name)));
    return level < Level::Action ? pledgeLinked(facts, *facts.target)
                                 : actionsLinked(facts, *facts.target);
}

} // namespace ecotone::claims
