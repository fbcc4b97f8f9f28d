#include "candidate_pass.h"

#include "candidate_sample.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/booking.h"
#include "ecotone/cells/class_value.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/raster/visit_tiles.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace ecotone::run {

namespace {

using attribution::CellUse;
using cells::ShapeTag;

constexpr double half = 0.5;

/// What covers the cells of one row of a tile, in fractions of the cell.
struct RowCover {
    std::vector<double> inside, treated, acted;
    void clear(std::size_t width)
    {
        inside.assign(width, 0.0);
        treated.assign(width, 0.0);
        acted.assign(width, 0.0);
    }
};

/// The landscape and the actions over a grid: shape 0, and the others in their order.
class Cover {
public:
    Cover(const CandidateGround& ground, const geo::Grid& grid)
        : m_isBegun{ground.isBegun}
        , m_coverage{grid, shapesOf(ground)}
    {
    }
    [[nodiscard]] const geo::JointCoverage& coverage() const noexcept { return m_coverage; }

    void fill(RowCover& row, geo::CoverageSweep& sweep, const geo::Window& window) const
    {
        row.clear(static_cast<std::size_t>(window.width));
        for (const geo::CoveredRun& run : sweep.nextRow()) {
            const auto set = sweep.set(run.set);
            if (set.empty())
                continue;
            const bool isInside = set.front() == 0; // ascending
            const bool isActed = set.back() > 0;
            const bool isTreated =
                isInside && std::ranges::any_of(set, [&](geo::ShapeIndex shape) {
                    return shape > 0 && m_isBegun[shape - 1];
                });
            for (std::int64_t col = run.col; col < run.col + run.length; ++col) {
                const auto cell = static_cast<std::size_t>(col - window.col);
                row.inside[cell] += isInside ? run.fraction : 0.0;
                row.acted[cell] += isActed ? run.fraction : 0.0;
                row.treated[cell] += isTreated ? run.fraction : 0.0;
            }
        }
    }

private:
    static std::vector<geo::Shape> shapesOf(const CandidateGround& ground)
    {
        std::vector<geo::Shape> shapes{ground.landscape};
        shapes.insert(shapes.end(), ground.actions.begin(), ground.actions.end());
        return shapes;
    }

    std::vector<bool> m_isBegun;
    geo::JointCoverage m_coverage;
};

geo::Point centreOf(const geo::Grid& grid, std::int64_t col, std::int64_t row)
{
    return grid.toWorld({static_cast<double>(col) + half, static_cast<double>(row) + half});
}

/// Finds the centres of cells that any action touches: x and y, in the plane.
class ActedCells {
public:
    ActedCells(const Cover& cover, const CandidateGround& ground)
        : m_cover{&cover}
        , m_ground{&ground}
        , m_toPlane{cover.coverage().grid().crs, ground.plane}
        , m_sweep{cover.coverage()}
    {
    }
    ActedCells(const ActedCells& other) : ActedCells{*other.m_cover, *other.m_ground} {}
    ActedCells& operator=(const ActedCells&) = delete;

    std::vector<geo::Point> operator()(raster::OpenTile& open)
    {
        const geo::Window& window = open.place().window;
        std::vector<geo::Point> centres;
        m_sweep.begin(window);
        for (std::int64_t row = 0; row < window.height; ++row) {
            m_cover->fill(m_row, m_sweep, window);
            for (std::int64_t col = 0; col < window.width; ++col)
                if (m_row.acted[static_cast<std::size_t>(col)] > 0.0)
                    centres.push_back(centreOf(m_cover->coverage().grid(), window.col + col,
                                               window.row + row));
        }
        m_toPlane.apply(centres);
        std::erase_if(centres, [](geo::Point point) { return !std::isfinite(point.x); });
        return centres;
    }

private:
    const Cover* m_cover;
    const CandidateGround* m_ground;
    geo::Transformation m_toPlane;
    geo::CoverageSweep m_sweep;
    RowCover m_row;
};

struct TileCandidates {
    MetCells met;
    std::size_t partlyTreated = 0, inLeakageRing = 0, withoutData = 0;
};

/// Collects treated cells and candidates of a tile, with their values.
class CandidateCollector {
public:
    CandidateCollector(const Cover& cover,
                       const CandidateGround& ground,
                       const attribution::LeakageRing& ring)
        : m_cover{&cover}
        , m_ground{&ground}
        , m_ring{&ring}
        , m_toPlane{cover.coverage().grid().crs, ground.plane}
        , m_areas{cover.coverage().grid()}
        , m_sweep{cover.coverage()}
    {
    }
    CandidateCollector(const CandidateCollector& other)
        : CandidateCollector{*other.m_cover, *other.m_ground, *other.m_ring}
    {
    }
    CandidateCollector& operator=(const CandidateCollector&) = delete;

