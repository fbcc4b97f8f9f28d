#include "ecotone/run/claims.h"

#include "claim_ground.h"
#include "claim_outcome.h"
#include "claim_records.h"
#include "computation.h"

#include "ecotone/base/contract.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::run {

namespace {

using claims::ActionFacts;
using claims::ClaimFacts;
using claims::Footprint;
using claims::RegisterEntry;
using records::ObligationCode;

/// The figures of a project with the booking they come from.
struct Computed {
    Results results;
    std::shared_ptr<const cells::Booking> booking;
};

Computed computeKeeping(const project::Project& project,
                        const Sources& sources,
                        const RunOptions& options,
                        Progress& progress)
{
    Computed computed;
    computed.booking = std::make_shared<const cells::Booking>();
    ReadLayers layers = readLayers(project, sources, progress);
    const auto inOnePass = [&](BookingInputs& inputs, Progress& whileBooking) {
        computed.booking = std::make_shared<const cells::Booking>(
            cells::book(inputs.plan, *inputs.stack, inputs.options, whileBooking));
        return computed.booking;
    };
    KeptInputs nothingKept;
    computed.results =
        computeFrom(project, layers, sources, options, inOnePass, nothingKept, progress);
    return computed;
}

bool isBegun(const std::optional<records::Status>& status)
{
    using enum records::Status;
    return status == InProgress || status == PostCompletionMonitoring || status == Completed;
}

/// Why an action cannot be part of a claim; empty where it can.
std::string whyBeside(const ActionFacts& action)
{
    const auto code = action.action.obligation;
    if (code && records::isDuty(*code))
        return fmt::format("a duty ({})", records::wordOf(*code));
    if (code == ObligationCode::I)
        return "an impact, shown beside the claim";
    if (action.status == records::Status::Failed || action.status == records::Status::Reversed)
        return "failed or reversed; its ground stays in the figures";
    return isBegun(action.status) ? "" : "not begun on the as-of date";
}

/// Ground that is not under anybody's duty; all of it where nothing else is left, so that the
/// claim says why it fails.
Footprint creditableGround(const Footprint& ground, const Footprint& underDuty)
{
    Footprint free;
    std::ranges::set_difference(ground, underDuty, std::back_inserter(free));
    return free.empty() ? ground : free;
}

/// The claimed actions of a group: landscape action it carries out where there is any, else
/// whatever it takes part in. The others stand beside, with the reason.
void addActions(const project::Project& project,
                const ClaimGround& ground,
                ClaimFacts& facts,
                std::vector<ActionBeside>& beside)
{
    std::vector<ActionFacts> own, other;
    for (const auto& [id, action] : project.all<records::Action>()) {
        const auto place = ground.actions.find(id);
        if (!takesPart(project, facts.claimant.id, id) ||
            (action.shape && place == ground.actions.end()))
            continue; // of others, or outside the landscape
        ActionFacts each = actionFacts(project, action, facts.asOf);
        if (place != ground.actions.end())
            each.ground = creditableGround(place->second, ground.underDuty);
        if (std::string why = whyBeside(each); !why.empty()) {
            beside.push_back({action.name, std::move(why)});
            continue;
        }
        const bool isOwn = action.obligation == ObligationCode::L &&
                           claims::partIn(facts, each) == claims::Part::Implementer;
        (isOwn ? own : other).push_back(std::move(each));
    }
    if (own.empty()) {
        facts.actions = std::move(other);
        return;
    }
    facts.actions = std::move(own);
    for (const ActionFacts& each : other)
        beside.push_back({each.action.name, "not carried out by the claimant as landscape "
                                            "action (L)"});
}

/// The last day a date can name: units without an end are sold for ever.
Date lastDay()
{
    return Date::of(9999, 12, 31).value();
}

/// What a target's figures and ground are, for every claim group.
struct TargetCase {
    const records::Target* target = nullptr;
    const TargetResult* result = nullptr;
    ClaimGround ground;
};

std::vector<TargetCase> targetCases(const project::Project& project, const Computed& computed)
{
    std::vector<TargetCase> cases;
    for (const TargetResult& result : computed.results.targets) {
        const records::Target* const target = project.find(result.target);
        const auto pair = result.outcome ? result.outcome->pair : std::nullopt;
        cases.push_back(
            {target, &result, claimGroundOf(*computed.booking, project, *target, pair)});
    }
    std::ranges::stable_sort(cases, {}, [](const TargetCase& each) {
        return std::pair{each.result->landscapeName, each.result->name};
    });
    return cases;
}

/// All claims with a number of their own, and all sold units, with the ground they hold.
std::vector<RegisterEntry> registerOf(const project::Project& project,
                                      const std::vector<TargetCase>& cases)
{
    std::vector<RegisterEntry> entries;
    for (const auto& [id, claim] : project.all<records::Claim>()) {
        if (!claim.quantity || !claim.indicator || !claim.from || !claim.to ||
            claim.state == records::ClaimState::Withdrawn)
            continue;
        RegisterEntry entry{claims::EntryKind::Claim, id.value(),
                            describe(project, claim), claim.group,
                            *claim.indicator,         {*claim.from, *claim.to},
                            claim.shareRule,          {}};
        for (const TargetCase& each : cases)
            if (claim.target == each.target->id)
                if (const auto held = each.ground.held.find(claim.group);
                    held != each.ground.held.end())
                    entry.held = held->second;
        entries.push_back(std::move(entry));
    }
    for (const auto& [id, unit] : project.all<records::SoldUnit>()) {
        RegisterEntry entry{claims::EntryKind::SoldUnit,
                            id.value(),
                            describe(project, unit),
                            project::claimGroupOf(project, unit.seller),
                            unit.indicator,
                            {unit.from.value_or(Date{}), unit.to.value_or(lastDay())},
                            {},
                            {}};
        // Units that do not say where they lie may lie anywhere.
        std::vector<Footprint> grounds;
        for (const TargetCase& each : cases)
            if (const auto sold = each.ground.sold.find(id); sold != each.ground.sold.end())
                grounds.push_back(sold->second);
            else if (!unit.shape)
                grounds.push_back(each.ground.landscape);
        for (const claims::Place place : claims::united(grounds))
            entry.held.push_back({place, 1.0});
        entries.push_back(std::move(entry));
    }
    return entries;
}

ClaimCase caseOf(const project::Project& project,
                 const Computed& computed,
                 const TargetCase& of,
                 records::ActorId group)
{
    ClaimCase found;
    ClaimFacts& facts = found.facts;
    facts = recordFacts(project, *of.target, group);
    addActions(project, of.ground, facts, found.beside);
    facts.outcome = outcomeFacts(project, computed.results, *of.result, of.ground, group);
    facts.duties = of.ground.duties;
    facts.layers = layerFacts(project, computed.results, *of.result);
    addDocuments(project, facts);
    return found;
}

/// Whether there is anything to judge.
bool isConcerned(const ClaimFacts& facts, const std::vector<ActionBeside>& beside)
{
    const auto isHere = [&](const records::Pledge& pledge) {
        return pledge.landscape == facts.landscape.id;
    };
    const auto isMemberHere = [&](const records::Membership& membership) {
        return membership.landscape == facts.landscape.id;
    };
    return !facts.actions.empty() || !beside.empty() ||
           std::ranges::any_of(facts.pledges, isHere) ||
           std::ranges::any_of(facts.memberships, isMemberHere);
}

} // namespace

