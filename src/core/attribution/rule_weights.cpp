#include "rule_weights.h"

#include "ecotone/attribution/identity.h"

#include <algorithm>
#include <map>
#include <string>

namespace ecotone::attribution {

namespace {

using records::Participation;

/// Money of different currencies or years cannot be compared.
struct MoneyUnit {
    std::string currency;
    std::optional<int> priceYear;
    bool operator==(const MoneyUnit&) const = default;
};

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

std::size_t placeOf(const SharedGround& ground, Player player)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(ground.players, player) -
                                    ground.players.begin());
}

/// Finds the weights of pieces of ground one after the other, and remembers the unit of money.
class Weigher {
public:
    explicit Weigher(WeightRule rule) : m_rule{rule} {}

    /// @pre the ground has several players
    std::optional<CellWeights> weigh(const SharedGround& ground)
    {
        return m_rule == WeightRule::AgreedKey ? byKey(ground) : byEffort(ground);
    }

private:
    std::optional<CellWeights> byEffort(const SharedGround& ground)
    {
        std::vector<double> efforts(ground.players.size(), 0.0);
        for (const SharedAction* action : ground.actions)
            for (const auto& [player, participation] : action->implementers) {
                const auto effort = effortOf(*participation, m_rule);
                if (!effort || !isInUnit(*participation))
                    return std::nullopt;
                efforts[placeOf(ground, player)] += *effort;
            }
        return effortWeights(efforts);
    }

    /// Every action with a player has an equal part of the ground, and divides it by its own
    /// key.
    static std::optional<CellWeights> byKey(const SharedGround& ground)
    {
        CellWeights result{std::vector<double>(ground.players.size(), 0.0)};
        const auto played =
            std::ranges::count_if(ground.actions, [](const SharedAction* action) {
                return !action->players.empty();
            });
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

    static std::optional<std::map<Player, double>> keyOf(const SharedAction& action)
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

    bool isInUnit(const Participation& participation)
    {
        if (m_rule != WeightRule::Money)
            return true;
        const MoneyUnit unit{participation.currency, participation.priceYear};
        if (!m_unit)
            m_unit = unit;
        return unit == *m_unit;
    }

    WeightRule m_rule;
    std::optional<MoneyUnit> m_unit;
};

} // namespace

std::optional<RuleOutcome>
sharesBy(WeightRule rule, std::span<const SharedGround> ground, std::size_t players)
{
    if (std::ranges::none_of(ground, [](const auto& each) { return each.players.size() > 1; }))
        return std::nullopt;
    Weigher weigher{rule};
    RuleOutcome outcome;
    std::vector<double> weights; // of all pieces, one after the other
    for (const SharedGround& each : ground) {
        if (each.players.size() == 1)
            weights.push_back(1.0);
        if (each.players.size() <= 1)
            continue;
        const auto found = weigher.weigh(each);
        if (!found)
            return std::nullopt;
        outcome.fellBackToEqual |= found->fellBackToEqual;
        weights.insert(weights.end(), found->weights.begin(), found->weights.end());
    }
    outcome.shares = accountingIdentity(identityCells(ground, weights), players).shares;
    return outcome;
}

std::optional<CellWeights> weightsBy(WeightRule rule, const SharedGround& ground)
{
    return Weigher{rule}.weigh(ground);
}

std::vector<IdentityCell> identityCells(std::span<const SharedGround> ground,
                                        std::span<const double> weights,
                                        std::span<const SharedGround> counterfactuals)
{
    std::vector<IdentityCell> cells;
    cells.reserve(ground.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < ground.size(); ++i) {
        const SharedGround& each = ground[i];
        const std::size_t count = each.players.size();
        const double counterfactual = counterfactuals.empty() ? 0.0 : counterfactuals[i].amount;
        cells.push_back({each.amount + counterfactual, counterfactual, each.players,
                         weights.subspan(next, count)});
        next += count;
    }
    return cells;
}

} // namespace ecotone::attribution
