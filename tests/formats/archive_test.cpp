#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "formats/vector_file.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"
#include "ecotone/formats/probe.h"

#include <cpl_vsi.h>

#include <filesystem>
#include <iterator>

using namespace ecotone;
using tests::TemporaryFolder;

namespace {

struct Member {
    std::string name, bytes;
};

std::uint32_t crcOf(const std::string& bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

std::string little(std::uint32_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFFU);
    return text;
}

/// An archive of stored members, byte by byte, so that names can be as bad as we like.
/// @param claimedSize  of each member in the directory; 0: the true one
std::string zipOf(const std::vector<Member>& members, std::uint32_t claimedSize = 0)
{
    std::string local;
    std::string directory;
    for (const Member& member : members) {
        const auto size = static_cast<std::uint32_t>(member.bytes.size());
        const std::uint32_t claimed = claimedSize == 0 ? size : claimedSize;
        const std::string common =
            little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
            little(crcOf(member.bytes), 4) + little(size, 4) + little(claimed, 4) +
            little(static_cast<std::uint32_t>(member.name.size()), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) +
                     little(0, 2) + little(0, 4) +
                     little(static_cast<std::uint32_t>(local.size()), 4) + member.name;
        local += "PK\x03\x04" + common + member.name + member.bytes;
    }
    const auto count = static_cast<std::uint32_t>(members.size());
    return local + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) +
           little(count, 2) + little(static_cast<std::uint32_t>(directory.size()), 4) +
           little(static_cast<std::uint32_t>(local.size()), 4) + little(0, 2);
}

const std::string kml = R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Tailings</name>
<ExtendedData><Data name="owner"><value>Norte</value></Data></ExtendedData><Polygon><outerBoundaryIs>
<LinearRing><coordinates>10,50 11,50 11,51 10,51 10,50</coordinates></LinearRing></outerBoundaryIs>
</Polygon></Placemark></Document></kml>)";

} // namespace

TEST_CASE("A KMZ is read through its document", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write(
        "a.kmz", zipOf({{"doc.kml", kml}, {"files/other.kml", "x"}, {"files/a.png", "x"}}));
    const formats::FeatureSet set = formats::readFeatures({.file = file});
    REQUIRE(set.features.size() == 1);
    CHECK(set.features[0].text("Name") == "Tailings");
    CHECK(set.features[0].text("owner") == "Norte");
    CHECK(set.features[0].shape);
}

namespace {

std::string linksTo(const std::string& hrefs)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>)" +
           hrefs + "</Document></kml>";
}

std::string link(const std::string& href)
{
    return "<NetworkLink><Link><href>" + href + "</href></Link></NetworkLink>";
}

} // namespace

TEST_CASE("A KMZ whose document links to its layer, as GDAL writes it, is read", "[formats]")
{
    const TemporaryFolder folder;
    const auto one = folder.write(
        "one.kmz", zipOf({{"doc.kml", linksTo(link("layers/a.kml"))}, {"layers/a.kml", kml}}));
    const formats::FeatureSet set = formats::readFeatures({.file = one});
    REQUIRE(set.features.size() == 1);
    CHECK(set.features[0].text("Name") == "Tailings");

    SECTION("several layers are named, not chosen from")
    {
        const auto two = folder.write(
            "two.kmz",
            zipOf({{"doc.kml", linksTo(link("layers/a.kml") + link("./layers/b.kml"))},
                   {"layers/a.kml", kml},
                   {"layers/b.kml", kml}}));
        CHECK_THROWS_WITH(formats::readFeatures({.file = two}),
                          Catch::Contains("layers/a.kml and layers/b.kml"));
    }
    SECTION("links that lead out of the archive are not followed")
    {
        const auto away = folder.write(
            "away.kmz",
            zipOf({{"doc.kml", linksTo(link("http://example.org/a.kml") + link("../a.kml"))}}));
        CHECK(formats::readFeatures({.file = away}).features.empty());
    }
}

