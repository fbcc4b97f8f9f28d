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
    , m_narrow{m_stored.cells().narrowType()}
{
    expects(geo::areAligned(m_stored.grid(), m_grid),
            "AlignedBand: the cells of both grids lie on each other");
    const geo::Point corner = m_stored.grid().toGrid(m_grid.toWorld({0.0, 0.0}));
    m_colShift = std::llround(corner.x);
    m_rowShift = std::llround(corner.y);
    if (m_narrow != NarrowType::Codes)
        return;
    m_meaning =
        std::make_shared<const std::array<double, 256>>(m_stored.cells().meaningOfCodes());
    for (std::size_t code = 0; code < m_meaning->size() && !m_emptyCode; ++code)
        if (std::isnan((*m_meaning)[code]))
            m_emptyCode = static_cast<std::uint8_t>(code);
}

AlignedBand::Part AlignedBand::partOf(const geo::Window& window) const
{
    const geo::Window shifted{window.col + m_colShift, window.row + m_rowShift, window.width,
                              window.height};
    const geo::Window inside = geo::intersectionOf(shifted, m_stored.grid().whole());
    if (inside.isEmpty())
        return {};
    return {inside,
            static_cast<std::size_t>((inside.row - shifted.row) * window.width + inside.col -
                                     shifted.col),
            inside.cellCount() == window.cellCount()};
}

void AlignedBand::read(const geo::Window& window, std::span<double> values)
{
    expects(static_cast<std::int64_t>(values.size()) == window.cellCount(),
            "AlignedBand::read: one value per cell of the window");
    const Part part = partOf(window);
    if (!part.isWhole)
        std::ranges::fill(values, std::numeric_limits<double>::quiet_NaN());
    if (!part.inside.isEmpty())
        m_stored.read(part.inside, values.subspan(part.first), window.width);
}

void AlignedBand::readCells(const geo::Window& window, raster::CellValues& values)
{
    const Part part = partOf(window);
    if (m_narrow == NarrowType::Floats) {
        if (!std::holds_alternative<std::vector<float>>(values))
            values = std::vector<float>{};
        auto& floats = std::get<std::vector<float>>(values);
        floats.resize(static_cast<std::size_t>(window.cellCount()));
        if (!part.isWhole)
            std::ranges::fill(floats, std::numeric_limits<float>::quiet_NaN());
        if (!part.inside.isEmpty())
            m_stored.cells().readFloats(part.inside, std::span{floats}.subspan(part.first),
                                        window.width);
    } else if (m_narrow == NarrowType::Codes && (part.isWhole || m_emptyCode)) {
        if (!std::holds_alternative<raster::CodedValues>(values))
            values = raster::CodedValues{};
        readCodes(window, part, std::get<raster::CodedValues>(values));
    } else {
        BandSource::readCells(window, values);
    }
}

void AlignedBand::readCodes(const geo::Window& window,
                            const Part& part,
                            raster::CodedValues& values)
{
    values.meaning = m_meaning;
    values.codes.resize(static_cast<std::size_t>(window.cellCount()));
    if (!part.isWhole)
        std::ranges::fill(values.codes, *m_emptyCode);
    if (!part.inside.isEmpty())
        m_stored.cells().readCodes(part.inside, std::span{values.codes}.subspan(part.first),
                                   window.width);
}

std::unique_ptr<raster::BandSource> AlignedBand::duplicate() const
{
    return std::make_unique<AlignedBand>(StoredBand{m_stored.request()}, m_grid);
}

} // namespace ecotone::formats
