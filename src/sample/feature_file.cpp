#include "feature_file.h"

#include "gdal_handles.h"

#include "ecotone/base/error.h"

namespace ecotone::sample {
namespace {

OGRGeometryH ringOf(const Ring& ring)
{
    OGRGeometryH line = OGR_G_CreateGeometry(wkbLinearRing);
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const Place place = ring[i % ring.size()] + frame::corner;
        OGR_G_AddPoint_2D(line, place.x, place.y);
    }
    return line;
}

OGRGeometryH polygonOf(const Polygon& polygon)
{
    OGRGeometryH result = OGR_G_CreateGeometry(wkbPolygon);
    for (const auto& ring : polygon)
        OGR_G_AddGeometryDirectly(result, ringOf(ring));
    return result;
}

/// The geometry of a feature, or null where it has none; the caller owns it.
OGRGeometryH geometryOf(const SampleFeature& feature)
{
    if (!feature.line.empty()) {
        OGRGeometryH line = OGR_G_CreateGeometry(wkbLineString);
        for (const Place place : feature.line)
            OGR_G_AddPoint_2D(line, place.x + frame::corner.x, place.y + frame::corner.y);
        return line;
    }
    if (feature.area.empty())
        return nullptr;
    if (feature.area.size() == 1)
        return polygonOf(feature.area.front());
    OGRGeometryH result = OGR_G_CreateGeometry(wkbMultiPolygon);
    for (const auto& polygon : feature.area)
        OGR_G_AddGeometryDirectly(result, polygonOf(polygon));
    return result;
}

struct AddColumn {
    OGRLayerH layer;
    const std::string& name;

    void operator()(const std::string&) const { add(OFTString, OFSTNone); }
    void operator()(int) const { add(OFTInteger, OFSTNone); }
    void operator()(double) const { add(OFTReal, OFSTNone); }
    void operator()(bool) const { add(OFTInteger, OFSTBoolean); }

    void add(OGRFieldType type, OGRFieldSubType subType) const
    {
        OGRFieldDefnH column = OGR_Fld_Create(name.c_str(), type);
        OGR_Fld_SetSubType(column, subType);
        OGR_L_CreateField(layer, column, TRUE);
        OGR_Fld_Destroy(column);
    }
};

struct SetValue {
    OGRFeatureH feature;
    int column;

    void operator()(const std::string& text) const
    {
        if (!text.empty()) // an empty text stays null
            OGR_F_SetFieldString(feature, column, text.c_str());
    }
    void operator()(int number) const { OGR_F_SetFieldInteger(feature, column, number); }
    void operator()(double number) const { OGR_F_SetFieldDouble(feature, column, number); }
    void operator()(bool truth) const { OGR_F_SetFieldInteger(feature, column, truth ? 1 : 0); }
};

bool addFeature(OGRLayerH layer, const SampleFeature& source)
{
    const Feature feature{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
    for (std::size_t i = 0; i < source.values.size(); ++i)
        std::visit(SetValue{feature.get(), static_cast<int>(i)}, source.values[i]);
    if (OGRGeometryH geometry = geometryOf(source))
        OGR_F_SetGeometryDirectly(feature.get(), geometry);
    return OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
}

} // namespace

void writeFeatures(const std::filesystem::path& folder, const FeatureFile& file)
{
    const auto path = folder / (file.name + ".geojson");
    const auto failed = [&] {
        return InputError{
            "The sample file \"" + path.string() +
            "\" could not be written; is the folder writable and the disk not full?"};
    };
    std::filesystem::remove(path);
    const DataSet dataSet{GDALCreate(GDALGetDriverByName("GeoJSON"), path.string().c_str(), 0,
                                     0, 0, GDT_Unknown, nullptr)};
    if (!dataSet)
        throw failed();
    List options;
    options.add("RFC7946=NO"); // metres, not degrees
    options.add("COORDINATE_PRECISION=1");
    options.add("DESCRIPTION=" + file.description);
    const Crs crs = sampleCrs();
    OGRLayerH layer = GDALDatasetCreateLayer(dataSet.get(), file.name.c_str(), crs.get(),
                                             wkbUnknown, options.get());
    if (!layer)
        throw failed();
    for (std::size_t i = 0; i < file.columns.size(); ++i)
        std::visit(AddColumn{layer, file.columns[i]}, file.features.front().values[i]);
    for (const auto& feature : file.features) {
        if (!addFeature(layer, feature))
            throw failed();
    }
}

} // namespace ecotone::sample
