#pragma once

#include "ecotone/base/id.h"
#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct MonitoringPlan;
using MonitoringPlanId = Id<MonitoringPlan>;

/// What is measured of an action, how often, by whom, and where the plan is written down.
struct MonitoringPlan {
    MonitoringPlanId id;
    ActionId action;
    std::string measures; // indicators and protocol
    std::optional<double> everyYears;
    std::optional<ActorId> responsible;
    std::optional<DocumentId> document;
    bool operator==(const MonitoringPlan&) const = default;
};

template <>
struct Table<MonitoringPlan> {
    static constexpr std::string_view name = "monitoring_plan", title = "monitoring plan";
    static constexpr auto fields =
        std::make_tuple(field("id", &MonitoringPlan::id),
                        field("action_id", &MonitoringPlan::action),
                        field("measures", &MonitoringPlan::measures),
                        field("every_years", &MonitoringPlan::everyYears),
                        field("responsible_id", &MonitoringPlan::responsible),
                        field("document_id", &MonitoringPlan::document));
};

} // namespace ecotone::records