    TileCandidates operator()(raster::OpenTile& open)
    {
        const geo::Window& window = open.place().window;
        TileCandidates found;
        std::vector<std::size_t> places; // in the tile, of the cells met
        collect(window, found, places);
        if (!places.empty())
            addValues(open.read(), places, found);
        return found;
    }

private:
    void
    collect(const geo::Window& window, TileCandidates& found, std::vector<std::size_t>& places)
    {
        const geo::Grid& grid = m_cover->coverage().grid();
        m_areaOfEach.resize(static_cast<std::size_t>(window.cellCount()));
        m_areas.fill(window, m_areaOfEach);
        m_sweep.begin(window);
        for (std::int64_t row = 0; row < window.height; ++row) {
            m_cover->fill(m_row, m_sweep, window);
            for (std::int64_t col = 0; col < window.width; ++col) {
                const auto place = static_cast<std::size_t>(row * window.width + col);
                const auto use = useOf(static_cast<std::size_t>(col), found);
                if (!use || !std::isfinite(m_areaOfEach[place]))
                    continue;
                const geo::Point centre =
                    m_toPlane.apply(centreOf(grid, window.col + col, window.row + row));
                if (!std::isfinite(centre.x))
                    continue;
                if (*use == CellUse::Candidate && m_ring->contains(centre.x, centre.y)) {
                    ++found.inLeakageRing;
                    continue;
                }
                const double part = *use == CellUse::Treated
                                        ? m_row.treated[static_cast<std::size_t>(col)]
                                        : m_row.inside[static_cast<std::size_t>(col)];
                const auto number = static_cast<std::uint64_t>((window.row + row) * grid.width +
                                                               window.col + col);
                found.met.cells.push_back(
                    {number, centre.x, centre.y,
                     toHectares(SquareMetres{part * m_areaOfEach[place]}).value(), *use});
                places.push_back(place);
            }
        }
    }

    [[nodiscard]] std::optional<CellUse> useOf(std::size_t col, TileCandidates& found) const
    {
        if (m_row.treated[col] >= half)
            return CellUse::Treated;
        if (m_row.treated[col] > 0.0)
            ++found.partlyTreated;
        if (m_row.inside[col] < half || m_row.acted[col] > 0.0)
            return std::nullopt;
        return CellUse::Candidate;
    }

    /// Adds the values of the cells met, and drops candidates that lack one.
    static void addValues(const raster::Tile& tile,
                          const std::vector<std::size_t>& places,
                          TileCandidates& found)
    {
        std::vector<MetCell> kept;
        std::vector<double> values;
        std::vector<double> ofCell(tile.bands.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t band = 0; band < ofCell.size(); ++band)
                ofCell[band] = raster::valueAt(tile.bands[band], places[i]);
            const bool lacks =
                std::ranges::any_of(ofCell, [](double value) { return !std::isfinite(value); });
            if (lacks && found.met.cells[i].use == CellUse::Candidate) {
                ++found.withoutData;
                continue;
            }
            kept.push_back(found.met.cells[i]);
            values.insert(values.end(), ofCell.begin(), ofCell.end());
        }
        found.met = {std::move(kept), std::move(values)};
    }

    const Cover* m_cover;
    const CandidateGround* m_ground;
    const attribution::LeakageRing* m_ring;
    geo::Transformation m_toPlane;
    geo::CellAreas m_areas;
    geo::CoverageSweep m_sweep;
    RowCover m_row;
    std::vector<double> m_areaOfEach;
};

/// The tiles of a grid that shapes touch.
std::vector<std::size_t> tilesOf(std::vector<geo::Shape> shapes,
                                 const geo::Grid& grid,
                                 const cells::BookingOptions& options)
{
    cells::BookingPlan plan;
    plan.tags.resize(shapes.size(), ShapeTag{ShapeTag::Kind::Landscape, 0, 0, {}, {}});
    plan.shapes = std::move(shapes);
    return cells::touchedTiles(plan, grid, options);
}

