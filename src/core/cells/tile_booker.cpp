#include "tile_booker.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ecotone::cells {

namespace {

/// Stored as scaled bytes or floats, a condition may miss 0 or 1 by a rounding.
constexpr double roundingOfCondition = 1e-6;

std::int32_t classOf(double value)
{
    constexpr double largest = std::numeric_limits<std::int32_t>::max();
    if (std::isnan(value) || std::abs(value) > largest)
        return noDataClass;
    return static_cast<std::int32_t>(std::lround(value));
}

/// Books the cells of one tile, run by run.
class OneTile {
public:
    OneTile(const raster::Tile& tile,
            const geo::TileCoverage& coverage,
            BandLayout layout,
            std::vector<double> areas)
        : m_tile{tile}
        , m_layout{layout}
        , m_areas{std::move(areas)}
        , m_rowsBySet(coverage.sets.size())
    {
        m_classes.resize(layout.classLayers);
        m_booked.unusableConditions.resize(layout.conditionPairs);
    }

    void book(const geo::CoveredRun& run)
    {
        const geo::Window& window = m_tile.window;
        const auto first = static_cast<std::size_t>((run.row - window.row) * window.width +
                                                    (run.col - window.col));
        m_last = nullptr; // another set of shapes: another group of rows
        for (std::size_t cell = first; cell < first + static_cast<std::size_t>(run.length);
             ++cell) {
            const double area = run.fraction * m_areas[cell];
            if (std::isnan(area))
                ++m_booked.cellsOffEarth;
            else
                bookCell(cell, area, m_rowsBySet[run.set]);
        }
    }

    BookedTile finished(const geo::TileCoverage& coverage)
    {
        for (std::size_t set = 0; set < m_rowsBySet.size(); ++set)
            for (auto& [classes, sums] : m_rowsBySet[set])
                m_booked.table.add(CellKey{coverage.sets[set], classes}, sums);
        return std::move(m_booked);
    }

private:
    using RowsByClasses = std::map<std::vector<std::int32_t>, CellSums>;

    void bookCell(std::size_t cell, double area, RowsByClasses& rows)
    {
        bool isSameRow = m_last != nullptr;
        for (std::size_t layer = 0; layer < m_layout.classLayers; ++layer) {
            const std::int32_t value = classOf(m_tile.bands[layer][cell]);
            isSameRow = isSameRow && m_classes[layer] == value;
            m_classes[layer] = value;
        }
        if (!isSameRow) {
            const auto [row, isNew] = rows.try_emplace(m_classes);
            if (isNew)
                row->second.conditions.resize(m_layout.conditionPairs);
            m_last = &row->second;
        }
        m_last->area += area;
        for (std::size_t pair = 0; pair < m_layout.conditionPairs; ++pair)
            bookCondition(pair, cell, area, m_last->conditions[pair]);
    }

    void bookCondition(std::size_t pair, std::size_t cell, double area, ConditionSums& sums)
    {
        const std::size_t band = m_layout.classLayers + 2 * pair;
        const double before = condition(pair, m_tile.bands[band][cell]);
        const double after = condition(pair, m_tile.bands[band + 1][cell]);
        if (std::isnan(before) || std::isnan(after))
            return; // A change needs two readings; `assessed` tells how much area had both.
        const double change = after - before;
        sums.assessed += area;
        sums.opening += area * before;
        sums.closing += area * after;
        (change > 0.0 ? sums.gains : sums.losses) += area * std::abs(change);
        sums.squaredChange += area * change * change;
    }

    double condition(std::size_t pair, double value)
    {
        if (value < -roundingOfCondition || value > 1.0 + roundingOfCondition) {
            if (!m_booked.unusableConditions[pair])
                m_booked.unusableConditions[pair] = value;
            return std::numeric_limits<double>::quiet_NaN();
        }
        return std::isnan(value) ? value : std::clamp(value, 0.0, 1.0);
    }

    const raster::Tile& m_tile;
    BandLayout m_layout;
    std::vector<double> m_areas;
    std::vector<RowsByClasses> m_rowsBySet;
    std::vector<std::int32_t> m_classes; // of the cell at hand
    CellSums* m_last = nullptr;          // the row of the cell before, in the same run
    BookedTile m_booked;
};

} // namespace

TileBooker::TileBooker(const geo::JointCoverage& coverage,
                       BandLayout layout,
                       std::vector<bool> areFeatures)
    : m_coverage{&coverage}
    , m_layout{layout}
    , m_areFeatures{std::move(areFeatures)}
    , m_areas{coverage.grid()}
{
}

TileBooker::TileBooker(const TileBooker& other)
    : m_coverage{other.m_coverage}
    , m_layout{other.m_layout}
    , m_areFeatures{other.m_areFeatures}
    , m_areas{other.m_coverage->grid()}
{
}

bool TileBooker::isBooked(const geo::ShapeSet& set) const
{
    return std::ranges::any_of(set,
                               [&](geo::ShapeIndex shape) { return !m_areFeatures[shape]; });
}

BookedTile TileBooker::operator()(const raster::Tile& tile) const
{
    const geo::TileCoverage coverage = m_coverage->of(tile.window);
    OneTile booking{tile, coverage, m_layout, m_areas.of(tile.window)};
    for (const geo::CoveredRun& run : coverage.runs)
        if (isBooked(coverage.sets[run.set]))
            booking.book(run);
    return booking.finished(coverage);
}

} // namespace ecotone::cells
