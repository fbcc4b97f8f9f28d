#include "formats/vector_file.h"

#include "support/catch.h"

#include "ecotone/formats/gdal_start.h"

#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

namespace ecotone::tests {

namespace {

void writeLayer(GDALDatasetH file, const VectorLayer& wanted)
{
    OGRSpatialReferenceH crs = nullptr;
    if (!wanted.crs.empty()) {
        crs = OSRNewSpatialReference(nullptr);
        REQUIRE(OSRSetFromUserInput(crs, wanted.crs.c_str()) == OGRERR_NONE);
        OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    }
    char** options = nullptr;
    for (const std::string& option : wanted.options)
        options = CSLAddString(options, option.c_str());
    OGRLayerH layer = GDALDatasetCreateLayer(
        file, wanted.name.c_str(), crs, wanted.isPolygons ? wkbPolygon : wkbUnknown, options);
    CSLDestroy(options);
    if (crs != nullptr)
        OSRRelease(crs);
    REQUIRE(layer != nullptr);
    for (const std::string& name : wanted.fields) {
        OGRFieldDefnH field = OGR_Fld_Create(name.c_str(), OFTString);
        REQUIRE(OGR_L_CreateField(layer, field, TRUE) == OGRERR_NONE);
        OGR_Fld_Destroy(field);
    }
    for (const VectorLayer::Row& row : wanted.rows) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        for (std::size_t i = 0; i < row.values.size(); ++i)
            OGR_F_SetFieldString(feature,
                                 OGR_F_GetFieldIndex(feature, wanted.fields[i].c_str()),
                                 row.values[i].c_str());
        std::string wkt = row.wkt;
        char* rest = wkt.data();
        OGRGeometryH geometry = nullptr;
        if (!wkt.empty())
            REQUIRE(OGR_G_CreateFromWkt(&rest, nullptr, &geometry) == OGRERR_NONE);
        OGR_F_SetGeometryDirectly(feature, geometry);
        REQUIRE(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
}

} // namespace

std::filesystem::path writeVector(const std::filesystem::path& file,
                                  const std::string& driver,
                                  const std::vector<VectorLayer>& layers)
{
    formats::startGdal();
    GDALDriverH maker = GDALGetDriverByName(driver.c_str());
    REQUIRE(maker != nullptr);
    CPLPushErrorHandler(CPLQuietErrorHandler); // options some formats do not know
    GDALDatasetH opened = GDALCreate(maker, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    REQUIRE(opened != nullptr);
    for (const VectorLayer& layer : layers)
        writeLayer(opened, layer);
    GDALClose(opened);
    CPLPopErrorHandler();
    return file;
}

} // namespace ecotone::tests
