#pragma once

#include "core/claims/draft_evidence.h"
#include "draft_list.h"

#include <string>
#include <vector>

/// A draft as the scales see it.
struct TrainingDraft {
    std::string reason; // "-" where it may stand
    std::vector<ecotone::claims::Evidence> evidence;
};

/// The drafts of some lists, and every sentence that the check offers, which may stand.
std::vector<TrainingDraft> trainingDrafts(const std::vector<std::string>& files);

/// The table of weights that drafts teach, as it stands in resources/claims/draft_weights.txt:
/// the logistic regression with quadratic penalty, which has one solution whoever computes it.
std::string taughtWeights(const std::vector<TrainingDraft>& drafts);
