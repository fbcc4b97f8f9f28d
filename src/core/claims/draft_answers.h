#pragma once

#include "ecotone/claims/draft_check.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// Why a reason refuses, and what may be said instead, best first.
struct DraftAnswer {
    std::string why;
    std::vector<std::string> say; // with named fields in braces
};

[[nodiscard]] const DraftAnswer& answerTo(DraftReason reason);
/// What may be said whatever was wrong.
[[nodiscard]] const DraftAnswer& answerToAnything();

/// The template with its fields filled in; empty where a field has no value.
[[nodiscard]] std::string
filledIn(std::string_view sentence,
         const std::map<std::string, std::string, std::less<>>& fields);

} // namespace ecotone::claims
