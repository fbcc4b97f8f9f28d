#include "ecotone/raster/band_source.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <limits>

namespace ecotone::raster {

void BandSource::readCells(const geo::Window& window, CellValues& values)
{
    if (!std::holds_alternative<std::vector<double>>(values))
        values = std::vector<double>{};
    auto& doubles = std::get<std::vector<double>>(values);
    doubles.resize(static_cast<std::size_t>(window.cellCount()));
    read(window, doubles);
}

MemoryBand::MemoryBand(geo::Grid grid, std::vector<double> values)
    : m_grid{std::move(grid)}
    , m_values{std::make_shared<const std::vector<double>>(std::move(values))}
{
    expects(static_cast<std::int64_t>(m_values->size()) == m_grid.width * m_grid.height,
            "MemoryBand: one value per cell of the grid");
}

void MemoryBand::read(const geo::Window& window, std::span<double> values)
{
    expects(static_cast<std::int64_t>(values.size()) == window.cellCount(),
            "MemoryBand::read: one value per cell of the window");
    std::ranges::fill(values, std::numeric_limits<double>::quiet_NaN());
    const geo::Window inside = geo::intersectionOf(window, m_grid.whole());
    for (std::int64_t row = inside.row; row < inside.row + inside.height; ++row) {
        const auto first = m_values->begin() + (row * m_grid.width + inside.col);
        std::copy(first, first + inside.width,
                  values.begin() + (row - window.row) * window.width + inside.col - window.col);
    }
}

std::unique_ptr<BandSource> MemoryBand::duplicate() const
{
    return std::make_unique<MemoryBand>(*this);
}

} // namespace ecotone::raster
