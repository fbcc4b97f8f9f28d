#include "ecotone/attribution/attribute.h"

#include "asked_counterfactual.h"
#include "credit.h"
#include "duty_rows.h"
#include "ground_pieces.h"
#include "obligation_precedence.h"
#include "player_roster.h"
#include "rule_weights.h"
#include "settlements.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/compared_ground.h"
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

/// What is shared out on a row of the ground.
struct RowAmount {
    double observed = 0.0;
    double counterfactual = 0.0;        // of that
    std::optional<std::size_t> stratum; // position among the result's strata
    double assessedHa = 0.0;            // ground of the stratum
};

/// Sums over pieces of ground, and over what of them is under duty.
struct WithDuty {
    explicit WithDuty(const GroundPieces& pieces) : all{pieces}, underDuty{pieces} {}
    void add(std::size_t row, double amount, bool isUnderDuty)
    {
        all.add(row, amount);
        underDuty.add(row, isUnderDuty ? amount : 0.0);
    }
    [[nodiscard]] PieceAmounts amounts() const { return {all.shared(), underDuty.shared()}; }
    PieceSums all, underDuty;
};

/// One call of `attributeArea` or `attributeCondition`.
class Attributing {
public:
    Attributing(const project::Project& project,
                const records::Target& target,
                const TargetGround& ground,
                const Sharing::Parts& sharing,
                const Period& period)
        : m_project{project}
        , m_target{target}
        , m_rows{ground}
        , m_roster{sharing.roster}
        , m_pieces{sharing.pieces}
        , m_duties{project, ground, target.indicator, period}
        , m_sums{m_pieces}
        , m_counterfactuals{m_pieces}
        , m_areas{m_pieces}
    {
        m_result.basis = sharing.basis;
    }

    Attribution& result() noexcept { return m_result; }

    /// Takes off what a method found for each stratum.
    void useCounterfactual(Counterfactual found)
    {
        m_result.method = found.method;
        m_result.strata = std::move(found.strata);
        append(m_result.findings, std::move(found.findings));
        for (std::size_t i = 0; i < m_result.strata.size(); ++i)
            m_strata.emplace_back(m_pieces);
    }

    /// Takes in what is shared out on a row of the ground.
    void add(std::size_t row, const RowAmount& amount)
    {
        const double additional = amount.observed - amount.counterfactual;
        const bool isUnderDuty = m_duties.isUnderDuty(row);
        m_sums.add(row, additional, isUnderDuty);
        m_counterfactuals.add(row, amount.counterfactual);
        m_areas.add(row, m_rows.rows[row].area.value());
        if (isUnderDuty && hasPlayers(row))
            m_duties.add(row, additional);
        for (std::size_t i = 0; i < m_strata.size(); ++i) // every piece in every stratum
            m_strata[i].add(row, amount.stratum == i ? amount.assessedHa : 0.0, isUnderDuty);
    }

    /// Takes in a row for which the counterfactual has no answer: its change is nobody's.
    void addUnanswered(std::size_t row, double observed)
    {
        addUnanswered(row, observed, m_rows.rows[row].area.value());
    }
    /// The same for a part of it.
    void addUnanswered(std::size_t row, double observed, double hectares)
    {
        m_unanswered.add(observed);
        if (hasPlayers(row))
            m_unansweredArea.add(hectares);
    }

    Attribution finished()
    {
        m_amounts = m_sums.amounts();
        m_ground = m_amounts.all;
        m_taken = m_counterfactuals.shared();
        if (m_unanswered.value() != 0.0) { // ground of nobody
            m_ground.push_back({{}, {}, m_unanswered.value()});
            m_taken.push_back({{}, {}, 0.0});
        }
        m_result.unansweredArea = m_unansweredArea.value();
        splitByPlace();
        std::vector<RuleShares> rules = rulesOfTheBand();
        addPlayerRows(rules);
        addGroupRows(rules);
        addCredit();
        addFindings();
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t playerCount() const { return m_roster.players().size(); }
    [[nodiscard]] bool hasPlayers(std::size_t row) const
    {
        return !m_pieces.shared(m_pieces.pieceOf(row), 0.0).players.empty();
    }

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
            accountingIdentity(identityCells(m_ground, weights, m_taken), playerCount());
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
        const double attributed =
            m_result.total - m_result.counterfactualChange - m_result.unattributed;
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

    /// Divides common ground by the settlements in force, and withholds what is under duty.
    void addCredit()
    {
        Settlements settlements{m_project, m_target, m_roster};
        const Crediting credit{settlements, m_amounts, playerCount()};
        std::vector<StratumGround> strata;
        std::vector<Holdings> areas; // by stratum
        for (std::size_t i = 0; i < m_strata.size(); ++i) {
            strata.push_back({m_result.strata[i].changePerHa.standardError,
                              m_result.strata[i].degreesOfFreedom, m_strata[i].amounts()});
            areas.push_back(credit.holdingsOf(strata.back().areas));
        }
        addShares(credit.amounts().settled, strata, areas, &Holdings::settled);
        addShares(credit.amounts().creditable, strata, areas, &Holdings::creditable);
        m_result.creditable = sumOf(credit.amounts().creditable);
        m_result.withheld = sumOf(credit.amounts().settled) - m_result.creditable;
        m_result.withheldBy = m_duties.withheld();
        for (Withheld& each : credit.notLandscape())
            m_result.withheldBy.push_back(std::move(each));
        m_result.overlaps = credit.overlaps(m_project, m_roster, m_areas.shared());
        append(m_result.findings, settlements.findings());
        std::vector<double> all;
        for (const Holdings& each : areas)
            all.push_back(sumOf(each.settled));
        m_result.effect = shareWithError(sumOf(credit.amounts().settled), strata, all);
    }

    [[nodiscard]] static double sumOf(const std::vector<double>& values)
    {
        cells::OrderlessSum sum;
        for (const double value : values)
            sum.add(value);
        return sum.value();
    }

    /// One kind of share of every player and group, with its error.
    void addShares(const std::vector<double>& amounts,
                   const std::vector<StratumGround>& strata,
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
                shareWithError(amounts[player], strata, weighted);
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
                shareWithError(groups[i].total(), strata, ofGroup);
        }
    }

