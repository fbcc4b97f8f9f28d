#pragma once

#include "workload.h"

#include "ecotone/project/project.h"

namespace ecotone::bench {

/// The landscape of the benchmark as a project: boundary, 30 sites, actions under way that 50
/// actors carry out, the four layers, and a restoration target.
struct EditProject {
    project::Project project;
    records::ActionId action;               // the one that is edited
    records::ParticipationId participation; // of it
    records::ActionStatusId status;         // of it
    records::ActorId otherActor;            // who does not take part in it
};

[[nodiscard]] EditProject editProject(const LayerFiles& files, int actions);

/// The edit that moves one vertex of the action by some metres, keeping it valid.
[[nodiscard]] project::Edit vertexMoved(const EditProject& from, double metres);
/// The edit that gives the action to the other actor, or back.
[[nodiscard]] project::Edit ownerChanged(const EditProject& from, records::ActorId actor);
/// The edit that says of the action that it failed, or that it is in progress after all.
[[nodiscard]] project::Edit statusChanged(const EditProject& from, records::Status status);

} // namespace ecotone::bench
