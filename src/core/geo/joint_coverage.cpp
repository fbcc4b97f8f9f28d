#include "ecotone/geo/joint_coverage.h"

#include "grid_edges.h"
#include "tile_sweep.h"

#include "ecotone/base/contract.h"

namespace ecotone::geo {

struct JointCoverage::Impl {
    GridEdges edges;
};

JointCoverage::JointCoverage(const Grid& grid, std::span<const Shape> shapes)
    : m_impl{std::make_unique<Impl>(Impl{GridEdges{grid, shapes}})}
{
}
JointCoverage::~JointCoverage() = default;
JointCoverage::JointCoverage(JointCoverage&&) noexcept = default;
JointCoverage& JointCoverage::operator=(JointCoverage&&) noexcept = default;

const Grid& JointCoverage::grid() const noexcept
{
    return m_impl->edges.grid();
}

std::size_t JointCoverage::shapeCount() const noexcept
{
    return m_impl->edges.shapeCount();
}

bool JointCoverage::touches(const Window& window) const noexcept
{
    return m_impl->edges.touches(window);
}

TileCoverage JointCoverage::of(const Window& window) const
{
    expects(window.isEmpty() || intersectionOf(window, grid().whole()) == window,
            "JointCoverage::of: the window lies on the grid");
    return TileSweep{m_impl->edges, window}.result();
}

} // namespace ecotone::geo
