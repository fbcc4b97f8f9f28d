#pragma once

#include "ecotone/accounts/action_standing.h"
#include "ecotone/accounts/downscaling.h"
#include "ecotone/accounts/figure_status.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"
#include "ecotone/cells/booking.h"
#include "ecotone/cells/places.h"
#include "ecotone/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

struct TargetGround;

/// Areas of several actions with every double counting on view (rule R0.3, docs/methods). All
/// over the whole ground, degraded or not.
struct AreaSummary {
    Hectares gross;       // sum of the whole shapes
    Hectares insideGross; // sum of their parts inside the landscape
    Hectares unionInside; // ground inside the landscape, counted once
    Hectares overlap;     // insideGross less unionInside: what was counted twice
    Hectares outside;     // gross less insideGross
    bool operator==(const AreaSummary&) const = default;
};

/// Progress in one ecosystem type.
struct EcosystemRow {
    cells::ClassLabel type; // no data: degraded land of unknown type
    std::string name;       // the class's name, its value where it has none, "no data"
    Hectares degraded, restored;
    std::optional<Hectares> targetArea, gap; // nothing where the target could not be found
    std::optional<double> progressPercent;   // nothing where none of the type is degraded
    bool isFailing = false;                  // gap above 0
    bool operator==(const EcosystemRow&) const = default;
};

/// Effective restoration on degraded land, by obligation code. The rows may overlap: a hectare
/// under two codes is in both, so they are never added.
struct ObligationRow {
    std::optional<records::ObligationCode> code; // none: not declared
    Hectares restored;                           // union of the code's effective actions
    std::size_t actions = 0;
    bool operator==(const ObligationRow&) const = default;
};

/// All located actions of one status on the as-of date; rows may overlap.
struct StatusRow {
    std::optional<records::Status> status; // none: no entry up to the as-of date
    std::size_t actions = 0;
    Hectares inside;     // union inside the landscape
    Hectares onBaseline; // union inside the landscape on degraded land
    bool operator==(const StatusRow&) const = default;
};

struct ActionRow {
    records::ActionId action;
    std::string name, kind; // kind: its name, or empty
    std::optional<records::ObligationCode> obligation;
    ActionStanding standing;
    Hectares whole, inside, outside; // of the shape; outside = whole less inside
    Hectares onBaseline;             // inside the landscape on degraded land
    bool counts = false;             // effective: its onBaseline is in the progress
    bool startsLater = false;        // its start date is after the as-of date
    bool operator==(const ActionRow&) const = default;
};

/// Where a landscape stands with regard to Target 2 on the target's as-of date. All areas raw
/// and true; nothing is rounded. Rows are in order of name, classes in order of value.
struct RestorationProgress {
    FigureStatus status = FigureStatus::NotComputed; // of progressPercent
    Hectares landscapeArea;                          // L
    Hectares degradedBaseline;                       // D0 in L
    Hectares assessedBaseline;                       // where the baseline layer has data, in L
    std::optional<double> assessedShare;             // assessedBaseline / landscapeArea
    bool isPartial = false; // assessed share below the project's minimum

    Hectares underRestoration;                   // R: union of effective actions ∩ D0 ∩ L
    std::optional<double> progressPercent;       // 100 R / D0
    DownscaledTarget target;                     // T with its rule
    std::optional<Hectares> gap;                 // max(0, T − R)
    std::optional<double> completionPercent;     // 100 R / T
    std::optional<double> cappedProgressPercent; // only with ecosystem types

    // Beside it, never merged.
    Hectares inPreparation;                  // on D0, restoration kinds in preparation
    Hectares inPreparationOnly;              // of that, what is not under restoration already
    Hectares restorationOutsideBaseline;     // effective, in L, off D0
    Hectares withoutProof;                   // on D0, under way, resourced or monitored missing
    Hectares notRestorationKind;             // on D0, under way and proven, kind does not count
    Hectares notRestorationKindOnly;         // of that, what is not under restoration already
    Hectares allActionsOnBaseline;           // on D0, whatever status, kind and proof
    std::optional<double> allActionsPercent; // of D0; label: not progress
    std::optional<Hectares> newlyDegraded;   // degraded on the later map, not on the baseline
    AreaSummary effectiveAreas, allAreas;

    std::vector<EcosystemRow> byEcosystem; // empty without an ecosystem layer
    std::vector<std::string> failingTypes; // names, in row order
    std::vector<ObligationRow> byObligation;
    std::vector<StatusRow> byStatus;
    std::vector<ActionRow> byAction;
    Findings findings;
    bool operator==(const RestorationProgress&) const = default;
};

/// @pre target.kind is Restoration, and its landscape is in the project
/// @param ground  of the target
/// Source: docs/methods/restoration-progress.md.
[[nodiscard]] RestorationProgress restorationProgress(const cells::Booking& booking,
                                                      const project::Project& project,
                                                      const records::Target& target,
                                                      const TargetGround& ground);
/// The same, with its own look at the ground.
[[nodiscard]] RestorationProgress restorationProgress(const cells::Booking& booking,
                                                      const project::Project& project,
                                                      const records::Target& target);

} // namespace ecotone::accounts
