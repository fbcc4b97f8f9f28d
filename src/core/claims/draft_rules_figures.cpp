#include "draft_rules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ecotone::claims {

namespace {

class FigureRules {
public:
    FigureRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgePercent();
        judgeUnknown();
        judgeAdded();
        judgeOwn();
        judgeStandAlone();
        judgeWhole();
        judgeGross();
        judgeContext();
    }

private:
    void refuse(DraftReason reason, const Match& words)
    {
        m_breaches.push_back({reason, words});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }
    [[nodiscard]] bool hasAsserted(std::string_view list) const
    {
        return !m_reading.asserted(list).empty();
    }
    [[nodiscard]] const std::vector<StatedNumber>& numbers() const
    {
        return m_reading.figures();
    }

    [[nodiscard]] const KnownFigure* known(const StatedNumber& number) const
    {
        return m_facts.figures ? knownFigure(number, *m_facts.figures) : nullptr;
    }
    /// The first number that states a figure of this role and is not denied.
    [[nodiscard]] const StatedNumber* statedAs(FigureRole role) const
    {
        for (const StatedNumber& number : numbers())
            if (const KnownFigure* figure = known(number); figure && figure->role == role)
                return &number;
        return nullptr;
    }

    [[nodiscard]] std::vector<Match> ownMentions(const Match& range) const
    {
        std::vector<Match> mentions = m_reading.find("single");
        std::erase_if(mentions, [&](const Match& each) {
            return each.begin < range.begin || each.end > range.end ||
                   !m_reading.isAsserted(each);
        });
        return Reading::apartFrom(std::move(mentions), m_reading.find("not-own"));
    }
    [[nodiscard]] Match all() const { return {0, m_reading.tokens().size()}; }

    // ---- percentages of targets

    void judgePercent()
    {
        for (const StatedNumber& number : numbers())
            if (isProgress(number) && m_reading.isAsserted(number.at) &&
                !hasDenominator(number)) {
                refuse(DraftReason::PercentWithoutDenominator, number.at);
                return;
            }
    }

    /// Whether a percentage, or a number of points out of so many, is of the way to a target.
    [[nodiscard]] bool isProgress(const StatedNumber& number) const
    {
        const bool isOfPoints =
            number.unit == "points" && m_reading.hasWithin("of-so-many", all());
        if (number.unit != "%" && !isOfPoints)
            return false;
        const Match part = m_reading.partOf(number.at);
        return m_reading.hasWithin("progress", part) && !isOtherShare(number) &&
               !isTargetLevel(number);
    }
    /// "55 % of the joint venture", "100 % of the landscape assessed", "a third of the gain".
    [[nodiscard]] bool isOtherShare(const StatedNumber& number) const
    {
        const Match after{number.at.end,
                          std::min(number.at.end + 6, m_reading.tokens().size())};
        const Match around{number.at.begin > 4 ? number.at.begin - 4 : 0, after.end};
        return m_reading.hasWithin("other-whole", after) ||
               m_reading.hasWithin("legal-percent", around);
    }
    [[nodiscard]] bool isTargetLevel(const StatedNumber& number) const
    {
        const KnownFigure* figure = known(number);
        return figure && figure->role == FigureRole::TargetLevel;
    }
    [[nodiscard]] bool hasDenominator(const StatedNumber& percent) const
    {
        const bool isGiven = std::ranges::any_of(numbers(), [&](const StatedNumber& each) {
            return each.unit == "ha" && each.at.begin >= percent.at.end &&
                   each.at.begin - percent.at.end <= 4;
        });
        return isGiven && has("rule-d") && has("baseline");
    }

    // ---- figures no result contains

    void judgeUnknown()
    {
        if (!m_facts.figures)
            return;
        for (const StatedNumber& number : numbers())
            if (isCompared(number) && !known(number) && m_reading.isAsserted(number.at)) {
                refuse(DraftReason::UnknownFigure, number.at);
                return;
            }
    }

    [[nodiscard]] bool isCompared(const StatedNumber& number) const
    {
        if (isTime(number))
            return false;
        if (isMeasured(number))
            return true;
        const bool isPrecise = number.precision < 1.0;
        const bool isLarge = number.value >= 3.0;
        return isPrecise || isLarge || number.isRatio;
    }

    // ---- hectares of several targets

