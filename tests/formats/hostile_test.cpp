#include "formats/doors.h"
#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "formats/vector_file.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/data_set.h"
#include "ecotone/formats/features.h"
#include "ecotone/formats/gdal_start.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>

#include <array>
#include <filesystem>
#include <map>

using namespace ecotone;
using tests::Listener;
using tests::RasterFile;
using tests::TemporaryFolder;
using tests::WatchedFile;

namespace {

const std::string square = "POLYGON ((0 0,100 0,100 100,0 100,0 0))";

/// Tries every door of the folder; whatever comes of it, it must not crash.
void tryEverything(const std::filesystem::path& file)
{
    const auto attempt = [](const auto& action) {
        try {
            action();
        } catch (const Error& error) {
            CHECK(std::string{error.what()}.size() > 20); // a sentence
        }
    };
    attempt([&] { (void)formats::probe(file); });
    attempt([&] { (void)formats::readFeatures({.file = file, .crsOverride = "EPSG:4326"}); });
    attempt([&] {
        const formats::RasterRequest request{.file = file, .crsOverride = "EPSG:4326"};
        const geo::Grid grid = formats::gridOf(request);
        std::vector<double> values(1);
        formats::openBand(request, grid)->read({0, 0, 1, 1}, values);
    });
}

std::string vrtOf(const std::filesystem::path& other)
{
    return R"(<VRTDataset rasterXSize="3" rasterYSize="2"><SRS>EPSG:32631</SRS>
        <GeoTransform>500000,10,0,4000020,0,-10</GeoTransform><VRTRasterBand dataType="Byte" band="1">
        <SimpleSource><SourceFilename relativeToVRT="0">)" +
           other.string() + R"(</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
        </VRTRasterBand></VRTDataset>)";
}

void execute(const std::filesystem::path& geoPackage,
             const std::vector<std::string>& statements)
{
    GDALDatasetH opened = GDALOpenEx(geoPackage.c_str(), GDAL_OF_UPDATE | GDAL_OF_VECTOR,
                                     nullptr, nullptr, nullptr);
    REQUIRE(opened != nullptr);
    for (const std::string& statement : statements)
        GDALDatasetReleaseResultSet(
            opened, GDALDatasetExecuteSQL(opened, statement.c_str(), nullptr, nullptr));
    GDALClose(opened);
}

} // namespace

TEST_CASE("The watchers of these tests see what they are there to see", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", "x");
    const WatchedFile watch{file};
    CHECK_FALSE(watch.wasOpened());
    CHECK(tests::readAll(file) == "x");
    CHECK(watch.wasOpened());

    const Listener listener;
    CHECK_FALSE(listener.wasAsked());
    listener.askItself();
    CHECK(listener.wasAsked());
}

TEST_CASE("Only the plain name of an existing file is let in", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto name = GENERATE(
        "", "/vsicurl/http://127.0.0.1/a.tif", "/vsimem/a.tif", "/vsizip/a.zip/a.shp",
        "/VSISTDIN/", " /vsimem/a", "http://127.0.0.1/a.tif", "https://example.org/a.geojson",
        "NETCDF:a.nc:v", "GTIFF_DIR:1:a.tif", "PG:dbname=x", "MEM:::DATAPOINTER=1", "ftp://a/b",
        "<VRTDataset></VRTDataset>", "{\"type\":\"Point\",\"coordinates\":[1,2]}",
        "[{\"type\":\"Point\"}]", "/data/../vsimem/a", "../../../../../../../../vsimem/a",
        "/no/such/file.tif", "no_such_file.tif");
    INFO(name);
    CHECK_THROWS_AS(formats::probe(name), InputError);
    CHECK_THROWS_AS(formats::readFeatures({.file = name}), InputError);
    CHECK_THROWS_AS(formats::gridOf({.file = name}), InputError);
    CHECK_THROWS_AS(formats::identityOf(name), InputError);
}

TEST_CASE("A name in memory is refused even where such a file exists", "[formats][hostile]")
{
    RasterFile{}.write("/vsimem/inside.tif");
    CHECK_THROWS_WITH(formats::gridOf({.file = "/vsimem/inside.tif"}),
                      Catch::Contains("plain name of a file"));
    VSIUnlink("/vsimem/inside.tif");
}

TEST_CASE("Folders, devices, pipes and empty files are refused in words", "[formats][hostile]")
{
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(formats::probe(folder.path()), Catch::Contains("is a folder"));
    CHECK_THROWS_WITH(formats::probe("/dev/zero"), Catch::Contains("device"));
    CHECK_THROWS_WITH(formats::probe(folder.write("a.tif", "")), Catch::Contains("empty"));
    CHECK_THROWS_WITH(formats::probe(folder.write("a.tif", "just words")),
                      Catch::Contains("no format Ecotone reads") && Catch::Contains("GeoTIFF"));
}

