#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/document/import_layer.h"

#include <cpl_string.h>
#include <gdal.h>
#include <ogr_spatialref.h>

#include <array>
#include <fstream>

using namespace ecotone;
using document::LayerRequest;

namespace fs = std::filesystem;

namespace {

/// A folder with a raster of classes, a legend and a file of zones.
struct Files {
    tests::TemporaryFolder folder;
    Files()
    {
        std::ofstream{folder / "cover.asc"} << "ncols 2\nnrows 2\nxllcorner 500000\n"
                                               "yllcorner 300000\ncellsize 100\n30 30\n3 30\n";
        std::ofstream{folder / "legend.csv"}
            << "\xEF\xBB\xBF"
               "value;label;colour;group\n3;Forest;#1f8d49;natural\n"
               "30;\"Mining; open pits\";#9c0027;mining\n";
        std::ofstream{folder / "zones.csv"}
            << "WKT,zone\n\"POLYGON ((500000 300000,500100 300000,500100 300100,500000 "
               "300000))\",North\n";
    }
    LayerRequest request(const std::string& file, records::LayerRole role) const
    {
        LayerRequest request;
        request.file = folder / file;
        request.layer.role = role;
        request.layer.crsOverride = "EPSG:32622";
        return request;
    }
    Checked<document::Proposal> propose(const LayerRequest& request) const
    {
        document::DerivedIds ids;
        return document::proposeLayer(project::Project{}, request, folder.path(), ids);
    }
    project::Project added(const LayerRequest& request) const
    {
        const auto proposal = propose(request);
        INFO((proposal ? std::string{} : proposal.refusal().reason));
        REQUIRE(proposal);
        project::Project project;
        project.apply(proposal.value().edit);
        return project;
    }
    std::string refusal(const LayerRequest& request) const
    {
        const auto proposal = propose(request);
        REQUIRE_FALSE(proposal);
        return proposal.refusal().reason;
    }
};

/// A GeoPackage with the rasters “wet” and “dry”.
void writeTwoRasters(const fs::path& file)
{
    GDALAllRegister();
    GDALDriverH driver = GDALGetDriverByName("GPKG");
    for (const char* options : {"RASTER_TABLE=wet", "RASTER_TABLE=dry"}) {
        CPLStringList given;
        given.AddString(options);
        if (fs::exists(file))
            given.AddString("APPEND_SUBDATASET=YES");
        GDALDatasetH dataset =
            GDALCreate(driver, file.c_str(), 2, 2, 1, GDT_Byte, given.List());
        REQUIRE(dataset != nullptr);
        OGRSpatialReference crs;
        crs.importFromEPSG(32622);
        char* wkt = nullptr;
        crs.exportToWkt(&wkt);
        CHECK(GDALSetProjection(dataset, wkt) == CE_None);
        CPLFree(wkt);
        std::array<double, 6> affine{500000, 100, 0, 300200, 0, -100};
        CHECK(GDALSetGeoTransform(dataset, affine.data()) == CE_None);
        std::array<unsigned char, 4> cells{1, 1, 2, 1};
        CHECK(GDALRasterIO(GDALGetRasterBand(dataset, 1), GF_Write, 0, 0, 2, 2, cells.data(), 2,
                           2, GDT_Byte, 0, 0) == CE_None);
        GDALClose(dataset);
    }
}

} // namespace

