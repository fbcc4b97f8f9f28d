#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"
#include "ecotone/records/target.h"

#include <map>
#include <optional>
#include <string>

namespace ecotone::records {

enum class ClaimState {
    Draft,
    Published,
    Reopened, // something it rests on has changed
    Withdrawn
};

template <>
struct Words<ClaimState> {
    static constexpr std::array<std::pair<ClaimState, std::string_view>, 4> words{{
        {ClaimState::Draft, "draft"},
        {ClaimState::Published, "published"},
        {ClaimState::Reopened, "reopened"},
        {ClaimState::Withdrawn, "withdrawn"},
    }};
};

struct Claim;
using ClaimId = Id<Claim>;

/// An entry of the register: what a claim group says about its part in a landscape, with the
/// number it holds and the digests of all it rests on (docs/methods/claims.md).
struct Claim {
    ClaimId id;
    ActorId group;
    LandscapeId landscape;
    std::optional<TargetId> target;
    std::optional<IndicatorId> indicator;
    int level = 0;                  // 0 to 5
    std::optional<Date> from, to;   // the period it speaks of
    std::optional<double> quantity; // its own number, in the indicator's unit; levels 4 and 5
    std::string shareRule;          // "W1"
    std::string text;               // as published
    ClaimState state = ClaimState::Draft;
    std::map<std::string, std::string> basis; // what it rests on, and the digest of each
    bool operator==(const Claim&) const = default;
};

template <>
struct Table<Claim> {
    static constexpr std::string_view name = "claim", title = "claim";
    static constexpr auto fields = std::make_tuple(field("id", &Claim::id),
                                                   field("group_id", &Claim::group),
                                                   field("landscape_id", &Claim::landscape),
                                                   field("target_id", &Claim::target),
                                                   field("indicator_id", &Claim::indicator),
                                                   field("level", &Claim::level),
                                                   field("from_date", &Claim::from),
                                                   field("to_date", &Claim::to),
                                                   field("quantity", &Claim::quantity),
                                                   field("share_rule", &Claim::shareRule),
                                                   field("text", &Claim::text),
                                                   field("state", &Claim::state),
                                                   field("basis", &Claim::basis));
};

} // namespace ecotone::records
