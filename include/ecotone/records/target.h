#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/id.h"
#include "ecotone/records/document.h"
#include "ecotone/records/indicator.h"
#include "ecotone/records/landscape.h"
#include "ecotone/records/layer.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::records {

struct Target;
using TargetId = Id<Target>;

/// Which global target is brought down to the landscape (Kunming-Montreal framework).
enum class TargetKind { SpatialPlanning, Restoration, Protection }; // targets 1, 2 and 3

template <>
struct Words<TargetKind> {
    static constexpr std::array<std::pair<TargetKind, std::string_view>, 3> words{{
        {TargetKind::SpatialPlanning, "spatial-planning"},
        {TargetKind::Restoration, "restoration"},
        {TargetKind::Protection, "protection"},
    }};
};

/// How the target's hectares for the landscape are found (docs/methods/downscaling.md, D1 to
/// D6).
enum class DownscalingRule {
    Uniform,
    Proportional,
    Feasibility,
    Stratified,
    Priority,
    AdoptedPlan
};

template <>
struct Words<DownscalingRule> {
    static constexpr std::array<std::pair<DownscalingRule, std::string_view>, 6> words{{
        {DownscalingRule::Uniform, "D1"},
        {DownscalingRule::Proportional, "D2"},
        {DownscalingRule::Feasibility, "D3"},
        {DownscalingRule::Stratified, "D4"},
        {DownscalingRule::Priority, "D5"},
        {DownscalingRule::AdoptedPlan, "D6"},
    }};
};

/// How it is known what would have happened without the actions
/// (docs/methods/counterfactual.md).
enum class TargetCounterfactual {
    Gross,           // CF0: nothing is taken off
    StaticBaseline,  // CF1: given by ecosystem type, with its document
    UntreatedTrend,  // CF2: the trend of ground without actions, by ecosystem type
    MatchedControls, // CF3: control cells, matched by the target's matching layers
    BeforeAfter,     // CF4: plots before and after, with control plots
    Model            // CF5: given by ecosystem type, with its document
};

template <>
struct Words<TargetCounterfactual> {
    static constexpr std::array<std::pair<TargetCounterfactual, std::string_view>, 6> words{{
        {TargetCounterfactual::Gross, "CF0"},
        {TargetCounterfactual::StaticBaseline, "CF1"},
        {TargetCounterfactual::UntreatedTrend, "CF2"},
        {TargetCounterfactual::MatchedControls, "CF3"},
        {TargetCounterfactual::BeforeAfter, "CF4"},
        {TargetCounterfactual::Model, "CF5"},
    }};
};

/// A target for a landscape, with its denominator, rule, baseline and as-of date on view.
struct Target {
    TargetId id;
    std::string name;
    TargetKind kind = TargetKind::Restoration;
    LandscapeId landscape;
    Date asOf; // figures are for this day, never for "today"
    std::optional<Date> deadline;
    double fraction = 0.30; // of the denominator, where the rule uses one
    DownscalingRule rule = DownscalingRule::Uniform;
    std::optional<LayerId> baselineLayer; // restoration: where land is degraded
    std::vector<int> baselineClasses; // its degraded classes, sorted; all where it is a vector
    std::optional<LayerId>
        currentLayer; // the same classes later: newly degraded since baseline
    std::optional<LayerId> ecosystemLayer; // strata; none: pooled only
    std::string baselineDefinition; // the definition of degradation used, with its source
    std::string citation;           // where the target or the adopted figure comes from
    std::optional<double> nationalDegradedHa, nationalTargetHa;    // D2, D3, D5
    std::optional<double> nationalWeightedHa, landscapeWeightedHa; // D3, D5
    std::optional<double> adoptedHa;                               // D6
    std::optional<IndicatorId> indicator; // which the change of condition is the outcome of
    /// Of CF2: so much ground counts as one independent reading; without it, no error is known.
    std::optional<double> independentGroundHa;
    TargetCounterfactual counterfactual = TargetCounterfactual::Gross; // of condition
    /// Condition from which change is counted; without it, the first. Earlier ones test a
    /// match.
    std::optional<LayerId> openingLayer;
    /// Of CF3, with defaults in docs/methods/counterfactual.md: how far from any action a
    /// control must lie, how far cells go together, what chance starts from, and how many
    /// candidates are looked at most.
    std::optional<double> leakageRingM, blockM;
    std::optional<int> matchingSeed, candidateLimit;
    std::optional<DocumentId> counterfactualDocument; // of CF1, CF4 and CF5: where it stands
    bool operator==(const Target&) const = default;
};

template <>
struct Table<Target> {
    static constexpr std::string_view name = "target", title = "target";
    static constexpr auto fields =
        std::make_tuple(field("id", &Target::id),
                        field("name", &Target::name),
                        field("kind", &Target::kind),
                        field("landscape_id", &Target::landscape),
                        field("as_of", &Target::asOf),
                        field("deadline", &Target::deadline),
                        field("fraction", &Target::fraction),
                        field("rule", &Target::rule),
                        field("baseline_layer_id", &Target::baselineLayer),
                        field("baseline_classes", &Target::baselineClasses),
                        field("current_layer_id", &Target::currentLayer),
                        field("ecosystem_layer_id", &Target::ecosystemLayer),
                        field("baseline_definition", &Target::baselineDefinition),
                        field("citation", &Target::citation),
                        field("national_degraded_ha", &Target::nationalDegradedHa),
                        field("national_target_ha", &Target::nationalTargetHa),
                        field("national_weighted_ha", &Target::nationalWeightedHa),
                        field("landscape_weighted_ha", &Target::landscapeWeightedHa),
                        field("adopted_ha", &Target::adoptedHa),
                        field("indicator_id", &Target::indicator),
                        field("independent_ground_ha", &Target::independentGroundHa),
                        field("counterfactual", &Target::counterfactual),
                        field("opening_layer_id", &Target::openingLayer),
                        field("leakage_ring_m", &Target::leakageRingM),
                        field("block_m", &Target::blockM),
                        field("matching_seed", &Target::matchingSeed),
                        field("candidate_limit", &Target::candidateLimit),
                        field("counterfactual_document_id", &Target::counterfactualDocument));
};

} // namespace ecotone::records