TEST_CASE("A raster becomes a layer with digest, size, path and the classes of a legend",
          "[document]")
{
    const Files files;
    LayerRequest request = files.request("cover.asc", records::LayerRole::LandCover);
    request.classes.legend = files.folder / "legend.csv";
    request.classes.groups["degraded"] = {30, 41};
    const project::Project project = files.added(request);
    const records::Layer& layer = project.all<records::Layer>().begin()->second;
    CHECK(layer.name == "cover");
    CHECK(layer.band == 1);
    CHECK(layer.path == "cover.asc");
    CHECK(layer.digest == digestOfFile(files.folder / "cover.asc"));
    CHECK(layer.sizeBytes ==
          static_cast<std::int64_t>(fs::file_size(files.folder / "cover.asc")));
    std::map<int, records::LayerClass> classes;
    for (const auto& [id, each] : project.all<records::LayerClass>())
        classes[each.value] = each;
    REQUIRE(classes.size() == 3);
    CHECK(classes[3].name == "Forest");
    CHECK(classes[3].classGroup == "natural");
    CHECK(classes[30].name == "Mining; open pits");
    CHECK(classes[30].colour == "#9c0027");
    CHECK(classes[30].classGroup == "degraded"); // the group given stands above the legend's
    CHECK(classes[41].name == "class 41");
}

TEST_CASE("A legend that cannot be understood is refused", "[document]")
{
    const Files files;
    LayerRequest request = files.request("cover.asc", records::LayerRole::LandCover);
    request.classes.legend = files.folder / "own.csv";
    const auto write = [&](const std::string& text) {
        std::ofstream{files.folder / "own.csv"} << text;
    };
    SECTION("without a column of values")
    {
        write("zone,name\n1,A\n");
        CHECK_THAT(files.refusal(request),
                   Catch::Contains("no column of class values"));
    }
    SECTION("with a value that is no whole number")
    {
        write("value,name\n1.5,A\n");
        CHECK_THAT(files.refusal(request), Catch::Contains("no whole number"));
    }
    SECTION("with one value twice")
    {
        write("value,name\n1,A\n1,B\n");
        CHECK_THAT(files.refusal(request), Catch::Contains("there already"));
    }
    SECTION("while columns of other names are taken where they are named")
    {
        write("nr,was\n30,Tagebau\n");
        request.classes.columns = {{"value", "nr"}, {"name", "was"}};
        const project::Project project = files.added(request);
        CHECK(project.all<records::LayerClass>().begin()->second.name == "Tagebau");
        request.classes.columns = {{"value", "nr"}, {"name", "wie"}};
        CHECK_THAT(files.refusal(request), Catch::Contains("no column “wie”") &&
                                               Catch::Contains("nr and was"));
        request.classes.columns = {{"title", "was"}};
        CHECK_THAT(files.refusal(request), Catch::Contains("“title” is nothing"));
    }
}

TEST_CASE("A part of a file that is not there is refused with what there is", "[document]")
{
    const Files files;
    LayerRequest raster = files.request("cover.asc", records::LayerRole::LandCover);
    raster.layer.band = 2;
    CHECK_THAT(files.refusal(raster), Catch::Contains("no band 2, only 1"));
    raster.layer.band = 0;
    raster.layer.crsOverride.clear();
    CHECK_THAT(files.refusal(raster), Catch::Contains("Give its CRS"));

    LayerRequest vector = files.request("zones.csv", records::LayerRole::ReportingZone);
    vector.layer.fieldMapping = {{"name", "zona"}};
    CHECK_THAT(files.refusal(vector), Catch::Contains("no field “zona”"));
    vector.layer.fieldMapping = {{"colour", "zone"}};
    CHECK_THAT(files.refusal(vector), Catch::Contains("“colour” is no property"));
    vector.layer.fieldMapping.clear();
    vector.layer.sublayer = "south";
    CHECK_THAT(files.refusal(vector), Catch::Contains("no layer “south”"));
    vector.layer.sublayer.clear();
    vector.layer.band = 1;
    CHECK_THAT(files.refusal(vector), Catch::Contains("no bands"));
}

