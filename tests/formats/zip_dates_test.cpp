#include "ecotone/formats/zip_dates.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/write_table.h"

#include <fstream>
#include <iterator>
#include <string>

using namespace ecotone;
using tests::TemporaryFolder;

namespace {

std::string read(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

} // namespace

TEST_CASE("Members of a spreadsheet have no date of the clock", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.xlsx";
    formats::OutTable areas;
    areas.name = "areas";
    areas.columns = {"name", "area_ha"};
    areas.rows = {{"Pit", 4.5}};
    formats::writeXlsx(file, {areas});
    const std::string bytes = read(file);
    const std::string first{"\0\0\x21\0", 4}; // no time; 1 January 1980
    std::size_t members = 0, entries = 0;
    for (auto at = bytes.find("PK\3\4"); at != std::string::npos;
         at = bytes.find("PK\3\4", at + 1)) {
        CHECK(bytes.substr(at + 10, 4) == first);
        ++members;
    }
    for (auto at = bytes.find("PK\1\2"); at != std::string::npos;
         at = bytes.find("PK\1\2", at + 1)) {
        CHECK(bytes.substr(at + 12, 4) == first);
        ++entries;
    }
    CHECK(members >= 5);
    CHECK(entries == members);
}

TEST_CASE("What is no zip archive gets no dates", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.xlsx";
    for (const std::string& bytes :
         {std::string{"PK"}, std::string(100, 'x'), "PK\5\6" + std::string(18, '\xFF'),
          std::string{"PK\1\2"} + "PK\5\6" + std::string(8, '\0') + std::string{"\4\0\0\0", 4} +
              std::string(6, '\0')}) {
        write(file, bytes);
        CHECK_THROWS_AS(formats::setZipDates(file), InputError);
        CHECK(read(file) == bytes);
    }
}
