#include "ecotone/attribution/attribute.h"

#include "player_roster.h"
#include "rule_weights.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/identity.h"
#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"
#include "ecotone/cells/orderless_sum.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace ecotone::attribution {

namespace {

using accounts::GroundRow;
using accounts::TargetGround;
using records::ObligationCode;

/// Shares by one rule, complete: by player.
struct RuleShares {
    const char* rule;
    std::vector<double> shares;
};

/// Which code wins where a player covers a place under several: impacts, then duties, then
/// landscape action, support, and last what nobody declared.
std::pair<int, int> precedence(std::optional<ObligationCode> code)
{
    if (!code)
        return {2, 0};
    return {code == ObligationCode::I ? 0 : 1, static_cast<int>(*code)};
}

/// The ground of a target by the shared-out actions on it: rules split an amount once for each
/// list of actions, however many rows of the table have it.
class GroundBySignature {
public:
    GroundBySignature(const TargetGround& ground, const PlayerRoster& roster) : m_roster{roster}
    {
        for (const GroundRow& row : ground.rows) {
            m_ofRow.push_back(signatureOf(row));
            m_signatures[m_ofRow.back()].area.add(row.area.value());
        }
    }

    /// Takes in what is shared out on a row. @param row  its number
    void add(std::size_t row, double amount)
    {
        Signature& signature = m_signatures[m_ofRow[row]];
        signature.amount.add(amount);
        signature.isShared = true;
    }
    [[nodiscard]] bool isCovered(std::size_t row) const
    {
        return !m_signatures[m_ofRow[row]].ground.actions.empty();
    }
    /// Every signature with the sum of what was added.
    [[nodiscard]] std::vector<SharedGround> shared() const
    {
        std::vector<SharedGround> all;
        for (const Signature& signature : m_signatures)
            if (signature.isShared) {
                all.push_back(signature.ground);
                all.back().amount = signature.amount.value();
            }
        return all;
    }
    /// Every signature with its area in the landscape, in hectares.
    [[nodiscard]] std::vector<CoverageCell> areas() const
    {
        std::vector<CoverageCell> all;
        for (const Signature& signature : m_signatures)
            all.push_back({signature.ground.players, signature.area.value()});
        return all;
    }

private:
    struct Signature {
        SharedGround ground;
        cells::OrderlessSum amount, area;
        bool isShared = false; // an amount was added
    };

    std::size_t signatureOf(const GroundRow& row)
    {
        // Rows with the same set of shapes come together and refer to the same list.
        const bool isSameList = !m_ofRow.empty() && row.actions.data() == m_lastList.data() &&
                                row.actions.size() == m_lastList.size();
        if (isSameList)
            return m_ofRow.back();
        m_lastList = row.actions;
        std::vector<const SharedAction*> actions = m_roster.sharedOf(row.actions);
        const auto [known, isNew] = m_numbers.try_emplace(actions, m_signatures.size());
        if (isNew) {
            SharedGround ground;
            ground.players = playersOf(actions);
            ground.actions = std::move(actions);
            m_signatures.push_back({std::move(ground), {}, {}, false});
        }
        return known->second;
    }

    const PlayerRoster& m_roster;
    std::vector<Signature> m_signatures;
    std::map<std::vector<const SharedAction*>, std::size_t> m_numbers;
    std::vector<std::size_t> m_ofRow;
    std::span<const accounts::ActionIndex> m_lastList;
};

/// One call of `attributeArea` or `attributeCondition`.
class Attributing {
public:
    Attributing(const project::Project& project,
                const TargetGround& ground,
                const records::Target& target,
                Basis basis)
        : m_project{project}
        , m_target{target}
        , m_roster{project, ground, basis}
        , m_bySignature{ground, m_roster}
    {
        m_result.basis = basis;
    }

    Attribution& result() noexcept { return m_result; }
    GroundBySignature& ground() noexcept { return m_bySignature; }

