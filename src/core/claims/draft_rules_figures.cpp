#include "draft_figure_sense.h"
#include "draft_rules.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

class FigureRules {
public:
    FigureRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_sense{reading, facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgePercent();
        judgeUnknown();
        judgeContext();
    }

private:
    void refuse(DraftReason reason, const Match& words)
    {
        m_breaches.push_back({reason, words, true});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }
    [[nodiscard]] const std::vector<StatedNumber>& numbers() const
    {
        return m_reading.figures();
    }
    [[nodiscard]] const KnownFigure* known(const StatedNumber& number) const
    {
        return m_sense.known(number);
    }

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
        const bool isOfPoints = number.unit == "points" && has("of-so-many");
        if (number.unit != "%" && !isOfPoints)
            return false;
        const Match part = m_reading.partOf(number.at);
        return m_reading.hasWithin("progress", part) && !m_sense.isOtherShare(number) &&
               !isTargetLevel(number);
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

    // ---- what stands beside a figure

    void judgeContext()
    {
        for (const StatedNumber& number : numbers()) {
            const bool isResult = m_sense.isOfArea(number) || number.unit == "points";
            if (!isResult || !m_reading.isAsserted(number.at) || isPledge(number))
                continue;
            const bool isComplete =
                has("boundary-version") && hasDate() &&
                (has("method-version") || (isAreaOfAction(number) && has("landscape-name")));
            if (!isComplete) {
                refuse(DraftReason::NumberWithoutContext, number.at);
                return;
            }
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
    FigureSense m_sense;
    Breaches& m_breaches;
};

} // namespace

void judgeFigures(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    FigureRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
