#pragma once

#include "ecotone/accounts/restoration_formulas.h"
#include "ecotone/base/finding.h"
#include "ecotone/records/target.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// What a downscaling rule works on. Only what the rule needs must be given.
struct DownscalingInputs {
    records::DownscalingRule rule = records::DownscalingRule::Uniform;
    double fraction = 0.30;                                      // D1, D4
    Hectares degraded;                                           // D_L: also the cap
    std::optional<Hectares> nationalDegraded;                    // D2
    std::optional<Hectares> nationalTarget;                      // D2, D3, D5
    std::optional<Hectares> nationalWeighted, landscapeWeighted; // D3, D5
    std::optional<Hectares> adopted;                             // D6
};

/// A target brought down to the landscape, never above its degraded land.
struct DownscaledTarget {
    records::DownscalingRule rule = records::DownscalingRule::Uniform;
    std::string title;                      // "D2 proportional"
    std::string formula;                    // "T_L = T_N D_L / D_N"
    std::optional<Hectares> uncapped, area; // nothing where an input is missing
    Hectares excess;                        // uncapped less the degraded land, at least 0
    bool addsUpToNation =
        false; // the landscapes of a whole partition sum to the national target
    std::vector<std::string> missingInputs; // field names of the target record
    bool operator==(const DownscaledTarget&) const = default;
};

/// Source: docs/methods/downscaling.md (Ecotone proposal: no authoritative rule exists).
[[nodiscard]] DownscaledTarget downscale(const DownscalingInputs& inputs);

/// The inputs a target record gives. @pre target.kind is Restoration
[[nodiscard]] DownscalingInputs inputsOf(const records::Target& target, Hectares degraded);

/// D4: f D_e for every ecosystem type, in the order given; every type must pass.
[[nodiscard]] std::vector<Hectares> stratifiedTargets(std::span<const TypeAreas> types,
                                                      double fraction);

/// Whether the targets of all landscapes of a partition sum to the national one.
struct PartitionCheck {
    Hectares sum, difference; // sum of the parts, and that less the national target
    bool holds = false;       // to 1e-9 of the national target
};
[[nodiscard]] PartitionCheck checkPartition(std::span<const Hectares> landscapeTargets,
                                            Hectares nationalTarget);

} // namespace ecotone::accounts
