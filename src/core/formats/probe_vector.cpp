#include "probe_vector.h"

#include "crs_of.h"
#include "csv_features.h"
#include "ogr_features.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::formats {

namespace {

constexpr std::size_t mostExamples = 5;
constexpr std::size_t longestExample = 80; // bytes

std::vector<ProbedField> fieldsOf(const ReadFeatures& read)
{
    std::vector<ProbedField> fields;
    for (std::size_t i = 0; i < read.set.fields.size(); ++i) {
        ProbedField field{read.set.fields[i], read.fieldTypes[i], {}};
        for (const Feature& feature : read.set.features) {
            if (field.examples.size() == mostExamples)
                break;
            const std::string text = shortened(feature.text(field.name), longestExample);
            if (!text.empty() &&
                std::ranges::find(field.examples, text) == field.examples.end())
                field.examples.push_back(text);
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

/// Fills all that is known once the features were read, and hands their findings on.
void fill(ProbedVectorLayer& layer, ReadFeatures read, Findings& findings)
{
    const auto count = [&](Note note) {
        return static_cast<std::int64_t>(read.notes.count(note));
    };
    layer.featureCount = static_cast<std::int64_t>(read.set.features.size());
    for (const Feature& feature : read.set.features) {
        layer.polygons += feature.shape ? 1 : 0;
        layer.points += feature.point ? 1 : 0;
        if (feature.point)
            layer.extent.extend(*feature.point);
        if (feature.shape)
            layer.extent.extend(geo::boxOf(*feature.shape));
    }
    layer.lines = count(Note::LineLeftOut);
    layer.withoutGeometry = count(Note::WithoutGeometry);
    layer.invalid = count(Note::Repaired) + count(Note::Unusable);
    layer.hasZ = count(Note::HeightsDropped) > 0;
    layer.hasCurves = count(Note::Linearised) > 0;
    layer.encoding = read.encoding;
    layer.fields = fieldsOf(read);
    append(findings, std::move(read.set.findings));
}

/// The CRS of a layer with geometry; where there is none, that is a finding.
std::optional<geo::Crs> crsFound(const NamedCrs& named,
                                 const std::string& given,
                                 const std::string& subject,
                                 Findings& findings)
{
    if (named.crs || !given.empty())
        return crsOr(named, given, subject);
    findings.push_back(
        {Severity::Problem, "missing-crs", subject, missingCrsSentence(named, subject), ""});
    return std::nullopt;
}

/// Outlines can be checked in a plane even where nobody knows which one it is.
geo::Crs somePlane()
{
    return geo::Crs::fromText("EPSG:6933");
}

} // namespace

std::vector<ProbedVectorLayer>
probeLayers(const OpenDataSet& opened, const ProbeOptions& options, Findings& findings)
{
    std::vector<ProbedVectorLayer> layers;
    for (const OgrLayer& layer : layersOf(opened)) {
        ProbedVectorLayer& probed = layers.emplace_back();
        probed.name = layer.name;
        if (layer.hasGeometry)
            probed.crs = crsFound(
                namedCrs(OGR_L_GetSpatialRef(layer.handle)), options.crsOverride,
                fmt::format("“{}”, layer “{}”,", opened.file.string(), layer.name), findings);
        fill(probed,
             readOgrFeatures(opened, layer, probed.crs.value_or(somePlane()), options.encoding),
             findings);
    }
    return layers;
}

ProbedVectorLayer
probeCsv(const GuardedFile& file, const ProbeOptions& options, Findings& findings)
{
    CsvLayer layer = openCsv(file, options.encoding);
    ProbedVectorLayer probed;
    probed.name = layer.name;
    if (layer.columns.any())
        probed.crs = crsFound(namedCrs(layer, options.crsOverride), options.crsOverride,
                              layer.subject, findings);
    fill(probed, readCsv(layer, probed.crs.value_or(somePlane())), findings);
    return probed;
}

} // namespace ecotone::formats
