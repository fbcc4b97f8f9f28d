#pragma once

#include "ecotone/attribution/counterfactual.h"
#include "ecotone/attribution/effect.h"
#include "ecotone/cells/cell_table.h"

#include <optional>
#include <string>

namespace ecotone::accounts {
struct ActionStanding;
}

namespace ecotone::attribution {

/// Whether an action makes the ground under it treated in a comparison: it was begun by the
/// as-of date. One that failed or was reversed was begun: dropping bad ground is refused.
[[nodiscard]] bool isBegun(const accounts::ActionStanding& standing);

/// What a comparison of ground under actions with ground like it found (CF3, CF4). It has an
/// answer for ground under actions that were begun. Elsewhere nothing was done, so that all
/// that happened there would have happened anyway.
struct ComparedGround {
    CounterfactualMethod method = CounterfactualMethod::MatchedControls;
    std::string basis;          // what it rests on, for print
    Effect effect;              // per hectare
    double controlChange = 0.0; // per hectare
    Hectares assessed;          // ground under actions that was compared; 0 for plots
    /// CF3: of the booking's rows that part whose cells have a control, with the one pair of
    /// conditions in question. There C = a · controlChange; the rest has no answer.
    /// Nothing (CF4): all ground under begun actions, and C = observed − a · effect, since
    /// plots stand for ground that they do not cover.
    std::optional<cells::CellTable> answered;
};

/// A part of a row of the booking, seen by a comparison.
struct ComparedPart {
    double observed = 0.0, counterfactual = 0.0; // condition-hectares
    double assessedHa = 0.0;                     // of the ground that has an answer
    double unansweredHa = 0.0, unanswered = 0.0; // the rest: assessed, and its observed change
};

/// What a comparison says about a row under begun actions.
/// @param sums  of the row, for the pair in question
[[nodiscard]] ComparedPart comparedPart(const ComparedGround& compared,
                                        const cells::CellKey& key,
                                        const cells::ConditionSums& sums);

/// For useCounterfactual: the method with one stratum, which is all ground that was compared.
[[nodiscard]] Counterfactual asCounterfactual(const ComparedGround& compared);

} // namespace ecotone::attribution
