#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "formats/vector_file.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>

#include <algorithm>

using namespace ecotone;
using formats::Probe;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

const Finding* findingOf(const Probe& probe, const std::string& code)
{
    const auto found = std::ranges::find(probe.findings, code, &Finding::code);
    return found == probe.findings.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A probe tells what a raster is", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    raster.bands = {{1, 2, 2, 255, 5, 2}, {1, 1, 1, 1, 1, 1}};
    raster.noData = 255.0;
    const auto file = raster.write(folder / "a.tif");
    GDALDatasetH opened = GDALOpen(file.c_str(), GA_Update);
    GDALColorTableH colours = GDALCreateColorTable(GPI_RGB);
    const GDALColorEntry green{31, 141, 73, 255};
    GDALSetColorEntry(colours, 2, &green);
    GDALSetRasterColorTable(GDALGetRasterBand(opened, 1), colours);
    GDALDestroyColorTable(colours);
    GDALSetDescription(GDALGetRasterBand(opened, 1), "land cover");
    GDALClose(opened);
    folder.write(
        "a.tif.aux.xml",
        "<PAMDataset><PAMRasterBand band=\"1\"><CategoryNames><Category>none</Category>"
        "<Category>mine</Category><Category>wood</Category></CategoryNames>"
        "</PAMRasterBand></PAMDataset>");

    const Probe probe = formats::probe(file);
    CHECK(probe.driver == "GTiff");
    CHECK(probe.file == file);
    CHECK(probe.sizeBytes > 100);
    CHECK(probe.vectorLayers.empty());
    REQUIRE(probe.raster);
    REQUIRE(probe.raster->grid);
    CHECK(probe.raster->grid->crs.code() == "EPSG:32631");
    CHECK(probe.raster->width == 3);
    CHECK(probe.raster->height == 2);
    CHECK(probe.raster->cellSize == std::array<double, 2>{10.0, 10.0});
    CHECK_FALSE(probe.raster->isRotated);
    CHECK_FALSE(probe.raster->isSouthUp);
    REQUIRE(probe.raster->bands.size() == 2);
    const formats::ProbedBand& first = probe.raster->bands[0];
    CHECK(first.number == 1);
    CHECK(first.description == "land cover");
    CHECK(first.type == "Byte");
    CHECK(first.noData == 255.0);
    CHECK(first.minimum == 1.0);
    CHECK(first.maximum == 5.0);
    CHECK(first.validCells == 5);
    CHECK(first.noDataCells == 1);
    CHECK(first.looksCategorical);
    REQUIRE(first.classes.size() == 3);
    CHECK(first.classes[0].name == "mine");
    CHECK(first.classes[1].name == "wood");
    CHECK(first.classes[1].colour == "#1f8d49");
    CHECK(first.classes[1].cells == 3);
    CHECK(first.classes[2].value == 5);
    CHECK(first.classes[2].name.empty());
    CHECK(probe.findings.empty());
}

TEST_CASE("Class names come from a raster attribute table", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    const auto file = raster.write(folder / "a.tif");
    GDALDatasetH opened = GDALOpen(file.c_str(), GA_Update);
    GDALRasterAttributeTableH table = GDALCreateRasterAttributeTable();
    GDALRATCreateColumn(table, "Value", GFT_Integer, GFU_MinMax);
    GDALRATCreateColumn(table, "Class", GFT_String, GFU_Name);
    GDALRATSetRowCount(table, 1);
    GDALRATSetValueAsInt(table, 0, 0, 4);
    GDALRATSetValueAsString(table, 0, 1, "草原");
    GDALSetDefaultRAT(GDALGetRasterBand(opened, 1), table);
    GDALDestroyRasterAttributeTable(table);
    GDALClose(opened);
    const Probe probe = formats::probe(file);
    REQUIRE(probe.raster->bands[0].classes.size() == 6);
    CHECK(probe.raster->bands[0].classes[3].name == "草原");
}