TEST_CASE("A zipped Shapefile is read with its sidecars", "[formats]")
{
    const TemporaryFolder folder;
    tests::writeVector(folder / "mines.shp", "ESRI Shapefile",
                       {{.name = "mines",
                         .fields = {"owner"},
                         .rows = {{"POLYGON ((0 0,0 1,1 1,0 0))", {"Süd"}}},
                         .options = {"ENCODING=UTF-8"}}});
    std::vector<Member> members{{"data/readme.pdf", "x"}, {"__MACOSX/data/._mines.shp", "x"}};
    for (const char* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
        members.push_back({std::string{"data/mines"} + ending,
                           tests::readAll(folder / (std::string{"mines"} + ending))});
    const auto file = folder.write("a.zip", zipOf(members));
    const formats::FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.layerName == "mines");
    CHECK(set.crs.code() == "EPSG:32631");
    REQUIRE(set.features.size() == 1);
    CHECK(set.features[0].text("owner") == "Süd");
    CHECK(formats::probe(file).vectorLayers.size() == 1);
}

TEST_CASE("A zipped CSV is read", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.zip", zipOf({{"t.csv", "lon,lat\n1,2\n"}}));
    CHECK(formats::readFeatures({.file = file}).features.size() == 1);
}

TEST_CASE("A member whose name leads out of the archive leads nowhere", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto name =
        GENERATE("../../evil.kml", "a/../../evil.kml", "/etc/evil.kml", "..\\evil.kml");
    const auto file =
        folder.write("a.zip", zipOf({{name, kml}, {"good.csv", "lon,lat\n1,2\n"}}));
    // GDAL may not even list it; in no case is anything unpacked.
    try {
        const formats::FeatureSet set = formats::readFeatures({.file = file});
        CHECK(set.fields == std::vector<std::string>{"lon", "lat"});
    } catch (const InputError& error) {
        CHECK_THAT(error.what(), Catch::Contains("evil.kml"));
    }
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("An archive with harmful or unclear content is refused", "[formats][hostile]")
{
    const TemporaryFolder folder;
    const auto refuse = [&](const std::string& bytes, const char* words,
                            const char* name = "a.zip") {
        INFO(words);
        CHECK_THROWS_WITH(formats::readFeatures({.file = folder.write(name, bytes)}),
                          Catch::Contains(words));
    };
    refuse("no archive at all", "cannot be opened as a zip");
    refuse(zipOf({{"a.kml", kml}}, 2'000'000'000), "1 GiB");
    refuse(zipOf({{"readme.pdf", "x"}}), "no data set");
    refuse(zipOf({{"a.kml", kml}, {"b.kml", kml}}), "a.kml and b.kml");
    refuse(zipOf({{"folder/doc.kml", kml}}), "no data set", "a.kmz");
    refuse(
        zipOf({{"a.tif.aux.xml", "<PAMDataset><Metadata domain=\"OVERVIEWS\"/></PAMDataset>"},
               {"a.tif", "II*"}}),
        "OVERVIEWS");
    refuse(zipOf({{"a.kml", kml}}), "curly bracket", "a{b}.zip");
    std::vector<Member> many(10'001);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = std::to_string(i);
    refuse(zipOf(many), "10000 files");
}

TEST_CASE("HDF5 in an archive is refused, whatever it is called", "[formats][hostile]")
{
    const TemporaryFolder folder;
    tests::RasterFile raster;
    const std::string tiff = tests::readAll(raster.write(folder / "a.tif"));
    raster.creationOptions = {"FORMAT=NC4"};
    const std::string hdf5 = tests::readAll(raster.write(folder / "a.nc", "netCDF"));
    const auto members =
        GENERATE_COPY(std::vector<Member>{{"a.tif", hdf5}},
                      std::vector<Member>{{"a.tif", tiff}, {"a.tif.msk", hdf5}});
    const auto file = folder.write("a.zip", zipOf(members));
    CHECK_THROWS_WITH(formats::probe(file), Catch::Contains(" is netCDF-4 or HDF5") ||
                                                Catch::Contains("overviews and masks"));
    CHECK_THROWS_WITH(formats::probe(file), Catch::Contains(members.back().name + "”"));
}
