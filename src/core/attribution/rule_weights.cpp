#include "rule_weights.h"

#include <algorithm>
#include <map>

namespace ecotone::attribution {

namespace {

using records::Participation;

std::optional<double> effortOf(const Participation& participation, WeightRule rule)
{
    switch (rule) {
    case WeightRule::Money:
        return participation.money;
    case WeightRule::PersonDays:
        return participation.personDays;
    case WeightRule::TreatedArea:
        return participation.hectares;
    case WeightRule::AgreedKey:
        break;
    }
    return participation.sharePercent;
}

MoneyUnit unitOf(const Participation& participation)
{
    return {participation.currency, participation.priceYear};
}

std::size_t placeOf(const SharedGround& ground, Player player)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(ground.players, player) -
                                    ground.players.begin());
}

/// Whether everybody states the effort, and money in one unit.
bool isStated(WeightRule rule, const SharedGround& ground)
{
    const Participation* first = nullptr;
    for (const SharedAction* action : ground.actions)
        for (const auto& [player, participation] : action->implementers) {
            if (!effortOf(*participation, rule))
                return false;
            if (!first)
                first = participation;
            else if (rule == WeightRule::Money && unitOf(*participation) != unitOf(*first))
                return false;
        }
    return true;
}

std::optional<CellWeights> byEffort(WeightRule rule, const SharedGround& ground)
{
    if (!isStated(rule, ground))
        return std::nullopt;
    std::vector<double> efforts(ground.players.size(), 0.0);
    for (const SharedAction* action : ground.actions)
        for (const auto& [player, participation] : action->implementers)
            efforts[placeOf(ground, player)] += *effortOf(*participation, rule);
    return effortWeights(efforts);
}

std::optional<std::map<Player, double>> keyOf(const SharedAction& action)
{
    if (action.players.size() == 1)
        return std::map<Player, double>{{action.players.front(), 1.0}};
    std::map<Player, double> percentages;
    for (const auto& [player, participation] : action.implementers) {
        if (!participation->sharePercent)
            return std::nullopt;
        percentages[player] += *participation->sharePercent;
    }
    std::vector<double> values;
    for (const auto& [player, percent] : percentages)
        values.push_back(percent);
    const CellWeights weights = agreedWeights(values);
    if (weights.fellBackToEqual)
        return std::nullopt;
    std::size_t next = 0;
    for (auto& [player, percent] : percentages)
        percent = weights.weights[next++];
    return percentages;
}

/// Every action with a player has an equal part of the ground, and divides it by its own key.
std::optional<CellWeights> byKey(const SharedGround& ground)
{
    CellWeights result{std::vector<double>(ground.players.size(), 0.0)};
    const auto played = std::ranges::count_if(
        ground.actions, [](const SharedAction* action) { return !action->players.empty(); });
    for (const SharedAction* action : ground.actions) {
        if (action->players.empty())
            continue;
        const auto key = keyOf(*action);
        if (!key)
            return std::nullopt;
        for (const auto& [player, weight] : *key)
            result.weights[placeOf(ground, player)] += weight / static_cast<double>(played);
    }
    return result;
}

} // namespace

std::optional<CellWeights> weightsBy(WeightRule rule, const SharedGround& ground)
{
    return rule == WeightRule::AgreedKey ? byKey(ground) : byEffort(rule, ground);
}

MoneyUnit moneyUnitOf(const SharedGround& ground)
{
    for (const SharedAction* action : ground.actions)
        if (!action->implementers.empty())
            return unitOf(*action->implementers.front().participation);
    return {};
}

} // namespace ecotone::attribution
