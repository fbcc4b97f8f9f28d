#include "tile_booker.h"

#include "ecotone/cells/cell_table_builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ecotone::cells {

TileBooker::TileBooker(const geo::JointCoverage& coverage,
                       BandLayout layout,
                       std::vector<bool> areFeatures)
    : m_coverage{&coverage}
    , m_layout{std::move(layout)}
    , m_areFeatures{std::move(areFeatures)}
    , m_areas{coverage.grid()}
    , m_sweep{coverage}
{
}

TileBooker::TileBooker(const TileBooker& other)
    : TileBooker{*other.m_coverage, other.m_layout, other.m_areFeatures}
{
}

void TileBooker::takeAreas(const geo::Window& window)
{
    if (const auto common = m_areas.common()) {
        m_tileAreas = {*common, {}};
        return;
    }
    m_areaOfEach.resize(static_cast<std::size_t>(window.cellCount()));
    m_areas.fill(window, m_areaOfEach);
    m_tileAreas = {0.0, m_areaOfEach};
}

BookedTile TileBooker::operator()(raster::OpenTile& open)
{
    const geo::Window& window = open.place().window;
    BookedTile booked;
    booked.unusableConditions.resize(m_layout.conditionPairs.size());
    booked.valuesOfNoClass.resize(m_layout.classLayers);
    begin(window);
    const raster::Tile* tile = nullptr; // read when the first cell of it is booked
    for (std::int64_t row = 0; row < window.height; ++row) {
        const auto runs = bookedRuns(m_sweep.nextRow());
        if (runs.empty())
            continue;
        if (tile == nullptr)
            tile = &read(open);
        cutRow(runs, window, booked);
        bookSegments(*tile, booked);
    }
    booked.table = tableOf(booked);
    return booked;
}

void TileBooker::begin(const geo::Window& window)
{
    m_sweep.begin(window);
    m_sets.clear();
    m_rows.clear();
    m_area.clear();
    m_conditions.clear();
}

/// Decides which of the sets that are new in this row are booked.
void TileBooker::meetSets()
{
    while (m_sets.size() < m_sweep.setCount()) {
        const auto set = m_sweep.set(static_cast<std::uint32_t>(m_sets.size()));
        const bool isBooked = std::ranges::any_of(
            set, [&](geo::ShapeIndex shape) { return !m_areFeatures[shape]; });
        m_sets.push_back({.isBooked = isBooked});
    }
}

/// The runs from the first that is booked to the last, which are few where little is covered.
std::span<const geo::CoveredRun> TileBooker::bookedRuns(std::span<const geo::CoveredRun> runs)
{
    meetSets();
    const auto isBooked = [&](const geo::CoveredRun& run) { return m_sets[run.set].isBooked; };
    while (!runs.empty() && !isBooked(runs.front()))
        runs = runs.subspan(1);
    while (!runs.empty() && !isBooked(runs.back()))
        runs = runs.first(runs.size() - 1);
    return runs;
}

const raster::Tile& TileBooker::read(raster::OpenTile& open)
{
    const raster::Tile& tile = open.read();
    m_strata.begin(tile, m_layout.classLayers);
    takeAreas(open.place().window);
    m_floats.clear();
    for (std::size_t band = m_layout.classLayers; band < tile.bands.size(); ++band)
        if (const auto* floats = std::get_if<std::vector<float>>(&tile.bands[band]))
            m_floats.push_back(floats->data());
    return tile;
}

/// Has the conditions of a cell fetched before they are needed: a row is cut before it is
/// booked, and a tile of floats does not stay in the nearer memory until then.
void TileBooker::fetch(std::size_t cell) const
{
    for (const float* const floats : m_floats)
        __builtin_prefetch(floats + cell);
}

/// Cuts the runs of a row of cells into segments of one stratum.
void TileBooker::cutRow(std::span<const geo::CoveredRun> runs,
                        const geo::Window& window,
                        BookedTile& booked)
{
    const auto cellAt = [&](const geo::CoveredRun& run, std::int64_t col) {
        return static_cast<std::size_t>((run.row - window.row) * window.width +
                                        (col - window.col));
    };
    const std::size_t first = cellAt(runs.front(), runs.front().col);
    const std::size_t end = cellAt(runs.back(), runs.back().col + runs.back().length);
    m_rowStrata = m_strata.runs(first, end);
    if (!m_tileAreas.each.empty())
        markOffEarth(first);

    m_segments.clear();
    for (const geo::CoveredRun& run : runs)
        if (m_sets[run.set].isBooked)
            cut(run, cellAt(run, run.col), booked);
}

