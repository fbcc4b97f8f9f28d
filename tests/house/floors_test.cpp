#include "floors.h"
#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

struct Reading {
    std::size_t files = 0;
    std::vector<house::Violation> violations;
};

/// Reads every header and source under include/ and src/.
Reading readTheHouse()
{
    Reading reading;
    const fs::path top = ECOTONE_SOURCE_DIR;
    for (const char* root : {"include", "src"}) {
        for (const auto& entry : fs::recursive_directory_iterator{top / root}) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            ++reading.files;
            const auto path = fs::relative(entry.path(), top).generic_string();
            for (auto& what : house::violations(path, contentOf(entry.path())))
                reading.violations.push_back(std::move(what));
        }
    }
    return reading;
}

std::size_t countIn(std::string_view path, std::string_view text)
{
    return house::violations(path, text).size();
}

} // namespace

TEST_CASE("No folder includes a folder of the same or a higher floor", "[house]")
{
    const Reading reading = readTheHouse();
    CHECK(reading.files > 30); // An empty reading would prove nothing.
    for (const auto& what : reading.violations)
        FAIL_CHECK(what);
}

TEST_CASE("An include of a higher or a neighbouring floor is found", "[house]")
{
    CHECK(countIn("src/core/geo/grid.cpp", "#include \"ecotone/cells/cell_table.h\"\n") == 1);
    CHECK(countIn("include/ecotone/records/site.h", "#include \"ecotone/raster/tile.h\"\n") ==
          1);
    CHECK(countIn("src/core/report/html.cpp", "#include \"ecotone/store/database.h\"\n") == 1);
    CHECK(countIn("src/core/geo/grid.cpp", "# include <ecotone/run/pipeline.h>\n") == 1);
    CHECK(countIn("src/cli/main.cpp", "#include \"desktop/window.h\"\n") == 1);
    CHECK(countIn("src/core/geo/grid.cpp", "#include \"../base/text_private.h\"\n") == 1);
    CHECK(countIn("src/core/geo/grid.cpp", "#include \"ecotone/attic/old.h\"\n") == 1);
    CHECK(countIn("src/core/attic/old.cpp", "int unused;\n") == 1);
}

TEST_CASE("An include of the own folder or a lower floor is allowed", "[house]")
{
    CHECK(countIn("src/core/geo/grid.cpp", "#include \"ecotone/geo/grid.h\"\n"
                                           "#include \"ecotone/base/contract.h\"\n"
                                           "#include \"geos_handles.h\"\n"
                                           "#include <geos_c.h>\n"
                                           "#include <vector>\n") == 0);
    CHECK(countIn("src/cli/main.cpp", "#include \"ecotone/document/document.h\"\n"
                                      "#include <CLI/CLI.hpp>\n"
                                      "#include <iostream>\n") == 0);
    CHECK(countIn("tests/geo/grid_test.cpp", "#include \"ecotone/run/pipeline.h\"\n") == 0);
}

TEST_CASE("The core is found out when it includes Qt, a console or a clock", "[house]")
{
    CHECK(countIn("src/core/report/html.cpp", "#include <QString>\n") == 1);
    CHECK(countIn("src/core/report/html.cpp", "#include <iostream>\n") == 1);
    CHECK(countIn("src/core/report/html.cpp", "    std::cerr << \"oh\";\n") == 1);
    CHECK(countIn("src/core/report/html.cpp", "    std::printf(\"oh\");\n") == 1);
    CHECK(countIn("src/core/run/pipeline.cpp",
                  "auto t = std::chrono::system_clock::now();\n") == 1);
    CHECK(countIn("src/core/run/pipeline.cpp", "// system_clock is passed in\n") == 0);
    CHECK(countIn("src/cli/main.cpp", "auto t = std::chrono::system_clock::now();\n") == 0);
}

TEST_CASE("A public header is found out when it includes another library", "[house]")
{
    CHECK(countIn("include/ecotone/geo/grid.h", "#include <fmt/format.h>\n") == 1);
    CHECK(countIn("include/ecotone/report/json.h", "#include <nlohmann/json_fwd.hpp>\n") == 1);
    CHECK(countIn("include/ecotone/store/database.h", "#include <sqlite3.h>\n") == 1);
    CHECK(countIn("include/ecotone/geo/grid.h", "#include <span>\n"
                                                "#include \"ecotone/geo/point.h\"\n") == 0);
}

TEST_CASE("A library wrapped in one folder is found out in another", "[house]")
{
    CHECK(countIn("src/core/document/import.cpp", "#include <gdal.h>\n") == 1);
    CHECK(countIn("src/core/formats/vector.cpp", "#include <ogr_api.h>\n") == 0);
    CHECK(countIn("src/core/document/lock.cpp", "#include <sqlite3.h>\n") == 1);
    CHECK(countIn("src/core/store/database.cpp", "#include <sqlite3.h>\n") == 0);
    CHECK(countIn("src/core/cells/visitor.cpp", "#include <geos_c.h>\n") == 1);
}
