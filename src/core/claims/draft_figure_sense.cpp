#include "draft_figure_sense.h"

#include <algorithm>

namespace ecotone::claims {

const KnownFigure* FigureSense::known(const StatedNumber& number) const
{
    return m_facts.figures ? knownFigure(number, *m_facts.figures) : nullptr;
}

const StatedNumber* FigureSense::statedAs(FigureRole role) const
{
    for (const StatedNumber& number : numbers())
        if (const KnownFigure* figure = known(number); figure && figure->role == role)
            return &number;
    return nullptr;
}

bool FigureSense::isOfArea(const StatedNumber& number) const
{
    if (isArea(number) || !number.unit.empty())
        return isArea(number);
    const KnownFigure* figure = known(number);
    return figure && number.precision < 1.0 &&
           (figure->unit == "ha" || figure->unit == "condition-ha");
}

bool FigureSense::isOtherShare(const StatedNumber& number) const
{
    const std::size_t begin = number.at.begin, size = m_reading.tokens().size();
    const Match after{number.at.end, std::min(number.at.end + 6, size)};
    const Match around{begin > 4 ? begin - 4 : 0, after.end};
    const Match before{begin > 2 ? begin - 2 : 0, begin};
    return m_reading.hasWithin("other-whole", after) ||
           m_reading.hasWithin("assessed-share", before) ||
           m_reading.hasWithin("legal-percent", around);
}

std::vector<Match> FigureSense::mentionsOfOne(const Match& range) const
{
    std::vector<Match> mentions = m_reading.find("single");
    std::erase_if(mentions, [&](const Match& each) {
        return each.begin < range.begin || each.end > range.end || !m_reading.isAsserted(each);
    });
    return Reading::apartFrom(std::move(mentions), m_reading.find("not-own"));
}

FigureOwner FigureSense::ownerOf(const StatedNumber& number) const
{
    const Match part = m_reading.partOf(number.at);
    const std::vector<Match> ofAll = m_reading.find("all-of-us");
    std::vector<Match> mentions = Reading::apartFrom(mentionsOfOne(part), ofAll);
    mentions.insert(mentions.end(), ofAll.begin(), ofAll.end());
    std::erase_if(mentions, [&](const Match& each) {
        return each.begin < part.begin || each.end > part.end ||
               m_reading.isInBrackets(each.begin);
    });
    std::ranges::sort(mentions, {}, &Match::begin);
    const auto behind = std::ranges::find_if(
        mentions, [&](const Match& each) { return each.begin >= number.at.begin; });
    if (mentions.empty())
        return FigureOwner::Nobody;
    const Match nearest = behind == mentions.begin() ? *behind : *(behind - 1);
    return std::ranges::find(ofAll, nearest) == ofAll.end() ? FigureOwner::One
                                                            : FigureOwner::All;
}

} // namespace ecotone::claims
