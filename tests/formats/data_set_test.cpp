#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/data_set.h"

#include <filesystem>

using namespace ecotone;
using tests::TemporaryFolder;

namespace {

std::vector<std::string> namesOf(const std::filesystem::path& file)
{
    std::vector<std::string> names;
    for (const auto& part : formats::filesOf(file))
        names.push_back(part.filename().string());
    return names;
}

} // namespace

TEST_CASE("The files of a data set are those of its format, not all of one name", "[formats]")
{
    const TemporaryFolder folder;
    for (const char* name :
         {"a.shp", "a.shx", "a.DBF", "a.prj", "a.cpg", "a.qix", "a.tif", "a.tfw",
          "a.tif.aux.xml", "a.tif.ovr", "a.gpkg", "a.img", "a.hdr", "ab.prj"})
        folder.write(name, name);
    CHECK(namesOf(folder / "a.shp") ==
          std::vector<std::string>{"a.DBF", "a.cpg", "a.prj", "a.shp", "a.shx"});
    CHECK(namesOf(folder / "a.tif") ==
          std::vector<std::string>{"a.tfw", "a.tif", "a.tif.aux.xml"}); // overviews say nothing
    CHECK(namesOf(folder / "a.gpkg") == std::vector<std::string>{"a.gpkg"});
    CHECK(namesOf(folder / "a.img") == std::vector<std::string>{"a.hdr", "a.img", "a.prj"});
}

TEST_CASE("The digest of one file is that of its bytes", "[formats]")
{
    const TemporaryFolder folder;
    const auto identity = formats::identityOf(folder.write("a.gpkg", "abc"));
    // FIPS 180-4, example of SHA-256 for "abc".
    CHECK(identity.digest.hex() ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(identity.sizeBytes == 3);
}

TEST_CASE("The digest of several files is that of the list sha256sum prints", "[formats]")
{
    const TemporaryFolder folder;
    folder.write("a.shp", "abc");
    folder.write("a.dbf", "");
    const auto identity = formats::identityOf(folder / "a.shp");
    const std::string listing =
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.dbf\n"
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.shp\n";
    CHECK(identity.digest == digestOf(listing));
    CHECK(identity.sizeBytes == 3);

    folder.write("a.prj", "x");
    CHECK_FALSE(formats::identityOf(folder / "a.shp").digest == identity.digest);
}

TEST_CASE("A geodatabase is all the files of its folder", "[formats]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "p.gdb");
    folder.write("p.gdb/b", "2");
    folder.write("p.gdb/a", "1");
    CHECK(namesOf(folder / "p.gdb") == std::vector<std::string>{"a", "b"});
    CHECK(formats::identityOf(folder.path().string() + "/p.gdb/").sizeBytes == 2);
}
