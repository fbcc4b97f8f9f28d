#pragma once

#include "ecotone/claims/draft_check.h"

#include <string>
#include <string_view>
#include <vector>

/// A sentence of tests/claims/drafts with the verdict the method gives it.
struct Draft {
    std::string id, reason, sentence; // reason "-": may stand
    ecotone::claims::DraftFacts facts;
};

/// What the sample project's ledger knows (data/sample), without level, method and figures.
ecotone::claims::DraftFacts sampleFacts();

/// The drafts of one list; facts of the column stand above those of the sample.
std::vector<Draft> readDrafts(const std::string& file);

/// What is refused of a draft.
std::vector<ecotone::claims::RefusedSentence> check(const Draft& draft);
