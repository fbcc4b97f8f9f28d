#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/base/whole_file.h"

#include <algorithm>
#include <iterator>

using namespace ecotone;

TEST_CASE("A file is read as it was written, byte by byte", "[base]")
{
    const tests::TemporaryFolder folder;
    const std::string bytes{"\0\r\n\xFF ø", 7};
    writeWholeText(folder.path() / "a.bin", bytes);
    CHECK(readWhole(folder.path() / "a.bin") == bytes);
    writeWholeText(folder.path() / "a.bin", "");
    CHECK(readWhole(folder.path() / "a.bin") == "");
}

TEST_CASE("A file that is not there and a folder have no bytes", "[base]")
{
    const tests::TemporaryFolder folder;
    CHECK_FALSE(readWhole(folder.path() / "missing").has_value());
    CHECK_FALSE(readWhole(folder.path()).has_value());
}

TEST_CASE("A file that could not be made whole leaves the one before, and nothing beside it",
          "[base]")
{
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt";
    writeWholeText(file, "before");
    CHECK_THROWS_AS(writeWhole(file,
                               [](const std::filesystem::path& partial) {
                                   writeWholeText(partial, "half");
                                   throw InputError{"the disk is full"};
                               }),
                    InputError);
    CHECK(readWhole(file) == "before");
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("A place that cannot hold a file is named with the reason", "[base]")
{
    const tests::TemporaryFolder folder;
    CHECK_THROWS_WITH(writeWholeText(folder.path() / "none" / "a.txt", ""),
                      Catch::Contains("there is no folder"));
    CHECK_THROWS_WITH(writeWholeText(folder.path(), ""),
                      Catch::Contains("a folder of this name is there"));
}
