#pragma once

#include "ecotone/base/estimate.h"

#include <optional>

namespace ecotone::attribution {

/// What is left of an effect when harm beside it is taken off.
struct NetOfLeakage {
    Estimate net;           // inside + min(0, belt)
    double deducted = 0.0;  // not negative
    double spillOver = 0.0; // gain in the belt: reported, not claimed
    /// What was deducted, in percent of the effect inside; nothing unless that is a gain.
    std::optional<double> leakagePercent;
    bool operator==(const NetOfLeakage&) const = default;
};

/// net = inside + min(0, belt). Harm in the belt round an action comes off its effect; a gain
/// there adds nothing. The errors are taken as independent, and the belt's counts where it is
/// deducted; a deduction without a known error leaves the net without one.
///
/// @param inside  additional change under the action
/// @param belt    additional change in the ring round it, in the same unit
/// Source: PACT v2 (additionality less leakage); case ATT-10; docs/methods/counterfactual.md.
[[nodiscard]] NetOfLeakage netOfLeakage(const Estimate& inside, const Estimate& belt);

} // namespace ecotone::attribution
