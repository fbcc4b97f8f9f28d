#include "crs_operations.h"

#include <string>

namespace ecotone::run {

namespace {

/// All shapes of a project are in one CRS; nothing where it has no boundary.
std::optional<geo::Crs> crsOfShapes(const project::Project& project)
{
    for (const auto& [id, version] : project.all<records::LandscapeVersion>())
        if (!version.shape.isEmpty())
            return version.shape.crs;
    return std::nullopt;
}

std::optional<geo::Crs> crsOf(const ReadLayer& layer)
{
    if (layer.grid)
        return layer.grid->crs;
    return layer.features ? std::optional{layer.features->crs} : std::nullopt;
}

void addUnlessSame(std::vector<CrsOperation>& operations,
                   const std::string& subject,
                   const geo::Crs& from,
                   const geo::Crs& to)
{
    const geo::Transformation way{from, to};
    if (!way.isIdentity())
        operations.push_back(
            {subject, from.title(), to.title(), way.operation(), way.accuracyMetres()});
}

} // namespace

std::vector<CrsOperation> crsOperations(const project::Project& project,
                                        const ReadLayers& layers,
                                        const geo::Crs& gridCrs)
{
    std::vector<CrsOperation> operations;
    const auto shapes = crsOfShapes(project);
    if (shapes)
        addUnlessSame(operations, "Shapes of the project", *shapes, gridCrs);
    for (const ReadLayer& layer : layers.layers) {
        const auto crs = crsOf(layer);
        if (!crs)
            continue;
        if (layer.provenance.isBooked)
            addUnlessSame(operations, layer.record->name, *crs, gridCrs);
        else if (layer.record->role == records::LayerRole::SubBasin && shapes)
            addUnlessSame(operations, layer.record->name, *crs, *shapes);
    }
    return operations;
}

} // namespace ecotone::run
