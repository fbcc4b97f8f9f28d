#include "draft_rules.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <cstdlib>

namespace ecotone::claims {

namespace {

using attribution::CounterfactualMethod;

class WordRules {
public:
    WordRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgeNaturePositive();
        judgeRestored();
        judgeCauses();
        judgeDuties();
        judgeTargets();
        judgeNoData();
        judgeStatutory();
    }

private:
    void refuse(DraftReason reason, const Match& words)
    {
        m_breaches.push_back({reason, words});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }

    [[nodiscard]] bool isWithin(const std::vector<Match>& matches, const Match& range) const
    {
        return std::ranges::any_of(matches,
                                   [&](const Match& each) { return each.overlaps(range); });
    }

    void judgeNaturePositive()
    {
        const std::vector<Match> innocent = m_reading.find("nature-positive-innocent");
        for (const Match& match : m_reading.asserted("nature-positive"))
            if (has("company") && !isWithin(innocent, m_reading.partOf(match)) &&
                !isOpen(match)) {
                refuse(DraftReason::NaturePositiveCompany, match);
                return;
            }
        judgeWeighing(innocent);
    }

    /// "Whether a mine can be nature positive is debated"; an aim to be it is no excuse.
    [[nodiscard]] bool isOpen(const Match& match) const
    {
        const Match part = m_reading.partOf(match);
        for (std::size_t i = part.begin; i < match.begin; ++i)
            if (m_reading.tokens()[i].form == "whether")
                return true;
        return false;
    }

    /// A company, nature and words that weigh the two against each other, in one part.
    void judgeWeighing(const std::vector<Match>& innocent)
    {
        const std::vector<Match> ofNature = Reading::apartFrom(
            m_reading.find("nature-mention"), m_reading.find("nature-not-meant"));
        for (const Match& match : m_reading.facts("weighing")) {
            const Match part = m_reading.partOf(match);
            if (isWithin(ofNature, part) && m_reading.hasWithin("company", part) &&
                hasNatureItself(part) && !isWithin(innocent, part)) {
                refuse(DraftReason::NaturePositiveCompany, match);
                return;
            }
        }
    }
    /// Nature as a whole, not one place of it.
    [[nodiscard]] bool hasNatureItself(const Match& part) const
    {
        const std::vector<Match> whole =
            Reading::apartFrom(m_reading.find("nature"), m_reading.find("nature-not-meant"));
        return isWithin(whole, part);
    }

    [[nodiscard]] bool isWorkFinished() const
    {
        const DraftAction* action = namedAction(m_reading, m_facts);
        return action && (action->status == records::Status::Completed ||
                          action->status == records::Status::PostCompletionMonitoring);
    }

    /// Whether any word of the name of a recorded action stands in the sentence.
    [[nodiscard]] bool hasWordOfAction() const
    {
        return std::ranges::any_of(m_facts.actions, [&](const DraftAction& each) {
            return !wordsOfName(m_reading, each).empty();
        });
    }

    void judgeRestored()
    {
        std::vector<Match> matches = m_reading.facts("restored");
        matches = Reading::apartFrom(std::move(matches), m_reading.find("restored-innocent"));
        matches = Reading::apartFrom(std::move(matches), m_reading.find("work-finished"));
        const bool isOfLand =
            has("land") || has("landscape-name") || has("site-name") || hasWordOfAction();
        if (!isOfLand)
            return;
        if (const auto whole = m_reading.asserted("restored-whole"); !whole.empty()) {
            refuse(DraftReason::RestoredForUnderRestoration, whole.front());
            return;
        }
        if (matches.empty()) {
            judgeStateOfGround();
            return;
        }
        std::erase_if(matches, [&](const Match& each) { return isOfBuilding(each); });
        if (matches.empty())
            return;
        const bool isCompletion = m_reading.hasWithin("completion", matches.front());
        if (!isCompletion || !isWorkFinished())
            refuse(DraftReason::RestoredForUnderRestoration, matches.front());
    }

    /// "The chapel at Orlok looks as good as new": nothing of the land is spoken of.
    [[nodiscard]] bool isOfBuilding(const Match& match) const
    {
        const Match part = m_reading.partOf(match);
        return m_reading.hasWithin("not-land", part) && !m_reading.hasWithin("land", part) &&
               !m_reading.hasWithin("life", part);
    }

