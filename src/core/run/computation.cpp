#include "computation.h"

#include "crs_operations.h"
#include "inputs_digest.h"
#include "land_results.h"
#include "obligation_results.h"
#include "rules_used.h"
#include "target_results.h"
#include "versions_used.h"

#include "ecotone/base/contract.h"

#include <cmath>
#include <utility>

namespace ecotone::run {

namespace {

void addGrid(Provenance& provenance, const MadeBooking& made)
{
    const geo::Grid& grid = made.grid->grid;
    provenance.gridCrs = grid.crs.title();
    provenance.gridChoice = made.grid->reason;
    provenance.gridCellWidth = std::hypot(grid.colX, grid.colY);
    provenance.gridCellHeight = std::hypot(grid.rowX, grid.rowY);
    provenance.gridColumns = grid.width;
    provenance.gridRows = grid.height;
    provenance.areaRule = made.booking->areaRule;
    provenance.areaError = made.booking->areaError;
    provenance.tilesTouched = made.booking->tilesTouched;
    provenance.tilesTotal = made.booking->tilesTotal;
    provenance.tableRows = made.booking->table.rows().size();
}

Provenance provenanceOf(const project::Project& project,
                        const ReadLayers& layers,
                        const MadeBooking& made,
                        const RunOptions& options)
{
    Provenance provenance;
    for (const ReadLayer& layer : layers.layers)
        provenance.layers.push_back(layer.provenance);
    provenance.rules = rulesUsed(project);
    provenance.versions = versionsUsed(options);
    provenance.tileSide = options.tileSide;
    if (made.grid) {
        addGrid(provenance, made);
        provenance.crsOperations = crsOperations(project, layers, made.grid->grid.crs);
    }
    provenance.inputs = digestOfInputs(project, provenance);
    return provenance;
}

} // namespace

Results computeFrom(const project::Project& project,
                    ReadLayers& layers,
                    const Sources& sources,
                    const RunOptions& options,
                    const Booker& booker,
                    KeptInputs& kept,
                    Progress& progress,
                    std::optional<std::vector<TargetResult>> targets)
{
    expects(options.threads > 0 && options.tileSide > 0,
            "compute: at least one thread and one cell per tile");
    Results results;
    results.projectName = project.settings().name;
    appendOnce(results.findings, layers.findings);
    Findings findings;
    const MadeBooking made =
        makeBooking(project, layers, sources, options, booker, kept, findings, progress);
    const Comparisons comparisons =
        compareGround(project, layers, sources, options, made, progress);
    progress.begin("Computing accounts");
    results.landscapes = landscapeResults(project, layers, *made.booking, findings);
    if (targets) {
        renewCompared(*targets, project, *made.booking, comparisons);
        results.targets = std::move(*targets);
    } else {
        results.targets = targetResults(project, *made.booking, comparisons);
    }
    results.obligations = obligationResults(project, findings);
    results.provenance = provenanceOf(project, layers, made, options);
    appendOnce(results.findings, findings);
    return results;
}

} // namespace ecotone::run
