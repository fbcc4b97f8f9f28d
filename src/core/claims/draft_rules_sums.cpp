#include "draft_figure_sense.h"
#include "draft_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ecotone::claims {

namespace {

/// Rules about hectares that are added though they do not add up: those of several targets, and
/// those of actions that overlap.
class SumRules {
public:
    SumRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_sense{reading, facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgeAdded();
        judgeGross();
    }

private:
    void refuse(DraftReason reason, const Match& words)
    {
        m_breaches.push_back({reason, words, true});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }

    // ---- hectares of several targets

    [[nodiscard]] std::set<int> targetsNamed() const
    {
        static constexpr std::array lists{"planning-kind", "restoration-kind",
                                          "protection-kind", "neutrality-kind"};
        std::set<int> kinds;
        for (std::size_t i = 0; i < lists.size(); ++i)
            if (has(lists[i]))
                kinds.insert(static_cast<int>(i) + 1);
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

    /// Whether a number is the sum of two other figures that are known.
    [[nodiscard]] bool isSum(const StatedNumber& number) const
    {
        if (!m_facts.figures || !m_sense.isOfArea(number))
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
        const std::size_t targets = targetsNamed().size();
        std::vector<const StatedNumber*> areas;
        for (const StatedNumber& number : m_sense.numbers())
            if ((m_sense.isOfArea(number) || (number.isRatio && number.unit == "%")) &&
                m_reading.isAsserted(number.at))
                areas.push_back(&number);
        const auto sum =
            std::ranges::find_if(areas, [&](const auto* each) { return isSum(*each); });
        const bool isOfOneTarget = targets == 1 && !has("for-nature");
        if (sum != areas.end() && !isOfOneTarget && !hasRole(**sum))
            refuse(DraftReason::HectaresAddedAcrossTargets, (*sum)->at);
        else if (targets >= 2 && areas.size() == 1 && !has("not-a-sum"))
            refuse(DraftReason::HectaresAddedAcrossTargets, areas.front()->at);
        else if (targets >= 2)
            judgeAddedInWords();
    }

    /// A figure with a role is judged by the rule of that role.
    [[nodiscard]] bool hasRole(const StatedNumber& number) const
    {
        const KnownFigure* figure = m_sense.known(number);
        return figure && figure->role != FigureRole::Plain;
    }

    /// "The columns of restoration and protection were merged".
    void judgeAddedInWords()
    {
        if (const auto merged = m_reading.facts("merging");
            !merged.empty() && !has("not-a-sum"))
            refuse(DraftReason::HectaresAddedAcrossTargets, merged.front());
    }

    // ---- areas that overlap

    void judgeGross()
    {
        const StatedNumber* whole = m_sense.statedAs(FigureRole::Union);
        if (has("gross-caution") || (whole && m_reading.isAsserted(whole->at)))
            return;
        const StatedNumber* number = m_sense.statedAs(FigureRole::SumOfShapes);
        if (number && m_reading.isAsserted(number->at)) {
            refuse(DraftReason::GrossAreaWithOverlap, number->at);
            return;
        }
        const bool isArea = std::ranges::any_of(
            m_sense.numbers(), [](const auto& each) { return each.unit == "ha"; });
        if (isArea && has("overlap"))
            if (const auto gross = m_reading.facts("gross"); !gross.empty())
                refuse(DraftReason::GrossAreaWithOverlap, gross.front());
    }

    const Reading& m_reading;
    const DraftFacts& m_facts;
    FigureSense m_sense;
    Breaches& m_breaches;
};

} // namespace

void judgeSums(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    SumRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