    /// Up to level 2 a claim speaks of work only, and nothing may be said to have come of it.
    void judgeStateOfGround()
    {
        constexpr int action = 2;
        if (!m_facts.level || *m_facts.level > action || *m_facts.level == 0)
            return;
        std::vector<Match> matches = m_reading.facts("state-of-ground");
        matches = Reading::apartFrom(std::move(matches), m_reading.find("restored-innocent"));
        matches = Reading::apartFrom(std::move(matches), m_reading.find("work-finished"));
        std::erase_if(matches, [&](const Match& each) {
            const Match part = m_reading.partOf(each);
            const bool isOfGround =
                m_reading.hasWithin("land", part) || m_reading.hasWithin("life", part);
            return !isOfGround || m_reading.hasWithin("not-land", part);
        });
        if (!matches.empty() && !isWorkFinished())
            refuse(DraftReason::RestoredForUnderRestoration, matches.front());
    }

    [[nodiscard]] bool mayNameCauses() const
    {
        return m_facts.method && *m_facts.method != CounterfactualMethod::None &&
               *m_facts.method != CounterfactualMethod::StaticBaseline;
    }

    /// Whether the cause that is named is weather, fire or the like and nobody's action.
    [[nodiscard]] bool isNatural(const Match& connector) const
    {
        const Match after{connector.end,
                          std::min(connector.end + 5, m_reading.tokens().size())};
        const Match before{connector.begin > 4 ? connector.begin - 4 : 0, connector.begin};
        const bool isNear = m_reading.hasWithin("natural-cause", after) ||
                            m_reading.hasWithin("natural-cause", before);
        return isNear && !m_reading.hasWithin("somebody", after) &&
               !m_reading.hasWithin("somebody", before);
    }

    void judgeCauses()
    {
        if (mayNameCauses())
            return;
        for (const Match& match : m_reading.asserted("causal-whole"))
            if (has("outcome")) {
                refuse(DraftReason::CausalWithoutCounterfactual, match);
                return;
            }
        for (const Match& match : m_reading.facts("causal-idiom"))
            if (has("agent") && (has("land") || has("nature") || has("life"))) {
                refuse(DraftReason::CausalWithoutCounterfactual, match);
                return;
            }
        for (const Match& match : m_reading.facts("doing-good"))
            if (isDoneBySomebody(match)) {
                refuse(DraftReason::CausalWithoutCounterfactual, match);
                return;
            }
        for (const Match& match : m_reading.facts("causal"))
            if (connects(match) && !isNatural(match)) {
                refuse(DraftReason::CausalWithoutCounterfactual, match);
                return;
            }
        judgeChangeBesideWork();
    }

    /// Where nothing is known of what would have been, a change for the better is not told in
    /// one breath with somebody's work, unless the sentence says that they only coincide.
    void judgeChangeBesideWork()
    {
        if (!m_facts.method || has("side-by-side"))
            return;
        const std::vector<Match> agents = m_reading.find("doer");
        for (const Match& change : m_reading.facts("change-for-the-better")) {
            const Match part = m_reading.partOf(change);
            const bool isBesideWork = std::ranges::any_of(agents, [&](const Match& each) {
                return each.overlaps(part) && !each.overlaps(change) && m_reading.isFact(each);
            });
            if (isBesideWork &&
                (m_reading.hasWithin("land", part) || m_reading.hasWithin("life", part))) {
                refuse(DraftReason::CausalWithoutCounterfactual, change);
                return;
            }
        }
    }

    /// "Our fences saved the meadows": somebody stands before the verb.
    [[nodiscard]] bool isDoneBySomebody(const Match& doing) const
    {
        const Match part = m_reading.partOf(doing);
        return std::ranges::any_of(m_reading.find("doer"), [&](const Match& each) {
            return each.begin >= part.begin && each.end <= doing.begin &&
                   m_reading.isFact(each);
        });
    }

    /// Whether somebody's doing and a change in nature stand on the two sides of a connector.
    [[nodiscard]] bool connects(const Match& connector) const
    {
        const Match part = m_reading.partOf(connector);
        const auto isFact = [&](const Match& each) {
            return each.begin >= part.begin && each.end <= part.end && m_reading.isFact(each);
        };
        const std::vector<Match> agents = m_reading.find("agent");
        const std::vector<Match> results = m_reading.find("result");
        return std::ranges::any_of(results, isFact) &&
               std::ranges::any_of(agents, [&](const Match& each) {
                   return isFact(each) && !isWithin(results, each);
               });
    }

