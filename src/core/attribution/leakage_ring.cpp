#include "ecotone/attribution/leakage_ring.h"

#include "nearest_points.h"

#include "ecotone/base/contract.h"

#include <array>
#include <optional>
#include <utility>

namespace ecotone::attribution {

struct LeakageRing::Parts {
    Parts(std::vector<double> given, double ring_m) : centres{std::move(given)}, ring{ring_m}
    {
        // The tree looks in a square; the disc is asked for point by point.
        if (!centres.empty())
            points.emplace(centres, std::array{ring_m, ring_m});
    }
    std::vector<double> centres;
    double ring;
    std::optional<NearestPoints> points;
};

LeakageRing::LeakageRing(std::vector<double> centres, double ring_m)
{
    expects(ring_m >= 0.0 && centres.size() % 2 == 0,
            "LeakageRing: a width that is not negative, and two coordinates a cell");
    m_parts = std::make_unique<const Parts>(std::move(centres), ring_m);
}
LeakageRing::LeakageRing(LeakageRing&&) noexcept = default;
LeakageRing& LeakageRing::operator=(LeakageRing&&) noexcept = default;
LeakageRing::~LeakageRing() = default;

bool LeakageRing::contains(double x_m, double y_m) const
{
    if (!m_parts->points)
        return false;
    const std::array place{x_m, y_m};
    const double reach = m_parts->ring * m_parts->ring * (1.0 + 1e-12);
    const auto isNear = [&](std::size_t point) {
        const double dx = m_parts->centres[2 * point] - x_m;
        const double dy = m_parts->centres[2 * point + 1] - y_m;
        return dx * dx + dy * dy <= reach;
    };
    return !m_parts->points->nearest(place.data(), 1, isNear).empty();
}

void markLeakageRing(CandidateCells& cells, double ring_m)
{
    requireWellFormed(cells);
    std::vector<double> underActions;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (cells.uses[cell] == CellUse::Treated || cells.uses[cell] == CellUse::OtherAction)
            underActions.insert(underActions.end(), {cells.x_m[cell], cells.y_m[cell]});
    const LeakageRing ring{std::move(underActions), ring_m};
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (cells.uses[cell] == CellUse::Candidate &&
            ring.contains(cells.x_m[cell], cells.y_m[cell]))
            cells.uses[cell] = CellUse::LeakageRing;
}

} // namespace ecotone::attribution
