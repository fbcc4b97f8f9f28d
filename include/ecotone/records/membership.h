#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/document.h"
#include "ecotone/records/landscape.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct Membership;
using MembershipId = Id<Membership>;

/// An actor takes part in a landscape's initiative, as a memorandum or minutes show.
struct Membership {
    MembershipId id;
    ActorId actor;
    LandscapeId landscape;
    std::string initiative;
    std::optional<Date> since, until; // no `until`: still a member
    std::optional<DocumentId> document;
    bool operator==(const Membership&) const = default;
};

template <>
struct Table<Membership> {
    static constexpr std::string_view name = "membership", title = "membership";
    static constexpr auto fields =
        std::make_tuple(field("id", &Membership::id),
                        field("actor_id", &Membership::actor),
                        field("landscape_id", &Membership::landscape),
                        field("initiative", &Membership::initiative),
                        field("since_date", &Membership::since),
                        field("until_date", &Membership::until),
                        field("document_id", &Membership::document));
};

} // namespace ecotone::records
