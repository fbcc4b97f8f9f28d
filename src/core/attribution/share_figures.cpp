#include "share_figures.h"

#include "settlements.h"
#include "share_error.h"

#include "ecotone/attribution/consolidate.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ecotone::attribution {

namespace {

/// Shares by one rule, complete: by player.
struct RuleShares {
    const char* rule;
    std::vector<double> shares;
};

const char* nameOf(WeightRule rule)
{
    switch (rule) {
    case WeightRule::Money:
        return "money";
    case WeightRule::PersonDays:
        return "person-days";
    case WeightRule::TreatedArea:
        return "treated area";
    case WeightRule::AgreedKey:
        break;
    }
    return "agreed key";
}

/// What players have by settlement, and what of that may carry landscape credit; by player.
struct Holdings {
    std::vector<double> settled, creditable;
};

std::vector<double> valuesOf(const std::vector<cells::OrderlessSum>& sums)
{
    std::vector<double> values;
    for (const cells::OrderlessSum& sum : sums)
        values.push_back(sum.value());
    return values;
}

double sumOf(const std::vector<double>& values)
{
    cells::OrderlessSum sum;
    for (const double value : values)
        sum.add(value);
    return sum.value();
}

class Figures {
public:
    Figures(const ShareContext& of,
            const SharedOutcome& outcome,
            Basis basis,
            const ShareSums& sums)
        : m_of{of}
        , m_sums{sums}
        , m_result{outcome.heading()}
    {
        m_result.basis = basis;
    }

