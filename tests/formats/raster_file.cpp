#include "formats/raster_file.h"

#include "support/catch.h"

#include "ecotone/formats/gdal_start.h"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <ogr_srs_api.h>

namespace ecotone::tests {

namespace {

void describe(GDALDatasetH raster, const RasterFile& wanted)
{
    std::array<double, 6> affine = wanted.affine;
    if (affine != std::array<double, 6>{0, 1, 0, 0, 0, 1})
        GDALSetGeoTransform(raster, affine.data());
    if (!wanted.crs.empty()) {
        OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
        REQUIRE(OSRSetFromUserInput(crs, wanted.crs.c_str()) == OGRERR_NONE);
        GDALSetSpatialRef(raster, crs);
        OSRDestroySpatialReference(crs);
    }
    for (std::size_t i = 0; i < wanted.bands.size(); ++i) {
        GDALRasterBandH band = GDALGetRasterBand(raster, static_cast<int>(i) + 1);
        if (wanted.noData)
            GDALSetRasterNoDataValue(band, *wanted.noData);
        if (wanted.scale != 1.0 || wanted.offset != 0.0) {
            GDALSetRasterScale(band, wanted.scale);
            GDALSetRasterOffset(band, wanted.offset);
        }
        std::vector<double> values = wanted.bands[i];
        REQUIRE(GDALRasterIO(band, GF_Write, 0, 0, wanted.width, wanted.height, values.data(),
                             wanted.width, wanted.height, GDT_Float64, 0, 0) == CE_None);
    }
}

} // namespace

std::filesystem::path RasterFile::write(const std::filesystem::path& file,
                                        const std::string& driver) const
{
    formats::startGdal();
    GDALDriverH maker = GDALGetDriverByName(driver.c_str());
    REQUIRE(maker != nullptr);
    char** options = nullptr;
    for (const std::string& option : creationOptions)
        options = CSLAddString(options, option.c_str());
    const bool creates = GDALGetMetadataItem(maker, GDAL_DCAP_CREATE, nullptr) != nullptr;
    GDALDriverH first = creates ? maker : GDALGetDriverByName("MEM");
    GDALDatasetH raster =
        GDALCreate(first, creates ? file.c_str() : "", width, height,
                   static_cast<int>(bands.size()), type, creates ? options : nullptr);
    REQUIRE(raster != nullptr);
    describe(raster, *this);
    if (!creates) {
        GDALDatasetH copy =
            GDALCreateCopy(maker, file.c_str(), raster, FALSE, options, nullptr, nullptr);
        REQUIRE(copy != nullptr);
        GDALClose(copy);
    }
    GDALClose(raster);
    CSLDestroy(options);
    return file;
}

} // namespace ecotone::tests
