#include "gpkg_tables.h"

#include "record_rows.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/crs_wkt1.h"
#include "ecotone/records/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

namespace ecotone::store {

namespace {

/// Numbers of CRSs that no authority has numbered start here. Source: GeoPackage leaves the
/// choice of srs_id to the writer; EPSG codes of CRSs end well below.
constexpr std::int64_t firstOwnSrsId = 100000;
constexpr std::int32_t undefinedSrsId = -1;

/// How a CRS is named in gpkg_spatial_ref_sys.
struct SrsName {
    std::string organization = "NONE";
    std::int64_t number = 0; // 0: the file chooses
};

SrsName srsNameOf(const geo::Crs& crs)
{
    const std::string& code = crs.code();
    const auto colon = code.find(':');
    SrsName name;
    if (colon == std::string::npos)
        return name;
    const char* last = code.data() + code.size();
    if (std::from_chars(code.data() + colon + 1, last, name.number).ptr == last)
        return {code.substr(0, colon), name.number};
    return {}; // "OGC:CRS84": a code that is no number cannot be named in a GeoPackage
}

std::optional<std::int32_t>
knownSrs(Database& database, const SrsName& name, const std::string& definition)
{
    Statement statement{database, "SELECT srs_id FROM gpkg_spatial_ref_sys "
                                  "WHERE lower(organization) = lower(?1) AND "
                                  "((?2 <> 0 AND organization_coordsys_id = ?2) OR "
                                  "(?2 = 0 AND definition = ?3)) "
                                  "ORDER BY srs_id"};
    Rows rows = statement.runWith(name.organization, name.number, definition);
    if (!rows.next())
        return std::nullopt;
    return static_cast<std::int32_t>(rows.integer(0));
}

/// The CRS's own number where it is free, else the first free one from 100000 on.
std::int64_t freeSrsId(Database& database, const SrsName& name)
{
    Statement taken{database, "SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = ?1"};
    const auto isTaken = [&](std::int64_t id) {
        Rows rows = taken.runWith(id);
        return rows.next();
    };
    if (name.number > 0 && name.number < firstOwnSrsId && !isTaken(name.number))
        return name.number;
    std::int64_t id = firstOwnSrsId;
    while (isTaken(id))
        ++id;
    return id;
}

std::int32_t srsIdOf(Database& database, const geo::Crs& crs)
{
    const auto definition = geo::toWkt1(crs);
    if (!definition)
        throw StorageError{fmt::format(
            "The coordinate reference system “{}” cannot be saved in {}: a GeoPackage asks for "
            "its definition as WKT 1, which has no words for it. Choose another one.",
            crs.title(), database.file().string())};
    const SrsName name = srsNameOf(crs);
    if (const auto known = knownSrs(database, name, *definition))
        return *known;
    const std::int64_t id = freeSrsId(database, name);
    Statement insert{database,
                     "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, "
                     "organization_coordsys_id, definition) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)"};
    insert.execWith(crs.name(), id, name.organization, name.number > 0 ? name.number : id,
                    *definition);
    return static_cast<std::int32_t>(id);
}

void setSrsId(Database& database, std::string_view table, std::int32_t srsId)
{
    for (const char* sql :
         {"UPDATE gpkg_contents SET srs_id = ?2 WHERE table_name = ?1",
          "UPDATE gpkg_geometry_columns SET srs_id = ?2 WHERE table_name = ?1"}) {
        Statement update{database, sql};
        update.execWith(std::string{table}, std::int64_t{srsId});
    }
}

/// GeoPackage wants thousandths of a second: "2026-11-22T03:05:00.000Z".
std::string withThousandths(std::string_view when)
{
    if (when.ends_with('Z') && when.find('.') == std::string_view::npos)
        return fmt::format("{}.000Z", when.substr(0, when.size() - 1));
    return std::string{when};
}

} // namespace

TableCrs currentTableCrs(Database& database, const std::string& crs)
{
    TableCrs current;
    if (!crs.empty())
        current.crs = geo::Crs::fromText(crs);
    const Value id =
        database.valueOf("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'site'");
    if (const auto* number = std::get_if<std::int64_t>(&id))
        current.srsId = static_cast<std::int32_t>(*number);
    return current;
}

TableCrs changeTableCrs(Database& database, const std::string& crs)
{
    TableCrs changed;
    if (!crs.empty())
        changed.crs = geo::Crs::fromText(crs);
    changed.srsId = changed.crs ? srsIdOf(database, *changed.crs) : undefinedSrsId;
    records::forEachRecordType([&]<class Record>() {
        if constexpr (hasShape<Record>())
            setSrsId(database, records::Table<Record>::name, changed.srsId);
    });
    return changed;
}

bool shapesAreIn(Database& database, std::string_view table, std::int32_t srsId)
{
    std::string number; // as in the header of our blobs: little endian
    for (unsigned i = 0; i < 4; ++i)
        number.push_back(
            static_cast<char>((std::bit_cast<std::uint32_t>(srsId) >> (8U * i)) & 0xFFU));
    Statement statement{database, fmt::format("SELECT 1 FROM {} WHERE geom IS NOT NULL AND "
                                              "substr(geom, 5, 4) <> ?1 LIMIT 1",
                                              quoted(table))};
    Rows rows = statement.runWith(Blob{number});
    return !rows.next();
}

void noteChange(Database& database, std::string_view table, std::string_view when)
{
    Statement update{database,
                     "UPDATE gpkg_contents SET last_change = ?2, min_x = NULL, min_y = NULL, "
                     "max_x = NULL, max_y = NULL WHERE table_name = ?1"};
    update.execWith(std::string{table}, withThousandths(when));
}

} // namespace ecotone::store
