#pragma once

#include "ecotone/claims/facts.h"
#include "ecotone/run/pipeline.h"

#include <map>
#include <set>

namespace ecotone::run {

/// The claim groups that have a part, a pledge or a membership in a landscape, by name.
[[nodiscard]] std::vector<records::ActorId> claimGroupsIn(const project::Project& project,
                                                          records::LandscapeId landscape);

/// Whether anybody of a claim group takes part in an action.
[[nodiscard]] bool takesPart(const project::Project& project,
                             records::ActorId group,
                             records::ActionId action);

/// What the records say of one claim group with regard to a target: everything but ground,
/// actions and outcome.
[[nodiscard]] claims::ClaimFacts recordFacts(const project::Project& project,
                                             const records::Target& target,
                                             records::ActorId group);

/// An action with all that hangs on it, without its ground.
[[nodiscard]] claims::ActionFacts actionFacts(const project::Project& project,
                                              const records::Action& action,
                                              Date asOf);

/// Adds the documents that the facts name, so that a claim rests on these and no others.
void addDocuments(const project::Project& project, claims::ClaimFacts& facts);

/// The digests of documents and evidence that were found to be those of their files.
[[nodiscard]] claims::VerifiedDigests verifiedFiles(const project::Project& project,
                                                    const Sources& sources);

} // namespace ecotone::run