TEST_CASE("Quantities are told from classes", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    SECTION("fractions")
    {
        raster.bands = {{0.5, 1, 2, 3, 4, 5}};
        const Probe probe = formats::probe(raster.write(folder / "a.tif"));
        CHECK_FALSE(probe.raster->bands[0].looksCategorical);
        CHECK(probe.raster->bands[0].classes.empty());
    }
    SECTION("scaled bytes; the range is that of the values")
    {
        raster.type = GDT_Byte;
        raster.scale = 0.01;
        raster.offset = 1.0;
        const Probe probe = formats::probe(raster.write(folder / "a.tif"));
        CHECK_FALSE(probe.raster->bands[0].looksCategorical);
        CHECK(*probe.raster->bands[0].minimum == Approx(1.01));
        CHECK(*probe.raster->bands[0].maximum == Approx(1.06));
    }
    SECTION("more than 256 whole numbers")
    {
        raster.type = GDT_Int16;
        raster.width = 257;
        raster.height = 1;
        raster.bands = {std::vector<double>(257)};
        for (std::size_t i = 0; i < 257; ++i)
            raster.bands[0][i] = static_cast<double>(i);
        CHECK_FALSE(
            formats::probe(raster.write(folder / "a.tif")).raster->bands[0].looksCategorical);
        raster.bands[0][256] = 0.0;
        CHECK(formats::probe(raster.write(folder / "b.tif")).raster->bands[0].looksCategorical);
    }
    SECTION("nothing is counted when nobody asks for it")
    {
        const Probe probe =
            formats::probe(raster.write(folder / "a.tif"), {.countValues = false});
        CHECK(probe.raster->bands[0].validCells == 0);
        CHECK_FALSE(probe.raster->bands[0].minimum);
    }
}