    Attribution all()
    {
        addTotals();
        const std::vector<RuleShares> rules = rulesOfTheBand();
        addPlayerRows(rules);
        addGroupRows(rules);
        addCredit();
        addFindings();
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t playerCount() const { return m_sums.players.size(); }

    void addTotals()
    {
        IdentitySums sums = m_sums.identity;
        if (const double unanswered = m_sums.unanswered.value(); unanswered != 0.0)
            sums.add({unanswered, 0.0, {}, {}}); // ground of nobody
        const Identity identity = sums.identity();
        m_result.total = identity.observed;
        m_result.counterfactualChange = identity.counterfactual;
        m_result.unattributed = identity.unattributed;
        m_result.residual = identity.residual;
        m_result.unnamed = m_sums.unnamed.value();
        m_result.unansweredArea = m_sums.unansweredArea.value();
        m_result.excludedArea = m_sums.excludedArea.value();
    }

    /// W4: the attributed total by the area of each player's actions in the landscape.
    [[nodiscard]] std::vector<double> byActionArea() const
    {
        std::vector<double> shares = m_sums.areas.standAlone();
        const double sum = sumOf(shares);
        const double attributed =
            m_result.total - m_result.counterfactualChange - m_result.unattributed;
        for (double& share : shares)
            share = sum > 0.0 ? attributed * share / sum : 0.0;
        return shares;
    }

    /// W2 and W3: nothing where the rule cannot be applied on all ground that several players
    /// share, or nowhere do several meet.
    [[nodiscard]] std::optional<std::vector<double>> byWeight(std::size_t rule) const
    {
        const RuleUse& use = m_sums.rules[rule];
        if (use.applied == 0 || use.notApplicable > 0 || use.units.size() > 1)
            return std::nullopt;
        std::vector<double> shares;
        for (Player player = 0; player < playerCount(); ++player) {
            cells::OrderlessSum share = m_sums.coverage.unshared(player);
            share.join(m_sums.players[player].byRule[rule], cells::Sign::Plus);
            shares.push_back(share.value());
        }
        return shares;
    }

    [[nodiscard]] std::vector<RuleShares> rulesOfTheBand()
    {
        std::vector<RuleShares> rules{{"W1", m_sums.coverage.equal().shares}};
        for (std::size_t i = 0; i < weightRules.size(); ++i) {
            auto shares = byWeight(i);
            if (!shares)
                continue;
            const char* const name = nameOf(weightRules[i]);
            if (m_sums.rules[i].withoutEffort > 0)
                m_result.findings.push_back(
                    {Severity::Warning, "no-effort", m_of.target.name,
                     fmt::format(
                         "On some ground every partner's {} is zero; there the split by {} "
                         "is equal.",
                         name, name),
                     "Enter the efforts of the partners."});
            rules.push_back({name, std::move(*shares)});
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
        const auto marginal = m_sums.coverage.lastIn();
        const auto alone = m_sums.coverage.standAlone();
        for (Player player = 0; player < playerCount(); ++player) {
            PlayerRow row;
            row.player = m_of.roster.players()[player];
            row.name = m_of.roster.nameOf(player);
            row.isVenture = m_of.roster.isVenture(player);
            row.share = rules.front().shares[player];
            row.lastIn = marginal[player];
            row.standAlone = alone[player];
            row.byMoney = shareBy(rules, "money", player);
            row.byPersonDays = shareBy(rules, "person-days", player);
            row.byTreatedArea = shareBy(rules, "treated area", player);
            row.byAgreedKey = shareBy(rules, "agreed key", player);
            row.byActionArea = rules.back().shares[player];
            std::tie(row.bandLow, row.bandHigh) = bandOf(rules, player);
            row.byCode = codeShares(m_sums.players[player]);
            row.supporters = m_of.roster.supportersOf(player);
            m_result.players.push_back(std::move(row));
        }
    }

    /// The W1 share by the code the player acted under on the ground in question.
    [[nodiscard]] static std::vector<CodeShare> codeShares(const PlayerShareSums& sums)
    {
        std::vector<CodeShare> rows;
        for (Precedence code = 0; code < precedences; ++code)
            if (const CountedSum& sum = sums.byCode[code]; sum.count > 0)
                rows.push_back({codeOf(code), sum.amount.value()});
        return rows;
    }

    [[nodiscard]] Consolidated consolidated(const std::vector<double>& shares) const
    {
        std::vector<PlayerShare> given;
        for (Player player = 0; player < playerCount(); ++player)
            given.push_back({m_of.roster.players()[player], shares[player]});
        return consolidate(m_of.project, given);
    }

    void addGroupRows(const std::vector<RuleShares>& rules)
    {
        Consolidated byEqual = consolidated(rules.front().shares);
        m_result.approach = byEqual.approach;
        append(m_result.findings, std::move(byEqual.findings));
        for (const GroupShare& share : byEqual.rows) {
            GroupRow row;
            row.share = share;
            row.bandLow = row.bandHigh = share.total();
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

    [[nodiscard]] Holdings holdings() const
    {
        Holdings holdings;
        for (Player player = 0; player < playerCount(); ++player) {
            cells::OrderlessSum settled = m_sums.coverage.equalShare(player);
            settled.join(m_sums.players[player].settledMore, cells::Sign::Plus);
            holdings.settled.push_back(settled.value());
            holdings.creditable.push_back(m_sums.players[player].creditable.value());
        }
        return holdings;
    }

    /// What settlements in force leave each, and what is withheld because it is under duty.
    void addCredit()
    {
        const Holdings amounts = holdings();
        std::vector<Holdings> areas; // by stratum
        std::vector<double> all;
        for (const StratumShareSums& stratum : m_sums.strata) {
            areas.push_back({valuesOf(stratum.settled), valuesOf(stratum.creditable)});
            all.push_back(sumOf(areas.back().settled));
        }
        addShares(amounts.settled, areas, &Holdings::settled);
        addShares(amounts.creditable, areas, &Holdings::creditable);
        m_result.creditable = sumOf(amounts.creditable);
        m_result.withheld = sumOf(amounts.settled) - m_result.creditable;
        m_result.effect = shareWithError(sumOf(amounts.settled), m_result.strata, all);
        addWithheld();
    }

    /// One kind of share of every player and group, with its error.
    void addShares(const std::vector<double>& amounts,
                   const std::vector<Holdings>& areas,
                   std::vector<double> Holdings::*kind)
    {
        const bool isSettled = kind == &Holdings::settled;
        for (Player player = 0; player < playerCount(); ++player) {
            std::vector<double> weighted;
            for (const Holdings& each : areas)
                weighted.push_back((each.*kind)[player]);
            PlayerRow& row = m_result.players[player];
            (isSettled ? row.settled : row.creditable) =
                shareWithError(amounts[player], m_result.strata, weighted);
        }
        const std::vector<GroupShare> groups = consolidated(amounts).rows;
        std::vector<std::vector<GroupShare>> weighted; // by stratum
        for (const Holdings& each : areas)
            weighted.push_back(consolidated(each.*kind).rows);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            std::vector<double> ofGroup;
            for (const std::vector<GroupShare>& stratum : weighted)
                ofGroup.push_back(stratum[i].total());
            GroupRow& row = m_result.groups[i];
            (isSettled ? row.settled : row.creditable) =
                shareWithError(groups[i].total(), m_result.strata, ofGroup);
        }
    }

    /// Obligations, then actions, each by name; then what players act as.
    void addWithheld()
    {
        for (const auto& [duty, sum] : m_sums.duties) {
            m_result.withheldBy.push_back(withheldUnder(m_of.project, m_of.ground, duty));
            m_result.withheldBy.back().amount = sum.amount.value();
        }
        std::ranges::stable_sort(m_result.withheldBy, {}, [](const Withheld& what) {
            return std::tie(what.reason, what.name, what.amount);
        });
        for (Precedence code = 0; code < precedences; ++code)
            if (const CountedSum& sum = m_sums.notLandscape[code]; sum.count > 0) {
                Withheld what;
                what.reason = Withheld::Reason::NotLandscape;
                what.code = codeOf(code);
                what.amount = sum.amount.value();
                m_result.withheldBy.push_back(std::move(what));
            }
    }

    void addFindings()
    {
        append(m_result.findings,
               Settlements{m_of.project, m_of.target, m_of.roster}.findings());
        for (const auto& [id, count] : m_sums.notApplicable)
            m_result.findings.push_back(notApplicable(*m_of.project.find(id)));
        if (m_result.unansweredArea > 0.0)
            m_result.findings.push_back(
                {Severity::Warning, "counterfactual-without-answer", m_of.target.name,
                 fmt::format("On {:.2f} ha under actions, {} has no answer; the change there "
                             "is attributed to nobody.",
                             m_result.unansweredArea, attribution::codeOf(m_result.method)),
                 m_result.method == CounterfactualMethod::MatchedControls
                     ? "Widen the calipers, or match by fewer layers."
                     : "Draw the landscape wider, or join ecosystem types."});
        if (m_result.unnamed != 0.0)
            m_result.findings.push_back(
                {Severity::Warning, "nobody-named", m_of.target.name,
                 fmt::format("On ground that changed by {:.2f} {}, the only actions name no "
                             "implementer; this part is attributed to nobody.",
                             m_result.unnamed,
                             m_result.quantity == Quantity::Area ? "ha" : "condition-ha"),
                 "Enter who carries these actions out."});
    }

    const ShareContext& m_of;
    const ShareSums& m_sums;
    Attribution m_result;
};

} // namespace

Attribution shareFigures(const ShareContext& of,
                         const SharedOutcome& outcome,
                         Basis basis,
                         const ShareSums& sums)
{
    return Figures{of, outcome, basis, sums}.all();
}

} // namespace ecotone::attribution
