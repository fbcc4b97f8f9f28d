#include "settlements.h"

#include "rule_weights.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::attribution {

namespace {

using records::Settlement;
using records::SettlementPart;
using records::SplitRule;

/// A party by who plays for it, with its percentage.
using Parties = std::map<records::ActorId, std::optional<double>>;

Parties partiesOf(const project::Project& project, const Settlement& settlement)
{
    Parties parties;
    for (const SettlementPart* part :
         project::children(project, &SettlementPart::settlement, settlement.id))
        parties.emplace(playerOf(project, part->actor), part->percent);
    return parties;
}

/// What keeps a settlement from being in force, in words; empty where it is.
std::string shortcomingOf(const Settlement& settlement, const Parties& parties)
{
    if (parties.size() < 2)
        return "it names fewer than two parties";
    if (!settlement.date)
        return "it has no date";
    const auto signedBy = std::ranges::count_if(
        settlement.signatories, [](const std::string& name) { return !isBlank(name); });
    if (static_cast<std::size_t>(signedBy) < parties.size())
        return fmt::format("{} of {} parties have signed it", signedBy, parties.size());
    if (settlement.rule != SplitRule::AgreedKey)
        return {};
    std::vector<double> key;
    for (const auto& [actor, percent] : parties)
        if (percent)
            key.push_back(*percent);
    if (key.size() < parties.size())
        return "not every party has a percentage";
    return agreedWeights(key).fellBackToEqual ? "its percentages do not add up to 100" : "";
}

std::optional<WeightRule> effortOf(SplitRule rule)
{
    switch (rule) {
    case SplitRule::Money:
        return WeightRule::Money;
    case SplitRule::PersonDays:
        return WeightRule::PersonDays;
    case SplitRule::TreatedArea:
        return WeightRule::TreatedArea;
    case SplitRule::Equal:
    case SplitRule::AgreedKey:
        break;
    }
    return std::nullopt;
}

} // namespace

Settlements::Settlements(const project::Project& project,
                         const records::Target& target,
                         const PlayerRoster& roster)
    : m_roster{roster}
{
    std::vector<const Settlement*> all =
        project::children(project, &Settlement::target, target.id);
    // Of two between the same parties the later one counts.
    std::ranges::stable_sort(all, {}, [](const Settlement* each) {
        return std::tuple{each->date, each->name};
    });
    for (const Settlement* each : all)
        take(project, *each);
}

void Settlements::take(const project::Project& project, const Settlement& settlement)
{
    const Parties parties = partiesOf(project, settlement);
    if (const std::string why = shortcomingOf(settlement, parties); !why.empty()) {
        m_findings.push_back(
            {Severity::Warning, "settlement-not-in-force", settlement.name,
             fmt::format("The settlement “{}” is not in force: {}. Common ground is divided as "
                         "if there were none.",
                         settlement.name, why),
             "Complete the settlement."});
        return;
    }
    std::map<Player, double> percents; // by position among the players of the roster
    for (const auto& [actor, percent] : parties) {
        const auto found = std::ranges::find(m_roster.players(), actor);
        if (found == m_roster.players().end())
            return; // somebody does not act here: nothing to divide
        percents.emplace(static_cast<Player>(found - m_roster.players().begin()),
                         percent.value_or(0.0));
    }
    std::vector<Player> players;
    std::vector<double> key;
    for (const auto& [player, percent] : percents) {
        players.push_back(player);
        key.push_back(percent);
    }
    InForce inForce{&settlement, {}};
    if (settlement.rule == SplitRule::AgreedKey)
        inForce.weights = agreedWeights(key).weights;
    m_inForce[std::move(players)] = std::move(inForce);
}

const Settlements::InForce* Settlements::between(std::span<const Player> players) const
{
    const auto found = m_inForce.find({players.begin(), players.end()});
    return found == m_inForce.end() ? nullptr : &found->second;
}

Settlements::Division Settlements::divisionOf(const SharedGround& ground) const
{
    const InForce* const settled =
        ground.players.size() > 1 && !m_inForce.empty() ? between(ground.players) : nullptr;
    if (!settled)
        return {};
    if (!settled->weights.empty())
        return {settled->weights, nullptr};
    const auto rule = effortOf(settled->record->rule);
    if (!rule)
        return {};
    if (auto found = weightsBy(*rule, ground))
        return {std::move(found->weights), nullptr};
    return {{}, settled->record};
}

Finding notApplicable(const records::Settlement& settlement)
{
    return {
        Severity::Warning, "settlement-not-applicable", settlement.name,
        fmt::format("The settlement “{}” divides by {}, which not every party states in one "
                    "unit; there the split is equal.",
                    settlement.name, records::wordOf(settlement.rule)),
        "Enter the efforts of all parties."};
}

} // namespace ecotone::attribution