/// Gives the cells of the row that have no place on the earth a stratum of their own.
void TileBooker::markOffEarth(std::size_t first)
{
    const auto isOffEarth = [&](std::size_t cell) {
        return std::isnan(m_tileAreas.each[cell]);
    };
    const std::size_t end = m_rowStrata.back().end;
    std::size_t cell = first;
    while (cell < end && !isOffEarth(cell))
        ++cell;
    if (cell == end)
        return;
    m_strataOnEarth.clear();
    cell = first;
    for (const StratumRun& run : m_rowStrata)
        for (; cell < run.end; ++cell) {
            const std::uint32_t stratum = isOffEarth(cell) ? offEarth : run.stratum;
            if (cell > first && m_strataOnEarth.back().stratum == stratum)
                m_strataOnEarth.back().end = cell + 1;
            else
                m_strataOnEarth.push_back({stratum, cell + 1});
        }
    m_rowStrata = m_strataOnEarth;
}

/// Cuts a run, the first of whose cells is known and not before that of the run before, into
/// segments of one stratum, and books their areas.
void TileBooker::cut(const geo::CoveredRun& run, std::size_t first, BookedTile& booked)
{
    while (m_rowStrata.front().end <= first)
        m_rowStrata = m_rowStrata.subspan(1);
    const std::size_t last = first + static_cast<std::size_t>(run.length);
    for (;;) {
        const auto [stratum, endOfStratum] = m_rowStrata.front();
        const std::size_t end = std::min(last, endOfStratum);
        if (stratum == offEarth) {
            booked.cellsOffEarth += end - first;
        } else {
            const std::size_t row = rowFor(run.set, stratum);
            m_area[row] += run.fraction * areaOf(first, end);
            m_segments.push_back({first, end, row, run.fraction});
            fetch(first);
        }
        if (end == last)
            return;
        first = end;
        m_rowStrata = m_rowStrata.subspan(1);
    }
}

double TileBooker::areaOf(std::size_t first, std::size_t end) const
{
    double area = static_cast<double>(end - first) * m_tileAreas.common;
    for (std::size_t cell = first; cell < end && !m_tileAreas.each.empty(); ++cell)
        area += m_tileAreas.each[cell];
    return area;
}

void TileBooker::bookSegments(const raster::Tile& tile, BookedTile& booked)
{
    const std::size_t pairs = m_layout.conditionPairs.size();
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const auto [opening, closing] = m_layout.conditionPairs[pair];
        bookConditions(m_segments, {tile.bands[opening], tile.bands[closing]}, m_tileAreas,
                       m_conditions.data() + pair, pairs, booked.unusableConditions[pair]);
    }
}

std::size_t TileBooker::rowFor(std::uint32_t set, std::uint32_t stratum)
{
    SetOnTile& met = m_sets[set];
    if (met.lastStratum == stratum)
        return met.lastRow;
    const auto [row, isNew] = m_rows.numberOf({set, stratum});
    if (isNew) {
        m_area.push_back(0.0);
        m_conditions.resize(m_conditions.size() + m_layout.conditionPairs.size());
    }
    met.lastStratum = stratum;
    met.lastRow = row;
    return row;
}

/// The classes of a stratum, with what is no class as no data, and remarked.
std::vector<std::int32_t> TileBooker::classesOf(std::uint32_t stratum, BookedTile& booked) const
{
    std::vector<std::int32_t> classes = m_strata.classes(stratum);
    for (std::size_t layer = 0; layer < classes.size(); ++layer)
        if (classes[layer] == Strata::noClass) {
            classes[layer] = noDataClass;
            booked.valuesOfNoClass[layer] = m_strata.valueOfNoClass(layer);
        }
    return classes;
}

CellTable TileBooker::tableOf(BookedTile& booked) const
{
    CellTableBuilder table;
    const std::size_t pairs = m_layout.conditionPairs.size();
    for (std::size_t row = 0; row < m_area.size(); ++row) {
        const auto [set, stratum] = m_rows.pairs()[row];
        const std::vector<std::int32_t> classes = classesOf(stratum, booked);
        table.add({m_sweep.set(set), classes},
                  {m_area[row], std::span{m_conditions}.subspan(row * pairs, pairs)});
    }
    return std::move(table).table();
}

} // namespace ecotone::cells
