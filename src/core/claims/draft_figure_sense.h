#pragma once

#include "draft_reading.h"

#include "ecotone/claims/draft_facts.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// Whose a figure is, as the sentence tells it.
enum class FigureOwner { Nobody, One, All };

/// What the figures of a sentence are, seen with what is known: the sense the rules about
/// figures have in common.
class FigureSense {
public:
    FigureSense(const Reading& reading, const DraftFacts& facts)
        : m_reading{reading}
        , m_facts{facts}
    {
    }

    [[nodiscard]] const std::vector<StatedNumber>& numbers() const
    {
        return m_reading.figures();
    }
    /// The figure of the results that a number states; null if there is none.
    [[nodiscard]] const KnownFigure* known(const StatedNumber& number) const;
    /// The first number that states a figure of this role; null if none does.
    [[nodiscard]] const StatedNumber* statedAs(FigureRole role) const;
    /// Whether a number is an area: by its unit, or because the figure it states is one.
    [[nodiscard]] bool isOfArea(const StatedNumber& number) const;
    /// "55 % of the joint venture", "assessed share 100 %", "a third of the voters".
    [[nodiscard]] bool isOtherShare(const StatedNumber& number) const;

    /// Mentions of one actor, or of "us", that are not of another's: "our landscape", "we
    /// report".
    [[nodiscard]] std::vector<Match> mentionsOfOne(const Match& range) const;
    /// Whose a number is: of whom is spoken last before it or, where nobody is, first behind
    /// it, in the same part of the sentence.
    [[nodiscard]] FigureOwner ownerOf(const StatedNumber& number) const;

    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }
    [[nodiscard]] Match all() const { return {0, m_reading.tokens().size()}; }
    [[nodiscard]] const Reading& reading() const { return m_reading; }
    [[nodiscard]] const DraftFacts& facts() const { return m_facts; }

private:
    const Reading& m_reading;
    const DraftFacts& m_facts;
};

} // namespace ecotone::claims
