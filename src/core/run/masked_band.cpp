#include "masked_band.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ecotone::run {

MaskedBand::MaskedBand(std::unique_ptr<raster::BandSource> band,
                       std::shared_ptr<const std::vector<std::uint64_t>> cells)
    : m_band{std::move(band)}
    , m_cells{std::move(cells)}
{
}

void MaskedBand::read(const geo::Window& window, std::span<double> values)
{
    m_band->read(window, values);
    constexpr double noData = std::numeric_limits<double>::quiet_NaN();
    for (std::int64_t row = 0; row < window.height; ++row) {
        const auto first =
            static_cast<std::uint64_t>((window.row + row) * grid().width + window.col);
        auto kept = std::ranges::lower_bound(*m_cells, first);
        for (std::int64_t col = 0; col < window.width; ++col) {
            const std::uint64_t cell = first + static_cast<std::uint64_t>(col);
            if (kept != m_cells->end() && *kept == cell)
                ++kept;
            else
                values[static_cast<std::size_t>(row * window.width + col)] = noData;
        }
    }
}

std::unique_ptr<raster::BandSource> MaskedBand::duplicate() const
{
    return std::make_unique<MaskedBand>(m_band->duplicate(), m_cells);
}

} // namespace ecotone::run
