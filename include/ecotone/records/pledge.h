#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"
#include "ecotone/records/landscape.h"
#include "ecotone/records/target.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct Pledge;
using PledgeId = Id<Pledge>;

/// A quantified, dated promise of an actor. One without quantity, baseline or deadline is
/// qualitative: counted, never added up. A revised pledge stays on record.
struct Pledge {
    PledgeId id;
    ActorId actor;
    std::optional<LandscapeId> landscape; // none: not located
    std::optional<TargetId> target;       // the landscape goal it serves
    std::string text;                     // as it was published
    std::string indicator;          // what is promised: "land under effective restoration"
    std::optional<double> quantity; // in `unit`
    std::string unit;
    std::optional<int> baselineYear;
    std::optional<double> baselineValue; // in `unit`
    std::optional<Date> deadline;
    std::optional<ActionScope> scope;
    std::string alignment; // other plans it serves, with their sources
    std::optional<PledgeId> revises;
    std::string revisionReason;
    std::optional<DocumentId> document; // the signed pledge
    bool operator==(const Pledge&) const = default;
};

template <>
struct Table<Pledge> {
    static constexpr std::string_view name = "pledge", title = "pledge";
    static constexpr auto fields =
        std::make_tuple(field("id", &Pledge::id),
                        field("actor_id", &Pledge::actor),
                        field("landscape_id", &Pledge::landscape),
                        field("target_id", &Pledge::target),
                        field("text", &Pledge::text),
                        field("indicator", &Pledge::indicator),
                        field("quantity", &Pledge::quantity),
                        field("unit", &Pledge::unit),
                        field("baseline_year", &Pledge::baselineYear),
                        field("baseline_value", &Pledge::baselineValue),
                        field("deadline", &Pledge::deadline),
                        field("scope", &Pledge::scope),
                        field("alignment", &Pledge::alignment),
                        field("revises_id", &Pledge::revises),
                        field("revision_reason", &Pledge::revisionReason),
                        field("document_id", &Pledge::document));
};

} // namespace ecotone::records
