#pragma once

#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"
#include "ecotone/records/layer.h"
#include "ecotone/records/target.h"

#include <optional>

namespace ecotone::records {

/// What a layer does in the choice of control cells.
enum class MatchingUse {
    Nearest, // a quantity in which a control should be like its treated cell
    Exact    // classes in which both must agree
};

template <>
struct Words<MatchingUse> {
    static constexpr std::array<std::pair<MatchingUse, std::string_view>, 2> words{{
        {MatchingUse::Nearest, "nearest"},
        {MatchingUse::Exact, "exact"},
    }};
};

struct MatchingLayer;
using MatchingLayerId = Id<MatchingLayer>;

/// A raster by which control cells are chosen for a target (CF3), as of before the actions.
struct MatchingLayer {
    MatchingLayerId id;
    TargetId target;
    LayerId layer;
    MatchingUse use = MatchingUse::Nearest;
    std::optional<double> caliper; // of nearest: a pair differs by so much at most, in its unit
    bool operator==(const MatchingLayer&) const = default;
};

template <>
struct Table<MatchingLayer> {
    static constexpr std::string_view name = "matching_layer", title = "matching layer";
    static constexpr auto fields = std::make_tuple(field("id", &MatchingLayer::id),
                                                   field("target_id", &MatchingLayer::target),
                                                   field("layer_id", &MatchingLayer::layer),
                                                   field("use", &MatchingLayer::use),
                                                   field("caliper", &MatchingLayer::caliper));
};

} // namespace ecotone::records
