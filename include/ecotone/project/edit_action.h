#pragma once

#include "ecotone/project/put.h"

#include <vector>

// To change a participation or evidence, or several fields of an action at once, use `put`.
namespace ecotone::project {

/// An action and what belongs to it; their `action` is set by `addAction`.
struct NewAction {
    records::Action action;
    std::vector<records::ActionStatus> statuses;
    std::vector<records::Participation> participations;
    std::vector<records::Evidence> evidence;
};

[[nodiscard]] Checked<Edit> addAction(const Project& project, NewAction parts);

/// @pre the id is of this project
[[nodiscard]] Checked<Edit>
redrawAction(const Project& project, records::ActionId id, geo::Shape shape);

/// Says how far an action is from a day on. An entry of that day is changed, and keeps its id.
[[nodiscard]] Checked<Edit> recordStatus(const Project& project, records::ActionStatus entry);

} // namespace ecotone::project
