#include "claim_outcome.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace ecotone::run {

namespace {

using attribution::Attribution;
using attribution::GroupRow;
using claims::Figure;
using claims::OutcomeFacts;

const GroupRow* rowOf(const Attribution& split, records::ActorId group)
{
    const auto found = std::ranges::find_if(split.groups, [&](const GroupRow& row) {
        return row.share.kind == attribution::GroupShare::Kind::ClaimGroup &&
               row.share.group == group;
    });
    return found == split.groups.end() ? nullptr : &*found;
}

Figure figureOf(const attribution::Share& share, double deducted)
{
    Figure figure{share.amount - deducted, share.interval};
    if (figure.interval) {
        figure.interval->lower -= deducted;
        figure.interval->upper -= deducted;
    }
    return figure;
}

/// The latest assessment; of one day the one that found more harm.
double harmFound(const std::vector<records::LeakageAssessment>& all)
{
    const records::LeakageAssessment* latest = nullptr;
    for (const records::LeakageAssessment& each : all)
        if (!latest || each.date > latest->date ||
            (each.date == latest->date && each.leakage < latest->leakage))
            latest = &each;
    return latest && latest->leakage ? std::max(0.0, -*latest->leakage) : 0.0;
}

/// What the weaker of the readings at both dates is.
EvidenceClass evidenceOf(const OutcomeFacts& outcome)
{
    std::optional<EvidenceClass> weakest;
    for (const records::Observation& each : outcome.observations)
        if (each.date == outcome.period.first || each.date == outcome.period.last)
            weakest = weaker(weakest.value_or(each.evidence), each.evidence);
    return weakest.value_or(EvidenceClass::Declared);
}

/// Losses that a claim group's players brought about as impacts (I), passed on as shares are.
double
impactsOf(const project::Project& project, const Attribution& split, records::ActorId group)
{
    std::vector<attribution::PlayerShare> losses;
    for (const attribution::PlayerRow& player : split.players)
        for (const attribution::CodeShare& code : player.byCode)
            if (code.code == records::ObligationCode::I && code.amount < 0.0)
                losses.push_back({player.player, -code.amount});
    double loss = 0.0;
    for (const attribution::GroupShare& each : attribution::consolidate(project, losses).rows)
        if (each.group == group && each.kind == attribution::GroupShare::Kind::ClaimGroup)
            loss += each.total();
    return loss;
}

/// Overlaps that the claim group is in, and that nobody has settled.
std::vector<std::string>
unsettledOf(const project::Project& project, const Attribution& split, records::ActorId group)
{
    std::vector<std::string> all;
    for (const attribution::Overlap& overlap : split.overlaps) {
        std::vector<std::string> names;
        bool isIn = false;
        for (const attribution::OverlapPart& part : overlap.parts) {
            names.push_back(part.name);
            const std::vector<attribution::PlayerShare> whole{{part.player, 1.0}};
            for (const auto& each : attribution::consolidate(project, whole).rows)
                isIn = isIn || each.group == group;
        }
        if (isIn && !overlap.isSettled())
            all.push_back(
                fmt::format("{}, {:.2f} ha", joinWords(names), overlap.ground.value()));
    }
    return all;
}

/// How well what was compared is alike: a comparison that shows an effect before the actions is
/// as bad as one of unlike ground.
std::optional<claims::ControlQuality> controlsOf(const TargetResult& target)
{
    using attribution::MatchQuality;
    if (!target.counterfactual || !target.outcome ||
        target.outcome->method == attribution::CounterfactualMethod::None)
        return std::nullopt;
    const CounterfactualResult& compared = *target.counterfactual;
    if (!compared.supportsAttribution())
        return claims::ControlQuality::Critical;
    if (compared.matched && compared.matched->controls.balance.quality == MatchQuality::Caution)
        return claims::ControlQuality::Caution;
    return claims::ControlQuality::Good;
}

/// Whether a given counterfactual is of a document from before the outcome was known.
bool isForecast(const project::Project& project,
                const records::Target& target,
                const Attribution& split,
                Date closing)
{
    using attribution::CounterfactualMethod;
    const auto* const document =
        target.counterfactualDocument ? project.find(*target.counterfactualDocument) : nullptr;
    const bool isGiven = split.method == CounterfactualMethod::StaticBaseline ||
                         split.method == CounterfactualMethod::Model;
    return isGiven && document && document->date && *document->date < closing;
}

double scaleOf(const Attribution& split)
{
    double scale = std::abs(split.total) + std::abs(split.counterfactualChange) +
                   std::abs(split.unattributed);
    for (const attribution::PlayerRow& player : split.players)
        scale += std::abs(player.share);
    return scale;
}

bool hasSettlement(const Attribution& split)
{
    return std::ranges::any_of(split.overlaps, [](const auto& each) {
        return each.isSettled() && each.rule != records::SplitRule::Equal;
    });
}

void addRecords(OutcomeFacts& outcome,
                const project::Project& project,
                records::LandscapeId landscape)
{
    for (const auto& [id, each] : project.all<records::Observation>())
        if (each.indicator == outcome.indicator.id && each.landscape == landscape)
            outcome.observations.push_back(each);
    for (const auto& [id, each] : project.all<records::LeakageAssessment>())
        if (each.indicator == outcome.indicator.id && each.landscape == landscape)
            outcome.leakage.push_back(each);
}

} // namespace

