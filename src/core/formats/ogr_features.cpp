#include "ogr_features.h"

#include "field_text.h"
#include "gdal_messages.h"
#include "surface_reader.h"
#include "text_encoding.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <cpl_error.h>
#include <fmt/format.h>

#include <utility>

namespace ecotone::formats {

namespace {

constexpr std::size_t mostFeatures = 5'000'000;
constexpr std::size_t mostPoints = 100'000'000; // 1.6 GB of coordinates

/// Attribute bytes as the file has them; they become text once all have been seen.
using RawAttributes = std::vector<std::pair<int, std::string>>;

/// What a Shapefile says about its text: its .cpg, else the code page in the .dbf. The code
/// page 57h ("ANSI") is what programs write that do not care, so it says nothing.
std::string declaredEncoding(const OpenDataSet& opened, OGRLayerH layer)
{
    if (opened.driver != "ESRI Shapefile")
        return "UTF-8"; // all other formats we read are UTF-8, or brought to it by their driver
    const char* page = GDALGetMetadataItem(layer, "CPG_VALUE", "SHAPEFILE");
    if (page != nullptr && *page != '\0')
        return page;
    const char* id = GDALGetMetadataItem(layer, "LDID_VALUE", "SHAPEFILE");
    const char* encoding = GDALGetMetadataItem(layer, "ENCODING_FROM_LDID", "SHAPEFILE");
    if (id == nullptr || encoding == nullptr || std::string_view{id} == "87")
        return {};
    return encoding;
}

SurfaceReader::ClosedLines closedLinesOf(const OpenDataSet& opened)
{
    return opened.driver == "DXF" ? SurfaceReader::ClosedLines::AreSurfaces
                                  : SurfaceReader::ClosedLines::LeaveOut;
}

class LayerReader {
public:
    LayerReader(const OpenDataSet& opened, const OgrLayer& layer, const geo::Crs& crs)
        : m_subject{fmt::format("“{}”, layer “{}”", opened.file.string(), layer.name)}
        , m_layer{layer}
        , m_surfaces{crs, closedLinesOf(opened)}
    {
        m_result.set.layerName = layer.name;
        m_result.set.crs = crs;
    }

    ReadFeatures read(const OpenDataSet& opened, const std::string& encoding)
    {
        readFieldNames();
        readRows();
        decode(declaredEncoding(opened, m_layer.handle), encoding);
        m_result.notes = m_surfaces.notes();
        append(m_result.set.findings, m_result.notes.findings(m_subject));
        return std::move(m_result);
    }

private:
    void readFieldNames()
    {
        OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer.handle);
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
            OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
            m_result.set.fields.emplace_back(OGR_Fld_GetNameRef(field));
            m_evidence.add(m_result.set.fields.back());
            const bool isTruth = OGR_Fld_GetSubType(field) == OFSTBoolean;
            m_result.fieldTypes.emplace_back(
                isTruth ? "Boolean" : OGR_GetFieldTypeName(OGR_Fld_GetType(field)));
        }
    }

    void readRows()
    {
        const GdalMessages messages;
        OGR_L_ResetReading(m_layer.handle);
        while (const FeaturePointer row = nextRow()) {
            readRow(row.get());
            if (m_result.set.features.size() > mostFeatures ||
                m_surfaces.pointCount() > mostPoints)
                throw InputError{
                    fmt::format("{} has more than {} features or {} points. Cut it to "
                                "the landscape first.",
                                m_subject, mostFeatures, mostPoints)};
        }
        if (CPLGetLastErrorType() == CE_Failure)
            throw InputError{
                fmt::format("{} could be read only up to feature {} of {}; the file "
                            "is damaged.{}",
                            m_subject, m_result.set.features.size(), m_layer.featureCount,
                            messages.quoted())};
    }

    /// Nothing at the end, and where reading failed: then GDAL's last error is a failure.
    FeaturePointer nextRow()
    {
        CPLErrorReset();
        return FeaturePointer{OGR_L_GetNextFeature(m_layer.handle)};
    }

    void readRow(OGRFeatureH row)
    {
        Feature feature;
        feature.number = static_cast<std::size_t>(OGR_F_GetFID(row));
        RawAttributes attributes;
        for (int i = 0; i < OGR_F_GetFieldCount(row); ++i)
            if (auto text = fieldText(row, i)) {
                m_evidence.add(*text);
                attributes.emplace_back(i, std::move(*text));
            }
        if (m_layer.hasGeometry)
            m_surfaces.read(GeometryPointer{OGR_F_StealGeometry(row)}, feature);
        m_result.set.features.push_back(std::move(feature));
        m_raw.push_back(std::move(attributes));
    }

    void decode(const std::string& declared, const std::string& asked)
    {
        ChosenEncoding chosen = chooseEncoding(m_evidence, asked, declared, m_subject);
        append(m_result.set.findings, std::move(chosen.findings));
        m_result.encoding = chosen.name;
        for (std::string& field : m_result.set.fields)
            field = toUtf8(field, chosen.name);
        for (std::size_t i = 0; i < m_raw.size(); ++i)
            for (const auto& [field, bytes] : m_raw[i])
                m_result.set.features[i].attributes.emplace(
                    m_result.set.fields[static_cast<std::size_t>(field)],
                    toUtf8(bytes, chosen.name));
    }

    std::string m_subject;
    const OgrLayer& m_layer;
    SurfaceReader m_surfaces;
    TextEvidence m_evidence;
    ReadFeatures m_result;
    std::vector<RawAttributes> m_raw; // one per feature
};

} // namespace

std::vector<OgrLayer> layersOf(const OpenDataSet& opened)
{
    const GdalMessages messages;
    std::vector<OgrLayer> layers;
    for (int i = 0; i < GDALDatasetGetLayerCount(opened.handle.get()); ++i) {
        OGRLayerH handle = GDALDatasetGetLayer(opened.handle.get(), i);
        layers.push_back({handle, OGR_L_GetName(handle), OGR_L_GetGeomType(handle) != wkbNone,
                          OGR_L_GetFeatureCount(handle, TRUE)});
    }
    return layers;
}

ReadFeatures readOgrFeatures(const OpenDataSet& opened,
                             const OgrLayer& layer,
                             const geo::Crs& crs,
                             const std::string& encoding)
{
    return LayerReader{opened, layer, crs}.read(opened, encoding);
}

} // namespace ecotone::formats
