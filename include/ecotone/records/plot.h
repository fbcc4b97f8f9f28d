#pragma once

#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"
#include "ecotone/records/target.h"

#include <optional>
#include <string>

namespace ecotone::records {

/// On which side of a comparison a plot stands.
enum class PlotSide { Impact, Control };

template <>
struct Words<PlotSide> {
    static constexpr std::array<std::pair<PlotSide, std::string_view>, 2> words{{
        {PlotSide::Impact, "impact"},
        {PlotSide::Control, "control"},
    }};
};

struct Plot;
using PlotId = Id<Plot>;

/// A plot that was read before and after the actions of a target (CF4), in condition per
/// hectare, from 0 to 1.
struct Plot {
    PlotId id;
    TargetId target;
    std::string name;
    PlotSide side = PlotSide::Impact;
    std::string cluster;           // plots of one cluster lie together; empty: stands by itself
    std::optional<double> earlier; // longer before, to see whether both sides went alike
    std::optional<double> before, after;
    bool operator==(const Plot&) const = default;
};

template <>
struct Table<Plot> {
    static constexpr std::string_view name = "plot", title = "plot";
    static constexpr auto fields = std::make_tuple(field("id", &Plot::id),
                                                   field("target_id", &Plot::target),
                                                   field("name", &Plot::name),
                                                   field("side", &Plot::side),
                                                   field("cluster", &Plot::cluster),
                                                   field("earlier_value", &Plot::earlier),
                                                   field("before_value", &Plot::before),
                                                   field("after_value", &Plot::after));
};

} // namespace ecotone::records
