#include "ecotone/formats/gdal_start.h"

#include "drivers.h"
#include "handles.h"

#include <cpl_http.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

namespace ecotone::formats {

namespace {

// No driver that can follow a name inside a file to another file or to the network (VRT, WMS,
// HTTP, databases, HFA with its dependent files, MapInfo with its views) is in these lists.
// netCDF can, in its HDF5 form, which hdf5_guard.h refuses. The drivers that read HDF5 of any
// kind stay out.
constexpr std::array rasterDrivers{"GTiff", "GPKG", "netCDF", "AAIGrid",
                                   "ENVI",  "EHdr", "SAGA",   "JP2OpenJPEG"};
constexpr std::array featureDrivers{
    "GPKG",       "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON",
    "FlatGeobuf", "LIBKML",         "GML",     "GPX",        "DXF",
    "OpenFileGDB"};
/// Tiles inside a raster GeoPackage are pictures of these formats; XLSX is only written, COG
/// too.
constexpr std::array helperDrivers{"PNG", "JPEG", "WEBP", "MEM", "Memory", "XLSX", "COG"};

/// Bytes of decoded blocks GDAL may keep, whatever the machine has.
constexpr GIntBig blockCacheBytes = 48LL * 1024 * 1024;

template <std::size_t n>
constexpr std::array<const char*, n + 1> closedWithNull(const std::array<const char*, n>& names)
{
    std::array<const char*, n + 1> list{};
    std::ranges::copy(names, list.begin());
    return list;
}

bool isOurs(std::string_view driver)
{
    const auto among = [&](const auto& names) {
        return std::ranges::find(names, driver) != names.end();
    };
    return among(rasterDrivers) || among(featureDrivers) || among(helperDrivers);
}

/// Stands where GDAL would ask the network: some drivers fetch a name inside a file by
/// themselves.
CPLHTTPResult* refuseNetwork(
    const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*)
{
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("the network is never used");
    return result;
}

void setOptions()
{
    constexpr std::array<std::array<const char*, 2>, 11> options{{
        {"GDAL_DRIVER_PATH", "disable"}, // no plugins
        {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none"},
        {"GDAL_HTTP_TIMEOUT", "1"},
        {"PROJ_NETWORK", "OFF"},
        {"GDAL_VRT_ENABLE_PYTHON", "NO"},
        {"OGR_SQLITE_LOAD_EXTENSIONS", ""},
        {"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"}, // tables that open other data sources
        {"OGR_SQLITE_PRAGMA", "trusted_schema=OFF"},
        {"GML_SKIP_RESOLVE_ELEMS", "ALL"}, // no xlink is followed
        {"LIBKML_RESOLVE_STYLE", "NO"},
        {"SHAPE_RESTORE_SHX", "NO"}, // nothing is written beside a file that is read
    }};
    for (const auto& [name, value] : options)
        CPLSetConfigOption(name, value);
}

void startOnce()
{
    setOptions();
    GDALAllRegister();
    setOptions(); // once more: a user's gdalrc file is read while drivers register
    OSRSetPROJEnableNetwork(0);
    CPLHTTPSetFetchCallback(refuseNetwork, nullptr);
    for (int i = GDALGetDriverCount() - 1; i >= 0; --i) {
        GDALDriverH driver = GDALGetDriver(i);
        if (isOurs(GDALGetDriverShortName(driver)))
            continue;
        GDALDeregisterDriver(driver);
        GDALDestroyDriver(driver);
    }
    GDALSetCacheMax64(blockCacheBytes);
}

} // namespace

void startGdal()
{
    static std::once_flag started;
    std::call_once(started, startOnce);
}

const char* const* allowedDrivers(Reading reading) noexcept
{
    static constexpr auto rasters = closedWithNull(rasterDrivers);
    static constexpr auto features = closedWithNull(featureDrivers);
    return reading == Reading::Rasters ? rasters.data() : features.data();
}

std::string readableFormats()
{
    return "Rasters can be GeoTIFF, GeoPackage, classic netCDF, ASCII grid, ENVI, EHdr, SAGA "
           "or JPEG "
           "2000; features GeoPackage, Shapefile, GeoJSON, TopoJSON, FlatGeobuf, KML, KMZ, "
           "GML, "
           "GPX, DXF, a file geodatabase (.gdb) or CSV.";
}

} // namespace ecotone::formats
