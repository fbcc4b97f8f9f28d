#include "draft_figure_sense.h"
#include "draft_rules.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

constexpr int actionLevel = 2, collectiveLevel = 3;

/// Rules about whose a figure is.
class OwnerRules {
public:
    OwnerRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_sense{reading, facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgeOwn();
        judgeStandAlone();
        judgeWhole();
    }

private:
    void refuse(DraftReason reason, const Match& words)
    {
        m_breaches.push_back({reason, words, true});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }

    void judgeOwn()
    {
        if (!m_facts.level || *m_facts.level > collectiveLevel)
            return;
        for (const StatedNumber& number : m_sense.numbers())
            if (isOwnOutcome(number) && m_reading.isAsserted(number.at)) {
                refuse(DraftReason::OwnFigureBelowLevel, number.at);
                return;
            }
    }

    [[nodiscard]] bool isOwnOutcome(const StatedNumber& number) const
    {
        const bool isResult =
            m_sense.isOfArea(number) || number.unit == "points" || number.unit == "%";
        if (!isResult || m_reading.isInBrackets(number.at.begin) ||
            m_sense.isOtherShare(number))
            return false;
        const Match part = m_reading.partOf(number.at);
        if (m_sense.mentionsOfOne(part).empty())
            return false;
        const bool isShare =
            std::ranges::any_of(m_reading.asserted("share-words"), [&](const Match& each) {
                return each.begin >= part.begin && each.end <= part.end;
            });
        const bool isCondition = number.unit == "condition-ha" || number.unit == "points";
        const bool isOfOne = m_sense.ownerOf(number) == FigureOwner::One;
        return isShare || (isOfOne && (isCondition || isPartOfResult(number)));
    }

    /// At level 3 hectares of one's own are a share of the result, unless they are those of an
    /// action: "of the ground under effective restoration, 124.37 ha are Velt Copper's".
    [[nodiscard]] bool isPartOfResult(const StatedNumber& number) const
    {
        return number.unit == "ha" && *m_facts.level == collectiveLevel &&
               !namedAction(m_reading, m_facts) && has("result-verb");
    }

    void judgeStandAlone()
    {
        const StatedNumber* number = m_sense.statedAs(FigureRole::StandAlone);
        if (!number || !m_reading.isAsserted(number->at) || has("bound-only"))
            return;
        const bool givesBoth =
            m_sense.statedAs(FigureRole::Share) != nullptr && has("stand-alone");
        if (!givesBoth)
            refuse(DraftReason::StandAloneFigureAsShare, number->at);
    }

    void judgeWhole()
    {
        const StatedNumber* number = m_sense.statedAs(FigureRole::WholeInitiative);
        if (number && m_reading.isAsserted(number->at) && isTakenAsOwn(*number))
            refuse(DraftReason::WholeInitiativeAsOwn, number->at);
        else if (const auto whole = m_reading.facts("all-of-it");
                 !whole.empty() && !m_sense.mentionsOfOne(m_sense.all()).empty() &&
                 !has("as-one-of-many"))
            refuse(DraftReason::WholeInitiativeAsOwn, whole.front());
    }

    /// Up to level 2 a figure of all has to be told as theirs.
    [[nodiscard]] bool isTakenAsOwn(const StatedNumber& number) const
    {
        const FigureOwner owner = m_sense.ownerOf(number);
        const bool isTold = has("all-of-us") || has("as-one-of-many");
        const bool isLow = m_facts.level && *m_facts.level <= actionLevel;
        return owner == FigureOwner::One || (owner == FigureOwner::Nobody && isLow && !isTold);
    }

    const Reading& m_reading;
    const DraftFacts& m_facts;
    FigureSense m_sense;
    Breaches& m_breaches;
};

} // namespace

void judgeOwners(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    OwnerRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
