#pragma once

#include "desktop/session/text.h"

#include "ecotone/records/fields.h"

#include <QString>

namespace ecotone::desktop {

/// A word of our files as people read it, in their language: "in-progress" is "In progress".
[[nodiscard]] QString shownWord(std::string_view word);

template <class E>
[[nodiscard]] QString shownWord(E value)
{
    return shownWord(records::wordOf(value));
}

/// "M3 · rehabilitation or closure duty of a site": a code with its meaning.
[[nodiscard]] QString obligationText(std::string_view code);

/// What a field of a record is called: "price_year" is "Price year".
[[nodiscard]] QString shownField(std::string_view field);

} // namespace ecotone::desktop
