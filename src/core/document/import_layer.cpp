#include "ecotone/document/import_layer.h"

#include "import_legend.h"
#include "import_records.h"

#include "ecotone/base/text.h"
#include "ecotone/formats/data_set.h"
#include "ecotone/formats/probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ecotone::document {
namespace {

namespace fs = std::filesystem;
using records::Layer;
using records::LayerClass;
using records::LayerRole;

constexpr std::array mappedProperties =
    std::to_array<std::string_view>({"name", "class", "id", "next-down", "status",
                                     "designation", "reported-area-km2", "qualifies"});

bool hasClasses(LayerRole role)
{
    return role == LayerRole::LandCover || role == LayerRole::EcosystemType ||
           role == LayerRole::DegradedBaseline || role == LayerRole::Context;
}

std::optional<Refusal> chooseBand(const formats::ProbedRaster& raster, Layer& layer)
{
    const auto count = static_cast<int>(raster.bands.size());
    if (layer.band == 0 && count == 1)
        layer.band = 1;
    if (layer.band == 0)
        return Refusal{fmt::format("It has {} bands; say which one is meant.", count)};
    if (layer.band > count)
        return Refusal{fmt::format("It has no band {}, only {}.", layer.band, count)};
    return std::nullopt;
}

const formats::ProbedVectorLayer* chosenLayer(const formats::Probe& probe,
                                              const std::string& name)
{
    if (name.empty() && probe.vectorLayers.size() == 1)
        return &probe.vectorLayers.front();
    for (const auto& each : probe.vectorLayers)
        if (each.name == name)
            return &each;
    return nullptr;
}

std::optional<Refusal> checkFields(const formats::ProbedVectorLayer& vector, const Layer& layer)
{
    for (const auto& [property, field] : layer.fieldMapping) {
        if (std::ranges::find(mappedProperties, property) == mappedProperties.end())
            return Refusal{
                fmt::format("“{}” is no property of a layer; there are {}.", property,
                            joinWords({mappedProperties.begin(), mappedProperties.end()}))};
        std::vector<std::string> names;
        for (const formats::ProbedField& each : vector.fields)
            names.push_back(each.name);
        if (std::ranges::find(names, field) == names.end())
            return Refusal{
                fmt::format("It has no field “{}” to take “{}” from. Its fields: {}.", field,
                            property, joinWords(names))};
    }
    return std::nullopt;
}

std::vector<std::string> quoted(std::vector<std::string> names)
{
    for (std::string& name : names)
        name = "“" + name + "”";
    return names;
}

std::optional<Refusal> chooseVector(const formats::Probe& probe, Layer& layer)
{
    std::vector<std::string> names;
    for (const auto& each : probe.vectorLayers)
        names.push_back(each.name);
    names = quoted(std::move(names));
    const formats::ProbedVectorLayer* chosen = chosenLayer(probe, layer.sublayer);
    if (!chosen)
        return Refusal{layer.sublayer.empty()
                           ? fmt::format("It has several layers; say which one is meant: {}.",
                                         joinWords(names))
                           : fmt::format("It has no layer “{}”, only {}.", layer.sublayer,
                                         joinWords(names))};
    if (layer.band > 0)
        return Refusal{"It has shapes, so it has no bands; leave the band out."};
    if (!chosen->crs && layer.crsOverride.empty())
        return Refusal{"It does not say its CRS; give the one its source names, such as "
                       "EPSG:4326."};
    if (probe.vectorLayers.size() > 1)
        layer.sublayer = chosen->name;
    return checkFields(*chosen, layer);
}

/// What the file says about which part of it the layer is.
std::optional<Refusal> choosePart(const formats::Probe& probe, Layer& layer)
{
    const bool isPart =
        std::ranges::find(probe.subdatasets, layer.sublayer) != probe.subdatasets.end();
    const bool wantsVector = !layer.sublayer.empty() && !isPart && !probe.vectorLayers.empty();
    if (probe.raster && !wantsVector) {
        if (!layer.sublayer.empty() && !isPart)
            return Refusal{
                fmt::format("It is one raster and has no layer “{}”; leave the layer "
                            "out.",
                            layer.sublayer)};
        if (!layer.encoding.empty())
            return Refusal{"It is a raster, which has no text; leave the encoding out."};
        if (auto refusal = chooseBand(*probe.raster, layer))
            return refusal;
        if (!probe.raster->grid)
            return Refusal{
                "It does not say where on earth its cells lie. Give its CRS, such as "
                "EPSG:4326, and see that it has a georeference."};
        return std::nullopt;
    }
    if (!probe.raster && probe.vectorLayers.empty() && !probe.subdatasets.empty())
        return Refusal{
            layer.sublayer.empty()
                ? fmt::format("It holds several rasters; say which one is meant: {}.",
                              joinWords(quoted(probe.subdatasets)))
                : fmt::format("It has no raster “{}”, only {}.", layer.sublayer,
                              joinWords(quoted(probe.subdatasets)))};
    if (probe.vectorLayers.empty())
        return Refusal{"It has neither cells nor shapes."};
    return chooseVector(probe, layer);
}

std::vector<LayerClass> classesOfFile(const formats::Probe& probe, const Layer& layer)
{
    std::vector<LayerClass> classes;
    if (!probe.raster || layer.band == 0 || !hasClasses(layer.role))
        return classes;
    const auto& band = probe.raster->bands[static_cast<std::size_t>(layer.band - 1)];
    for (const formats::ProbedClass& each : band.classes) {
        if (each.name.empty() && each.colour.empty())
            continue;
        LayerClass made;
        made.value = each.value;
        made.name = each.name.empty() ? fmt::format("class {}", each.value) : each.name;
        made.colour = each.colour;
        classes.push_back(std::move(made));
    }
    return classes;
}

/// The groups that a source of classes names stand above the legend's own.
void regroup(std::vector<LayerClass>& classes, const ClassSource& source)
{
    for (const auto& [group, values] : source.groups)
        for (const int value : values) {
            auto found = std::ranges::find(classes, value, &LayerClass::value);
            if (found == classes.end()) {
                LayerClass made;
                made.value = value;
                made.name = fmt::format("class {}", value);
                found = classes.insert(classes.end(), std::move(made));
            }
            found->classGroup = group;
        }
    std::ranges::sort(classes, {}, &LayerClass::value);
}

Checked<std::vector<LayerClass>>
classesOf(const ClassSource& source, const formats::Probe& probe, const Layer& layer)
{
    std::vector<LayerClass> classes = source.listed;
    if (!source.legend.empty()) {
        Checked<std::vector<LayerClass>> legend = readLegend(source.legend, source.columns);
        if (!legend)
            return legend;
        classes = std::move(legend).value();
    } else if (classes.empty()) {
        classes = classesOfFile(probe, layer);
    }
    regroup(classes, source);
    return classes;
}

std::string titleFor(const formats::Probe& probe, const Layer& layer)
{
    std::string name = probe.file.stem().string();
    if (!layer.sublayer.empty())
        name += " " + layer.sublayer;
    if (probe.raster && probe.raster->bands.size() > 1)
        name += fmt::format(" band {}", layer.band);
    return name;
}

/// Looks at the file, or at the raster of it that the layer names, such as a netCDF variable.
formats::Probe probePart(const LayerRequest& request, bool countValues)
{
    formats::ProbeOptions options{.crsOverride = request.layer.crsOverride,
                                  .encoding = request.layer.encoding,
                                  .countValues = countValues};
    formats::Probe probe = formats::probe(request.file, options);
    const auto& parts = probe.subdatasets;
    if (std::ranges::find(parts, request.layer.sublayer) == parts.end())
        return probe;
    options.subdataset = request.layer.sublayer;
    return formats::probe(request.file, options);
}

/// Whether a finding is about the file or the layer of it that was chosen, not about another
/// one.
bool isAboutLayer(const Finding& finding, const formats::Probe& probe, const Layer& layer)
{
    return std::ranges::none_of(probe.vectorLayers, [&](const auto& other) {
        return !layer.sublayer.empty() && other.name != layer.sublayer &&
               finding.subject.ends_with(fmt::format("layer “{}”", other.name));
    });
}

/// The layer as it will be stored, and its classes.
struct LayerParts {
    Layer layer;
    std::vector<LayerClass> classes;
};

Checked<LayerParts>
readParts(ImportDraft& draft, const LayerRequest& request, const fs::path& projectFolder)
{
    const bool asksFileForClasses = request.classes.legend.empty() &&
                                    request.classes.listed.empty() &&
                                    hasClasses(request.layer.role);
    const formats::Probe probe = probePart(request, asksFileForClasses);
    LayerParts parts{request.layer, {}};
    Layer& layer = parts.layer;
    if (auto refusal = choosePart(probe, layer))
        return *refusal;
    if (isBlank(layer.name))
        layer.name = titleFor(probe, layer);
    layer.path = storedPath(request.file, projectFolder);
    const formats::DataSetIdentity identity = formats::identityOf(request.file);
    layer.digest = identity.digest;
    layer.sizeBytes = identity.sizeBytes;
    Checked<std::vector<LayerClass>> classes = classesOf(request.classes, probe, layer);
    if (!classes)
        return classes.refusal();
    parts.classes = std::move(classes).value();
    for (const Finding& each : probe.findings)
        if (isAboutLayer(each, probe, layer))
            draft.say(each);
    return parts;
}

} // namespace

