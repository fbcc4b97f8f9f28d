#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/actor.h"
#include "ecotone/records/claim.h"
#include "ecotone/records/document.h"

#include <optional>
#include <string>

namespace ecotone::records {

struct Review;
using ReviewId = Id<Review>;

/// Somebody outside the claim group has looked into a claim: who, when, and into what.
struct Review {
    ReviewId id;
    ClaimId claim;
    std::string reviewer;
    std::optional<ActorId> reviewerActor; // where the reviewer is an actor of the project
    bool isIndependent = false;           // nothing to gain, no part in the work
    std::optional<Date> date;
    std::string scope;
    std::optional<DocumentId> document;
    bool operator==(const Review&) const = default;
};

template <>
struct Table<Review> {
    static constexpr std::string_view name = "review", title = "review";
    static constexpr auto fields =
        std::make_tuple(field("id", &Review::id),
                        field("claim_id", &Review::claim),
                        field("reviewer", &Review::reviewer),
                        field("reviewer_actor_id", &Review::reviewerActor),
                        field("is_independent", &Review::isIndependent),
                        field("date", &Review::date),
                        field("scope", &Review::scope),
                        field("document_id", &Review::document));
};

} // namespace ecotone::records
