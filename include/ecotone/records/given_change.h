#pragma once

#include "ecotone/base/estimate.h"
#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"
#include "ecotone/records/observation.h"
#include "ecotone/records/target.h"

#include <optional>

namespace ecotone::records {

struct GivenChange;
using GivenChangeId = Id<GivenChange>;

/// What would have happened to a hectare of an ecosystem type without the actions of a target,
/// as a baseline, a model or experts have it (CF1, CF5).
struct GivenChange {
    GivenChangeId id;
    TargetId target;
    int ecosystemType = 0;    // class of the target's layer of ecosystem types
    double changePerHa = 0.0; // of condition, from opening to closing date
    std::optional<double> standardError;
    EvidenceClass evidence = EvidenceClass::Modelled;
    bool operator==(const GivenChange&) const = default;
};

template <>
struct Table<GivenChange> {
    static constexpr std::string_view name = "given_change", title = "given change";
    static constexpr auto fields =
        std::make_tuple(field("id", &GivenChange::id),
                        field("target_id", &GivenChange::target),
                        field("ecosystem_type", &GivenChange::ecosystemType),
                        field("change_per_ha", &GivenChange::changePerHa),
                        field("standard_error", &GivenChange::standardError),
                        field("evidence", &GivenChange::evidence));
};

} // namespace ecotone::records
