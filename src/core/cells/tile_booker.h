#pragma once

#include "condition_sums.h"
#include "row_index.h"
#include "strata.h"

#include "ecotone/cells/booked_tiles.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/raster/visit_tiles.h"

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace ecotone::cells {

/// What the bands of a tile are: classes first, then conditions.
struct BandLayout {
    std::size_t classLayers = 0;
    std::vector<std::pair<std::size_t, std::size_t>> conditionPairs; // numbers of bands
};

/// Turns tiles into tables. Every thread has a copy, since cell areas belong to one thread and
/// memory is kept from tile to tile. A tile no shape of interest covers is not decoded.
class TileBooker {
public:
    /// @pre `coverage` outlives the booker and its copies
    /// @param areFeatures  by shape: a feature of a layer, which alone is not worth booking
    TileBooker(const geo::JointCoverage& coverage,
               BandLayout layout,
               std::vector<bool> areFeatures);
    TileBooker(const TileBooker& other);
    TileBooker& operator=(const TileBooker&) = delete;

    [[nodiscard]] BookedTile operator()(raster::OpenTile& open);

private:
    /// A set of shapes on the tile. The row its last cell went to is most likely that of its
    /// next.
    struct SetOnTile {
        bool isBooked = false;
        std::uint32_t lastStratum = offEarth;
        std::size_t lastRow = 0;
    };
    /// Stratum of cells without a place on the earth.
    static constexpr std::uint32_t offEarth = std::numeric_limits<std::uint32_t>::max();

    void begin(const geo::Window& window);
    void meetSets();
    [[nodiscard]] std::span<const geo::CoveredRun>
    bookedRuns(std::span<const geo::CoveredRun> runs);
    [[nodiscard]] const raster::Tile& read(raster::OpenTile& open);
    void takeAreas(const geo::Window& window);
    void cutRow(std::span<const geo::CoveredRun> runs,
                const geo::Window& window,
                BookedTile& booked);
    void markOffEarth(std::size_t first);
    void cut(const geo::CoveredRun& run, std::size_t first, BookedTile& booked);
    void fetch(std::size_t cell) const;
    [[nodiscard]] double areaOf(std::size_t first, std::size_t end) const;
    void bookSegments(const raster::Tile& tile, BookedTile& booked);
    [[nodiscard]] std::size_t rowFor(std::uint32_t set, std::uint32_t stratum);
    [[nodiscard]] CellTable tableOf(BookedTile& booked) const;
    [[nodiscard]] std::vector<std::int32_t> classesOf(std::uint32_t stratum,
                                                      BookedTile& booked) const;

    const geo::JointCoverage* m_coverage;
    BandLayout m_layout;
    std::vector<bool> m_areFeatures;
    geo::CellAreas m_areas;
    geo::CoverageSweep m_sweep;

    // Of the tile at hand.
    std::vector<SetOnTile> m_sets; // by number in the sweep
    Strata m_strata;
    std::vector<const float*> m_floats; // bands of condition stored so; see `fetch`
    std::vector<double> m_areaOfEach;  // empty: one for all
    TileAreas m_tileAreas;
    // Of the row of cells at hand.
    std::span<const StratumRun> m_rowStrata; // from the one at hand on
    std::vector<StratumRun> m_strataOnEarth; // of the row, where some cells are nowhere
    std::vector<Segment> m_segments;
    // Of the table of the tile.
    RowIndex m_rows;
    std::vector<double> m_area;              // by row
    std::vector<ConditionSums> m_conditions; // by row and pair
};

} // namespace ecotone::cells
