#include "aligned_band.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ecotone::formats {

AlignedBand::AlignedBand(StoredBand stored, geo::Grid grid)
    : m_stored{std::move(stored)}
    , m_grid{std::move(grid)}
    , m_colShift{0}
    , m_rowShift{0}
{
    expects(geo::areAligned(m_stored.grid(), m_grid),
            "AlignedBand: the cells of both grids lie on each other");
    const geo::Point corner = m_stored.grid().toGrid(m_grid.toWorld({0.0, 0.0}));
    m_colShift = std::llround(corner.x);
    m_rowShift = std::llround(corner.y);
}

void AlignedBand::read(const geo::Window& window, std::span<double> values)
{
    expects(static_cast<std::int64_t>(values.size()) == window.cellCount(),
            "AlignedBand::read: one value per cell of the window");
    const geo::Window shifted{window.col + m_colShift, window.row + m_rowShift, window.width,
                              window.height};
    const geo::Window inside = geo::intersectionOf(shifted, m_stored.grid().whole());
    if (inside.cellCount() < window.cellCount())
        std::ranges::fill(values, std::numeric_limits<double>::quiet_NaN());
    if (inside.isEmpty())
        return;
    const std::int64_t first =
        (inside.row - shifted.row) * window.width + inside.col - shifted.col;
    m_stored.read(inside, values.subspan(static_cast<std::size_t>(first)), window.width);
}

std::unique_ptr<raster::BandSource> AlignedBand::duplicate() const
{
    return std::make_unique<AlignedBand>(StoredBand{m_stored.request()}, m_grid);
}

} // namespace ecotone::formats
