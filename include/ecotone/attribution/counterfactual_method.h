#pragma once

#include <optional>
#include <string_view>

namespace ecotone::attribution {

/// How it is known what would have happened without the actions, in rising strength; a model
/// counts as an untreated trend. Source: docs/methods/counterfactual.md.
enum class CounterfactualMethod {
    None,                     // CF0: gross change
    StaticBaseline,           // CF1: a documented static or regulatory baseline
    UntreatedTrend,           // CF2: the trend of ground without actions, by stratum
    MatchedControls,          // CF3: matched control cells
    BeforeAfterControlImpact, // CF4: difference in differences of plots or cells
    Model                     // CF5: a process model or structured expert judgement
};

/// How high a claim may reach: the wording the evidence carries, lowest first.
enum class ClaimForm {
    Collective,   // "the partners' landscape recorded …; X contributed"
    Proportional, // "X's share by rule W is …"
    Attributed    // "A caused …"
};

/// "CF0" to "CF5".
[[nodiscard]] const char* codeOf(CounterfactualMethod method) noexcept;
/// The method of a code, or nothing.
[[nodiscard]] std::optional<CounterfactualMethod>
counterfactualMethodOf(std::string_view code) noexcept;
/// In words: "none: gross change", "untreated trend by stratum" …
[[nodiscard]] const char* toText(CounterfactualMethod method) noexcept;
/// "collective", "proportional" or "attributed".
[[nodiscard]] const char* toText(ClaimForm form) noexcept;

/// The highest form of claim a method allows, when everything else holds.
/// Source: docs/methods/counterfactual.md *(Ecotone proposal)*.
[[nodiscard]] ClaimForm highestClaim(CounterfactualMethod method) noexcept;

} // namespace ecotone::attribution
