// The rules of the GeoPackage standard that a project must keep, as queries that find what
// breaks them. Source: OGC 12-128r17, GeoPackage Encoding Standard 1.3; the numbers are those
// of its requirements.
#include "filled_records.h"
#include "refusal.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/store/project_file.h"
#include "ecotone/store/project_store.h"

#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using store::Database;
using store::ProjectStore;

namespace {

struct Rule {
    const char* says;
    const char* broken; // finds rows where it is
};

const std::vector<Rule> rules{
    {"R2: the file says that it is a GeoPackage of version 1.2 or later",
     "SELECT 1 FROM pragma_application_id, pragma_user_version "
     "WHERE application_id <> 0x47504B47 OR user_version < 10200"},
    {"R5: columns have types of the standard",
     "SELECT c.table_name, i.name, i.type FROM gpkg_contents c, "
     "pragma_table_info(c.table_name) i "
     "WHERE i.type NOT IN ('BOOLEAN', 'TINYINT', 'SMALLINT', 'MEDIUMINT', 'INT', 'INTEGER', "
     "'FLOAT', 'DOUBLE', 'REAL', 'TEXT', 'BLOB', 'DATE', 'DATETIME', 'MULTIPOLYGON') AND "
     "i.type NOT GLOB 'TEXT([0-9]*)'"},
    {"R6: the file is whole",
     "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
    {"R7: no foreign key is broken", "SELECT * FROM pragma_foreign_key_check"},
    {"R10, R13, R21: the standard's tables have its columns",
     "WITH wanted(t, n, type) AS (VALUES "
     "('gpkg_spatial_ref_sys', 'srs_name', 'TEXT'), "
     "('gpkg_spatial_ref_sys', 'srs_id', 'INTEGER'), "
     "('gpkg_spatial_ref_sys', 'organization', 'TEXT'), "
     "('gpkg_spatial_ref_sys', 'organization_coordsys_id', 'INTEGER'), "
     "('gpkg_spatial_ref_sys', 'definition', 'TEXT'), "
     "('gpkg_spatial_ref_sys', 'description', 'TEXT'), "
     "('gpkg_contents', 'table_name', 'TEXT'), ('gpkg_contents', 'data_type', 'TEXT'), "
     "('gpkg_contents', 'identifier', 'TEXT'), ('gpkg_contents', 'description', 'TEXT'), "
     "('gpkg_contents', 'last_change', 'DATETIME'), ('gpkg_contents', 'min_x', 'DOUBLE'), "
     "('gpkg_contents', 'min_y', 'DOUBLE'), ('gpkg_contents', 'max_x', 'DOUBLE'), "
     "('gpkg_contents', 'max_y', 'DOUBLE'), ('gpkg_contents', 'srs_id', 'INTEGER'), "
     "('gpkg_geometry_columns', 'table_name', 'TEXT'), "
     "('gpkg_geometry_columns', 'column_name', 'TEXT'), "
     "('gpkg_geometry_columns', 'geometry_type_name', 'TEXT'), "
     "('gpkg_geometry_columns', 'srs_id', 'INTEGER'), "
     "('gpkg_geometry_columns', 'z', 'TINYINT'), ('gpkg_geometry_columns', 'm', 'TINYINT')) "
     "SELECT t, n FROM wanted WHERE NOT EXISTS (SELECT 1 FROM pragma_table_info(t) i "
     "WHERE i.name = n AND i.type = wanted.type)"},
    {"R11: the three systems everybody has are there",
     "WITH wanted(id, org, number) AS (VALUES (4326, 'epsg', 4326), (-1, 'none', -1), "
     "(0, 'none', 0)) SELECT id FROM wanted WHERE NOT EXISTS (SELECT 1 FROM "
     "gpkg_spatial_ref_sys WHERE srs_id = id AND lower(organization) = org AND "
     "organization_coordsys_id = number)"},
    {"R12, R16: every system in use is defined",
     "SELECT srs_id FROM gpkg_contents WHERE srs_id IS NOT NULL AND srs_id NOT IN "
     "(SELECT srs_id FROM gpkg_spatial_ref_sys) UNION "
     "SELECT srs_id FROM gpkg_geometry_columns WHERE srs_id NOT IN "
     "(SELECT srs_id FROM gpkg_spatial_ref_sys)"},
    {"R14: what is listed is there",
     "SELECT table_name FROM gpkg_contents WHERE table_name NOT IN "
     "(SELECT name FROM sqlite_schema WHERE type IN ('table', 'view'))"},
    {"R15: times of change are in ISO 8601 with thousandths",
     "SELECT table_name, last_change FROM gpkg_contents WHERE last_change NOT GLOB "
     "'[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-"
     "9]Z'"},
    {"1.1.3: an extent is given whole or not at all, and is no inverted one",
     "SELECT table_name FROM gpkg_contents WHERE (min_x IS NULL) + (min_y IS NULL) + "
     "(max_x IS NULL) + (max_y IS NULL) NOT IN (0, 4) OR min_x > max_x OR min_y > max_y"},
    {"R18, R118: tables are features or attributes",
     "SELECT table_name FROM gpkg_contents WHERE data_type NOT IN ('features', 'attributes')"},
    {"R22, R23: a table of features, and no other, has a geometry column",
     "SELECT table_name FROM gpkg_contents WHERE (data_type = 'features') <> (table_name IN "
     "(SELECT table_name FROM gpkg_geometry_columns)) UNION SELECT table_name FROM "
     "gpkg_geometry_columns WHERE table_name NOT IN (SELECT table_name FROM gpkg_contents)"},
    {"R24, R30, R31: the geometry column is there with its type",
     "SELECT g.table_name FROM gpkg_geometry_columns g WHERE 1 <> (SELECT count(*) FROM "
     "pragma_table_info(g.table_name) i WHERE i.name = g.column_name AND "
     "i.type = g.geometry_type_name)"},
    {"R25, R27, R28: its type is one of the standard's, without heights and measures",
     "SELECT table_name FROM gpkg_geometry_columns WHERE geometry_type_name <> 'MULTIPOLYGON' "
     "OR z <> 0 OR m <> 0"},
    {"R146: it is in the system of its table",
     "SELECT g.table_name FROM gpkg_geometry_columns g JOIN gpkg_contents c USING (table_name) "
     "WHERE g.srs_id <> c.srs_id"},
    {"R29, R119: every listed table has a whole number as its key",
     "SELECT c.table_name FROM gpkg_contents c WHERE 1 <> (SELECT count(*) FROM "
     "pragma_table_info(c.table_name) i WHERE i.pk = 1 AND i.type = 'INTEGER') OR EXISTS "
     "(SELECT 1 FROM pragma_index_list(c.table_name) WHERE origin = 'pk')"},
    {"R19, R33: a geometry begins as the standard says and names the system of its column",
     "SELECT id FROM (SELECT id, geom, 'action' AS t FROM action UNION ALL "
     "SELECT id, geom, 'site' FROM site UNION ALL SELECT id, geom, 'pressure' FROM pressure "
     "UNION ALL SELECT id, geom, 'landscape_version' FROM landscape_version) "
     "WHERE geom IS NOT NULL AND (substr(geom, 1, 3) <> x'475000' OR substr(geom, 5, 4) <> "
     // EPSG:31976 is 0x7CE8, little endian
     "x'E87C0000')"}};

} // namespace

TEST_CASE("A project keeps the rules of the GeoPackage standard", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "plan.gpkg";
    store::createProjectFile(file, "2026-11-22T03:05:00Z", "Ecotone test");
    {
        ProjectStore store{store::openProjectFile(file, Database::Opening::ReadWrite).database};
        store::JournalEntry entry;
        entry.when = "2026-11-22T03:06:00Z";
        entry.kind = store::EntryKind::Create;
        store.save(everything(), "EPSG:31976", entry);
    }
    Database database{file, Database::Opening::ReadOnly};
    for (const Rule& rule : rules) {
        INFO(rule.says);
        store::Statement statement{database, rule.broken};
        store::Rows rows = statement.run();
        const bool isBroken = rows.next();
        CHECK_FALSE(isBroken);
    }
}

TEST_CASE("Programs that trust no schema read and write a project", "[store]")
{
    // Some SQLite libraries are built like this, and Ecotone reads other people's GeoPackages
    // so; there, a table that calls a function SQLite 3.40 holds unsafe (json_valid is one)
    // makes the whole file unreadable.
    const TemporaryFolder folder;
    const auto file = newProject(folder);
    strangerRuns(file, "PRAGMA trusted_schema = OFF; SELECT count(*) FROM journal;"
                       "INSERT INTO actor (id, name, aliases) VALUES (7, 'A', '[]');"
                       "INSERT INTO journal VALUES (1, '', '', 'edit', '', 'done', NULL, '[]');"
                       "INSERT INTO gpkg_contents (table_name, data_type, identifier) "
                       "VALUES ('other', 'attributes', 'other'); PRAGMA integrity_check");
}
