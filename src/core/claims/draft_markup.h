#pragma once

#include "ecotone/claims/draft_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// A draft with everything that is not read turned into spaces, so that every byte stays where
/// it was, and its blocks: paragraphs, headings, items, cells.
struct Markup {
    std::string text;
    std::vector<TextSpan> blocks;
};

[[nodiscard]] Markup readMarkup(std::string_view draft, DraftFormat format);

} // namespace ecotone::claims