/// The centres of all cells under actions, those outside the analysis grid among them: the
/// lattice of the grid is carried on to where they lie.
std::vector<double> actedCentres(const CandidateGround& ground,
                                 const geo::Grid& analysis,
                                 const CandidateOptions& options,
                                 Progress& progress)
{
    geo::Grid grid = analysis;
    for (const geo::Shape& action : ground.actions)
        grid = geo::grownToCover(grid, geo::boxOf(action));
    const cells::BookingOptions tiling{options.threads, options.tileSide, {}};
    const Cover cover{ground, grid};
    std::vector<double> centres;
    const raster::LayerStack noBands{grid, {}};
    progress.begin("Finding cells under actions");
    raster::visitTiles<std::vector<geo::Point>>(
        noBands, cells::tilingOf(grid, tiling), tilesOf(ground.actions, grid, tiling),
        ActedCells{cover, ground}, options.threads, progress,
        [&](std::size_t, const std::vector<geo::Point>& found) {
            for (const geo::Point& point : found)
                centres.insert(centres.end(), {point.x, point.y});
        });
    return centres;
}

attribution::CandidateCells arraysOf(const MetCells& met, const CandidateBands& bands)
{
    attribution::CandidateCells cells;
    const std::size_t exact = bands.exact.size(), covariates = bands.covariates.size();
    const std::size_t width = exact + covariates + bands.outcomeYears.size();
    for (const std::string& name : bands.exact)
        cells.exact.push_back({name, {}});
    cells.covariates = bands.covariates;
    for (const double year : bands.outcomeYears)
        cells.outcomes.push_back({year, {}});
    cells.before = bands.before;
    cells.after = bands.after;
    for (std::size_t i = 0; i < met.cells.size(); ++i) {
        const MetCell& cell = met.cells[i];
        cells.numbers.push_back(cell.number);
        cells.x_m.push_back(cell.x_m);
        cells.y_m.push_back(cell.y_m);
        cells.area_ha.push_back(cell.area_ha);
        cells.uses.push_back(cell.use);
        const double* const values = met.values.data() + i * width;
        for (std::size_t k = 0; k < exact; ++k)
            cells.exact[k].classes.push_back(
                cells::wholeClass(values[k]).value_or(cells::noDataClass));
        for (std::size_t k = 0; k < covariates; ++k)
            cells.covariates[k].values.push_back(values[exact + k]);
        for (std::size_t k = 0; k < cells.outcomes.size(); ++k)
            cells.outcomes[k].values.push_back(values[exact + covariates + k]);
    }
    return cells;
}

} // namespace

double FoundCandidates::samplingRate() const noexcept
{
    const auto kept =
        static_cast<double>(std::ranges::count(cells.uses, attribution::CellUse::Candidate));
    return candidates == 0 ? 1.0 : kept / static_cast<double>(candidates);
}

FoundCandidates findCandidates(const CandidateGround& ground,
                               const CandidateBands& bands,
                               const raster::LayerStack& stack,
                               const CandidateOptions& options,
                               Progress& progress)
{
    const std::size_t width =
        bands.exact.size() + bands.covariates.size() + bands.outcomeYears.size();
    expects(stack.bandCount() == width && ground.actions.size() == ground.isBegun.size(),
            "findCandidates: one band for every name, and a standing for every action");
    const geo::Grid& grid = stack.grid();
    const attribution::LeakageRing ring{actedCentres(ground, grid, options, progress),
                                        ground.leakageRingM};
    const cells::BookingOptions tiling{options.threads, options.tileSide, options.tileOffset};
    const Cover cover{ground, grid};
    CandidateSample sample{width, options.limit, options.seed};
    FoundCandidates found;
    progress.begin("Looking for control cells");
    raster::visitTiles<TileCandidates>(stack, cells::tilingOf(grid, tiling),
                                       tilesOf({ground.landscape}, grid, tiling),
                                       CandidateCollector{cover, ground, ring}, options.threads,
                                       progress, [&](std::size_t, const TileCandidates& tile) {
                                           sample.add(tile.met);
                                           found.partlyTreated += tile.partlyTreated;
                                           found.inLeakageRing += tile.inLeakageRing;
                                           found.withoutData += tile.withoutData;
                                       });
    found.candidates = sample.candidates();
    found.cells = arraysOf(std::move(sample).taken(), bands);
    return found;
}

} // namespace ecotone::run
