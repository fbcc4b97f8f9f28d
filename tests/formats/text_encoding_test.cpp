#include "formats/temporary_folder.h"
#include "formats/vector_file.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <filesystem>

using namespace ecotone;
using formats::FeatureSet;
using tests::TemporaryFolder;

namespace {

const std::string chinese = "紫金矿业集团股份有限公司";
const std::string portuguese = "Mineração São José, expansão";

std::string encoded(const std::string& text, const char* encoding)
{
    char* bytes = CPLRecode(text.c_str(), "UTF-8", encoding);
    std::string result{bytes};
    CPLFree(bytes);
    return result;
}

/// A Shapefile whose text is in `encoding`, with or without a .cpg that says so.
std::filesystem::path shapefile(const TemporaryFolder& folder,
                                const std::string& text,
                                const std::string& encoding,
                                const std::string& cpg)
{
    const auto file = tests::writeVector(folder / "a.shp", "ESRI Shapefile",
                                         {{.name = "a",
                                           .fields = {"owner"},
                                           .rows = {{"POLYGON ((0 0,1 0,1 1,0 0))", {text}}},
                                           .options = {"ENCODING=" + encoding}}});
    std::filesystem::remove(folder / "a.cpg");
    if (!cpg.empty())
        folder.write("a.cpg", cpg);
    return file;
}

/// The code page byte of a .dbf, 29 bytes from its start.
void setCodePage(const TemporaryFolder& folder, char page)
{
    std::string bytes = tests::readAll(folder / "a.dbf");
    bytes[29] = page;
    folder.write("a.dbf", bytes);
}

} // namespace

TEST_CASE("Text of a Shapefile comes out right where its encoding is declared", "[formats]")
{
    const TemporaryFolder folder;
    const auto [text, encoding, cpg] = GENERATE_COPY(
        table<std::string, std::string, std::string>({{chinese, "CP936", "GBK"},
                                                      {chinese, "CP936", "936"},
                                                      {chinese, "UTF-8", "65001"},
                                                      {portuguese, "ISO-8859-1", "ISO-8859-1"},
                                                      {portuguese, "ISO-8859-1", "88591"},
                                                      {"Оюу Толгой", "CP1251", "ANSI 1251"}}));
    const auto file = shapefile(folder, text, encoding, cpg);
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.features[0].text("owner") == text);
    CHECK(set.findings.empty());
}

TEST_CASE("Text of a Shapefile that declares nothing is read by what it looks like",
          "[formats]")
{
    const TemporaryFolder folder;
    const auto [text, encoding, said] =
        GENERATE_COPY(table<std::string, std::string, std::string>(
            {{chinese, "CP936", "GBK"}, {portuguese, "ISO-8859-1", "ISO-8859-1"}}));
    const auto file = shapefile(folder, text, encoding, "");
    setCodePage(folder, GENERATE('\0', '\x57')); // nothing, and "ANSI", which says as little
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.features[0].text("owner") == text);
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings[0].code == "text-encoding");
    CHECK_THAT(set.findings[0].message, Catch::Contains(said));
}

TEST_CASE("The code page byte of a .dbf is believed where it means something", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = shapefile(folder, chinese, "CP936", "");
    setCodePage(folder, '\x4D');
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.features[0].text("owner") == chinese);
    CHECK(set.findings.empty());
}

TEST_CASE("A .cpg that says UTF-8 about GBK text is not believed", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set =
        formats::readFeatures({.file = shapefile(folder, chinese, "CP936", "UTF-8")});
    CHECK(set.features[0].text("owner") == chinese);
    REQUIRE(set.findings.size() == 1);
    CHECK_THAT(set.findings[0].message, Catch::Contains("UTF-8, which it is not"));
}

TEST_CASE("A person can give the encoding", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = shapefile(folder, "Оюу Толгой", "CP1251", "");
    CHECK(
        formats::readFeatures({.file = file, .encoding = "CP1251"}).features[0].text("owner") ==
        "Оюу Толгой");
    CHECK_THROWS_WITH(formats::readFeatures({.file = file, .encoding = "no-such"}),
                      Catch::Contains("no-such"));
}

TEST_CASE("A CSV in GBK, UTF-8 or ISO-8859-1 comes out right", "[formats]")
{
    const TemporaryFolder folder;
    const auto [text, encoding] = GENERATE_COPY(table<std::string, std::string>(
        {{chinese, "CP936"}, {portuguese, "ISO-8859-1"}, {chinese, "UTF-8"}}));
    const auto file = folder.write(
        "a.csv", encoded("lon,lat,owner\n116.4,25.1,\"" + text + "\"\n", encoding.c_str()));
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.fields == std::vector<std::string>{"lon", "lat", "owner"});
    CHECK(set.features[0].text("owner") == text);
}

TEST_CASE("Names of fields are decoded like the text in them", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write(
        "a.csv", encoded("经度,纬度,企业名称\n116.4,25.1," + chinese + "\n", "CP936"));
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.fields.back() == "企业名称");
    CHECK(set.features[0].text("企业名称") == chinese);
}
