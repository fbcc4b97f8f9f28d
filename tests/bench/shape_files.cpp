#include "shape_files.h"

#include "gdal_handles.h"
#include "shapes.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"
#include "ecotone/geo/validity.h"
#include "ecotone/geo/wkb.h"

#include <fmt/format.h>

#include <string>

namespace fs = std::filesystem;

namespace ecotone::bench {

namespace {

/// A GeoPackage being written in one transaction.
class ShapeFile {
public:
    explicit ShapeFile(fs::path file) : m_file{std::move(file)}
    {
        fs::create_directories(m_file.parent_path());
        fs::remove(m_file);
        m_dataSet.reset(GDALCreate(GDALGetDriverByName("GPKG"), m_file.string().c_str(), 0, 0,
                                   0, GDT_Unknown, nullptr));
        if (!m_dataSet || GDALDatasetStartTransaction(m_dataSet.get(), 0) != OGRERR_NONE)
            failToWrite(m_file);
    }

    void addLayer(const char* name,
                  std::initializer_list<std::pair<const char*, OGRFieldType>> fields)
    {
        m_layer = GDALDatasetCreateLayer(m_dataSet.get(), name, groundReference().get(),
                                         wkbMultiPolygon, nullptr);
        if (m_layer == nullptr)
            failToWrite(m_file);
        for (const auto& [field, type] : fields) {
            OGRFieldDefnH definition = OGR_Fld_Create(field, type);
            OGR_L_CreateField(m_layer, definition, 1);
            OGR_Fld_Destroy(definition);
        }
    }

    template <class SetFields>
    void add(const geo::Shape& shape, const SetFields& setFields)
    {
        if (const auto defect = geo::invalidity(shape))
            throw GeometryError{fmt::format(
                "The generator made a shape that is not valid ({}); mend its rules.", *defect)};
        const std::string wkb = geo::toWkb(shape);
        const Feature feature{OGR_F_Create(OGR_L_GetLayerDefn(m_layer))};
        OGRGeometryH geometry = nullptr;
        if (OGR_G_CreateFromWkb(wkb.data(), nullptr, &geometry, static_cast<int>(wkb.size())) !=
            OGRERR_NONE)
            failToWrite(m_file);
        OGR_F_SetGeometryDirectly(feature.get(), geometry);
        setFields(feature.get());
        if (OGR_L_CreateFeature(m_layer, feature.get()) != OGRERR_NONE)
            failToWrite(m_file);
    }

    void finish()
    {
        if (GDALDatasetCommitTransaction(m_dataSet.get()) != OGRERR_NONE)
            failToWrite(m_file);
    }

private:
    fs::path m_file;
    DataSet m_dataSet;
    OGRLayerH m_layer = nullptr;
};

void writeLandscape(const fs::path& file)
{
    ShapeFile shapes{file};
    shapes.addLayer("boundary", {{"name", OFTString}});
    shapes.add(landscapeShape(),
               [](OGRFeatureH feature) { OGR_F_SetFieldString(feature, 0, "landscape"); });
    shapes.addLayer("sites", {{"site", OFTInteger}});
    int number = 0;
    for (const geo::Shape& site : siteShapes())
        shapes.add(site,
                   [&](OGRFeatureH feature) { OGR_F_SetFieldInteger(feature, 0, ++number); });
    shapes.finish();
}

void writeActions(const fs::path& file, int count)
{
    ShapeFile shapes{file};
    shapes.addLayer("actions", {{"number", OFTInteger},
                                {"actor", OFTInteger},
                                {"site", OFTInteger},
                                {"start_year", OFTInteger},
                                {"end_year", OFTInteger},
                                {"kind", OFTString}});
    int number = 0;
    for (const ActionShape& action : actionShapes(count))
        shapes.add(action.shape, [&](OGRFeatureH feature) {
            OGR_F_SetFieldInteger(feature, 0, ++number);
            OGR_F_SetFieldInteger(feature, 1, action.actor);
            OGR_F_SetFieldInteger(feature, 2, action.site);
            OGR_F_SetFieldInteger(feature, 3, action.startYear);
            OGR_F_SetFieldInteger(feature, 4, action.endYear);
            OGR_F_SetFieldString(feature, 5, action.kind);
        });
    shapes.finish();
}

} // namespace

void makeShapeFiles(const fs::path& folder, int actions)
{
    formats::startGdal();
    writeLandscape(folder / "landscape.gpkg");
    writeActions(folder / fmt::format("actions_{}.gpkg", actions), actions);
}

} // namespace ecotone::bench