    Attribution finished()
    {
        m_ground = m_bySignature.shared();
        splitByPlace();
        std::vector<RuleShares> rules = rulesOfTheBand();
        addPlayerRows(rules);
        addGroupRows(rules);
        addFindings();
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t playerCount() const { return m_roster.players().size(); }

    void splitByPlace()
    {
        std::vector<IdentityCell> identityCells;
        cells::OrderlessSum unnamed;
        for (const SharedGround& each : m_ground) {
            if (!each.actions.empty() && each.players.empty())
                unnamed.add(each.amount);
            m_cells.push_back({each.players, each.amount});
            const auto count = each.players.size();
            identityCells.push_back(
                {each.amount, 0.0, each.players,
                 std::vector<double>(count,
                                     count == 0 ? 0.0 : 1.0 / static_cast<double>(count))});
        }
        m_equal = splitEqually(m_cells, playerCount());
        const Identity identity = accountingIdentity(identityCells, playerCount());
        m_result.total = identity.observed;
        m_result.counterfactualChange = identity.counterfactual;
        m_result.unattributed = identity.unattributed;
        m_result.residual = identity.residual;
        m_result.unnamed = unnamed.value();
    }

    /// W4: the attributed total by the area of each player's actions in the landscape.
    [[nodiscard]] std::vector<double> byActionArea() const
    {
        std::vector<double> shares = standAlone(m_bySignature.areas(), playerCount());
        cells::OrderlessSum sum;
        for (const double area : shares)
            sum.add(area);
        const double attributed = m_result.total - m_result.unattributed;
        for (double& share : shares)
            share = sum.value() > 0.0 ? attributed * share / sum.value() : 0.0;
        return shares;
    }

    std::vector<RuleShares> rulesOfTheBand()
    {
        std::vector<RuleShares> rules{{"W1", m_equal.shares}};
        constexpr std::array efforts{std::pair{WeightRule::Money, "money"},
                                     std::pair{WeightRule::PersonDays, "person-days"},
                                     std::pair{WeightRule::TreatedArea, "treated area"},
                                     std::pair{WeightRule::AgreedKey, "agreed key"}};
        for (const auto& [rule, name] : efforts) {
            auto outcome = sharesBy(rule, m_ground, playerCount());
            if (!outcome)
                continue;
            if (outcome->fellBackToEqual)
                m_result.findings.push_back(
                    {Severity::Warning, "no-effort", m_target.name,
                     fmt::format(
                         "On some ground every partner's {} is zero; there the split by {} "
                         "is equal.",
                         name, name),
                     "Enter the efforts of the partners."});
            rules.push_back({name, std::move(outcome->shares)});
        }
        rules.push_back({"W4", byActionArea()});
        return rules;
    }

    [[nodiscard]] static std::pair<double, double> bandOf(const std::vector<RuleShares>& rules,
                                                          Player player)
    {
        double low = rules.front().shares[player], high = low;
        for (const RuleShares& rule : rules) {
            low = std::min(low, rule.shares[player]);
            high = std::max(high, rule.shares[player]);
        }
        return {low, high};
    }

    [[nodiscard]] static std::optional<double>
    shareBy(const std::vector<RuleShares>& rules, std::string_view name, Player player)
    {
        for (const RuleShares& rule : rules)
            if (rule.rule == name)
                return rule.shares[player];
        return std::nullopt;
    }

    void addPlayerRows(const std::vector<RuleShares>& rules)
    {
        const auto marginal = lastIn(m_cells, playerCount());
        const auto alone = standAlone(m_cells, playerCount());
        const auto byCode = codeShares();
        for (Player player = 0; player < playerCount(); ++player) {
            PlayerRow row;
            row.player = m_roster.players()[player];
            row.name = m_roster.nameOf(player);
            row.isVenture = m_roster.isVenture(player);
            row.share = m_equal.shares[player];
            row.lastIn = marginal[player];
            row.standAlone = alone[player];
            row.byMoney = shareBy(rules, "money", player);
            row.byPersonDays = shareBy(rules, "person-days", player);
            row.byTreatedArea = shareBy(rules, "treated area", player);
            row.byAgreedKey = shareBy(rules, "agreed key", player);
            row.byActionArea = rules.back().shares[player];
            std::tie(row.bandLow, row.bandHigh) = bandOf(rules, player);
            row.byCode = byCode[player];
            row.supporters = m_roster.supportersOf(player);
            m_result.players.push_back(std::move(row));
        }
    }

    /// The W1 shares by the code each player acted under on the ground in question.
    [[nodiscard]] std::vector<std::vector<CodeShare>> codeShares() const
    {
        using Sums = std::map<std::pair<int, int>, cells::OrderlessSum>;
        std::vector<Sums> sums(playerCount());
        std::map<std::pair<int, int>, std::optional<ObligationCode>> codes;
        for (const SharedGround& ground : m_ground)
            for (const Player player : ground.players) {
                const auto code = winningCode(ground, player);
                codes[precedence(code)] = code;
                sums[player][precedence(code)].add(ground.amount /
                                                   static_cast<double>(ground.players.size()));
            }
        std::vector<std::vector<CodeShare>> rows(playerCount());
        for (Player player = 0; player < playerCount(); ++player)
            for (const auto& [rank, sum] : sums[player])
                rows[player].push_back({codes.at(rank), sum.value()});
        return rows;
    }

    static std::optional<ObligationCode> winningCode(const SharedGround& ground, Player player)
    {
        std::optional<ObligationCode> winner;
        for (const SharedAction* action : ground.actions)
            if (std::ranges::binary_search(action->players, player) &&
                precedence(action->code) < precedence(winner))
                winner = action->code;
        return winner;
    }

    [[nodiscard]] Consolidated consolidated(const std::vector<double>& shares) const
    {
        std::vector<PlayerShare> given;
        for (Player player = 0; player < playerCount(); ++player)
            given.push_back({m_roster.players()[player], shares[player]});
        return consolidate(m_project, given);
    }

    void addGroupRows(const std::vector<RuleShares>& rules)
    {
        Consolidated byEqual = consolidated(m_equal.shares);
        m_result.approach = byEqual.approach;
        append(m_result.findings, std::move(byEqual.findings));
        for (const GroupShare& share : byEqual.rows) {
            GroupRow row{share, std::nullopt, share.total(), share.total()};
            if (m_result.total != 0.0)
                row.percentOfTotal = 100.0 * share.total() / m_result.total;
            m_result.groups.push_back(std::move(row));
        }
        for (const RuleShares& rule : rules) {
            // The same players under every rule make the same rows.
            const std::vector<GroupShare> rows = consolidated(rule.shares).rows;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                GroupRow& group = m_result.groups[i];
                group.bandLow = std::min(group.bandLow, rows[i].total());
                group.bandHigh = std::max(group.bandHigh, rows[i].total());
            }
        }
    }