ClaimsRun assessClaims(const project::Project& project,
                       const Sources& sources,
                       const RunOptions& options,
                       Progress& progress)
{
    Computed computed = computeKeeping(project, sources, options, progress);
    progress.begin("Judging claims");
    const claims::Ground ground = claims::groundOf(*computed.booking);
    claims::VerifiedDigests verified = verifiedFiles(project, sources);
    verified.add(computed.results.provenance.inputs); // computed just now
    const std::vector<TargetCase> targets = targetCases(project, computed);
    const std::vector<RegisterEntry> registered = registerOf(project, targets);
    ClaimsRun run;
    for (const TargetCase& target : targets)
        for (const records::ActorId group : claimGroupsIn(project, target.target->landscape)) {
            ClaimCase each = caseOf(project, computed, target, group);
            if (!isConcerned(each.facts, each.beside))
                continue;
            each.facts.ground = ground;
            each.facts.verified = verified;
            each.facts.registered = registered;
            each.assessment = claims::assess(each.facts);
            // What was never published, or was taken back, cannot be open again.
            if (each.facts.claim && each.facts.claim->state != records::ClaimState::Draft)
                each.changes = claims::changesBetween(each.facts.claim->basis,
                                                      claims::basisOf(each.facts));
            run.cases.push_back(std::move(each));
        }
    run.results = std::move(computed.results);
    return run;
}

bool hasClaimRecords(const project::Project& project)
{
    return !project.all<records::Indicator>().empty() ||
           !project.all<records::Pledge>().empty() ||
           !project.all<records::Membership>().empty() ||
           !project.all<records::Claim>().empty() || !project.all<records::GoalLink>().empty();
}

} // namespace ecotone::run
