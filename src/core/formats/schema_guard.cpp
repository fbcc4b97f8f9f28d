#include "schema_guard.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace ecotone::formats {

namespace {

/// The module behind `CREATE VIRTUAL TABLE … USING module(…)`, in lower case.
std::string moduleOf(const std::string& definition)
{
    const std::string text = lowerAscii(definition);
    const auto word = text.find("using");
    if (word == std::string::npos)
        return text;
    const auto start = text.find_first_not_of(" \t\r\n\"[`", word + 5);
    if (start == std::string::npos)
        return text;
    return text.substr(
        start, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", start) - start);
}

bool isIndex(const std::string& module)
{
    constexpr std::array known{"rtree", "rtree_i32", "fts3", "fts4", "fts5"};
    return std::ranges::find(known, module) != known.end();
}

} // namespace

void checkSchema(GDALDatasetH geoPackage, const std::filesystem::path& file)
{
    // A virtual table has no pages of its own: that, unlike its text, cannot be disguised.
    OGRLayerH rows = GDALDatasetExecuteSQL(
        geoPackage, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND rootpage = 0",
        nullptr, nullptr);
    std::string refused;
    while (rows != nullptr && refused.empty()) {
        const FeaturePointer row{OGR_L_GetNextFeature(rows)};
        if (!row)
            break;
        if (!isIndex(moduleOf(OGR_F_GetFieldAsString(row.get(), 1))))
            refused = OGR_F_GetFieldAsString(row.get(), 0);
    }
    GDALDatasetReleaseResultSet(geoPackage, rows);
    if (!refused.empty())
        throw InputError{fmt::format(
            "The GeoPackage “{}” has a virtual table “{}”, through which it could open other "
            "files. Export the layers you need to a new GeoPackage and use that.",
            file.string(), refused)};
}

} // namespace ecotone::formats
