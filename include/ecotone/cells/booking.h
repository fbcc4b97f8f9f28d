#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/base/progress.h"
#include "ecotone/cells/booked_tiles.h"
#include "ecotone/cells/cell_table.h"
#include "ecotone/raster/layer_stack.h"
#include "ecotone/records/records.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ecotone::cells {

/// What a booked shape is. The number in `ShapeSet` is the place of its tag in the list.
struct ShapeTag {
    enum class Kind {
        Landscape,
        PreviousBoundary, // of a landscape, from the version before; only for comparison
        Site,
        Action,
        LayerFeature,
        Obligation,
        SoldUnit
    };
    /// Whether ground that nothing else covers is booked for its sake: of landscapes, sites and
    /// actions. The others tell what lies on ground that is booked.
    [[nodiscard]] bool makesRows() const noexcept
    {
        return kind < Kind::LayerFeature;
    }
    Kind kind = Kind::Landscape;
    std::int64_t id = 0;      // of the landscape (not version), site, action, layer …
    std::size_t feature = 0;  // of a layer: the number of the feature
    std::string featureName;  // of a layer: what its mapped name field says
    std::string featureClass; // of a layer: what its mapped class field says, or empty
    bool operator==(const ShapeTag&) const = default;
};

/// A pair of condition layers, opening and closing.
struct ConditionPair {
    records::LayerId opening, closing;
    bool operator==(const ConditionPair&) const = default;
};

/// All that was booked, ready for accounts: the table and what its numbers stand for.
struct Booking {
    std::vector<ShapeTag> shapes;                // by ShapeIndex
    std::vector<records::LayerId> classLayers;   // by position in CellKey::classes
    std::vector<records::LayerId> featureLayers; // vector layers that were read, sorted
    std::vector<ConditionPair> conditionPairs;   // by position in CellSums::conditions
    /// By condition pair: the first value found outside 0 to 1. Such a pair gives no account;
    /// the cells concerned are in none of its sums.
    std::vector<std::optional<double>> unusableConditions;
    /// By class layer: a value that was read and is no class (class_value.h). Such cells are
    /// booked as no data.
    std::vector<std::optional<double>> valuesOfNoClass;
    CellTable table;
    std::string areaRule;   // how true areas were found
    double areaError = 0.0; // stated relative error of cell areas
    std::size_t tilesTouched = 0, tilesTotal = 0;
    std::vector<std::size_t> gridCells; // columns, rows of the analysis grid
    std::size_t cellsOffEarth = 0; // covered cells without a place on the earth: not booked

    /// Position of a class layer in the keys, or nothing.
    [[nodiscard]] std::optional<std::size_t> positionOf(records::LayerId classLayer) const;
    bool operator==(const Booking&) const = default;
};

/// What is to be booked. Bands of the stack: first the class layers, then each layer of
/// `conditionLayersOf(plan)` once, however many pairs it is in.
struct BookingPlan {
    std::vector<ShapeTag> tags;
    std::vector<geo::Shape> shapes; // same order as tags
    std::vector<records::LayerId> classLayers;
    std::vector<records::LayerId>
        featureLayers; // whose features are among the tags, if any touch
    std::vector<ConditionPair> conditionPairs;
};

/// The layers of all condition pairs, each once, in the order in which pairs name them.
[[nodiscard]] std::vector<records::LayerId> conditionLayersOf(const BookingPlan& plan);

struct BookingOptions {
    int threads = 1;
    std::int64_t tileSide = 512;
    raster::CellOffset tileOffset = {}; // where the grid's first cell lies in its tile
};

[[nodiscard]] raster::Tiling tilingOf(const geo::Grid& grid, const BookingOptions& options);

/// One pass over the tiles a landscape, site or action touches: exact joint coverage times true
/// cell area, booked by (set of shapes x classes). Ground that none of these covers is not
/// booked, so features of layers tell what lies on it, but make no rows of their own. Memory
/// does not depend on the size of the rasters; the bits do not depend on the number of threads.
///
/// @pre stack.bandCount() == classLayers + conditionLayersOf(plan)
/// @throws InputError    a tile could not be read
/// @throws GeometryError a shape has no place in the grid's CRS;  Cancelled
/// Source: docs/methods/joint-coverage.md
[[nodiscard]] Booking book(const BookingPlan& plan,
                           const raster::LayerStack& stack,
                           const BookingOptions& options,
                           Progress& progress);

/// The numbers of the tiles that a landscape, site or action may touch, ascending: those that
/// `book` looks at.
[[nodiscard]] std::vector<std::size_t>
touchedTiles(const BookingPlan& plan, const geo::Grid& grid, const BookingOptions& options);

/// Books some tiles only, each kept by itself: a part of the work, for other machines, or what
/// an edit touched. Errors as of `book`.
///
/// @param tiles  ascending numbers of the tiling of the grid by side and offset
[[nodiscard]] BookedTiles bookTiles(const BookingPlan& plan,
                                    const raster::LayerStack& stack,
                                    const std::vector<std::size_t>& tiles,
                                    const BookingOptions& options,
                                    Progress& progress);

/// Folds booked tiles. Of all touched tiles it is `book(...)`, bit by bit.
[[nodiscard]] Booking bookingOf(const BookingPlan& plan,
                                const geo::Grid& grid,
                                const BookingOptions& options,
                                const BookedTiles& tiles);

} // namespace ecotone::cells
