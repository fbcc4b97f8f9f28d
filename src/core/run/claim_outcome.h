#pragma once

#include "claim_ground.h"

#include "ecotone/claims/facts.h"
#include "ecotone/run/results.h"

namespace ecotone::run {

/// What the figures of a target say of a claim group's part in its outcome; nothing where the
/// target has no outcome.
[[nodiscard]] std::optional<claims::OutcomeFacts> outcomeFacts(const project::Project& project,
                                                               const Results& results,
                                                               const TargetResult& target,
                                                               const ClaimGround& ground,
                                                               records::ActorId group);

/// The layers an outcome rests on, as they were read.
[[nodiscard]] std::vector<claims::LayerFact> layerFacts(const project::Project& project,
                                                        const Results& results,
                                                        const TargetResult& target);

} // namespace ecotone::run
