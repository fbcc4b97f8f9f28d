#include "open_data_set.h"

#include "file_guard.h"
#include "gdal_messages.h"
#include "hdf5_guard.h"
#include "netcdf_guard.h"
#include "schema_guard.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

unsigned flagsFor(Reading reading)
{
    return GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR |
           (reading == Reading::Rasters ? GDAL_OF_RASTER : GDAL_OF_VECTOR);
}

CplList optionsFor(const std::string& gdalName, bool isXml)
{
    const std::string extension = lowerAscii(fs::path{gdalName}.extension().string());
    char** options = nullptr;
    if (extension == ".shp" || extension == ".dbf")
        options =
            CSLSetNameValue(options, "ENCODING", ""); // bytes as they are: text_encoding.h
    if (isXml && extension != ".kml" && extension != ".gpx") {
        options = CSLSetNameValue(options, "DOWNLOAD_SCHEMA", "NO");
        options = CSLSetNameValue(options, "WRITE_GFS", "NO");
    }
    return CplList{options};
}

CplList listOf(const std::vector<std::string>& names)
{
    char** list = nullptr;
    for (const std::string& name : names)
        list = CSLAddString(list, name.c_str());
    return CplList{list};
}

/// A VRT and its kin only point at other files, whatever their name ends in.
bool isPointerFile(std::string_view start)
{
    constexpr std::array roots{"<VRTDataset",   "<OGRVRTDataSource", "<GDAL_WMS",
                               "<WMS_",         "<OGRWFSDataSource", "<GDALTileIndex",
                               "<VRTPansharpen"};
    return std::ranges::any_of(
        roots, [&](const char* root) { return start.find(root) != std::string_view::npos; });
}

void refusePointers(const GuardedFile& guarded)
{
    const std::string start = firstBytesOf(guarded.gdalName, 1024);
    if (isPointerFile(start))
        throw InputError{fmt::format("“{}” only points at other files (a VRT or a service "
                                     "description), which Ecotone does not follow. Name the "
                                     "files it points at.",
                                     guarded.named.string())};
}

OpenDataSet openGuarded(const GuardedFile& guarded, Reading reading)
{
    OpenDataSet opened{guarded.named, {}, nullptr, nullptr, {}};
    const bool isFolder = guarded.siblings.empty();
    if (!isFolder) {
        refusePointers(guarded);
        refuseHdf5(guarded);
        checkClassicNetcdf(guarded.gdalName);
        opened.bytes = harmlessXml(guarded.gdalName);
    }
    const std::string name = opened.bytes ? opened.bytes->gdalName() : guarded.gdalName;
    const CplList options = optionsFor(name, opened.bytes != nullptr);
    const CplList siblings = listOf(
        opened.bytes ? std::vector{fs::path{name}.filename().string()} : guarded.siblings);
    opened.handle.reset(GDALOpenEx(name.c_str(), flagsFor(reading), allowedDrivers(reading),
                                   options.get(), siblings.get()));
    if (!opened.handle)
        return opened;
    opened.driver = GDALGetDriverShortName(GDALGetDatasetDriver(opened.handle.get()));
    if (opened.driver == "GPKG")
        checkSchema(opened.handle.get(), guarded.named);
    return opened;
}

/// The part of `gdalName` that names a piece of `file`; empty where it has another form, so
/// that nothing but a piece of our own file can be opened.
std::string pieceName(const std::string& gdalName, const std::string& file)
{
    for (const std::string& start : {"NETCDF:\"" + file + "\":", "GPKG:" + file + ":"})
        if (gdalName.starts_with(start))
            return gdalName.substr(start.size());
    const std::string_view pages = "GTIFF_DIR:";
    const std::string end = ":" + file;
    if (gdalName.starts_with(pages) && gdalName.ends_with(end) &&
        gdalName.size() > pages.size() + end.size())
        return gdalName.substr(pages.size(), gdalName.size() - pages.size() - end.size());
    return {};
}

} // namespace

OpenDataSet tryOpenDataSet(const fs::path& file, Reading reading)
{
    startGdal();
    const GuardedFile guarded = guardedFile(file);
    const GdalMessages messages;
    OpenDataSet opened = openGuarded(guarded, reading);
    opened.trouble = messages.quoted();
    return opened;
}

OpenDataSet openDataSet(const fs::path& file, Reading reading)
{
    OpenDataSet opened = tryOpenDataSet(file, reading);
    if (!opened.handle)
        throw InputError{fmt::format(
            "“{}” cannot be read as {}: it is damaged, or of no format "
            "Ecotone reads. {}{}",
            opened.file.string(), reading == Reading::Rasters ? "a raster" : "features",
            readableFormats(), opened.trouble)};
    return opened;
}

std::vector<SubDataSet> subDataSetsOf(const OpenDataSet& opened)
{
    const std::string path = GDALGetDescription(opened.handle.get());
    std::vector<SubDataSet> parts;
    char** list = GDALGetMetadata(opened.handle.get(), "SUBDATASETS");
    for (int i = 1; i <= CSLCount(list); ++i) {
        const char* name =
            CSLFetchNameValue(list, fmt::format("SUBDATASET_{}_NAME", i).c_str());
        if (name == nullptr)
            break;
        if (std::string piece = pieceName(name, path); !piece.empty())
            parts.push_back({std::move(piece), name});
    }
    return parts;
}

OpenDataSet openSubDataSet(const OpenDataSet& whole, const SubDataSet& part)
{
    const GdalMessages messages;
    const std::array<const char*, 2> driver{whole.driver.c_str(), nullptr};
    OpenDataSet opened{whole.file, whole.driver, nullptr, nullptr, {}};
    opened.handle.reset(GDALOpenEx(part.gdalName.c_str(), flagsFor(Reading::Rasters),
                                   driver.data(), nullptr, nullptr));
    if (!opened.handle)
        throw InputError{fmt::format("The part “{}” of “{}” cannot be read.{}", part.name,
                                     whole.file.string(), messages.quoted())};
    return opened;
}

} // namespace ecotone::formats
