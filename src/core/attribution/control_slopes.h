#pragma once

#include "ecotone/attribution/matching.h"

#include <span>
#include <vector>

namespace ecotone::attribution {

/// A pair with data at both dates: changes per hectare and weight in the mean (together 1).
struct PairChange {
    const MatchedPair* pair = nullptr;
    double weight = 0.0, treated = 0.0, control = 0.0;
};

/// What the controls' change tells about how far pairs differ because their covariates do.
struct BiasEstimate {
    double bias = 0.0; // mean of b · (x_treated − x_control)
    /// b · (x_treated − x_control), pair by pair; and what the pair adds to the error of `bias`
    /// by way of b (weighted).
    std::vector<double> ofPair, slopeDeviation;
};

/// Slopes by weighted least squares of the controls' change on the covariates, within strata. A
/// covariate that does not vary there, or follows from others, has slope 0.
/// Source: Abadie and Imbens (2011), Journal of Business and Economic Statistics 29.
[[nodiscard]] BiasEstimate biasOf(const CandidateCells& cells,
                                  std::span<const PairChange> changes);

} // namespace ecotone::attribution
