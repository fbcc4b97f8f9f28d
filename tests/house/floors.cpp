#include "floors.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

namespace house {
namespace {

/// The floors of docs/architecture.md. Folders that share a floor do not include each other.
const std::map<std::string, int, std::less<>> floorOf{
    {"base", 0},  {"geo", 1},      {"records", 2},  {"raster", 2},      {"formats", 3},
    {"cells", 3}, {"project", 3},  {"accounts", 4}, {"attribution", 5}, {"claims", 6},
    {"run", 7},   {"report", 8},   {"store", 8},    {"document", 9},    {"draw", 10},
    {"program", 10}, {"sample", 10}, {"cli", 11},  {"desktop", 11},
};
constexpr int highestCoreFloor = 9;

/// Libraries that are wrapped in one place, and the folders that may name them.
struct Outside {
    std::regex header;
    std::string library;
    std::vector<std::string> folders;
};
const std::vector<Outside>& wrappedLibraries()
{
    static const std::vector<Outside> libraries{
        {std::regex{"proj(_.*)?\\.h"}, "PROJ", {"geo"}},
        {std::regex{"geos(_c)?\\.h|geos/.*"}, "GEOS", {"geo"}},
        // The sample generator writes its files with GDAL itself.
        {std::regex{"(gdal|ogr|cpl|vrt)[a-z_]*\\.h"}, "GDAL", {"formats", "sample"}},
        {std::regex{"(libdeflate|zstd)\\.h"}, "the decoder of raster tiles", {"formats"}},
        {std::regex{"sqlite3\\.h"}, "SQLite", {"store"}},
        {std::regex{"nanoflann\\.hpp"}, "nanoflann", {"attribution"}},
        {std::regex{"boost/.*"}, "Boost.Math", {"accounts"}},
        {std::regex{"CLI/.*"}, "CLI11", {"cli"}},
        {std::regex{"Q[A-Za-z/]+"}, "Qt", {"draw", "cli", "desktop"}},
    };
    return libraries;
}

struct Include {
    std::string name;
    bool quoted = false;
};

struct Place {
    std::string folder;
    int floor = 0;
    bool isPublicHeader = false;
};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream{std::string{text}};
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// Which folder and floor a file belongs to; nothing for files the rules do not speak of.
std::optional<Place> placeOf(std::string_view path)
{
    const auto parts = split(path, '/');
    const auto known = [&](std::size_t index) { return parts.size() > index + 1; };
    Place place;
    if (known(2) && parts[0] == "include" && parts[1] == "ecotone")
        place = {parts[2], 0, true};
    else if (known(2) && parts[0] == "src" && parts[1] == "core")
        place = {parts[2], 0, false};
    else if (known(1) && parts[0] == "src")
        place = {parts[1], 0, false};
    else
        return std::nullopt;
    const auto floor = floorOf.find(place.folder);
    place.floor = floor == floorOf.end() ? -1 : floor->second;
    return place;
}

std::optional<Include> includeOf(const std::string& line)
{
    static const std::regex directive{R"(^\s*#\s*include\s*(["<])([^">]+)[">])"};
    std::smatch match;
    if (!std::regex_search(line, match, directive))
        return std::nullopt;
    return Include{match[2].str(), match[1].str() == "\""};
}

/// The folder an include reaches into: "ecotone/geo/grid.h" and "geo/grid.h" say geo, a bare
/// name is a neighbour.
std::optional<std::string> folderOf(const Include& include)
{
    const auto parts = split(include.name, '/');
    if (parts.size() > 2 && parts[0] == "ecotone")
        return parts[1];
    if (include.quoted && parts.size() > 1 && floorOf.contains(parts[0]))
        return parts[0];
    return std::nullopt;
}

bool isStandardHeader(const Include& include)
{
    static const std::regex bare{"[a-z_0-9]+"};
    return !include.quoted && std::regex_match(include.name, bare);
}

void judgeFloors(const Place& place, const Include& include, std::vector<Violation>& found)
{
    if (include.name.find("../") != std::string::npos)
        found.push_back("climbs out of its folder with \"" + include.name + "\"");
    const auto target = folderOf(include);
    if (!target || *target == place.folder)
        return;
    const auto floor = floorOf.find(*target);
    if (floor == floorOf.end())
        found.push_back("includes \"" + include.name + "\", whose folder has no floor");
    else if (floor->second >= place.floor)
        found.push_back("stands in " + place.folder + " and includes \"" + include.name +
                        "\" of the same or a higher floor");
}

void judgeOutside(const Place& place, const Include& include, std::vector<Violation>& found)
{
    for (const auto& library : wrappedLibraries()) {
        if (std::regex_match(include.name, library.header) &&
            std::ranges::find(library.folders, place.folder) == library.folders.end())
            found.push_back("includes <" + include.name + ">, but " + library.library +
                            " is not for " + place.folder);
    }
    if (place.isPublicHeader && !isStandardHeader(include) &&
        !include.name.starts_with("ecotone/"))
        found.push_back("is a public header and includes \"" + include.name +
                        "\", which is neither ours nor the standard library's");
    if (place.floor <= highestCoreFloor && include.name == "iostream")
        found.push_back(
            "is core and includes <iostream>: the core writes nothing to a console");
}

/// Words that stand for a console or a clock, wherever they come from.
void judgeWords(const Place& place, const std::string& line, std::vector<Violation>& found)
{
    static const std::regex console{
        R"(\bstd::(cout|cerr|clog)\b|\b(std::)?(printf|puts)\s*\()"};
    static const std::regex clock{
        R"(\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday)\b|\bstd::time\s*\()"};
    if (place.floor > highestCoreFloor)
        return;
    const std::string code = line.substr(0, line.find("//"));
    if (std::regex_search(code, console))
        found.push_back("is core and writes to a console");
    if (std::regex_search(code, clock))
        found.push_back("is core and reads a clock: time is passed in by the program");
}

} // namespace

std::vector<Violation> violations(std::string_view path, std::string_view text)
{
    const auto place = placeOf(path);
    if (!place)
        return {};
    if (place->floor < 0)
        return {std::string{path} + " lies in a folder that has no floor"};

    std::vector<Violation> result;
    std::size_t number = 0;
    for (const auto& line : split(text, '\n')) {
        ++number;
        std::vector<Violation> found;
        if (const auto include = includeOf(line)) {
            judgeFloors(*place, *include, found);
            judgeOutside(*place, *include, found);
        } else {
            judgeWords(*place, line, found);
        }
        for (const auto& what : found)
            result.push_back(std::string{path} + ":" + std::to_string(number) + " " + what);
    }
    return result;
}

} // namespace house