    void addFindings()
    {
        if (m_result.unansweredArea > 0.0)
            m_result.findings.push_back(
                {Severity::Warning, "counterfactual-without-answer", m_target.name,
                 fmt::format("On {:.2f} ha under actions, {} has no answer; the change there "
                             "is attributed to nobody.",
                             m_result.unansweredArea, attribution::codeOf(m_result.method)),
                 m_result.method == CounterfactualMethod::MatchedControls
                     ? "Widen the calipers, or match by fewer layers."
                     : "Draw the landscape wider, or join ecosystem types."});
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
    const TargetGround& m_rows;
    const PlayerRoster& m_roster;
    const GroundPieces& m_pieces;
    DutyRows m_duties;
    WithDuty m_sums; // of additional change
    PieceSums m_counterfactuals, m_areas;
    std::vector<WithDuty> m_strata; // areas, by stratum
    cells::OrderlessSum m_unanswered, m_unansweredArea;
    PieceAmounts m_amounts;
    std::vector<SharedGround> m_ground, m_taken; // shared out; counterfactual, same pieces
    std::vector<CoverageCell> m_cells;
    Split m_equal;
    Attribution m_result;
};

/// The time in which a duty keeps land under restoration from being a contribution: from the
/// baseline, where it is dated, to the as-of date.
Period periodOfArea(const project::Project& project, const records::Target& target)
{
    const records::Layer* const baseline =
        target.baselineLayer ? project.find(*target.baselineLayer) : nullptr;
    const Date first =
        baseline && baseline->date && *baseline->date <= target.asOf ? *baseline->date : Date{};
    return {first, target.asOf};
}

/// Finds the stratum of a row among those a method has an answer for.
class StrataOfRows {
public:
    StrataOfRows(const cells::Booking& booking, const records::Target& target)
        : m_layer{target.ecosystemLayer ? booking.positionOf(*target.ecosystemLayer)
                                        : std::nullopt}
    {
    }
    [[nodiscard]] std::optional<std::size_t>
    positionOf(const cells::CellKey& key, const std::vector<StratumChange>& strata) const
    {
        if (!m_layer)
            return std::nullopt;
        const std::int32_t value = key.classes[*m_layer];
        const auto found = std::ranges::lower_bound(strata, value, {}, &StratumChange::stratum);
        if (found == strata.end() || found->stratum != value)
            return std::nullopt;
        return static_cast<std::size_t>(found - strata.begin());
    }

private:
    std::optional<std::size_t> m_layer;
};

/// Takes in a row as a comparison sees it: where nothing was begun, all that happened would
/// have happened anyway.
void addCompared(Attributing& attributing,
                 const TargetGround& ground,
                 std::size_t row,
                 const cells::ConditionSums& sums,
                 const ComparedGround& compared)
{
    const accounts::GroundRow& here = ground.rows[row];
    const bool isTreated = std::ranges::any_of(here.actions, [&](accounts::ActionIndex action) {
        return isBegun(*ground.actions[action].standing);
    });
    if (!isTreated) {
        const double observed = toHectares(SquareMetres{sums.gains - sums.losses}).value();
        attributing.add(row, {observed, observed, std::nullopt, 0.0});
        return;
    }
    const ComparedPart part = comparedPart(compared, here.key, sums);
    attributing.add(row, {part.observed, part.counterfactual, std::size_t{0}, part.assessedHa});
    if (part.unansweredHa > 0.0 || part.unanswered != 0.0)
        attributing.addUnanswered(row, part.unanswered, part.unansweredHa);
}

bool isByEcosystemType(records::TargetCounterfactual method)
{
    using records::TargetCounterfactual;
    return method == TargetCounterfactual::StaticBaseline ||
           method == TargetCounterfactual::UntreatedTrend ||
           method == TargetCounterfactual::Model;
}

std::string withoutStop(std::string sentence)
{
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

} // namespace

const char* toText(Basis basis) noexcept
{
    switch (basis) {
    case Basis::EffectiveRestoration:
        return "effective-restoration";
    case Basis::AllActions:
        return "all-actions";
    case Basis::Implemented:
        break;
    }
    return "implemented";
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
    Attributing attributing{project, target, ground, parts, periodOfArea(project, target)};
    attributing.result().quantity = Quantity::Area;
    for (std::size_t row = 0; row < ground.rows.size(); ++row)
        if (ground.rows[row].isDegraded && parts.pieces.isCovered(row))
            attributing.add(row, {ground.rows[row].area.value(), 0.0, std::nullopt, 0.0});
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
                               std::size_t pair,
                               const ComparedGround* compared)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "attributeCondition: the pair was booked and its values are usable");
    const cells::ConditionPair& dates = booking.conditionPairs[pair];
    Attributing attributing{project, target, ground, sharing.parts(), periodOf(project, dates)};
    Attribution& result = attributing.result();
    result.quantity = Quantity::Condition;
    result.pair = dates;
    result.counterfactual = "CF0 none: gross change";
    StrataOfRows strata{booking, target};
    if (compared) {
        result.counterfactual = fmt::format("{} {}: {}", codeOf(compared->method),
                                            toText(compared->method), compared->basis);
        attributing.useCounterfactual(asCounterfactual(*compared));
    } else if (isByEcosystemType(target.counterfactual)) {
        auto found = askedCounterfactual(booking, project, target, pair);
        if (found) {
            result.counterfactual =
                fmt::format("{} {} by ecosystem type: {}", codeOf(found.value().method),
                            found.value().method == CounterfactualMethod::UntreatedTrend
                                ? "untreated trend"
                                : toText(found.value().method),
                            found.value().basis);
            attributing.useCounterfactual(std::move(found).value());
        } else {
            result.findings.push_back(
                {Severity::Problem, "counterfactual-not-available", target.name,
                 fmt::format("{}; change is gross (CF0).", withoutStop(found.refusal().reason)),
                 "Import ecosystem types as a raster, or choose CF0."});
        }
    }
    cells::OrderlessSum excluded;
    for (std::size_t row = 0; row < ground.rows.size(); ++row) {
        const cells::CellSums& all = ground.rows[row].sums;
        const cells::ConditionSums& sums = all.conditions[pair];
        const double observed = toHectares(SquareMetres{sums.gains - sums.losses}).value();
        const double assessed = toHectares(SquareMetres{sums.assessed}).value();
        excluded.add(toHectares(SquareMetres{all.area - sums.assessed}).value());
        if (compared)
            addCompared(attributing, ground, row, sums, *compared);
        else if (result.method == CounterfactualMethod::None)
            attributing.add(row, {observed, 0.0, std::nullopt, 0.0});
        else if (const auto stratum = strata.positionOf(ground.rows[row].key, result.strata))
            attributing.add(row,
                            {observed, assessed * result.strata[*stratum].changePerHa.value,
                             stratum, assessed});
        else
            attributing.addUnanswered(row, observed);
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

Period periodOf(const project::Project& project, const cells::ConditionPair& pair)
{
    const auto dateOf = [&](records::LayerId id) {
        const records::Layer* const layer = project.find(id);
        return layer ? layer->date.value_or(Date{}) : Date{};
    };
    return {dateOf(pair.opening), dateOf(pair.closing)};
}

GroundCredit creditOf(const project::Project& project,
                      const records::Target& target,
                      const TargetGround& ground,
                      const Sharing& sharing,
                      const Period& period)
{
    const PlayerRoster& roster = sharing.parts().roster;
    const GroundPieces& pieces = sharing.parts().pieces;
    DutyRows duties{project, ground, target.indicator, period};
    Settlements settlements{project, target, roster};
    GroundCredit credit;
    for (std::size_t row = 0; row < ground.rows.size(); ++row) {
        credit.isUnderDuty.push_back(duties.isUnderDuty(row));
        if (credit.isUnderDuty.back())
            continue;
        const SharedGround piece = pieces.shared(pieces.pieceOf(row), 0.0);
        const std::vector<double> weights = settlements.weightsOf(piece);
        for (std::size_t place = 0; place < piece.players.size(); ++place)
            if (isLandscapeAction(piece, piece.players[place]))
                credit.held.push_back({row, roster.players()[piece.players[place]],
                                       weights.empty()
                                           ? 1.0 / static_cast<double>(piece.players.size())
                                           : weights[place]});
    }
    return credit;
}

} // namespace ecotone::attribution
