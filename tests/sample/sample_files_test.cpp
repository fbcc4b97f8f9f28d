#include "gdal_handles.h"
#include "sample_landscape.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <vector>

namespace fs = std::filesystem;
using namespace ecotone::sample;

namespace {

/// A folder of this test run with a freshly written sample in it; written once, removed at the
/// end.
const fs::path& freshSample()
{
    struct Folder {
        fs::path path =
            fs::temp_directory_path() / ("ecotone-sample-" + std::to_string(getpid()));
        Folder() { writeSample(path); }
        ~Folder() { fs::remove_all(path); }
        Folder(const Folder&) = delete;
        Folder& operator=(const Folder&) = delete;
    };
    static const Folder folder;
    return folder.path;
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<fs::path> filesIn(const fs::path& folder, const std::string& extension)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (extension.empty() || entry.path().extension() == extension)
            files.push_back(entry.path().filename());
    }
    std::ranges::sort(files);
    return files;
}

DataSet open(const fs::path& file)
{
    ecotone::formats::startGdal();
    DataSet dataSet{GDALOpenEx(file.string().c_str(), GDAL_OF_RASTER | GDAL_OF_VECTOR, nullptr,
                               nullptr, nullptr)};
    INFO(file.string());
    REQUIRE(dataSet);
    return dataSet;
}

struct RasterContent {
    std::vector<unsigned char> pixels;
    std::vector<double> transform;
    double noData = 0.0;
    double scale = 0.0;
    std::string description;
    std::vector<std::string> names;
    bool operator==(const RasterContent&) const = default;
};

RasterContent rasterContent(const fs::path& file)
{
    const auto dataSet = open(file);
    GDALRasterBandH band = GDALGetRasterBand(dataSet.get(), 1);
    const int columns = GDALGetRasterXSize(dataSet.get());
    const int rows = GDALGetRasterYSize(dataSet.get());
    RasterContent content;
    content.pixels.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    content.transform.resize(6);
    GDALGetGeoTransform(dataSet.get(), content.transform.data());
    REQUIRE(GDALRasterIO(band, GF_Read, 0, 0, columns, rows, content.pixels.data(), columns,
                         rows, GDT_Byte, 0, 0) == CE_None);
    content.noData = GDALGetRasterNoDataValue(band, nullptr);
    content.scale = GDALGetRasterScale(band, nullptr);
    if (const char* text =
            GDALGetMetadataItem(dataSet.get(), "TIFFTAG_IMAGEDESCRIPTION", nullptr))
        content.description = text;
    for (char** name = GDALGetRasterCategoryNames(band); name && *name; ++name)
        content.names.emplace_back(*name);
    return content;
}

/// Every feature as text: its fields, then its geometry.
std::vector<std::string> featureContent(const fs::path& file)
{
    const auto dataSet = open(file);
    OGRLayerH layer = GDALDatasetGetLayer(dataSet.get(), 0);
    std::vector<std::string> features;
    while (const Feature feature{OGR_L_GetNextFeature(layer)}) {
        std::string text;
        for (int i = 0; i < OGR_F_GetFieldCount(feature.get()); ++i)
            text += std::string{OGR_Fld_GetNameRef(OGR_F_GetFieldDefnRef(feature.get(), i))} +
                    "=" + OGR_F_GetFieldAsString(feature.get(), i) + ";";
        char* wkt = nullptr;
        if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get()))
            OGR_G_ExportToWkt(geometry, &wkt);
        text += wkt ? wkt : "no geometry";
        CPLFree(wkt);
        features.push_back(std::move(text));
    }
    return features;
}

using Geometry =
    std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, decltype(&OGR_G_DestroyGeometry)>;

/// The geometries of a file by the text in one field.
std::map<std::string, Geometry> shapesBy(const fs::path& file, const char* field)
{
    const auto dataSet = open(file);
    OGRLayerH layer = GDALDatasetGetLayer(dataSet.get(), 0);
    std::map<std::string, Geometry> shapes;
    while (const Feature feature{OGR_L_GetNextFeature(layer)}) {
        const int index = OGR_F_GetFieldIndex(feature.get(), field);
        shapes.emplace(
            OGR_F_GetFieldAsString(feature.get(), index),
            Geometry{OGR_G_Clone(OGR_F_GetGeometryRef(feature.get())), &OGR_G_DestroyGeometry});
    }
    return shapes;
}

} // namespace

