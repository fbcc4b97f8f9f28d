#include "ecotone/attribution/attribute.h"

#include "ground_pieces.h"
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
#include <tuple>
#include <utility>

namespace ecotone::attribution {

struct Sharing::Parts {
    Parts(const project::Project& project, const accounts::TargetGround& ground, Basis of)
        : basis{of}
        , roster{project, ground, of}
        , pieces{ground, roster}
    {
    }
    Basis basis;
    PlayerRoster roster;
    GroundPieces pieces;
};

namespace {

using accounts::TargetGround;
using records::ObligationCode;

/// Shares by one rule, complete: by player.
struct RuleShares {
    const char* rule;
    std::vector<double> shares;
};

/// Which code wins where a player covers a place under several: impacts, then duties, then
/// landscape action, support, and last what nobody declared.
using Precedence = std::size_t;
constexpr std::size_t codeCount = records::Words<ObligationCode>::words.size();
constexpr Precedence undeclared = 1 + codeCount, precedences = undeclared + 1;

Precedence precedence(std::optional<ObligationCode> code)
{
    if (!code)
        return undeclared;
    return code == ObligationCode::I ? 0 : 1 + static_cast<std::size_t>(*code);
}

std::optional<ObligationCode> codeOf(Precedence precedence)
{
    if (precedence == undeclared)
        return std::nullopt;
    return precedence == 0 ? ObligationCode::I : static_cast<ObligationCode>(precedence - 1);
}

/// One call of `attributeArea` or `attributeCondition`.
class Attributing {
public:
    Attributing(const project::Project& project,
                const records::Target& target,
                const Sharing::Parts& sharing)
        : m_project{project}
        , m_target{target}
        , m_roster{sharing.roster}
        , m_pieces{sharing.pieces}
        , m_sums{m_pieces}
    {
        m_result.basis = sharing.basis;
    }

    Attribution& result() noexcept { return m_result; }
    /// Takes in what is shared out on a row of the ground.
    void add(std::size_t row, double amount) { m_sums.add(row, amount); }

    Attribution finished()
    {
        m_ground = m_sums.shared();
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
        std::vector<double> weights; // equal ones
        cells::OrderlessSum unnamed;
        m_cells.reserve(m_ground.size());
        for (const SharedGround& each : m_ground) {
            const std::size_t count = each.players.size();
            if (!each.actions.empty() && count == 0)
                unnamed.add(each.amount);
            m_cells.push_back({each.players, each.amount});
            weights.insert(weights.end(), count, 1.0 / static_cast<double>(count));
        }
        m_equal = splitEqually(m_cells, playerCount());
        const Identity identity =
            accountingIdentity(identityCells(m_ground, weights), playerCount());
        m_result.total = identity.observed;
        m_result.counterfactualChange = identity.counterfactual;
        m_result.unattributed = identity.unattributed;
        m_result.residual = identity.residual;
        m_result.unnamed = unnamed.value();
    }

    /// W4: the attributed total by the area of each player's actions in the landscape.
    [[nodiscard]] std::vector<double> byActionArea() const
    {
        std::vector<double> shares = standAlone(m_pieces.areas(), playerCount());
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
        struct Sum {
            cells::OrderlessSum amount;
            bool isMet = false;
        };
        std::vector<std::array<Sum, precedences>> sums(playerCount());
        for (const SharedGround& ground : m_ground)
            for (const Player player : ground.players) {
                Sum& sum = sums[player][winningCode(ground, player)];
                sum.amount.add(ground.amount / static_cast<double>(ground.players.size()));
                sum.isMet = true;
            }
        std::vector<std::vector<CodeShare>> rows(playerCount());
        for (Player player = 0; player < playerCount(); ++player)
            for (Precedence code = 0; code < precedences; ++code)
                if (const Sum& sum = sums[player][code]; sum.isMet)
                    rows[player].push_back({codeOf(code), sum.amount.value()});
        return rows;
    }

    static Precedence winningCode(const SharedGround& ground, Player player)
    {
        Precedence winner = undeclared;
        for (const SharedAction* action : ground.actions)
            if (std::ranges::binary_search(action->players, player))
                winner = std::min(winner, precedence(action->code));
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
    const PlayerRoster& m_roster;
    const GroundPieces& m_pieces;
    PieceSums m_sums;
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

Sharing::Sharing(const project::Project& project, const TargetGround& ground, Basis basis)
    : m_parts{std::make_unique<const Parts>(project, ground, basis)}
{
}
Sharing::~Sharing() = default;
Sharing::Sharing(Sharing&&) noexcept = default;
Sharing& Sharing::operator=(Sharing&&) noexcept = default;

Attribution attributeArea(const project::Project& project,
                          const records::Target& target,
                          const TargetGround& ground,
                          const Sharing& sharing)
{
    expects(ground.hasBaseline, "attributeArea: the target's baseline was booked");
    const Sharing::Parts& parts = sharing.parts();
    Attributing attributing{project, target, parts};
    attributing.result().quantity = Quantity::Area;
    for (std::size_t row = 0; row < ground.rows.size(); ++row)
        if (ground.rows[row].isDegraded && parts.pieces.isCovered(row))
            attributing.add(row, ground.rows[row].area.value());
    return attributing.finished();
}

Attribution attributeArea(const cells::Booking& booking,
                          const project::Project& project,
                          const records::Target& target,
                          Basis basis)
{
    const TargetGround ground = accounts::groundOf(booking, project, target);
    return attributeArea(project, target, ground, Sharing{project, ground, basis});
}

Attribution attributeCondition(const cells::Booking& booking,
                               const project::Project& project,
                               const records::Target& target,
                               const TargetGround& ground,
                               const Sharing& sharing,
                               std::size_t pair)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "attributeCondition: the pair was booked and its values are usable");
    Attributing attributing{project, target, sharing.parts()};
    Attribution& result = attributing.result();
    result.quantity = Quantity::Condition;
    result.pair = booking.conditionPairs[pair];
    result.counterfactual = "CF0 none: gross change";
    cells::OrderlessSum excluded;
    for (std::size_t row = 0; row < ground.rows.size(); ++row) {
        const cells::CellSums& all = ground.rows[row].sums;
        const cells::ConditionSums& sums = all.conditions[pair];
        attributing.add(row, toHectares(SquareMetres{sums.gains - sums.losses}).value());
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
    const TargetGround ground = accounts::groundOf(booking, project, target);
    return attributeCondition(booking, project, target, ground, Sharing{project, ground, basis},
                              pair);
}

} // namespace ecotone::attribution
