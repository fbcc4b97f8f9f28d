#include "ecotone/run/pipeline.h"

#include "crs_operations.h"
#include "inputs_digest.h"
#include "land_results.h"
#include "make_booking.h"
#include "read_layers.h"
#include "rules_used.h"
#include "target_results.h"

#include "ecotone/base/contract.h"
#include "ecotone/formats/library_versions.h"
#include "ecotone/geo/library_versions.h"

#include <algorithm>
#include <cmath>

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
    provenance.areaRule = made.booking.areaRule;
    provenance.areaError = made.booking.areaError;
    provenance.tilesTouched = made.booking.tilesTouched;
    provenance.tilesTotal = made.booking.tilesTotal;
    provenance.tableRows = made.booking.table.rows().size();
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
    provenance.versions = options.versions;
    for (const auto& [name, version] : geo::libraryVersions())
        provenance.versions.emplace(name, version);
    for (const auto& [name, version] : formats::libraryVersions())
        provenance.versions.emplace(name, version);
    provenance.tileSide = options.tileSide;
    if (made.grid) {
        addGrid(provenance, made);
        provenance.crsOperations = crsOperations(project, layers, made.grid->grid.crs);
    }
    provenance.inputs = digestOfInputs(project, provenance);
    return provenance;
}

void addOnce(Findings& all, const Findings& more)
{
    for (const Finding& finding : more)
        if (std::ranges::find(all, finding) == all.end())
            all.push_back(finding);
}

} // namespace

Results compute(const project::Project& project,
                const Sources& sources,
                const RunOptions& options,
                Progress& progress)
{
    expects(options.threads > 0 && options.tileSide > 0,
            "compute: at least one thread and one cell per tile");
    Results results;
    results.projectName = project.settings().name;
    ReadLayers layers = readLayers(project, sources, progress);
    addOnce(results.findings, layers.findings);
    Findings findings;
    const MadeBooking made = makeBooking(project, layers, sources, options, findings, progress);
    progress.begin("Computing accounts");
    results.landscapes = landscapeResults(project, layers, made.booking, findings);
    results.targets = targetResults(project, made.booking);
    results.provenance = provenanceOf(project, layers, made, options);
    addOnce(results.findings, findings);
    return results;
}

Findings allFindings(const Results& results)
{
    Findings all;
    addOnce(all, results.findings);
    for (const LandscapeResult& landscape : results.landscapes)
        addOnce(all, landscape.boundary.findings);
    for (const TargetResult& target : results.targets) {
        if (target.restoration)
            addOnce(all, target.restoration->findings);
        if (target.coverage)
            addOnce(all, target.coverage->findings);
        for (const attribution::Attribution& each : target.attributions)
            addOnce(all, each.findings);
    }
    return all;
}

} // namespace ecotone::run
