#include "read_layers.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/data_set.h"
#include "ecotone/project/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace ecotone::run {

namespace {

using records::Layer;
using records::LayerRole;

/// Reads the layers one after the other; the bytes of a file with many bands are digested once.
class LayerReader {
public:
    LayerReader(const Sources& sources, Findings& findings)
        : m_sources{sources}
        , m_findings{findings}
    {
    }

    void read(ReadLayer& layer)
    {
        const std::filesystem::path file = fileOf(*layer.record, m_sources);
        if (!std::filesystem::exists(file)) {
            layer.provenance.state = LayerState::Missing;
            if (layer.isWanted)
                m_findings.push_back(project::missingLayerFile(*layer.record));
            return;
        }
        if (!layer.isWanted)
            return;
        try {
            verify(layer, file);
            open(layer, file);
        } catch (const Error& error) {
            // A layer that cannot be used is no reason to give no figures at all; what needs it
            // is not computed, and the reason is told beside it.
            layer.provenance.state = LayerState::Unreadable;
            say(layer, Severity::Problem, "layer-unreadable",
                fmt::format("The layer cannot be used: {}", error.what()),
                "Repair the file or import the layer again.");
        }
    }

private:
    void say(const ReadLayer& layer,
             Severity severity,
             const char* code,
             std::string message,
             std::string remedy)
    {
        m_findings.push_back(
            {severity, code, layer.record->name, std::move(message), std::move(remedy)});
    }

    void verify(ReadLayer& layer, const std::filesystem::path& file)
    {
        auto known = m_digests.find(file);
        if (known == m_digests.end())
            known = m_digests.emplace(file, formats::identityOf(file).digest).first;
        layer.provenance.digest = known->second;
        if (!layer.record->digest.isGiven()) {
            layer.provenance.state = LayerState::Unverified;
            return;
        }
        const bool isSame = known->second == layer.record->digest;
        layer.provenance.state = isSame ? LayerState::AsImported : LayerState::Changed;
        if (!isSame)
            say(layer, Severity::Problem, "layer-changed",
                fmt::format(
                    "The file “{}” has changed since it was imported; the figures are of "
                    "what it holds now.",
                    layer.record->path),
                "Import it again, or put the file of the import back.");
    }

    void open(ReadLayer& layer, const std::filesystem::path& file)
    {
        if (layer.record->isRaster()) {
            layer.grid = formats::gridOf(requestOf(*layer.record, m_sources));
            layer.provenance.crs = layer.grid->crs.title();
            return;
        }
        layer.features = formats::readFeatures({.file = file,
                                                .layer = layer.record->sublayer,
                                                .crsOverride = layer.record->crsOverride,
                                                .encoding = layer.record->encoding});
        layer.provenance.crs = layer.features->crs.title();
        layer.provenance.features = layer.features->features.size();
        append(m_findings, layer.features->findings);
    }

    const Sources& m_sources;
    Findings& m_findings;
    std::map<std::filesystem::path, Digest> m_digests;
};

ReadLayer unread(const Layer& record, bool isNamed, bool isRead)
{
    ReadLayer layer;
    layer.record = &record;
    layer.isWanted = record.role != LayerRole::Context || isNamed || isRead;
    layer.isStratum = isNamed || isClassRole(record.role);
    layer.provenance.layer = record.id;
    layer.provenance.name = record.name;
    layer.provenance.path = record.path;
    layer.provenance.sublayer = record.sublayer;
    layer.provenance.role = record.role;
    layer.provenance.band = record.band;
    layer.provenance.date = record.date;
    layer.provenance.source = record.source;
    layer.provenance.licence = record.licence;
    return layer;
}

} // namespace

const char* toText(LayerState state) noexcept
{
    switch (state) {
    case LayerState::AsImported:
        return "as imported";
    case LayerState::Changed:
        return "changed since import";
    case LayerState::Unverified:
        return "not verified";
    case LayerState::Missing:
        return "missing";
    case LayerState::Unreadable:
        break;
    }
    return "unreadable";
}

std::filesystem::path fileOf(const Layer& layer, const Sources& sources)
{
    const std::filesystem::path path = layer.path;
    return path.is_absolute() ? path : sources.folder / path;
}

formats::RasterRequest requestOf(const Layer& layer, const Sources& sources)
{
    return {.file = fileOf(layer, sources),
            .subdataset = layer.sublayer,
            .band = layer.band,
            .crsOverride = layer.crsOverride,
            .noDataOverride = layer.noDataOverride,
            .kind = layer.role == LayerRole::Condition ? formats::ValueKind::Quantity
                                                       : formats::ValueKind::Classes};
}

bool isClassRole(LayerRole role) noexcept
{
    return role == LayerRole::LandCover || role == LayerRole::EcosystemType ||
           role == LayerRole::DegradedBaseline;
}

const ReadLayer* ReadLayers::find(records::LayerId id) const
{
    const auto found = std::ranges::find_if(
        layers, [&](const ReadLayer& layer) { return layer.record->id == id; });
    return found == layers.end() ? nullptr : &*found;
}

ReadLayer* ReadLayers::find(records::LayerId id)
{
    return const_cast<ReadLayer*>(std::as_const(*this).find(id)); // the vector is ours
}

std::set<records::LayerId> layersOfTargets(const project::Project& project)
{
    std::set<records::LayerId> wanted;
    const auto want = [&](const std::optional<records::LayerId>& id) {
        if (id)
            wanted.insert(*id);
    };
    for (const auto& [id, target] : project.all<records::Target>()) {
        want(target.baselineLayer);
        want(target.currentLayer);
        want(target.ecosystemLayer);
    }
    return wanted;
}

std::set<records::LayerId> layersOfMatching(const project::Project& project)
{
    std::set<records::LayerId> wanted;
    for (const auto& [id, use] : project.all<records::MatchingLayer>()) {
        const records::Target* const target = project.find(use.target);
        if (target && target->counterfactual == records::TargetCounterfactual::MatchedControls)
            wanted.insert(use.layer);
    }
    return wanted;
}

ReadLayers
readLayers(const project::Project& project, const Sources& sources, Progress& progress)
{
    const auto named = layersOfTargets(project), matching = layersOfMatching(project);
    ReadLayers result;
    for (const auto& [id, record] : project.all<Layer>())
        result.layers.push_back(
            unread(record, named.contains(id),
                   matching.contains(id) || project.settings().gridLayer == id));
    std::ranges::stable_sort(result.layers, {}, [](const ReadLayer& layer) {
        const Layer& record = *layer.record;
        return std::tie(record.role, record.date, record.name, record.path, record.sublayer,
                        record.band);
    });
    progress.begin("Reading layers");
    LayerReader reader{sources, result.findings};
    for (std::size_t i = 0; i < result.layers.size(); ++i) {
        reader.read(result.layers[i]);
        progress.step(i + 1, result.layers.size());
    }
    return result;
}

} // namespace ecotone::run
