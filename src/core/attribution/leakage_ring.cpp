#include "ecotone/attribution/leakage_ring.h"

#include "nearest_points.h"

#include "ecotone/base/contract.h"

#include <array>
#include <vector>

namespace ecotone::attribution {

void markLeakageRing(CandidateCells& cells, double ring_m)
{
    requireWellFormed(cells);
    expects(ring_m >= 0.0, "markLeakageRing: a width that is not negative");
    std::vector<double> underActions;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (cells.uses[cell] == CellUse::Treated || cells.uses[cell] == CellUse::OtherAction)
            underActions.insert(underActions.end(), {cells.x_m[cell], cells.y_m[cell]});
    if (underActions.empty())
        return;
    // The tree looks in a square; the disc is asked for point by point.
    const NearestPoints points{underActions, std::array{ring_m, ring_m}};
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells.uses[cell] != CellUse::Candidate)
            continue;
        const std::array place{cells.x_m[cell], cells.y_m[cell]};
        const auto isNear = [&](std::size_t point) {
            const double dx = underActions[2 * point] - place[0];
            const double dy = underActions[2 * point + 1] - place[1];
            return dx * dx + dy * dy <= ring_m * ring_m * (1.0 + 1e-12);
        };
        if (!points.nearest(place.data(), 1, isNear).empty())
            cells.uses[cell] = CellUse::LeakageRing;
    }
}

} // namespace ecotone::attribution
