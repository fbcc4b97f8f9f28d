#pragma once

#include "ecotone/attribution/effect.h"
#include "ecotone/attribution/matching.h"
#include "ecotone/base/checked.h"
#include "ecotone/base/quantity.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// Whether what pairs still differ by is taken off with the slopes of the controls.
enum class BiasCorrection { None, Regression };

struct EffectOptions {
    /// Side of the squares whose cells are taken to go together; at least the distance over
    /// which what matching leaves unexplained does.
    double blockSize_m = 5'000.0;
    double level = 0.95;
    BiasCorrection correction = BiasCorrection::Regression;
};

/// Which outcomes are compared, as positions among the outcomes of the cells.
struct DatePair {
    std::size_t from = 0, to = 0;
};

/// What treated cells did above their controls between two dates, per hectare.
struct MatchedEffect {
    Effect effect;              // treatedChange − controlChange
    double treatedChange = 0.0; // mean over pairs by area
    double controlChange = 0.0; // the same, correction taken in: the counterfactual
    double correction = 0.0;    // of that
    std::size_t pairs = 0;      // with data at both dates
    Hectares area;              // of their treated cells: the ground the effect holds for
    double blockSize_m = 0.0;
    std::size_t treatedBlocks = 0, controlBlocks = 0;
    double effectiveBlocks = 0.0; // as many blocks of equal weight would tell as much
};

/// CF3: the effect from one full match, effect = Σ a_i d_i / Σ a_i over pairs, a_i the area of
/// the treated cell, d_i = change of the treated cell − change of its control
/// − b · (x_treated − x_control).
///
/// b are the slopes of the controls' change on the covariates, by least squares within strata
/// of the exact layers (Abadie and Imbens 2011); without it nearest neighbours that are not
/// near enough leave a bias that no standard error knows of. The variance is that of the pairs'
/// contributions (slopes included) with clusters: pairs go together where they share a block of
/// `blockSize_m` on either side (dyadic clusters). With G effective blocks, 1 / Σ W² of the
/// weights W in one block, it is multiplied by G / (G − 1), and the interval has Student's t
/// with G − 1 degrees of freedom: where all blocks weigh alike, that is their number less one.
///
/// Refused: no pair with data at both dates; all treated (or all control) cells in one block.
/// @pre  the pairs are of these cells; dates.from < dates.to < cells.outcomes.size();
///       blockSize_m > 0
/// Source: docs/methods/counterfactual.md.
[[nodiscard]] Checked<MatchedEffect> matchedEffect(const CandidateCells& cells,
                                                   std::span<const MatchedPair> pairs,
                                                   DatePair dates,
                                                   const EffectOptions& options);

/// The effect alone, for repetitions; nothing where no pair has data at both dates.
[[nodiscard]] std::optional<double> matchedDifference(const CandidateCells& cells,
                                                      std::span<const MatchedPair> pairs,
                                                      DatePair dates,
                                                      BiasCorrection correction);

} // namespace ecotone::attribution
