#pragma once

#include "ecotone/cells/cell_table.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/raster/tile.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace ecotone::cells {

/// What booking one tile gives.
struct BookedTile {
    CellTable table;
    std::vector<std::optional<double>>
        unusableConditions; // by pair: first value outside 0 to 1
    std::size_t cellsOffEarth = 0;
};

/// How many bands of a tile are classes, and how many pairs of conditions follow.
struct BandLayout {
    std::size_t classLayers = 0, conditionPairs = 0;
};

/// Turns tiles into tables. Every thread has a copy, since cell areas belong to one thread.
class TileBooker {
public:
    /// @pre `coverage` outlives the booker and its copies
    /// @param areFeatures  by shape: a feature of a layer, which alone is not worth booking
    TileBooker(const geo::JointCoverage& coverage,
               BandLayout layout,
               std::vector<bool> areFeatures);
    TileBooker(const TileBooker& other);
    TileBooker& operator=(const TileBooker&) = delete;

    [[nodiscard]] BookedTile operator()(const raster::Tile& tile) const;

private:
    [[nodiscard]] bool isBooked(const geo::ShapeSet& set) const;

    const geo::JointCoverage* m_coverage;
    BandLayout m_layout;
    std::vector<bool> m_areFeatures;
    geo::CellAreas m_areas;
};

} // namespace ecotone::cells
