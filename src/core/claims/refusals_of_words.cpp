#include "condition_parts.h"
#include "names.h"
#include "refusal_parts.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::claims {

namespace {

/// Whether what is said to be restored was watched to its end: every claimed action done, and
/// beginning and end measured.
bool isRestored(const Statement& statement, const ClaimFacts& facts, const Policy& policy)
{
    const auto isDone = [](const ActionFacts& each) {
        return each.status == records::Status::Completed ||
               each.status == records::Status::PostCompletionMonitoring;
    };
    return isOutcome(statement.level) && !facts.actions.empty() &&
           std::ranges::all_of(facts.actions, isDone) && measuredTwice(facts, policy).isMet();
}

/// Whether the counterfactual allows to say that one thing came of another.
bool mayNameCauses(const Statement& statement, const ClaimFacts& facts)
{
    return isOutcome(statement.level) && facts.outcome &&
           highestLevel(facts.outcome->method) > Level::Collective;
}

class WordsJudge {
public:
    WordsJudge(const Statement& statement, const ClaimFacts& facts, const Policy& policy)
        : m_statement{statement}
        , m_facts{facts}
        , m_policy{policy}
        , m_says{sayingsIn(statement.text)}
    {
        m_says.insert(statement.says.begin(), statement.says.end());
    }

    std::vector<RuledOut> refusals()
    {
        judgeSayings();
        judgeMetric();
        judgeCommitmentAndParticipation();
        if (m_statement.figure) {
            judgeFigure(*m_statement.figure);
            judgeWhoseFigure(*m_statement.figure);
        }
        judgeHouseRules();
        return std::move(m_refusals);
    }

private:
    void refuse(RefusalRule rule, std::string reason, std::string instead)
    {
        m_refusals.push_back({rule, std::move(reason), std::move(instead)});
    }
    [[nodiscard]] bool says(Saying saying) const { return m_says.contains(saying); }

    void judgeSayings()
    {
        const std::string& who = m_facts.claimant.name;
        const std::string& where = m_facts.landscape.name;
        if (says(Saying::NaturePositive))
            refuse(RefusalRule::NaturePositiveCompany,
                   fmt::format("“Nature positive” is a goal for the whole world; no company, "
                               "{} among them, can be nature positive or nature neutral.",
                               who),
                   fmt::format("{} contributes to nature-positive outcomes in {} (claim level "
                               "and evidence stated)",
                               who, where));
        if (says(Saying::Restored) && !isRestored(m_statement, m_facts, m_policy))
            refuse(RefusalRule::RestoredTooEarly,
                   "Land on which work goes on, or whose end state was not measured, is not "
                   "restored.",
                   "Say “under restoration”.");
        if (says(Saying::Achieved))
            refuse(
                RefusalRule::TargetAchieved,
                "Global targets and SDG 15.3 are achieved by countries and the world, not by "
                "a landscape or a company.",
                fmt::format("Say how far {} is on the way to its own target, with "
                            "denominator, rule and baseline year.",
                            where));
        if (says(Saying::Causal) && !mayNameCauses(m_statement, m_facts))
            refuse(RefusalRule::CausalWithoutCounterfactual,
                   "Nothing shows what would have happened without the actions, so nobody can "
                   "say that they led to the change.",
                   "Say what the landscape recorded and what was done in it, side by side.");
        if (m_statement.isImprovement && m_facts.outcome &&
            !(m_facts.outcome->assessedPercent >= m_policy.minimumAssessedPercent()))
            m_refusals.push_back(limitedByNoData(m_facts, m_policy));
    }

    void judgeMetric()
    {
        const bool isElsewhere =
            m_statement.metric
                ? plainName(m_statement.metric->jurisdiction) != plainName(m_facts.jurisdiction)
                : says(Saying::Statutory);
        if (isElsewhere)
            refuse(
                RefusalRule::StatutoryMetricElsewhere,
                fmt::format("A statutory metric is law in its own country only, and {} is not "
                            "shown to lie there.",
                            inQuotes(m_facts.landscape.name)),
                "Say “metric-style” and name the metric the figure was modelled on.");
    }

