#pragma once

#include "ecotone/base/id.h"
#include "ecotone/records/action.h"
#include "ecotone/records/target.h"

#include <string>

namespace ecotone::records {

struct GoalLink;
using GoalLinkId = Id<GoalLink>;

/// An action serves a target of the landscape, and how.
struct GoalLink {
    GoalLinkId id;
    ActionId action;
    TargetId target;
    std::string reason;
    bool operator==(const GoalLink&) const = default;
};

template <>
struct Table<GoalLink> {
    static constexpr std::string_view name = "goal_link", title = "link of an action to a goal";
    static constexpr auto fields = std::make_tuple(field("id", &GoalLink::id),
                                                   field("action_id", &GoalLink::action),
                                                   field("target_id", &GoalLink::target),
                                                   field("reason", &GoalLink::reason));
};

} // namespace ecotone::records
