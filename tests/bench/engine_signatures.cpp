#include "signatures.h"
#include "workload.h"

#include "ecotone/raster/tile.h"

namespace ecotone::bench {

SignatureAreas engineSignatures(const geo::Grid& grid,
                                std::span<const geo::Shape> shapes,
                                const std::vector<std::size_t>& tiles)
{
    const geo::JointCoverage coverage{grid, shapes};
    const raster::Tiling tiling{grid.whole(), tileSide};
    SignatureAreas areas;
    for (const std::size_t tile : tiles) {
        const geo::TileCoverage covered = coverage.of(tiling.window(tile));
        std::vector<double> cells(covered.sets.size());
        for (const geo::CoveredRun& run : covered.runs)
            cells[run.set] += run.fraction * static_cast<double>(run.length);
        for (std::size_t set = 0; set < cells.size(); ++set)
            if (!covered.sets[set].empty())
                areas[covered.sets[set]] += cells[set] * grid.cellUnitArea();
    }
    return areas;
}

} // namespace ecotone::bench
