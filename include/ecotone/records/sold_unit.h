#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"
#include "ecotone/records/indicator.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct SoldUnit;
using SoldUnitId = Id<SoldUnit>;

/// Credits or units of an outcome that were sold: whoever bought them holds the outcome of that
/// ground and period.
struct SoldUnit {
    SoldUnitId id;
    ActorId seller;
    std::string buyer;
    std::string scheme, serial; // in which registry, under which numbers
    IndicatorId indicator;
    std::optional<Date> from, to;
    double quantity = 0.0; // in the indicator's unit
    std::optional<DocumentId> document;
    std::optional<geo::Shape> shape;
    bool operator==(const SoldUnit&) const = default;
};

template <>
struct Table<SoldUnit> {
    static constexpr std::string_view name = "sold_unit", title = "sold unit";
    static constexpr auto fields = std::make_tuple(field("id", &SoldUnit::id),
                                                   field("geom", &SoldUnit::shape),
                                                   field("seller_id", &SoldUnit::seller),
                                                   field("buyer", &SoldUnit::buyer),
                                                   field("scheme", &SoldUnit::scheme),
                                                   field("serial", &SoldUnit::serial),
                                                   field("indicator_id", &SoldUnit::indicator),
                                                   field("from_date", &SoldUnit::from),
                                                   field("to_date", &SoldUnit::to),
                                                   field("quantity", &SoldUnit::quantity),
                                                   field("document_id", &SoldUnit::document));
};

} // namespace ecotone::records
