#pragma once

#include "ecotone/attribution/candidate_cells.h"

#include <memory>
#include <vector>

namespace ecotone::attribution {

/// The ground within so many metres of the centres of cells under actions: an action may have
/// moved harm or gain there, so cells whose centre lies in it are no controls. Any number of
/// threads may ask.
/// Source: PACT v2 (5 km); docs/methods/counterfactual.md.
class LeakageRing {
public:
    /// @param centres  x and y of the cells under actions, one after the other
    /// @pre  ring_m >= 0
    LeakageRing(std::vector<double> centres, double ring_m);
    LeakageRing(LeakageRing&&) noexcept;
    LeakageRing& operator=(LeakageRing&&) noexcept;
    ~LeakageRing();

    [[nodiscard]] bool contains(double x_m, double y_m) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

/// Marks candidates in the leakage ring of the cells under any action.
/// @pre  ring_m >= 0
void markLeakageRing(CandidateCells& cells, double ring_m);

} // namespace ecotone::attribution