TEST_CASE("A probe says what is wrong with a raster", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    SECTION("no CRS")
    {
        raster.crs.clear();
        const auto file = raster.write(folder / "a.tif");
        const Probe probe = formats::probe(file);
        CHECK_FALSE(probe.raster->grid);
        REQUIRE(findingOf(probe, "missing-crs"));
        CHECK(findingOf(probe, "missing-crs")->severity == Severity::Problem);
        CHECK_THAT(findingOf(probe, "missing-crs")->message, Catch::Contains("--crs EPSG:"));
        const Probe given = formats::probe(file, {.crsOverride = "EPSG:31976"});
        CHECK(given.raster->grid->crs.code() == "EPSG:31976");
        CHECK(given.findings.empty());
    }
    SECTION("a CRS given that is not needed")
    {
        const Probe probe =
            formats::probe(raster.write(folder / "a.tif"), {.crsOverride = "EPSG:31976"});
        CHECK(probe.raster->grid->crs.code() == "EPSG:32631");
        CHECK(findingOf(probe, "crs-not-needed"));
    }
    SECTION("no georeference")
    {
        raster.affine = {0, 1, 0, 0, 0, 1};
        CHECK(findingOf(formats::probe(raster.write(folder / "a.tif")), "no-georeference"));
    }
    SECTION("metres called degrees")
    {
        raster.crs = "EPSG:4326";
        CHECK(findingOf(formats::probe(raster.write(folder / "a.tif")), "extent-not-degrees"));
    }
    SECTION("rotated and south-up")
    {
        raster.affine = {500'000, 10, 1, 4'000'000, 1, -10};
        const Probe rotated = formats::probe(raster.write(folder / "a.tif"));
        CHECK(rotated.raster->isRotated);
        CHECK(findingOf(rotated, "rotated"));
        raster.affine = {500'000, 10, 0, 4'000'000, 0, 10};
        const Probe southUp = formats::probe(raster.write(folder / "b.tif"));
        CHECK(southUp.raster->isSouthUp);
        CHECK(findingOf(southUp, "south-up"));
    }
    SECTION("a usual no-data number that is not declared")
    {
        raster.bands = {{1, 2, -9999, 4, 5, 6}};
        const Probe probe = formats::probe(raster.write(folder / "a.tif"));
        REQUIRE(findingOf(probe, "undeclared-no-data"));
        CHECK_THAT(findingOf(probe, "undeclared-no-data")->message, Catch::Contains("-9999"));
    }
    SECTION("a no-data number the band cannot hold")
    {
        const auto grid = folder.write("a.img", std::string(6, '\1'));
        folder.write("a.hdr", "ENVI\nsamples = 3\nlines = 2\nbands = 1\ndata type = 1\n"
                              "interleave = bsq\nbyte order = 0\ndata ignore value = -9999\n");
        CHECK(findingOf(formats::probe(grid), "impossible-no-data"));
    }
    SECTION("no cell with data")
    {
        raster.bands = {{7, 7, 7, 7, 7, 7}};
        raster.noData = 7;
        CHECK(findingOf(formats::probe(raster.write(folder / "a.tif")), "no-valid-cells"));
    }
    SECTION("complex numbers")
    {
        raster.type = GDT_CFloat32;
        CHECK(findingOf(formats::probe(raster.write(folder / "a.tif")), "complex-numbers"));
    }
    SECTION("a stray zero beside a declared no-data value")
    {
        raster.type = GDT_UInt16;
        raster.width = 50;
        raster.height = 50;
        raster.noData = 65'535;
        raster.bands = {std::vector<double>(2500, 3.0)};
        raster.bands[0][7] = 0.0;
        CHECK(findingOf(formats::probe(raster.write(folder / "a.tif")), "stray-zero"));
    }
}

TEST_CASE("Rasters of every allowed format are read alike", "[formats]")
{
    const TemporaryFolder folder;
    const auto [driver, name] =
        GENERATE(table<std::string, std::string>({{"GTiff", "a.tif"},
                                                  {"COG", "b.tif"},
                                                  {"GPKG", "a.gpkg"},
                                                  {"netCDF", "a.nc"},
                                                  {"AAIGrid", "a.asc"},
                                                  {"ENVI", "a.img"},
                                                  {"EHdr", "a.bil"},
                                                  {"SAGA", "a.sdat"},
                                                  {"JP2OpenJPEG", "a.jp2"}}));
    if (GDALGetDriverByName(driver.c_str()) == nullptr) {
        WARN("skipped: this GDAL has no driver " + driver);
        return;
    }
    RasterFile raster;
    raster.type = driver == "GPKG" || driver == "JP2OpenJPEG" ? GDT_Byte : GDT_Int16;
    if (driver == "JP2OpenJPEG")
        raster.creationOptions = {"REVERSIBLE=YES", "QUALITY=100"};
    CPLPushErrorHandler(
        CPLQuietErrorHandler); // what formats cannot store is not the point here
    const auto file = raster.write(folder / name, driver);
    CPLPopErrorHandler();
    const Probe probe = formats::probe(file, {.crsOverride = "EPSG:32631"});
    REQUIRE(probe.raster);
    REQUIRE(probe.raster->grid);
    const geo::Grid& grid = *probe.raster->grid;
    CHECK(grid.crs.code() == "EPSG:32631");
    const formats::RasterRequest request{.file = file, .crsOverride = "EPSG:32631"};
    // A GeoPackage keeps its tiles on a matrix of its own, so ask by place, not by cell.
    geo::Grid place = grid;
    place.originX = 500'000.0;
    place.originY = 4'000'020.0;
    place.colX = 10.0;
    place.rowY = -10.0;
    place.width = 3;
    place.height = 2;
    std::vector<double> values(6);
    formats::openBand(request, place)->read(place.whole(), values);
    CHECK(values == std::vector<double>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("A file of several rasters names them and waits for a choice", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    const auto file = folder / "a.gpkg";
    raster.creationOptions = {"RASTER_TABLE=one"};
    raster.write(file, "GPKG");
    raster.creationOptions = {"RASTER_TABLE=two", "APPEND_SUBDATASET=YES"};
    raster.bands = {{9, 9, 9, 9, 9, 9}};
    raster.write(file, "GPKG");

    const Probe probe = formats::probe(file);
    CHECK(probe.subdatasets == std::vector<std::string>{"one", "two"});
    CHECK_FALSE(probe.raster);
    CHECK(findingOf(probe, "several-rasters"));
    CHECK(formats::probe(file, {.subdataset = "two"}).raster->bands[0].maximum == 9.0);
    CHECK_THROWS_WITH(formats::gridOf({.file = file}), Catch::Contains("one and two"));
    CHECK_THROWS_WITH(formats::gridOf({.file = file, .subdataset = "three"}),
                      Catch::Contains("no part “three”"));
    CHECK(formats::gridOf({.file = file, .subdataset = "two"}).crs.code() == "EPSG:32631");
    const auto single = RasterFile{}.write(folder / "b.tif");
    CHECK_THROWS_WITH(formats::gridOf({.file = single, .subdataset = "x"}),
                      Catch::Contains("it is one raster"));
}

TEST_CASE("A probe tells what a vector file is", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = tests::writeVector(
        folder / "a.gpkg", "GPKG",
        {{.name = "mixed",
          .fields = {"owner"},
          .rows = {{"POLYGON Z ((0 0 1,10 0 1,10 10 1,0 0 1))", {"Norte"}},
                   {"POLYGON ((0 0,10 10,10 0,0 10,0 0))", {"Norte"}},
                   {"POINT (3 40)", {"Serra"}},
                   {"LINESTRING (0 0,1 1)", {""}},
                   {""},
                   {"CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0))"}}},
         {.name = "plain", .crs = ""}});
    const Probe probe = formats::probe(file);
    CHECK(probe.driver == "GPKG");
    CHECK_FALSE(probe.raster);
    REQUIRE(probe.vectorLayers.size() == 2);
    const formats::ProbedVectorLayer& layer = probe.vectorLayers[0];
    CHECK(layer.name == "mixed");
    CHECK(layer.crs->code() == "EPSG:32631");
    CHECK(layer.featureCount == 6);
    CHECK(layer.polygons == 3);
    CHECK(layer.points == 1);
    CHECK(layer.lines == 1);
    CHECK(layer.withoutGeometry == 1);
    CHECK(layer.invalid == 1);
    CHECK(layer.hasZ);
    CHECK(layer.hasCurves);
    CHECK(layer.encoding == "UTF-8");
    CHECK(layer.extent.maxY == 40.0);
    CHECK(layer.extent.minX == 0.0);
    REQUIRE(layer.fields.size() == 1);
    CHECK(layer.fields[0].name == "owner");
    CHECK(layer.fields[0].type == "String");
    CHECK(layer.fields[0].examples == std::vector<std::string>{"Norte", "Serra"});
    CHECK(findingOf(probe, "repaired-shape"));
    CHECK_FALSE(probe.vectorLayers[1].crs);
    REQUIRE(findingOf(probe, "missing-crs"));
    CHECK_THAT(findingOf(probe, "missing-crs")->message, Catch::Contains("plain"));
}

TEST_CASE("A probe tells the types of CSV columns from their cells", "[formats]")
{
    const TemporaryFolder folder;
    const Probe probe = formats::probe(folder.write(
        "a.csv", "lon,lat,n,day,name,empty\n1.5,2,7,2020-01-31,A,\n3,4,8,2021-02-28,3,\n"));
    CHECK(probe.driver == "CSV");
    REQUIRE(probe.vectorLayers.size() == 1);
    std::vector<std::string> types;
    for (const formats::ProbedField& field : probe.vectorLayers[0].fields)
        types.push_back(field.type);
    CHECK(types ==
          std::vector<std::string>{"Real", "Integer", "Integer", "Date", "String", "String"});
    CHECK(*probe.vectorLayers[0].crs == geo::Crs::wgs84());
    CHECK(probe.vectorLayers[0].points == 2);

    const Probe table = formats::probe(folder.write("b.csv", "x,y\n1,2\n"));
    CHECK_FALSE(table.vectorLayers[0].crs);
    CHECK(findingOf(table, "missing-crs"));
}

TEST_CASE("A raster that is asked for by name is not passed over in silence", "[formats]")
{
    const TemporaryFolder folder;
    const auto table = folder.write("a.csv", "lon,lat\n1,2\n");
    const auto shapes = tests::writeVector(folder / "a.gpkg", "GPKG", {{.name = "a"}});
    for (const auto& file : {table, shapes})
        CHECK_THROWS_WITH(formats::probe(file, {.subdataset = "ndvi"}),
                          Catch::Contains("none named “ndvi”"));
}
