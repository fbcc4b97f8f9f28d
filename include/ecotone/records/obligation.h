#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/action.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"
#include "ecotone/records/indicator.h"

#include <optional>
#include <string>

namespace ecotone::records {

/// Whether what is done under this code is a duty: it never supports a landscape claim.
[[nodiscard]] constexpr bool isDuty(ObligationCode code) noexcept
{
    using enum ObligationCode;
    return code == M1 || code == M2 || code == M3 || code == M4 || code == REG;
}

struct Obligation;
using ObligationId = Id<Obligation>;

/// What somebody must do on some ground: a permit, a closure plan, an offset, another legal
/// duty. Ground under a duty gives landscape credit to nobody
/// (docs/methods/obligation-codes.md).
struct Obligation {
    ObligationId id;
    std::string name;
    ActorId actor;                             // whose duty it is
    ObligationCode code = ObligationCode::REG; // M1 to M4 or REG
    std::optional<IndicatorId> indicator;      // none: whatever is measured
    std::optional<Date> start, end;            // open: always before, ever after
    std::optional<double> required, delivered; // in `unit`
    double multiplier = 1.0;                   // of an offset: how much for each unit lost
    std::string unit;
    std::optional<DocumentId> document; // permit, plan, contract
    std::optional<geo::Shape> shape;
    bool operator==(const Obligation&) const = default;
};

template <>
struct Table<Obligation> {
    static constexpr std::string_view name = "obligation", title = "obligation";
    static constexpr auto fields =
        std::make_tuple(field("id", &Obligation::id),
                        field("geom", &Obligation::shape),
                        field("name", &Obligation::name),
                        field("actor_id", &Obligation::actor),
                        field("code", &Obligation::code),
                        field("indicator_id", &Obligation::indicator),
                        field("start_date", &Obligation::start),
                        field("end_date", &Obligation::end),
                        field("required", &Obligation::required),
                        field("delivered", &Obligation::delivered),
                        field("multiplier", &Obligation::multiplier),
                        field("unit", &Obligation::unit),
                        field("document_id", &Obligation::document));
};

/// Whether something that holds from a day on, until another, holds in a period. What ends as
/// the period begins, or begins as it ends, only touches it; on a single day it holds or not.
[[nodiscard]] inline bool
holdsIn(const std::optional<Date>& start, const std::optional<Date>& end, const Period& period)
{
    if (period.first == period.last)
        return (!start || *start <= period.last) && (!end || *end >= period.first);
    return (!start || *start < period.last) && (!end || *end > period.first);
}

/// Whether a duty is in force in a period for an indicator. A duty without indicator is for all
/// of them; where none is named, every duty counts.
[[nodiscard]] inline bool concerns(const Obligation& duty,
                                   const std::optional<IndicatorId>& indicator,
                                   const Period& period)
{
    const bool isSameIndicator = !indicator || !duty.indicator || *duty.indicator == *indicator;
    return isSameIndicator && holdsIn(duty.start, duty.end, period);
}

} // namespace ecotone::records