std::string storedPath(const fs::path& file, const fs::path& folder)
{
    const fs::path absolute = fs::absolute(file).lexically_normal();
    const fs::path base = fs::absolute(folder).lexically_normal();
    const auto second = [](const fs::path& path) {
        const fs::path relative = path.relative_path();
        return relative.empty() ? fs::path{} : *relative.begin();
    };
    if (absolute.root_path() != base.root_path() || second(absolute) != second(base))
        return absolute.generic_string();
    return absolute.lexically_relative(base).generic_string();
}

Checked<records::LayerId>
importLayer(ImportDraft& draft, const LayerRequest& request, const fs::path& projectFolder)
{
    Checked<LayerParts> read = readParts(draft, request, projectFolder);
    if (!read)
        return Refusal{request.file.filename().string() + ": " + read.refusal().reason};
    LayerParts parts = std::move(read).value();
    parts.layer.id = draft.newId<Layer>(parts.layer.name);
    const records::LayerId id = parts.layer.id;
    const std::string name = parts.layer.name;
    if (auto refusal = draft.put(std::move(parts.layer)))
        return *refusal;
    for (LayerClass& each : parts.classes) {
        each.id = draft.newId<LayerClass>(fmt::format("{}\n{}", name, each.value));
        each.layer = id;
        if (auto refusal = draft.put(std::move(each)))
            return *refusal;
    }
    return id;
}

Checked<Proposal> proposeLayer(const project::Project& project,
                               const LayerRequest& request,
                               const fs::path& projectFolder,
                               RecordIds& ids)
{
    ImportDraft draft{project, ids};
    const Checked<records::LayerId> layer = importLayer(draft, request, projectFolder);
    if (!layer)
        return layer.refusal();
    const std::string title =
        fmt::format("Add layer “{}”", draft.project().find(layer.value())->name);
    Findings findings = draft.findings();
    return Proposal{std::move(draft).edit(title), std::move(findings), 1};
}

} // namespace ecotone::document