TEST_CASE("A VRT is refused whatever it is called, and what it points at stays closed",
          "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto secret = RasterFile{}.write(folder / "secret.tif");
    const auto name = GENERATE("a.tif", "a.vrt", "a.gml", "a.kml", "a.asc", "noending");
    const auto file = folder.write(name, vrtOf(secret));
    const WatchedFile watch{secret};
    CHECK_THROWS_WITH(formats::gridOf({.file = file}),
                      Catch::Contains("points at other files"));
    CHECK_THROWS_WITH(formats::probe(file), Catch::Contains("points at other files"));
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("A vector VRT cannot pull rows out of another file", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto secret = folder.write("secret.csv", "lon,lat,password\n1,2,x\n");
    const auto name = GENERATE("a.geojson", "a.vrt", "a.gml", "a.shp", "a.csv");
    const auto file = folder.write(
        name, "<OGRVRTDataSource><OGRVRTLayer name=\"secret\"><SrcDataSource>" +
                  secret.string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const WatchedFile watch{secret};
    tryEverything(file);
    CHECK_FALSE(watch.wasOpened());
}

TEST_CASE("Pixels of a raster only come from the raster", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto secret = RasterFile{}.write(folder / "secret.tif");
    const auto file = RasterFile{}.write(folder / "a.tif");
    SECTION("an .aux.xml that names another file as overviews is not let in")
    {
        folder.write("a.tif.aux.xml",
                     "<PAMDataset><Metadata domain=\"OVERVIEWS\"><MDI key=\"OVERVIEW_FILE\">" +
                         secret.string() + "</MDI></Metadata></PAMDataset>");
        const WatchedFile watch{secret};
        CHECK_THROWS_WITH(formats::gridOf({.file = file}), Catch::Contains("OVERVIEW_FILE"));
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("nor with the word spelled in entities")
    {
        folder.write("a.tif.aux.xml",
                     "<PAMDataset><Metadata domain=\"&#79;VERVIEWS\"><MDI "
                     "key=\"OVERVIEW&#95;FILE\">x</MDI></Metadata></PAMDataset>");
        CHECK_THROWS_AS(formats::gridOf({.file = file}), InputError);
    }
    SECTION("a .ovr or .msk that is a VRT opens nothing")
    {
        folder.write("a.tif.ovr", vrtOf(secret));
        folder.write("a.tif.msk", vrtOf(secret));
        const WatchedFile watch{secret};
        tryEverything(file);
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("a harmless .aux.xml may name classes")
    {
        folder.write(
            "a.tif.aux.xml",
            "<PAMDataset><PAMRasterBand band=\"1\"><CategoryNames><Category>none</Category>"
            "<Category>forest</Category></CategoryNames></PAMRasterBand></PAMDataset>");
        const formats::Probe probe = formats::probe(file);
        REQUIRE(probe.raster);
        CHECK(probe.raster->bands[0].classes[0].name == "forest");
    }
}

TEST_CASE("A header that claims huge sizes is refused before memory is taken",
          "[formats][hostile]")
{
    const TemporaryFolder folder;
    SECTION("a TIFF of 2 000 000 000 by 2 000 000 000 cells")
    {
        // Little-endian classic TIFF with one directory of ten entries.
        std::string tiff{"II*\0\x08\0\0\0\x0A\0", 10};
        const auto entry = [&](std::uint16_t tag, std::uint16_t type, std::uint32_t value) {
            const std::array<std::uint16_t, 2> head{tag, type};
            const std::array<std::uint32_t, 2> body{1, value};
            tiff.append(reinterpret_cast<const char*>(head.data()), 4);
            tiff.append(reinterpret_cast<const char*>(body.data()), 8);
        };
        entry(256, 4, 2'000'000'000);
        entry(257, 4, 2'000'000'000);
        entry(258, 3, 8);
        entry(259, 3, 1);
        entry(262, 3, 1);
        entry(277, 3, 1);
        entry(322, 4, 256);
        entry(323, 4, 256);
        entry(324, 4, 8);
        entry(325, 4, 8);
        tiff.append(4, '\0');
        const auto file = folder.write("a.tif", tiff);
        CHECK_THROWS_AS(formats::gridOf({.file = file}), InputError);
        CHECK_THROWS_AS(formats::probe(file), InputError);
    }
    SECTION("an ENVI header of 1 000 000 by 10 000 000 cells in one line of blocks")
    {
        const auto file = folder.write("a.img", std::string(100, '\0'));
        folder.write("a.hdr", "ENVI\nsamples = 2000000000\nlines = 2000000000\nbands = 1\n"
                              "data type = 5\ninterleave = bsq\nbyte order = 0\n");
        CHECK_THROWS_AS(formats::gridOf({.file = file}), InputError);
    }
    SECTION("an honest file stored in enormous tiles says what to do")
    {
        formats::startGdal();
        std::array<std::string, 4> texts{"TILED=YES", "BLOCKXSIZE=32768", "BLOCKYSIZE=32768",
                                         "SPARSE_OK=TRUE"};
        std::array<char*, 5> options{texts[0].data(), texts[1].data(), texts[2].data(),
                                     texts[3].data(), nullptr};
        GDALClose(GDALCreate(GDALGetDriverByName("GTiff"), (folder / "a.tif").c_str(), 40'000,
                             40'000, 1, GDT_Byte, options.data()));
        CHECK_THROWS_WITH(formats::probe(folder / "a.tif"), Catch::Contains("1024 MiB"));
    }
}

TEST_CASE("No address inside a file is asked for", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const Listener listener;
    const std::string url = listener.url();
    SECTION("a GeoJSON that links to its CRS")
    {
        tryEverything(folder.write(
            "a.geojson",
            R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":")" + url +
                R"(/crs","type":"proj4"}},"features":[{"type":"Feature",
            "properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]})"));
    }
    SECTION("a GML with a schema, a CRS and members elsewhere")
    {
        tryEverything(folder.write(
            "a.gml",
            R"(<?xml version="1.0"?><ogr:FeatureCollection
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ogr="http://ogr.maptools.org/"
            xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"
            xsi:schemaLocation="http://ogr.maptools.org/ )" +
                url + R"(/a.xsd"><gml:featureMember xlink:href=")" + url +
                R"(/m"/><gml:featureMember><ogr:a fid="a.0"><ogr:geometryProperty xlink:href=")" +
                url + R"(/g"><gml:Point srsName=")" + url +
                R"(/crs"><gml:coordinates>1,2</gml:coordinates></gml:Point>
            </ogr:geometryProperty></ogr:a></gml:featureMember></ogr:FeatureCollection>)"));
    }
    SECTION("a KML with a network link, a style and a schema elsewhere")
    {
        tryEverything(folder.write(
            "a.kml",
            R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
            <NetworkLink><Link><href>)" +
                url + R"(/a.kml</href></Link></NetworkLink><Placemark><styleUrl>)" + url +
                R"(/s#x</styleUrl><Point><coordinates>1,2</coordinates></Point></Placemark>
            </Document></kml>)"));
    }
    SECTION("a TIFF that names overviews elsewhere in its own metadata")
    {
        const auto file = RasterFile{}.write(folder / "a.tif");
        GDALDatasetH opened = GDALOpen(file.c_str(), GA_Update);
        GDALSetMetadataItem(opened, "OVERVIEW_FILE", ("/vsicurl/" + url + "/o.tif").c_str(),
                            "OVERVIEWS");
        GDALClose(opened);
        tryEverything(file);
    }
    SECTION("a GPX and a DXF that point elsewhere")
    {
        tryEverything(
            folder.write("a.gpx", R"(<?xml version="1.0"?><gpx version="1.1" creator="t"
            xmlns="http://www.topografix.com/GPX/1/1"><metadata><link href=")" +
                                      url + R"("/></metadata></gpx>)"));
        tryEverything(folder.write(
            "a.dxf", "0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nx\n70\n4\n1\n" + url +
                         "/x.dxf\n0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\n"
                         "INSERT\n2\nx\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n"));
    }
    CHECK_FALSE(listener.wasAsked());
}

TEST_CASE("XML cannot draw in other files", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto secret = folder.write("secret.xsd", "<schema/>");
    const auto name = GENERATE("a.gml", "a.kml", "a.gpx");
    SECTION("by entities")
    {
        const auto file = folder.write(
            name, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file://" +
                      secret.string() +
                      "\">]><kml xmlns=\"http://www.opengis.net/kml/2.2\">&e;</kml>");
        const WatchedFile watch{secret};
        CHECK_THROWS_WITH(formats::readFeatures({.file = file}), Catch::Contains("<!DOCTYPE"));
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("in an encoding in which nothing could be seen")
    {
        const auto file = folder.write(
            name,
            "<?xml version=\"1.0\" encoding=\"UTF-7\"?><kml xmlns=\"http://www.opengis.net/"
            "kml/2.2\"/>");
        CHECK_THROWS_WITH(formats::readFeatures({.file = file}), Catch::Contains("utf-7"));
    }
    SECTION("by the location of its schema")
    {
        const auto file = folder.write("b.gml", R"(<?xml version="1.0"?><ogr:FeatureCollection
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ogr="http://ogr.maptools.org/"
            xmlns:gml="http://www.opengis.net/gml" xsi:schemaLocation="http://ogr.maptools.org/ )" +
                                                    secret.string() +
                                                    R"("><gml:featureMember><ogr:a fid="a.0">
            <ogr:geometryProperty><gml:Point srsName="EPSG:32631"><gml:coordinates>1,2</gml:coordinates>
            </gml:Point></ogr:geometryProperty></ogr:a></gml:featureMember></ogr:FeatureCollection>)");
        const WatchedFile watch{secret};
        const formats::FeatureSet set = formats::readFeatures({.file = file});
        CHECK(set.features.size() == 1);
        CHECK_FALSE(watch.wasOpened());
        CHECK_FALSE(std::filesystem::exists(folder / "b.gfs")); // nothing is written beside it
    }
}

TEST_CASE("A GeoPackage cannot reach outside itself", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto secret = folder.write("secret.csv", "lon,lat\n1,2\n");
    const auto file =
        tests::writeVector(folder / "a.gpkg", "GPKG", {{.name = "a", .rows = {{square}}}});
    SECTION("through a virtual table")
    {
        // Written into the schema by hand: no module needs to exist for that.
        execute(file,
                {"PRAGMA writable_schema = ON",
                 "INSERT INTO sqlite_master VALUES ('table','v','v',0,'CREATE VIRTUAL TABLE v "
                 "USING VirtualOGR(''" +
                     secret.string() + "'')')",
                 "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                 "VALUES ('v','attributes','v',0)"});
        const WatchedFile watch{secret};
        CHECK_THROWS_WITH(formats::readFeatures({.file = file, .layer = "a"}),
                          Catch::Contains("virtual table “v”"));
        CHECK_THROWS_AS(formats::probe(file), InputError);
        CHECK_FALSE(watch.wasOpened());
    }
    SECTION("through a view or a trigger; the honest layer is still read")
    {
        execute(file, {"CREATE VIEW w AS SELECT load_extension('/no/such.so') AS x",
                       "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                       "VALUES ('w','attributes','w',0)",
                       "CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM a; END"});
        const std::string before = tests::readAll(file);
        CHECK(formats::readFeatures({.file = file, .layer = "a"}).features.size() == 1);
        tryEverything(file);
        CHECK(tests::readAll(file) == before);
    }
}

TEST_CASE("Reading writes nothing", "[formats][hostile]")
{
    const TemporaryFolder folder;
    RasterFile{}.write(folder / "a.tif");
    RasterFile{}.write(folder / "b.asc", "AAIGrid");
    tests::writeVector(folder / "c.shp", "ESRI Shapefile", {{.name = "c", .rows = {{square}}}});
    tests::writeVector(folder / "d.gpkg", "GPKG", {{.name = "d", .rows = {{square}}}});
    tests::writeVector(folder / "e.gml", "GML", {{.name = "e", .rows = {{square}}}});
    RasterFile{}.write(folder / "f.nc", "netCDF");
    std::filesystem::remove(folder / "c.shx"); // GDAL offers to make it again
    std::vector<std::filesystem::path> files;
    std::map<std::filesystem::path, std::string> before;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        before[entry.path()] = tests::readAll(entry.path());
    for (const auto& [file, bytes] : before)
        tryEverything(file);
    std::map<std::filesystem::path, std::string> after;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        after[entry.path()] = tests::readAll(entry.path());
    CHECK(after == before);
}

TEST_CASE("Only the sidecars of a file's own format are looked at", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.csv", "lon,lat\n1,2\n");
    const auto vrt = folder.write("a.vrt", "<OGRVRTDataSource/>");
    const auto types = folder.write("a.csvt", "String,String\n");
    const auto plane = folder.write("a.prj", "GEOGCS[\"x\"]");
    const WatchedFile first{vrt};
    const WatchedFile second{types};
    const WatchedFile third{plane};
    CHECK(formats::readFeatures({.file = file}).features.size() == 1);
    CHECK_FALSE(first.wasOpened());
    CHECK_FALSE(second.wasOpened());
    CHECK_FALSE(third.wasOpened());
}

TEST_CASE("Drivers that could reach further are gone", "[formats][hostile]")
{
    formats::startGdal();
    formats::startGdal(); // a second start does nothing
    for (const char* name : {"VRT", "OGR_VRT", "WMS", "WFS", "HTTP", "DERIVED", "GMLAS",
                             "PostgreSQL", "SQLite", "HFA", "MapInfo File", "STACIT",
                             "PLSCENES", "PDF", "HDF5", "HDF5Image", "BAG", "HDF4", "Zarr"}) {
        INFO(name);
        CHECK(GDALGetDriverByName(name) == nullptr);
    }
    CHECK(GDALGetDriverByName("GTiff") != nullptr);
    CHECK(GDALGetCacheMax64() == 48LL * 1024 * 1024);
}
