#pragma once

#include "ecotone/project/project.h"
#include "ecotone/report/report.h"
#include "ecotone/run/results.h"

#include <string>
#include <vector>

/// The sections of the landscape report, one file each. All of them turn raw results into words
/// and printed numbers; none computes a figure.
namespace ecotone::report {

/// What every section reads.
struct Material {
    const run::Results& results;
    const project::Project& project;
};

[[nodiscard]] Section headlineSection(const Material& material);
[[nodiscard]] Section landscapeSection(const Material& material);
[[nodiscard]] Section progressSection(const Material& material);
[[nodiscard]] Section sharesSection(const Material& material);
[[nodiscard]] Section counterfactualSection(const Material& material);
[[nodiscard]] Section coverageSection(const Material& material);
[[nodiscard]] Section changeSection(const Material& material);
[[nodiscard]] Section findingsSection(const Material& material);
[[nodiscard]] Section provenanceSection(const Material& material);

/// The restoration targets, which most sections go through one by one.
[[nodiscard]] std::vector<const run::TargetResult*>
restorationTargets(const run::Results& results);

/// "progress" for the first, "progress-2" for the second …: table ids are file names.
[[nodiscard]] std::string numbered(const std::string& id, std::size_t index);

/// The rule behind a landscape's target, in words: "landscape interpretation, rule D1 uniform".
[[nodiscard]] std::string ruleText(const accounts::DownscaledTarget& target);

/// The gap to the target with its unit, as `gapValue` prints it.
[[nodiscard]] std::string gapText(const accounts::RestorationProgress& progress);

/// Progress on the boundary before and on the current one, and the line that reconciles them.
[[nodiscard]] Table boundaryEffectTable(const accounts::BoundaryEffect& effect,
                                        std::size_t index);
/// The same in a sentence, for the headline.
[[nodiscard]] std::string boundaryEffectText(const accounts::BoundaryEffect& effect);

} // namespace ecotone::report
