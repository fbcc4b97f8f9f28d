#include "raster_file.h"

#include "crs_of.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

namespace ecotone::formats {

namespace {

constexpr double mostCells = 1e12;
constexpr double mostBlockBytes = 512.0 * 1024 * 1024;
constexpr int mostBands = 65'536;

[[noreturn]] void refuseParts(const OpenDataSet& opened,
                              const std::vector<SubDataSet>& parts,
                              const std::string& why)
{
    std::vector<std::string> names;
    for (const SubDataSet& part : parts)
        names.push_back(part.name);
    throw InputError{fmt::format("“{}” {}; it holds {}. Name one of them with --layer (in a "
                                 "recipe: the key `sublayer`).",
                                 opened.file.string(), why, joinWords(names))};
}

} // namespace

void checkSize(GDALDatasetH raster, const std::filesystem::path& file)
{
    const auto width = static_cast<double>(GDALGetRasterXSize(raster));
    const auto height = static_cast<double>(GDALGetRasterYSize(raster));
    if (width * height > mostCells)
        throw InputError{
            fmt::format("The header of “{}” claims {} x {} cells, more than the "
                        "{} Ecotone reads. The file is damaged, or must be cut up.",
                        file.string(), width, height, mostCells)};
    const int bands = GDALGetRasterCount(raster);
    if (bands > mostBands)
        throw InputError{
            fmt::format("The header of “{}” claims {} bands, more than the {} Ecotone "
                        "reads. The file is damaged, or must be cut up.",
                        file.string(), bands, mostBands)};
    if (bands == 0)
        return;
    GDALRasterBandH band = GDALGetRasterBand(raster, 1);
    int blockWidth = 0;
    int blockHeight = 0;
    GDALGetBlockSize(band, &blockWidth, &blockHeight);
    const double blockBytes = static_cast<double>(blockWidth) * blockHeight *
                              GDALGetDataTypeSizeBytes(GDALGetRasterDataType(band));
    if (blockBytes > mostBlockBytes)
        throw InputError{fmt::format(
            "“{}” is stored in blocks of {} x {} cells ({:.0f} MiB each), too large to read "
            "piece "
            "by piece. Convert it first: gdal_translate -co TILED=YES.",
            file.string(), blockWidth, blockHeight, blockBytes / (1024.0 * 1024.0))};
}

OpenDataSet openRaster(const RasterRequest& request)
{
    OpenDataSet opened = openDataSet(request.file, Reading::Rasters);
    const std::vector<SubDataSet> parts = subDataSetsOf(opened);
    if (!request.subdataset.empty()) {
        for (const SubDataSet& part : parts)
            if (part.name == request.subdataset) {
                OpenDataSet chosen = openSubDataSet(opened, part);
                checkSize(chosen.handle.get(), chosen.file);
                return chosen;
            }
        if (parts.empty())
            throw InputError{fmt::format("“{}” has no part “{}”: it is one raster. Leave the "
                                         "name of the part out.",
                                         opened.file.string(), request.subdataset)};
        refuseParts(opened, parts, fmt::format("has no part “{}”", request.subdataset));
    }
    const bool isOne = GDALGetRasterCount(opened.handle.get()) > 0;
    if (!isOne && parts.size() > 1)
        refuseParts(opened, parts, "holds several rasters");
    if (!isOne && parts.size() == 1)
        opened = openSubDataSet(opened, parts.front());
    if (GDALGetRasterCount(opened.handle.get()) == 0)
        throw InputError{fmt::format("“{}” holds no raster band.", opened.file.string())};
    checkSize(opened.handle.get(), opened.file);
    return opened;
}

Placement placementOf(GDALDatasetH raster)
{
    constexpr std::array<double, 6> unplaced{0, 1, 0,
                                             0, 0, 1}; // rows and columns, nothing more
    std::array<double, 6> affine{};
    if (GDALGetGeoTransform(raster, affine.data()) != CE_None || affine == unplaced) {
        if (GDALGetGCPCount(raster) > 0)
            return {std::nullopt,
                    "it is placed by ground control points only; rectify it first, "
                    "for example with gdalwarp"};
        if (CSLCount(GDALGetMetadata(raster, "RPC")) > 0)
            return {std::nullopt, "it is placed by a camera model (RPC) only; orthorectify it "
                                  "first, for example with gdalwarp -rpc"};
        return {std::nullopt,
                "it says nowhere where its cells lie; georeference it first, or put "
                "its world file beside it"};
    }
    geo::Grid grid;
    grid.originX = affine[0];
    grid.colX = affine[1];
    grid.rowX = affine[2];
    grid.originY = affine[3];
    grid.colY = affine[4];
    grid.rowY = affine[5];
    grid.width = GDALGetRasterXSize(raster);
    grid.height = GDALGetRasterYSize(raster);
    for (const double number : affine)
        if (!std::isfinite(number))
            return {std::nullopt, "its georeference holds numbers that are not finite"};
    if (!(grid.cellUnitArea() > 0.0))
        return {std::nullopt, "its georeference gives its cells no area"};
    return {grid, {}};
}

geo::Grid gridOf(const OpenDataSet& raster, const std::string& crsOverride)
{
    Placement placement = placementOf(raster.handle.get());
    const std::string subject = fmt::format("“{}”", raster.file.string());
    if (!placement.grid)
        throw InputError{
            fmt::format("{} cannot be laid on a map: {}.", subject, placement.trouble)};
    placement.grid->crs =
        crsOr(namedCrs(GDALGetSpatialRef(raster.handle.get())), crsOverride, subject);
    return *placement.grid;
}

} // namespace ecotone::formats
