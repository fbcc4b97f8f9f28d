#pragma once

#include "draft_patterns.h"

#include "ecotone/claims/draft_facts.h"

namespace ecotone::claims {

/// The lists of resources/claims together with the names of a project.
[[nodiscard]] PhraseBook phraseBookFor(const DraftFacts& facts);

} // namespace ecotone::claims
