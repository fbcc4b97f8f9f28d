#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/action.h"
#include "ecotone/records/document.h"

#include <optional>
#include <string>

namespace ecotone::records {

enum class ConsentState {
    Given,
    Withheld,     // or withdrawn later
    NotApplicable // nobody's rights are touched; the reason says how that is known
};

template <>
struct Words<ConsentState> {
    static constexpr std::array<std::pair<ConsentState, std::string_view>, 3> words{{
        {ConsentState::Given, "given"},
        {ConsentState::Withheld, "withheld"},
        {ConsentState::NotApplicable, "not-applicable"},
    }};
};

struct Consent;
using ConsentId = Id<Consent>;

/// Free, prior and informed consent of rights-holders to an action on their land. Of several
/// entries for the same rights-holders the latest counts.
struct Consent {
    ConsentId id;
    ActionId action;
    std::string rightsHolders;
    ConsentState state = ConsentState::Given;
    std::optional<Date> date;
    std::string reason; // why it is not applicable, or was withheld
    std::optional<DocumentId> document;
    bool operator==(const Consent&) const = default;
};

template <>
struct Table<Consent> {
    static constexpr std::string_view name = "consent", title = "consent";
    static constexpr auto fields =
        std::make_tuple(field("id", &Consent::id),
                        field("action_id", &Consent::action),
                        field("rights_holders", &Consent::rightsHolders),
                        field("state", &Consent::state),
                        field("date", &Consent::date),
                        field("reason", &Consent::reason),
                        field("document_id", &Consent::document));
};

} // namespace ecotone::records
