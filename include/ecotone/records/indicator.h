#pragma once

#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct Indicator;
using IndicatorId = Id<Indicator>;

enum class GoodDirection { Higher, Lower };

template <>
struct Words<GoodDirection> {
    static constexpr std::array<std::pair<GoodDirection, std::string_view>, 2> words{{
        {GoodDirection::Higher, "higher"},
        {GoodDirection::Lower, "lower"},
    }};
};

/// A quantity measured the same way at several dates (docs/methods/claims.md).
struct Indicator {
    IndicatorId id;
    std::string name; // "land productivity"
    std::string unit; // "ha", "condition-hectares", "t/ha"
    GoodDirection good = GoodDirection::Higher;
    std::string methodVersion; // series of different versions are not joined
    /// Years that must pass after an action before a change can be seen as its outcome.
    std::optional<double> responseYears;
    std::optional<double> minimumDetectableChange; // in `unit`
    std::string temporalSupport, spatialSupport;   // over what a value is taken
    std::string driverNote;                        // what else moves it: rain, prices
    std::string citation;
    bool operator==(const Indicator&) const = default;
};

template <>
struct Table<Indicator> {
    static constexpr std::string_view name = "indicator", title = "indicator";
    static constexpr auto fields =
        std::make_tuple(field("id", &Indicator::id),
                        field("name", &Indicator::name),
                        field("unit", &Indicator::unit),
                        field("good", &Indicator::good),
                        field("method_version", &Indicator::methodVersion),
                        field("response_years", &Indicator::responseYears),
                        field("minimum_detectable_change", &Indicator::minimumDetectableChange),
                        field("temporal_support", &Indicator::temporalSupport),
                        field("spatial_support", &Indicator::spatialSupport),
                        field("driver_note", &Indicator::driverNote),
                        field("citation", &Indicator::citation));
};

} // namespace ecotone::records
