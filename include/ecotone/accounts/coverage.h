#pragma once

#include "ecotone/accounts/figure_status.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"
#include "ecotone/cells/booking.h"
#include "ecotone/project/project.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::accounts {

struct TargetGround;

/// 100 × covered / whole; nothing where the whole is zero.
[[nodiscard]] std::optional<double> coveragePercent(Hectares covered, Hectares whole);

/// A place and the part of it that is covered.
struct CoveredPlace {
    std::string name;
    Hectares area, covered;
    bool operator==(const CoveredPlace&) const = default;
};

/// The mean over places of the percent covered: each place counts the same, however large.
/// Places without an area are left out. Source: SDG metadata 15.1.2 and 15.4.1;
/// docs/methods/coverage.md.
[[nodiscard]] std::optional<double> meanCoveragePercent(std::span<const CoveredPlace> places);
/// Covered area over area, all places together: not the indicator; shown beside it so that the
/// two are not confused.
[[nodiscard]] std::optional<double> pooledCoveragePercent(std::span<const CoveredPlace> places);

/// One plan, protected area or conserved area inside the landscape.
struct CoverRow {
    std::string name, layer;
    bool isConserved = false; // an OECM, not a protected area
    Hectares inside;
    bool operator==(const CoverRow&) const = default;
};

/// Coverage of a landscape by qualifying spatial plans (Target 1) or by protected and conserved
/// areas (Target 3). A union: overlaps count once.
struct Coverage {
    FigureStatus status = FigureStatus::NotComputed;
    Hectares landscapeArea, covered;
    std::optional<double> percent;
    double targetFraction = 0.0;                 // of the landscape, from the target record
    Hectares targetArea, gap;                    // fraction × L; max(0, that less covered)
    Hectares grossInside, overlap;               // sum of the rows; that less covered
    Hectares protectedOnly, conservedOnly, both; // Target 3: by PA, by OECM, by both
    std::vector<CoverRow> rows;                  // by name
    std::vector<CoveredPlace>
        keyBiodiversityAreas; // Target 3: parts inside the landscape, by name
    std::optional<double> keyBiodiversityAreaMeanPercent, keyBiodiversityAreaPooledPercent;
    Findings findings;
    bool operator==(const Coverage&) const = default;
};

/// @pre target.kind is SpatialPlanning or Protection
/// Source: GBF indicators 1.1 and 3.1; docs/methods/coverage.md.
[[nodiscard]] Coverage coverage(const cells::Booking& booking,
                                const project::Project& project,
                                const records::Target& target);

/// Ground in the landscape by which of the three targets it counts in: planned (1), under
/// effective restoration on degraded land (2), protected or conserved (3). The same hectare may
/// count in all three; the figures of the targets are therefore never added
/// (docs/methods/coverage.md).
struct TargetOverlap {
    Hectares none, only1, only2, only3, only12, only13, only23, all;
    /// Whether there is anything to go by: a layer of plans, a baseline, a layer of protected
    /// or conserved areas. Where not, the target is taken as met nowhere, and must be shown as
    /// unknown.
    bool plansKnown = false, restorationKnown = false, protectionKnown = false;
    bool operator==(const TargetOverlap&) const = default;
};

/// @param ground  of a restoration target
[[nodiscard]] TargetOverlap targetOverlap(const cells::Booking& booking,
                                          const project::Project& project,
                                          const TargetGround& ground);
/// The same, with its own look at the ground. @pre restoration.kind is Restoration
[[nodiscard]] TargetOverlap targetOverlap(const cells::Booking& booking,
                                          const project::Project& project,
                                          const records::Target& restoration);

} // namespace ecotone::accounts