    void judgeCommitmentAndParticipation()
    {
        if (m_statement.level == Level::Commitment) {
            if (says(Saying::PastTense))
                refuse(RefusalRule::PastTenseCommitment,
                       "A commitment says what will be done, and the text says that it was.",
                       "Write “commits to”, with quantity, place and year.");
            if (!m_statement.namesArea || !m_statement.namesYear)
                refuse(RefusalRule::TargetWithoutAreaOrYear,
                       "A commitment without an area and a year can never be found kept or "
                       "broken.",
                       "Name how much, where, and by when.");
        }
        if (m_statement.level <= Level::Participation && says(Saying::Result))
            refuse(RefusalRule::ResultsOfParticipation,
                   "Promising or taking part is no result.",
                   "Say since when one takes part, in what, and where.");
    }

    void judgeFigure(const StatedFigure& figure)
    {
        if (figure.isPercentOfTarget &&
            (isBlank(figure.denominator) || !figure.rule || !figure.baselineYear))
            refuse(
                RefusalRule::PercentWithoutDenominator,
                "A percentage of a target says nothing without what it is a percentage of.",
                "Name denominator, downscaling rule (D1 to D6) and baseline year beside it.");
        if (figure.adds.size() > 1)
            refuse(RefusalRule::TargetsAdded,
                   "The same hectare can count under several targets, so hectares of different "
                   "targets are never added.",
                   "Give each target its own figure.");
        const bool isOfCurrentBoundary =
            m_facts.version && figure.boundaryVersion == m_facts.version->number;
        if (!isOfCurrentBoundary || !figure.period || isBlank(figure.methodVersion))
            refuse(RefusalRule::NumberWithoutBasis,
                   "A number without the current boundary version, its period and its method "
                   "version cannot be checked by anybody.",
                   "Give the number with all three.");
        if (figure.isForecast && isOutcome(m_statement.level))
            m_refusals.push_back(forecastAsOutcome());
        if (figure.shareRule == "W5" || figure.shareRule == "W6")
            if (m_statement.level >= Level::Proportional)
                m_refusals.push_back(standAloneFigure());
        if (m_statement.level >= Level::Proportional && m_facts.outcome &&
            !isBlank(figure.shareRule) && figure.shareRule != m_facts.outcome->shareRule)
            refuse(RefusalRule::MixedShareRules,
                   fmt::format("The figure is by rule {} and the landscape's shares are by {}.",
                               figure.shareRule, m_facts.outcome->shareRule),
                   "State the share by the one rule of the landscape.");
    }

    void judgeWhoseFigure(const StatedFigure& figure)
    {
        if (figure.of == FigureOf::WholeInitiative)
            refuse(RefusalRule::WholeInitiativeAsOwn,
                   "The hectares of the whole initiative belong to all who take part.",
                   "Name them as the initiative's, or give the hectares of one's own actions.");
        if (m_statement.level == Level::Collective && figure.of == FigureOf::Claimant)
            refuse(RefusalRule::OwnNumberOfCollective,
                   "A collective outcome belongs to all partners; a number of one's own is a "
                   "share, which asks for a higher level.",
                   "Give the landscape's figure and say through what one contributed.");
        constexpr double tolerance = 1e-9;
        const double onGround = areaOf(m_facts.ground, claimedGround(m_facts)).value();
        const bool isTooLarge = m_statement.level == Level::Action &&
                                figure.of == FigureOf::Claimant && figure.unit == "ha" &&
                                figure.value > onGround * (1.0 + tolerance);
        if (m_statement.level >= Level::Action && (figure.isGrossSum || isTooLarge))
            refuse(RefusalRule::GrossSumWithOverlap,
                   "Where actions overlap, adding their hectares counts the same ground twice.",
                   "Give the ground of all actions together, each hectare once.");
    }

    void judgeHouseRules()
    {
        const std::string text = lowerAscii(m_statement.text);
        for (const HouseRule& rule : m_policy.houseRules())
            if (text.find(lowerAscii(trimmed(rule.phrase))) != std::string::npos)
                refuse(RefusalRule::HouseRuleBroken, rule.reason,
                       fmt::format("Leave out {}.", inQuotes(trimmed(rule.phrase))));
    }

    const Statement& m_statement;
    const ClaimFacts& m_facts;
    const Policy& m_policy;
    std::set<Saying> m_says;
    std::vector<RuledOut> m_refusals;
};

} // namespace

std::vector<RuledOut>
refusalsOfWords(const Statement& statement, const ClaimFacts& facts, const Policy& policy)
{
    return WordsJudge{statement, facts, policy}.refusals();
}

} // namespace ecotone::claims
