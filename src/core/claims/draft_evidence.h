#pragma once

#include "draft_reading.h"

#include "ecotone/claims/draft_facts.h"

#include <string>
#include <vector>

namespace ecotone::claims {

/// Something about a sentence that may speak for or against it: a family of words or a single
/// word in it, or what the ledger knows of the speaker.
struct Evidence {
    std::string name; // "kindness", "word heal", "word heal denied", "level 3"
    Match words;      // empty where it is no words
};

/// All evidence a sentence gives, each once. Words inside names count for nothing, nor do those
/// of a note in brackets.
[[nodiscard]] std::vector<Evidence>
evidenceIn(const Reading& reading, const PhraseBook& book, const DraftFacts& facts);

} // namespace ecotone::claims
