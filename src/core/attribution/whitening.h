#pragma once

#include "cholesky.h"

#include "ecotone/attribution/candidate_cells.h"
#include "ecotone/base/checked.h"

#include <span>
#include <vector>

namespace ecotone::attribution {

/// Turns covariates into coordinates in which Mahalanobis distance is plain distance:
/// z = L⁻¹ x with S = L Lᵀ, S the covariance pooled within groups.
class Whitening {
public:
    /// Refused: a covariate that is constant, or follows from the others.
    [[nodiscard]] static Checked<Whitening> of(const CandidateCells& cells,
                                               std::span<const std::size_t> treated,
                                               std::span<const std::size_t> candidates);

    /// Coordinates of a number of cells, cell by cell.
    [[nodiscard]] std::vector<double> coordinates(const CandidateCells& cells,
                                                  std::span<const std::size_t> which) const;
    /// How far apart, along each coordinate, two cells within all calipers can be at most;
    /// infinite where a covariate without a caliper has a part in the coordinate.
    [[nodiscard]] const std::vector<double>& reach() const noexcept { return m_reach; }

private:
    Whitening(std::vector<std::size_t> order,
              std::vector<double> centre,
              std::vector<double> scale,
              Cholesky factor);
    [[nodiscard]] Whitening boundedBy(const CandidateCells& cells) &&;

    // Covariates with a caliper come first, so that as many coordinates as possible are
    // bounded; the distance does not depend on their order.
    std::vector<std::size_t> m_order;
    std::vector<double> m_centre, m_scale; // means and standard deviations, in that order
    Cholesky m_factor;                     // of the correlations
    std::vector<double> m_reach;
};

} // namespace ecotone::attribution
