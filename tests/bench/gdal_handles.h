#pragma once

#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <filesystem>
#include <memory>
#include <type_traits>

// GDAL's handles as the benchmark uses them; each goes away with its owner.
namespace ecotone::bench {

struct CloseDataSet {
    void operator()(GDALDatasetH handle) const noexcept { GDALClose(handle); }
};
struct DestroyCrs {
    void operator()(OGRSpatialReferenceH handle) const noexcept
    {
        OSRDestroySpatialReference(handle);
    }
};
struct DestroyFeature {
    void operator()(OGRFeatureH handle) const noexcept { OGR_F_Destroy(handle); }
};
struct DestroyList {
    void operator()(char** list) const noexcept { CSLDestroy(list); }
};
using DataSet = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataSet>;
using SpatialReference =
    std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyCrs>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using List = std::unique_ptr<char*, DestroyList>;

/// EPSG:6933, east before north.
[[nodiscard]] inline SpatialReference groundReference()
{
    SpatialReference crs{OSRNewSpatialReference(nullptr)};
    OSRImportFromEPSG(crs.get(), 6933);
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

/// @throws InputError  says which file could not be written, and quotes GDAL
[[noreturn]] void failToWrite(const std::filesystem::path& file);

} // namespace ecotone::bench