std::optional<OutcomeFacts> outcomeFacts(const project::Project& project,
                                         const Results& results,
                                         const TargetResult& target,
                                         const ClaimGround& ground,
                                         records::ActorId group)
{
    const records::Target* const record = project.find(target.target);
    if (!target.outcome || !target.restoration || !record->indicator)
        return std::nullopt;
    const Attribution& split = *target.outcome;
    OutcomeFacts outcome;
    outcome.indicator = *project.find(*record->indicator);
    outcome.period = attribution::periodOf(project, *split.pair);
    const auto* const version = project::currentVersion(project, target.landscape);
    outcome.boundaryVersion = version ? version->number : 0;
    addRecords(outcome, project, target.landscape);

    const double harm = harmFound(outcome.leakage);
    outcome.change.value = split.total;
    outcome.counterfactualChange = split.counterfactualChange;
    outcome.effect = figureOf(split.effect, harm);
    outcome.leakageDeducted = harm;
    if (const GroupRow* const row = rowOf(split, group)) {
        // Harm beside the actions comes off everybody's part alike.
        const double part = split.effect.amount > 0.0
                                ? std::max(0.0, row->creditable.amount) / split.effect.amount
                                : 0.0;
        outcome.share = figureOf(row->creditable, harm * part);
    }
    outcome.unattributed = split.unattributed;
    outcome.residual = split.residual;
    outcome.scale = scaleOf(split);
    outcome.largestShareSum = split.players.empty() ? 0.0 : 1.0; // asserted by the identity
    outcome.evidence = evidenceOf(outcome);
    outcome.denominator = target.restoration->landscapeArea.value();
    outcome.denominatorName = fmt::format("land of {}, boundary version {}",
                                          target.landscapeName, outcome.boundaryVersion);
    if (outcome.denominator > 0.0)
        outcome.assessedPercent = 100.0 * (1.0 - split.excludedArea / outcome.denominator);
    outcome.method = split.method;
    outcome.controls = controlsOf(target);
    outcome.isForecast = isForecast(project, *record, split, outcome.period.last);
    outcome.shareRule = hasSettlement(split) ? "W1, common ground as settled" : "W1";
    outcome.rulesInUse = {outcome.shareRule}; // one for every actor of the landscape
    outcome.gainsBy = outcome.impactsBy = split.approach;
    outcome.unnamed = split.unnamed;
    outcome.showsUnregistered = true; // a row of its own in every table of shares
    outcome.unsettled = unsettledOf(project, split, group);
    outcome.impacts = claims::ImpactLedger{impactsOf(project, split, group), true};
    if (const auto held = ground.held.find(group); held != ground.held.end())
        outcome.held = held->second;
    outcome.run = results.provenance.inputs;
    outcome.runTitle = fmt::format("the results of this project as of {}", toText(target.asOf));
    return outcome;
}

std::vector<claims::LayerFact>
layerFacts(const project::Project& project, const Results& results, const TargetResult& target)
{
    const records::Target* const record = project.find(target.target);
    std::set<records::LayerId> wanted;
    for (const auto& id : {record->baselineLayer, record->ecosystemLayer})
        if (id)
            wanted.insert(*id);
    if (target.outcome && target.outcome->pair) {
        wanted.insert(target.outcome->pair->opening);
        wanted.insert(target.outcome->pair->closing);
    }
    if (record->counterfactual == records::TargetCounterfactual::MatchedControls)
        for (const auto& [id, use] : project.all<records::MatchingLayer>())
            if (use.target == record->id)
                wanted.insert(use.layer);
    std::vector<claims::LayerFact> layers;
    for (const LayerProvenance& each : results.provenance.layers)
        if (wanted.contains(each.layer))
            layers.push_back({each.name, each.digest});
    return layers;
}

} // namespace ecotone::run
