#pragma once

#include "ecotone/accounts/action_standing.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/quantity.h"
#include "ecotone/cells/booking.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/cells/places.h"
#include "ecotone/project/project.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// An action that was booked, and how it stands on the as-of date. Refers to the project and to
/// the standings of its ground.
struct GroundAction {
    const records::Action* record = nullptr;
    const ActionStanding* standing = nullptr;
    std::size_t place = 0; // among the standings
};
/// Position in `TargetGround::actions`.
using ActionIndex = std::uint32_t;
constexpr ActionIndex noAction = std::numeric_limits<ActionIndex>::max();

/// A duty that was booked, and where in the list of booked shapes. Refers to the project.
struct GroundDuty {
    const records::Obligation* record = nullptr;
    geo::ShapeIndex shape = 0;
};

/// One row of the booking inside the landscape, seen with the eyes of a restoration target.
struct GroundRow {
    cells::CellKey key;
    cells::CellSums sums;
    Hectares area;
    bool isAssessed = false;              // the baseline layer has data here
    bool isDegraded = false;              // and says degraded: D0
    bool isUnderRestoration = false;      // an effective action covers it
    std::span<const ActionIndex> actions; // that cover it, in the order of the booking
};

/// Rows that the same actions cover and that come together in the ground.
struct GroundRun {
    std::size_t firstRow = 0, rowCount = 0;
    std::span<const ActionIndex> actions; // as of its rows
};

/// The ground of a restoration target: where L and D0 are, and which actions lie there. Refers
/// to the booking and the project, which must outlive it.
struct TargetGround {
    TargetGround() = default;
    TargetGround(TargetGround&&) noexcept = default; // rows refer to `actionLists`
    TargetGround& operator=(TargetGround&&) noexcept = default;

    std::vector<GroundRow> rows; // inside the landscape
    bool hasLandscape = false;   // a version of the landscape was booked
    bool hasBaseline = false;    // the baseline was booked, and its degraded classes are known
    std::vector<int> degradedClasses;       // of the baseline, sorted
    Standings standings;                    // of all actions, on the as-of date
    std::vector<GroundAction> actions;      // in the order of the booking
    std::vector<GroundDuty> duties;         // in the order of the booking
    std::vector<ActionIndex> actionOfShape; // by booked shape; `noAction`: it is none
    std::vector<ActionIndex> actionLists;   // what rows refer to
    std::vector<GroundRun> runs;            // of all rows, in order
    Findings findings;                      // why there is no landscape or no baseline
};

/// Which drawing of the landscape's boundary is meant: the one figures are for, or the one
/// before, with which it is only compared.
enum class Boundary { Current, Previous };

/// @pre target.kind is Restoration
[[nodiscard]] TargetGround groundOf(const cells::Booking& booking,
                                    const project::Project& project,
                                    const records::Target& target,
                                    Boundary boundary = Boundary::Current);

/// Looks again how one action stands after an edit that moved nothing, and which rows are under
/// restoration because of it.
/// @param place  of the action among the standings
/// @param rows   numbers of the rows it covers
void renewStanding(TargetGround& ground,
                   const project::Project& project,
                   const records::Target& target,
                   std::size_t place,
                   std::span<const std::size_t> rows);

/// The classes of a layer that mean degraded land: those the target names, else those whose
/// class group is "degraded"; sorted.
[[nodiscard]] std::vector<int> degradedClassesOf(const project::Project& project,
                                                 const records::Target& target,
                                                 records::LayerId layer);

/// What a layer says about a place.
struct Degradation {
    bool isAssessed = false, isDegraded = false;
};
/// A raster says it by its class. A layer of shapes shows degraded land, and nothing else, so
/// the rest is assessed as sound; where its features have classes and degraded ones are named,
/// only these are degraded, and what no feature covers is not assessed.
/// @pre the layer was booked
[[nodiscard]] Degradation degradationOf(const cells::CellKey& key,
                                        records::LayerId layer,
                                        const std::vector<int>& degradedClasses,
                                        const cells::Places& places);

/// The area of the rows for which `isMeant` holds, added in an order that depends on nothing
/// but the areas.
template <class Predicate>
[[nodiscard]] Hectares areaWhere(const std::vector<GroundRow>& rows, const Predicate& isMeant)
{
    cells::OrderlessSum sum;
    for (const GroundRow& row : rows)
        if (isMeant(row))
            sum.add(row.area.value());
    return Hectares{sum.value()};
}

} // namespace ecotone::accounts
