#pragma once

#include "condition_sums.h"
#include "row_index.h"
#include "strata.h"

#include "ecotone/cells/booked_tiles.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/raster/visit_tiles.h"

#include <cstdint>
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
    [[nodiscard]] bool isBooked(const geo::ShapeSet& set) const;
    void takeAreas(const geo::Window& window);
    void cut(const geo::CoveredRun& run, const geo::Window& window, BookedTile& booked);
    void bookArea(double weight);
    [[nodiscard]] std::size_t rowFor(std::uint32_t set, std::uint32_t stratum);
    [[nodiscard]] CellTable tableOf(const geo::TileCoverage& coverage,
                                    BookedTile& booked) const;
    [[nodiscard]] std::vector<std::int32_t> classesOf(std::uint32_t stratum,
                                                      BookedTile& booked) const;

    const geo::JointCoverage* m_coverage;
    BandLayout m_layout;
    std::vector<bool> m_areFeatures;
    geo::CellAreas m_areas;

    // Of the tile at hand.
    Strata m_strata;
    std::vector<double> m_areaOfEach; // empty: one for all
    TileAreas m_tileAreas;
    std::vector<Segment> m_segments; // of the run at hand
    RowIndex m_rows;
    std::vector<double> m_area;              // by row
    std::vector<ConditionSums> m_conditions; // by row and pair
};

} // namespace ecotone::cells