    [[nodiscard]] std::set<int> targetsNamed() const
    {
        std::set<int> kinds;
        int kind = 1;
        for (const char* list :
             {"planning-kind", "restoration-kind", "protection-kind", "neutrality-kind"}) {
            if (has(list))
                kinds.insert(kind);
            ++kind;
        }
        const auto& tokens = m_reading.tokens();
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].stem == "target") // "Targets 1, 2 and 3"
                for (std::size_t j = i + 1; j < tokens.size() && isPartOfList(tokens[j]); ++j)
                    if (tokens[j].kind == Token::Kind::Number)
                        kinds.insert(static_cast<int>(tokens[j].value));
        return kinds;
    }

    static bool isPartOfList(const Token& token)
    {
        const bool isTarget = token.kind == Token::Kind::Number && token.value <= 3.0;
        return isTarget || token.isMark(",") || token.form == "and" || token.form == "or" ||
               token.form == "plus";
    }

    /// Whether a number is an area: by its unit, or because the figure it states is one.
    [[nodiscard]] bool isOfArea(const StatedNumber& number) const
    {
        if (isArea(number) || !number.unit.empty())
            return isArea(number);
        const KnownFigure* figure = known(number);
        return figure && number.precision < 1.0 &&
               (figure->unit == "ha" || figure->unit == "condition-ha");
    }

    /// Whether a number is the sum of two other figures that are known.
    [[nodiscard]] bool isSum(const StatedNumber& number) const
    {
        if (!m_facts.figures || !isOfArea(number))
            return false;
        const auto& figures = *m_facts.figures;
        for (std::size_t i = 0; i < figures.size(); ++i)
            for (std::size_t j = i + 1; j < figures.size(); ++j)
                if (figures[i].unit == "ha" && figures[j].unit == "ha" &&
                    figures[i].value > 0.0 && figures[j].value > 0.0 &&
                    std::abs(figures[i].value + figures[j].value - number.value) < 0.0051)
                    return true;
        return false;
    }

    void judgeAdded()
    {
        if (targetsNamed().size() < 2)
            return;
        std::vector<const StatedNumber*> areas;
        for (const StatedNumber& number : numbers())
            if ((isOfArea(number) || (number.isRatio && number.unit == "%")) &&
                m_reading.isAsserted(number.at))
                areas.push_back(&number);
        const bool isSumOfTwo =
            std::ranges::any_of(areas, [&](const auto* each) { return isSum(*each); });
        const bool isAdded = areas.size() == 1 && hasAsserted("adding");
        if (isSumOfTwo || isAdded)
            refuse(DraftReason::HectaresAddedAcrossTargets, areas.front()->at);
    }

    // ---- whose figure it is

    void judgeOwn()
    {
        constexpr int proportional = 4;
        if (!m_facts.level || *m_facts.level >= proportional)
            return;
        for (const StatedNumber& number : numbers())
            if (isOwnOutcome(number) && m_reading.isAsserted(number.at)) {
                refuse(DraftReason::OwnFigureBelowLevel, number.at);
                return;
            }
    }

    [[nodiscard]] bool isOwnOutcome(const StatedNumber& number) const
    {
        const bool isResult = isOfArea(number) || number.unit == "points" || number.unit == "%";
        if (!isResult || m_reading.isInBrackets(number.at.begin))
            return false;
        const Match part = m_reading.partOf(number.at);
        if (ownMentions(part).empty() || isOtherShare(number))
            return false;
        const auto shares = m_reading.asserted("share-words");
        const bool isShare = std::ranges::any_of(shares, [&](const Match& each) {
            return each.begin >= part.begin && each.end <= part.end;
        });
        const bool isCollective = m_reading.hasWithin("collective-owner", part);
        const bool isCondition = number.unit == "condition-ha" || number.unit == "points";
        return isShare || (isCondition && !isCollective);
    }

    void judgeStandAlone()
    {
        const StatedNumber* number = statedAs(FigureRole::StandAlone);
        if (!number || !m_reading.isAsserted(number->at) || has("bound-only"))
            return;
        const bool givesBoth = statedAs(FigureRole::Share) != nullptr && has("stand-alone");
        if (!givesBoth)
            refuse(DraftReason::StandAloneFigureAsShare, number->at);
    }

    void judgeWhole()
    {
        const StatedNumber* number = statedAs(FigureRole::WholeInitiative);
        if (number && m_reading.isAsserted(number->at) && !ownMentions(all()).empty() &&
            !has("collective-owner") && !has("as-one-of-many"))
            refuse(DraftReason::WholeInitiativeAsOwn, number->at);
        else if (const auto whole = m_reading.facts("all-of-it");
                 !whole.empty() && !ownMentions(all()).empty() && !has("as-one-of-many"))
            refuse(DraftReason::WholeInitiativeAsOwn, whole.front());
    }

    void judgeGross()
    {
        if (has("gross-caution"))
            return;
        const StatedNumber* number = statedAs(FigureRole::SumOfShapes);
        if (number && m_reading.isAsserted(number->at) && !statedAs(FigureRole::Union)) {
            refuse(DraftReason::GrossAreaWithOverlap, number->at);
            return;
        }
        const bool isArea =
            std::ranges::any_of(numbers(), [](const auto& each) { return each.unit == "ha"; });
        if (isArea && has("overlap"))
            if (const auto gross = m_reading.facts("gross"); !gross.empty())
                refuse(DraftReason::GrossAreaWithOverlap, gross.front());
    }

    // ---- what stands beside a figure

    void judgeContext()
    {
        for (const StatedNumber& number : numbers()) {
            const bool isResult = isOfArea(number) || number.unit == "points";
            if (!isResult || !m_reading.isAsserted(number.at) || isPledge(number))
                continue;
            const bool isComplete =
                has("boundary-version") && hasDate() &&
                (isAreaOfAction(number) ? has("landscape-name") : has("method-version"));
            if (!isComplete)
                refuse(DraftReason::NumberWithoutContext, number.at);
            if (!isComplete)
                return;
        }
    }

    [[nodiscard]] bool isPledge(const StatedNumber& number) const
    {
        const KnownFigure* figure = known(number);
        return figure && figure->role == FigureRole::Pledge;
    }
    [[nodiscard]] bool hasDate() const
    {
        return std::ranges::any_of(m_reading.tokens(), [](const Token& token) {
            return token.kind == Token::Kind::Date || token.kind == Token::Kind::Year;
        });
    }
    /// The area of one recorded action, which needs no method: that of a contract or survey.
    [[nodiscard]] bool isAreaOfAction(const StatedNumber& number) const
    {
        constexpr int action = 2;
        if (number.unit != "ha")
            return false;
        if (m_facts.level)
            return *m_facts.level == action ||
                   (*m_facts.level > action && namedAction(m_reading, m_facts) &&
                    has("work-verb") && !has("result-verb"));
        return namedAction(m_reading, m_facts) != nullptr;
    }

    const Reading& m_reading;
    const DraftFacts& m_facts;
    Breaches& m_breaches;
};

} // namespace

void judgeFigures(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    FigureRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