    void addFindings()
    {
        if (m_result.unnamed != 0.0)
            m_result.findings.push_back(
                {Severity::Warning, "nobody-named", m_target.name,
                 fmt::format("On ground that changed by {:.2f} {}, the only actions name no "
                             "implementer; this part is attributed to nobody.",
                             m_result.unnamed,
                             m_result.quantity == Quantity::Area ? "ha" : "condition-ha"),
                 "Enter who carries these actions out."});
    }

    const project::Project& m_project;
    const records::Target& m_target;
    PlayerRoster m_roster;
    GroundBySignature m_bySignature;
    std::vector<SharedGround> m_ground;
    std::vector<CoverageCell> m_cells;
    Split m_equal;
    Attribution m_result;
};

} // namespace

const char* toText(Basis basis) noexcept
{
    return basis == Basis::EffectiveRestoration ? "effective-restoration" : "all-actions";
}

Attribution attributeArea(const project::Project& project,
                          const records::Target& target,
                          const TargetGround& ground,
                          Basis basis)
{
    expects(ground.hasBaseline, "attributeArea: the target's baseline was booked");
    Attributing attributing{project, ground, target, basis};
    attributing.result().quantity = Quantity::Area;
    for (std::size_t row = 0; row < ground.rows.size(); ++row)
        if (ground.rows[row].isDegraded && attributing.ground().isCovered(row))
            attributing.ground().add(row, ground.rows[row].area.value());
    return attributing.finished();
}

Attribution attributeArea(const cells::Booking& booking,
                          const project::Project& project,
                          const records::Target& target,
                          Basis basis)
{
    return attributeArea(project, target, accounts::groundOf(booking, project, target), basis);
}

Attribution attributeCondition(const cells::Booking& booking,
                               const project::Project& project,
                               const records::Target& target,
                               const TargetGround& ground,
                               Basis basis,
                               std::size_t pair)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "attributeCondition: the pair was booked and its values are usable");
    Attributing attributing{project, ground, target, basis};
    Attribution& result = attributing.result();
    result.quantity = Quantity::Condition;
    result.pair = booking.conditionPairs[pair];
    result.counterfactual = "CF0 none: gross change";
    cells::OrderlessSum excluded;
    for (std::size_t row = 0; row < ground.rows.size(); ++row) {
        const cells::CellSums& all = ground.rows[row].sums;
        const cells::ConditionSums& sums = all.conditions[pair];
        attributing.ground().add(row,
                                 toHectares(SquareMetres{sums.gains - sums.losses}).value());
        excluded.add(toHectares(SquareMetres{all.area - sums.assessed}).value());
    }
    result.excludedArea = excluded.value();
    return attributing.finished();
}

Attribution attributeCondition(const cells::Booking& booking,
                               const project::Project& project,
                               const records::Target& target,
                               Basis basis,
                               std::size_t pair)
{
    return attributeCondition(booking, project, target,
                              accounts::groundOf(booking, project, target), basis, pair);
}

} // namespace ecotone::attribution
