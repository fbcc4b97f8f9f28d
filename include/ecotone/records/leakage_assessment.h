#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/document.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct LeakageAssessment;
using LeakageAssessmentId = Id<LeakageAssessment>;

/// What happened beside the actions (leakage) and to what they had gained (reversal), up to a
/// day. Harm comes off what may be claimed; spill-over of good is reported, not claimed.
struct LeakageAssessment {
    LeakageAssessmentId id;
    LandscapeId landscape;
    IndicatorId indicator;
    Date date;
    std::optional<double> beltMetres; // how far round the actions was looked
    std::optional<double> leakage;    // in the indicator's unit, negative: harm
    std::optional<double> reversals;  // losses of credited gains, not negative
    std::optional<DocumentId> document;
    bool operator==(const LeakageAssessment&) const = default;
};

template <>
struct Table<LeakageAssessment> {
    static constexpr std::string_view name = "leakage_assessment",
                                      title = "assessment of leakage and reversals";
    static constexpr auto fields =
        std::make_tuple(field("id", &LeakageAssessment::id),
                        field("landscape_id", &LeakageAssessment::landscape),
                        field("indicator_id", &LeakageAssessment::indicator),
                        field("date", &LeakageAssessment::date),
                        field("belt_m", &LeakageAssessment::beltMetres),
                        field("leakage", &LeakageAssessment::leakage),
                        field("reversals", &LeakageAssessment::reversals),
                        field("document_id", &LeakageAssessment::document));
};

} // namespace ecotone::records
