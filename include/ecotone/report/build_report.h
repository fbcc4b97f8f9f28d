#pragma once

#include "ecotone/project/project.h"
#include "ecotone/report/painter.h"
#include "ecotone/report/report.h"
#include "ecotone/run/claims.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results.h"

#include <span>

namespace ecotone::report {

/// Words the results into a report: landscape and boundary, targets, what counts and what
/// stands beside, shares, change, coverage, findings, provenance. The only place that rounds.
///
/// @param project  the state the results were computed from: names, words and shapes of the map
/// @param sources  where its layers lie, for the ground under the map
/// @param painter  draws the map; without one the report has no map
/// @param claims   what may be claimed by these results; without any the report says nothing of
///                 claims
/// @throws InputError  the layer under the map cannot be read
[[nodiscard]] Report buildReport(const run::Results& results,
                                 const project::Project& project,
                                 const run::Sources& sources,
                                 Painter* painter,
                                 std::span<const run::ClaimCase> claims = {});

/// What the report's map of a landscape shows: its boundary, sites, and actions by status on
/// the as-of date of its restoration target, over the degraded baseline or else the latest land
/// cover.
/// @pre the results are of this project and hold the landscape
[[nodiscard]] MapContent mapOf(const run::Results& results,
                               const project::Project& project,
                               const run::Sources& sources,
                               records::LandscapeId landscape);

} // namespace ecotone::report
