#include "ecotone/geo/joint_coverage.h"

#include "grid_edges.h"
#include "tile_sweep.h"

#include <vector>

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
    TileSweep sweep{m_impl->edges};
    sweep.begin(window);
    TileCoverage coverage{window, {}, {}};
    std::vector<std::uint32_t> numbers; // by set of the sweep: its number here + 1; 0: none yet
    for (std::int64_t row = 0; row < window.height && !window.isEmpty(); ++row)
        for (CoveredRun run : sweep.nextRow()) {
            numbers.resize(sweep.sets().size(), 0);
            if (numbers[run.set] == 0) {
                const auto members = sweep.sets().members(run.set);
                coverage.sets.emplace_back(members.begin(), members.end());
                numbers[run.set] = static_cast<std::uint32_t>(coverage.sets.size());
            }
            run.set = numbers[run.set] - 1;
            coverage.runs.push_back(run);
        }
    return coverage;
}

CoverageSweep::CoverageSweep(const JointCoverage& coverage)
    : m_sweep{std::make_unique<TileSweep>(coverage.m_impl->edges)}
{
}
CoverageSweep::~CoverageSweep() = default;
CoverageSweep::CoverageSweep(CoverageSweep&&) noexcept = default;
CoverageSweep& CoverageSweep::operator=(CoverageSweep&&) noexcept = default;

void CoverageSweep::begin(const Window& window)
{
    m_sweep->begin(window);
}

std::span<const CoveredRun> CoverageSweep::nextRow()
{
    return m_sweep->nextRow();
}

std::size_t CoverageSweep::setCount() const noexcept
{
    return m_sweep->sets().size();
}

std::span<const ShapeIndex> CoverageSweep::set(std::uint32_t number) const noexcept
{
    return m_sweep->sets().members(number);
}

} // namespace ecotone::geo
