#pragma once

#include "ecotone/attribution/candidate_cells.h"
#include "ecotone/attribution/leakage_ring.h"
#include "ecotone/base/progress.h"
#include "ecotone/geo/crs.h"
#include "ecotone/geo/shape.h"
#include "ecotone/raster/layer_stack.h"
#include "ecotone/raster/tile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ecotone::run {

/// Where cells to compare are looked for. Shapes are in the CRS of the grid.
struct CandidateGround {
    geo::Shape landscape;
    std::vector<geo::Shape> actions;    // all that have a place, whatever their status
    std::vector<bool> isBegun;          // by action: it makes ground treated
    geo::Crs plane = geo::Crs::wgs84(); // in metres, for distances and blocks
    double leakageRingM = 0.0;
};

/// What the bands of a stack are, in its order: exact layers, covariates, outcomes by date.
struct CandidateBands {
    std::vector<std::string> exact;
    std::vector<attribution::Covariate> covariates; // without values
    std::vector<double> outcomeYears;               // ascending
    std::size_t before = 0, after = 0;              // positions among them
};

struct CandidateOptions {
    int threads = 1;
    std::int64_t tileSide = 512;
    raster::CellOffset tileOffset = {};
    std::size_t limit = 1'000'000; // of candidates
    std::uint64_t seed = 1;
};

struct FoundCandidates {
    attribution::CandidateCells cells; // by number: treated ones, and a sample of candidates
    std::size_t partlyTreated = 0;     // under begun actions by less than half
    std::size_t inLeakageRing = 0;
    std::size_t withoutData = 0; // would be candidates, but lack a value
    std::size_t candidates = 0;  // of which the sample was taken
    [[nodiscard]] double samplingRate() const noexcept;
};

/// Two passes over the tiles of a landscape. The first finds the cells that any action touches,
/// for the leakage ring; the second reads the bands and collects
/// - treated cells: half of the cell or more lies inside the landscape under begun actions;
///   their area is what lies there. Cells under actions otherwise are neither;
/// - candidates: half of the cell or more lies inside the landscape, no action touches it, it
///   lies outside the ring, and it has a value in every band.
/// Of more than `limit` candidates a simple random sample is kept, drawn by seed and cell
/// number. Treated cells are never sampled. Neither tiles nor threads change anything.
///
/// @pre one band for every name; isBegun one an action
/// @throws InputError  a tile could not be read;  GeometryError  a shape has no place;
///         Cancelled
/// Source: docs/methods/counterfactual.md *(Ecotone proposal)*.
[[nodiscard]] FoundCandidates findCandidates(const CandidateGround& ground,
                                             const CandidateBands& bands,
                                             const raster::LayerStack& stack,
                                             const CandidateOptions& options,
                                             Progress& progress);

} // namespace ecotone::run