TEST_CASE("One raster of a file that holds several is a layer once it is named", "[document]")
{
    const Files files;
    writeTwoRasters(files.folder / "two.gpkg");
    LayerRequest request = files.request("two.gpkg", records::LayerRole::LandCover);
    CHECK_THAT(files.refusal(request), Catch::Contains("“wet” and “dry”"));
    request.layer.sublayer = "frozen";
    CHECK_THAT(files.refusal(request), Catch::Contains("no raster “frozen”"));
    request.layer.sublayer = "dry";
    request.layer.band = 1; // a GeoPackage shows every raster with four
    const project::Project project = files.added(request);
    const records::Layer& layer = project.all<records::Layer>().begin()->second;
    CHECK(layer.name == "two dry band 1");
    CHECK(layer.band == 1);
    CHECK(layer.sublayer == "dry");
    LayerRequest single = files.request("cover.asc", records::LayerRole::LandCover);
    single.layer.sublayer = "dry";
    CHECK_THAT(files.refusal(single), Catch::Contains("no layer “dry”"));
}

TEST_CASE("A variable of a netCDF file becomes a layer by its name", "[document]")
{
    const Files files;
    fs::copy_file(fs::path{ECOTONE_TEST_DATA} / "netcdf" / "vegetation.nc",
                  files.folder / "vegetation.nc");
    LayerRequest request = files.request("vegetation.nc", records::LayerRole::Condition);
    request.layer.crsOverride.clear();
    CHECK_THAT(files.refusal(request), Catch::Contains("“ndvi” and “quality”"));
    request.layer.sublayer = "lai";
    CHECK_THAT(files.refusal(request), Catch::Contains("no raster “lai”"));
    request.layer.sublayer = "ndvi";
    CHECK_THAT(files.refusal(request), Catch::Contains("2 bands"));

    request.layer.band = 2;
    const project::Project ndvi = files.added(request);
    const records::Layer& condition = ndvi.all<records::Layer>().begin()->second;
    CHECK(condition.name == "vegetation ndvi band 2");
    CHECK(condition.sublayer == "ndvi");
    CHECK(condition.band == 2);
    CHECK(condition.path == "vegetation.nc");

    request.layer.sublayer = "quality";
    request.layer.role = records::LayerRole::LandCover;
    request.layer.band = 0;
    const project::Project quality = files.added(request);
    CHECK(quality.all<records::Layer>().begin()->second.name == "vegetation quality");
    CHECK(quality.all<records::Layer>().begin()->second.band == 1);
}

TEST_CASE("The encoding of a layer's text is kept with the layer, and refused for a raster",
          "[document]")
{
    const Files files;
    const std::string plan = "\xEF\xEB\xE0\xED"; // "план" in CP1251
    std::ofstream{files.folder / "plans.csv"}
        << "WKT," << plan << "\n"
        << "\"POLYGON ((500000 300000,500100 300000,500100 300100,500000 300000))\",A\n";
    LayerRequest request = files.request("plans.csv", records::LayerRole::SpatialPlan);
    request.layer.fieldMapping = {{"name", "план"}};
    CHECK_THAT(files.refusal(request), Catch::Contains("план"));
    request.layer.encoding = "CP1251";
    const project::Project project = files.added(request);
    CHECK(project.all<records::Layer>().begin()->second.encoding == "CP1251");
    request.layer.encoding = "Klingon";
    CHECK_THROWS_WITH(files.propose(request), Catch::Contains("“Klingon”"));
    LayerRequest raster = files.request("cover.asc", records::LayerRole::LandCover);
    raster.layer.encoding = "GBK";
    CHECK_THAT(files.refusal(raster), Catch::Contains("has no text"));
}

TEST_CASE("A path is stored relative where file and project can move together", "[document]")
{
    CHECK(document::storedPath("/data/plan/cover.tif", "/data/plan") == "cover.tif");
    CHECK(document::storedPath("/data/maps/cover.tif", "/data/plan") == "../maps/cover.tif");
    CHECK(document::storedPath("/data/plan/../maps/cover.tif", "/data/plan") ==
          "../maps/cover.tif");
    CHECK(document::storedPath("/maps/cover.tif", "/data/plan") == "/maps/cover.tif");
}
