#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/estimate.h"
#include "ecotone/base/id.h"
#include "ecotone/records/document.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"

#include <optional>
#include <string>

namespace ecotone::records {

template <>
struct Words<EvidenceClass> {
    static constexpr std::array<std::pair<EvidenceClass, std::string_view>, 4> words{{
        {EvidenceClass::Measured, "measured"},
        {EvidenceClass::Modelled, "modelled"},
        {EvidenceClass::Expert, "expert"},
        {EvidenceClass::Declared, "declared"},
    }};
};

struct Observation;
using ObservationId = Id<Observation>;

/// A value of an indicator over a landscape at a date, with its error and source.
struct Observation {
    ObservationId id;
    IndicatorId indicator;
    LandscapeId landscape;
    Date date;
    double value = 0.0; // in the indicator's unit
    std::optional<double> standardError;
    std::optional<int> sampleSize;
    EvidenceClass evidence = EvidenceClass::Declared;
    std::string methodVersion;    // by which this value was taken
    double assessedPercent = 0.0; // of the landscape
    std::string source;
    std::optional<DocumentId> document;
    bool operator==(const Observation&) const = default;
};

template <>
struct Table<Observation> {
    static constexpr std::string_view name = "observation", title = "observation";
    static constexpr auto fields =
        std::make_tuple(field("id", &Observation::id),
                        field("indicator_id", &Observation::indicator),
                        field("landscape_id", &Observation::landscape),
                        field("date", &Observation::date),
                        field("value", &Observation::value),
                        field("standard_error", &Observation::standardError),
                        field("sample_size", &Observation::sampleSize),
                        field("evidence", &Observation::evidence),
                        field("method_version", &Observation::methodVersion),
                        field("assessed_percent", &Observation::assessedPercent),
                        field("source", &Observation::source),
                        field("document_id", &Observation::document));
};

} // namespace ecotone::records
