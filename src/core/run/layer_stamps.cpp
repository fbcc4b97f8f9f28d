#include "layer_stamps.h"

#include "ecotone/formats/data_set.h"

#include <system_error>

namespace ecotone::run {

namespace {

void addFile(std::vector<LayerStamps::File>& files, const std::filesystem::path& path)
{
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(path, failed);
    if (failed)
        return;
    const auto size = std::filesystem::file_size(path, failed);
    files.push_back({path, changed, failed ? 0 : size});
}

} // namespace

LayerStamps stampsOf(const project::Project& project, const Sources& sources)
{
    LayerStamps stamps;
    for (const auto& [id, layer] : project.all<records::Layer>()) {
        stamps.layers.push_back(layer);
        for (const std::filesystem::path& path : formats::filesOf(fileOf(layer, sources)))
            addFile(stamps.files, path);
    }
    const auto named = layersOfTargets(project);
    stamps.wanted.assign(named.begin(), named.end());
    const auto matching = layersOfMatching(project);
    stamps.wanted.insert(stamps.wanted.end(), matching.begin(), matching.end());
    if (const auto& grid = project.settings().gridLayer)
        stamps.wanted.push_back(*grid);
    return stamps;
}

void readyAgain(ReadLayers& layers, const project::Project& project)
{
    for (ReadLayer& layer : layers.layers) {
        layer.record = project.find(layer.provenance.layer);
        layer.provenance.isBooked = false;
        layer.provenance.bookedFeatures = 0;
        layer.provenance.resampling.clear();
    }
}

} // namespace ecotone::run