    /// Mentions of a duty that a sentence does not set itself apart from ("beyond the permit").
    [[nodiscard]] std::vector<Match> duties() const
    {
        std::vector<Match> matches = m_reading.find("duty");
        const DraftAction* action = namedAction(m_reading, m_facts);
        const bool isFree = action && action->obligation && !isDuty(*action);
        if (!isFree) // work of a mine on its own ground is taken to be owed
            for (const Match& each : m_reading.find("duty-ground"))
                matches.push_back(each);
        const std::vector<Match> beyond = m_reading.find("beyond");
        std::erase_if(matches, [&](const Match& each) {
            return isDeniedBefore(each) || std::ranges::any_of(beyond, [&](const Match& apart) {
                       const Match part = m_reading.partOf(apart);
                       return apart.end <= each.begin && each.begin - apart.end <= 9 &&
                              each.end <= part.end;
                   });
        });
        // What the ledger has as owed is owed, whatever is said of it.
        if (action && isDuty(*action))
            for (const Match& word : wordsOfName(m_reading, *action))
                matches.push_back(word);
        return matches;
    }

    /// "Neither offset nor permit duty".
    [[nodiscard]] bool isDeniedBefore(const Match& match) const
    {
        return match.begin > 0 && (m_reading.tokens()[match.begin - 1].form == "neither" ||
                                   m_reading.tokens()[match.begin - 1].form == "nor" ||
                                   m_reading.tokens()[match.begin - 1].form == "no");
    }

    void judgeDuties()
    {
        const std::vector<Match> owed = duties();
        if (owed.empty())
            return;
        for (const char* list : {"gift", "contribution"})
            for (const Match& match : m_reading.asserted(list))
                if (!isWithin(owed, match)) {
                    refuse(DraftReason::OffsetAsContribution, match);
                    return;
                }
    }

    void judgeTargets()
    {
        if (const auto neutral = m_reading.facts("neutral-state"); !neutral.empty()) {
            refuse(DraftReason::TargetAchieved, neutral.front());
            return;
        }
        const std::vector<Match> achieved = Reading::apartFrom(
            m_reading.facts("achieved"), m_reading.find("achieved-innocent"));
        const bool isOfNature = has("land") || has("nature") || has("landscape-name");
        for (const char* list : {"goal", "weak-goal"})
            for (const Match& goal : m_reading.find(list))
                for (const Match& match : achieved)
                    if (areClose(goal, match) && m_reading.isAsserted(goal) &&
                        (std::string_view{list} == "goal" || isOfNature) &&
                        !isOnlyPartly(match)) {
                        refuse(DraftReason::TargetAchieved, goal.begin < match.begin
                                                                ? Match{goal.begin, match.end}
                                                                : Match{match.begin, goal.end});
                        return;
                    }
    }

    static bool areClose(const Match& a, const Match& b)
    {
        constexpr std::size_t words = 9;
        return a.end <= b.begin + words && b.end <= a.end + words && a.begin <= b.end + words;
    }

    /// "reached 25 % of the target": a percentage has a rule of its own.
    [[nodiscard]] bool isOnlyPartly(const Match& achieved) const
    {
        return std::ranges::any_of(m_reading.figures(), [&](const StatedNumber& each) {
            return each.unit == "%" && each.value < 100.0 && each.at.begin >= achieved.end &&
                   each.at.begin - achieved.end <= 3;
        });
    }

    void judgeNoData()
    {
        const std::vector<Match> missing = m_reading.find("no-data");
        if (missing.empty() || has("no-data-innocent"))
            return;
        for (const Match& gain :
             Reading::apartFrom(m_reading.facts("gain-words", missing), missing)) {
            if (m_reading.isInBrackets(gain.begin))
                continue;
            const bool isOfGap = std::ranges::any_of(missing, [&](const Match& each) {
                return each.end == gain.begin;
            }); // "gaps grew"
            if (isOfGap)
                continue;
            refuse(DraftReason::NoDataImprovement, gain);
            return;
        }
    }

    void judgeStatutory()
    {
        const bool isAtHome = lowerAscii(m_facts.jurisdiction) == "england";
        if (isAtHome || has("statutory-innocent") || m_reading.deniesSomething())
            return;
        const bool isHere =
            has("single") || has("land") || has("landscape-name") || hasWordOfAction();
        if (const auto matches = m_reading.asserted("statutory"); !matches.empty() && isHere)
            refuse(DraftReason::StatutoryMetric, matches.front());
    }

    const Reading& m_reading;
    const DraftFacts& m_facts;
    Breaches& m_breaches;
};

} // namespace

void judgeWords(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    WordRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
