#pragma once

#include <variant>

#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/claim.h"
#include "ecotone/records/consent.h"
#include "ecotone/records/document.h"
#include "ecotone/records/funding_line.h"
#include "ecotone/records/given_change.h"
#include "ecotone/records/goal_link.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"
#include "ecotone/records/layer.h"
#include "ecotone/records/leakage_assessment.h"
#include "ecotone/records/matching_layer.h"
#include "ecotone/records/membership.h"
#include "ecotone/records/monitoring_plan.h"
#include "ecotone/records/obligation.h"
#include "ecotone/records/observation.h"
#include "ecotone/records/pledge.h"
#include "ecotone/records/plot.h"
#include "ecotone/records/review.h"
#include "ecotone/records/settings.h"
#include "ecotone/records/settlement.h"
#include "ecotone/records/site.h"
#include "ecotone/records/sold_unit.h"
#include "ecotone/records/surplus_transfer.h"
#include "ecotone/records/target.h"

namespace ecotone::records {

template <class... Record>
struct TypeList {};

/// Every record type of a project, in the order in which records can be added so that whatever
/// they refer to is already there.
using AllRecords = TypeList<Settings, Actor, Site, Stake, Landscape, LandscapeVersion, Pressure,
                            ActionKind, Action, ActionStatus, Participation, Evidence, Layer,
                            LayerClass, Document, Indicator, Target, Observation, Pledge,
                            Membership, FundingLine, MonitoringPlan, Consent,
                            LeakageAssessment, Obligation, SurplusTransfer, GoalLink,
                            Settlement, SettlementPart, Claim, Review, SoldUnit,
                            MatchingLayer, Plot, GivenChange>;

namespace detail {
template <template <class> class Wrap, class List>
struct VariantOf;
template <template <class> class Wrap, class... Record>
struct VariantOf<Wrap, TypeList<Record...>> {
    using Type = std::variant<Wrap<Record>...>;
};
} // namespace detail

/// `std::variant<Wrap<Settings>, Wrap<Actor>, …>`.
template <template <class> class Wrap>
using OneOfAll = typename detail::VariantOf<Wrap, AllRecords>::Type;

/// Calls `visit.template operator()<Record>()` for every record type, in order.
template <class Visitor>
constexpr void forEachRecordType(Visitor&& visit)
{
    [&]<class... Record>(TypeList<Record...>) {
        (visit.template operator()<Record>(), ...);
    }(AllRecords{});
}

} // namespace ecotone::records