TEST_CASE("The program writes the sample that is kept with it", "[sample]")
{
    const fs::path kept = ECOTONE_SAMPLE;
    CHECK(filesIn(freshSample(), "") == filesIn(kept, ""));
    for (const auto& name : filesIn(kept, ".tif")) {
        INFO(name.string());
        CHECK(rasterContent(freshSample() / name) == rasterContent(kept / name));
    }
    for (const auto& name : filesIn(kept, ".geojson")) {
        INFO(name.string());
        CHECK(featureContent(freshSample() / name) == featureContent(kept / name));
    }
    for (const auto* name : {"recipe.json", "README.txt"})
        CHECK(bytesOf(freshSample() / name) == bytesOf(kept / name));
}

TEST_CASE("Writing the sample over itself gives the same bytes", "[sample][slow]")
{
    std::map<fs::path, std::string> before;
    for (const auto& name : filesIn(freshSample(), ""))
        before[name] = bytesOf(freshSample() / name);
    writeSample(freshSample());
    for (const auto& [name, bytes] : before) {
        INFO(name.string());
        CHECK(bytesOf(freshSample() / name) == bytes);
    }
}

TEST_CASE("The kept sample is small and says in every file that it is synthetic", "[sample]")
{
    std::uintmax_t total = 0;
    for (const auto& name : filesIn(ECOTONE_SAMPLE, ""))
        total += fs::file_size(fs::path{ECOTONE_SAMPLE} / name);
    CHECK(total <= 3'000'000);
    for (const auto& name : filesIn(ECOTONE_SAMPLE, ".tif"))
        CHECK(rasterContent(fs::path{ECOTONE_SAMPLE} / name).description.find("SYNTHETIC") !=
              std::string::npos);
    for (const auto& name : filesIn(ECOTONE_SAMPLE, ".geojson")) {
        for (const auto& feature : featureContent(fs::path{ECOTONE_SAMPLE} / name))
            CHECK(feature.find("synthetic=1") != std::string::npos);
    }
}

TEST_CASE("Every shape of the sample is a valid geometry", "[sample]")
{
    for (const auto& name : filesIn(freshSample(), ".geojson")) {
        const auto dataSet = open(freshSample() / name);
        OGRLayerH layer = GDALDatasetGetLayer(dataSet.get(), 0);
        while (const Feature feature{OGR_L_GetNextFeature(layer)}) {
            INFO(name.string() << ", feature " << OGR_F_GetFID(feature.get()));
            CHECK(OGR_G_IsValid(OGR_F_GetGeometryRef(feature.get())) == TRUE);
        }
    }
}

TEST_CASE("The landscape is a union of whole sub-basins that drain to one outlet", "[sample]")
{
    const auto landscapes = shapesBy(freshSample() / "landscape.geojson", "name");
    REQUIRE(landscapes.size() == 1);
    OGRGeometryH landscape = landscapes.begin()->second.get();
    double inside = 0.0;
    for (const auto& [id, basin] : shapesBy(freshSample() / "sub_basins.geojson", "basin_id")) {
        const Geometry common{OGR_G_Intersection(basin.get(), landscape),
                              &OGR_G_DestroyGeometry};
        const double shared =
            OGR_G_GetDimension(common.get()) == 2 ? OGR_G_Area(common.get()) : 0.0;
        const bool isWhole = shared == Approx(OGR_G_Area(basin.get()));
        const bool isOutside = shared == 0.0;
        INFO("sub-basin " << id);
        CHECK((isWhole || isOutside));
        inside += shared;
    }
    CHECK(inside == Approx(OGR_G_Area(landscape)));
}

TEST_CASE("The plan has overlaps, one action across the boundary and one wholly outside",
          "[sample]")
{
    const auto landscapes = shapesBy(freshSample() / "landscape.geojson", "name");
    OGRGeometryH landscape = landscapes.begin()->second.get();
    const auto actions = shapesBy(freshSample() / "actions.geojson", "code");
    CHECK(actions.size() == 26);
    std::set<std::string> outside, across;
    int overlaps = 0;
    for (const auto& [code, action] : actions) {
        if (!OGR_G_Intersects(action.get(), landscape))
            outside.insert(code);
        else if (!OGR_G_Within(action.get(), landscape))
            across.insert(code);
        for (const auto& [other, shape] : actions)
            overlaps += other > code && OGR_G_Overlaps(action.get(), shape.get()) ? 1 : 0;
    }
    CHECK(outside == std::set<std::string>{"A22"});
    CHECK(across == std::set<std::string>{"A21"});
    CHECK(overlaps >= 8);
}

TEST_CASE("A folder that cannot be made is named in the refusal", "[sample]")
{
    const fs::path blocked = freshSample() / "README.txt" / "below";
    std::string message;
    try {
        writeSample(blocked);
    } catch (const ecotone::InputError& error) {
        message = error.what();
    }
    CHECK(message.find("README.txt") != std::string::npos);
}
