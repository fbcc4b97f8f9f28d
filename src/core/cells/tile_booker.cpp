#include "tile_booker.h"

#include "ecotone/cells/cell_table_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace ecotone::cells {

namespace {

/// Stratum of cells without a place on the earth.
constexpr std::uint32_t offEarth = std::numeric_limits<std::uint32_t>::max();

} // namespace

TileBooker::TileBooker(const geo::JointCoverage& coverage,
                       BandLayout layout,
                       std::vector<bool> areFeatures)
    : m_coverage{&coverage}
    , m_layout{std::move(layout)}
    , m_areFeatures{std::move(areFeatures)}
    , m_areas{coverage.grid()}
{
}

TileBooker::TileBooker(const TileBooker& other)
    : TileBooker{*other.m_coverage, other.m_layout, other.m_areFeatures}
{
}

bool TileBooker::isBooked(const geo::ShapeSet& set) const
{
    return std::ranges::any_of(set,
                               [&](geo::ShapeIndex shape) { return !m_areFeatures[shape]; });
}

/// True areas of the tile's cells; those off the earth get a stratum of their own.
void TileBooker::takeAreas(const geo::Window& window)
{
    if (const auto common = m_areas.common()) {
        m_tileAreas = {*common, {}};
        return;
    }
    m_areaOfEach.resize(static_cast<std::size_t>(window.cellCount()));
    m_areas.fill(window, m_areaOfEach);
    m_tileAreas = {0.0, m_areaOfEach};
    const auto strata = m_strata.codes();
    for (std::size_t cell = 0; cell < strata.size(); ++cell)
        if (std::isnan(m_areaOfEach[cell]))
            strata[cell] = offEarth;
}

BookedTile TileBooker::operator()(raster::OpenTile& open)
{
    const geo::Window& window = open.place().window;
    const geo::TileCoverage coverage = m_coverage->of(window);
    std::vector<bool> booked(coverage.sets.size());
    for (std::size_t set = 0; set < booked.size(); ++set)
        booked[set] = isBooked(coverage.sets[set]);

    BookedTile result;
    result.unusableConditions.resize(m_layout.conditionPairs.size());
    result.valuesOfNoClass.resize(m_layout.classLayers);
    if (std::ranges::find(booked, true) == booked.end())
        return result;
    const raster::Tile& tile = open.read();
    m_strata.combine(tile, m_layout.classLayers);
    takeAreas(window);
    m_rows.clear();
    m_area.clear();
    m_conditions.clear();
    const std::size_t pairs = m_layout.conditionPairs.size();
    for (const geo::CoveredRun& run : coverage.runs) {
        if (!booked[run.set])
            continue;
        cut(run, window, result);
        bookArea(run.fraction);
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            const auto [opening, closing] = m_layout.conditionPairs[pair];
            bookConditions(m_segments, {tile.bands[opening], tile.bands[closing]}, m_tileAreas,
                           run.fraction, m_conditions.data() + pair, pairs,
                           result.unusableConditions[pair]);
        }
    }
    result.table = tableOf(coverage, result);
    return result;
}

/// Cuts a run into segments of one stratum.
void TileBooker::cut(const geo::CoveredRun& run, const geo::Window& window, BookedTile& booked)
{
    m_segments.clear();
    const auto strata = std::as_const(m_strata).codes();
    std::size_t first = static_cast<std::size_t>((run.row - window.row) * window.width +
                                                 (run.col - window.col));
    const std::size_t last = first + static_cast<std::size_t>(run.length);
    while (first < last) {
        const std::uint32_t stratum = strata[first];
        std::size_t end = first + 1;
        while (end < last && strata[end] == stratum)
            ++end;
        if (stratum == offEarth)
            booked.cellsOffEarth += end - first;
        else
            m_segments.push_back({first, end, rowFor(run.set, stratum)});
        first = end;
    }
}

void TileBooker::bookArea(double weight)
{
    for (const Segment& segment : m_segments) {
        double area = static_cast<double>(segment.end - segment.first) * m_tileAreas.common;
        for (std::size_t cell = segment.first; cell < segment.end && !m_tileAreas.each.empty();
             ++cell)
            area += m_tileAreas.each[cell];
        m_area[segment.row] += weight * area;
    }
}

std::size_t TileBooker::rowFor(std::uint32_t set, std::uint32_t stratum)
{
    const auto [row, isNew] = m_rows.numberOf({set, stratum});
    if (isNew) {
        m_area.push_back(0.0);
        m_conditions.resize(m_conditions.size() + m_layout.conditionPairs.size());
    }
    return row;
}

/// The classes of a stratum, with what is no class as no data, and remarked.
std::vector<std::int32_t> TileBooker::classesOf(std::uint32_t stratum, BookedTile& booked) const
{
    const auto found = m_strata.classes(stratum);
    std::vector<std::int32_t> classes{found.begin(), found.end()};
    for (std::size_t layer = 0; layer < classes.size(); ++layer)
        if (classes[layer] == Strata::noClass) {
            classes[layer] = noDataClass;
            booked.valuesOfNoClass[layer] = m_strata.valueOfNoClass(layer);
        }
    return classes;
}

CellTable TileBooker::tableOf(const geo::TileCoverage& coverage, BookedTile& booked) const
{
    CellTableBuilder table;
    const std::size_t pairs = m_layout.conditionPairs.size();
    for (std::size_t row = 0; row < m_area.size(); ++row) {
        const auto [set, stratum] = m_rows.pairs()[row];
        const std::vector<std::int32_t> classes = classesOf(stratum, booked);
        table.add({coverage.sets[set], classes},
                  {m_area[row], std::span{m_conditions}.subspan(row * pairs, pairs)});
    }
    return std::move(table).table();
}

} // namespace ecotone::cells
