#include "refusal.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/store/project_file.h"

#include <set>

using namespace ecotone;
using namespace ecotone::tests;
using store::Database;
using store::openProjectFile;

namespace fs = std::filesystem;

TEST_CASE("A new project file is opened", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    CHECK_NOTHROW(openProjectFile(file, Database::Opening::ReadOnly));
    CHECK_NOTHROW(openProjectFile(file, Database::Opening::ReadWrite));
    CHECK(namesIn(folder.path()) == std::set<fs::path>{file});
}

TEST_CASE("A file that is no project is refused in one sentence", "[store]")
{
    const TemporaryFolder folder;
    SECTION("it is not there")
    {
        CHECK_THROWS_WITH(openProjectFile(folder / "none.gpkg", Database::Opening::ReadWrite),
                          Catch::Contains("does not exist"));
        CHECK(namesIn(folder.path()).empty());
    }
    SECTION("it is a folder")
    {
        CHECK_THROWS_WITH(openProjectFile(folder.path(), Database::Opening::ReadWrite),
                          Catch::Contains("is no file"));
    }
    SECTION("it is empty")
    {
        std::ofstream{folder / "empty.gpkg"};
        checkRefused(folder / "empty.gpkg", "not a GeoPackage");
    }
    SECTION("it is text")
    {
        std::ofstream{folder / "text.gpkg"} << std::string(5000, 'x');
        checkRefused(folder / "text.gpkg", "not a GeoPackage");
    }
    SECTION("it is a database of something else")
    {
        strangerRuns(folder / "other.gpkg", "CREATE TABLE t (x)");
        checkRefused(folder / "other.gpkg", "not a GeoPackage");
    }
    SECTION("it is a GeoPackage of something else")
    {
        strangerRuns(folder / "other.gpkg",
                     "PRAGMA application_id = 1196444487; CREATE TABLE t (x)");
        checkRefused(folder / "other.gpkg", "not an Ecotone project");
    }
}

TEST_CASE("A project that is cut off anywhere is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const auto size = fs::file_size(file);
    const auto left = GENERATE_COPY(std::uintmax_t{50}, std::uintmax_t{100},
                                    std::uintmax_t{4096}, size / 2, size - 4096, size - 1);
    fs::resize_file(file, left);
    checkRefused(file, left < 100 ? "not a GeoPackage" : "is cut off");
}

TEST_CASE("A project of a newer format is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    // A newer one may also have triggers and views that are its own.
    strangerRuns(file, "UPDATE ecotone_meta SET value = '5' WHERE key = 'format';"
                       "CREATE VIEW summary AS SELECT 1");
    checkRefused(file, "newer Ecotone (format 5; this one reads up to 4)");
}

TEST_CASE("A project that does not say its format is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("no format")
    {
        strangerRuns(file, "DELETE FROM ecotone_meta");
    }
    SECTION("no number")
    {
        strangerRuns(file, "UPDATE ecotone_meta SET value = '1x' WHERE key = 'format'");
    }
    checkRefused(file, "does not say which format");
}

TEST_CASE("Unknown triggers are refused, never run", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const char* trigger = GENERATE(
        "CREATE TRIGGER evil AFTER INSERT ON action BEGIN DELETE FROM journal; END",
        "CREATE TRIGGER evil AFTER UPDATE ON gpkg_contents BEGIN DELETE FROM site; END",
        "CREATE TRIGGER evil AFTER INSERT ON journal BEGIN UPDATE journal SET done_by = 'x'; "
        "END",
        // the name of a known one is not enough
        "CREATE TRIGGER rtree_action_geom_insert AFTER INSERT ON action BEGIN DELETE FROM "
        "journal; END",
        "CREATE TRIGGER trigger_insert_feature_count_action AFTER INSERT ON action BEGIN "
        "UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE "
        "lower(table_name) "
        "= lower('action'); DELETE FROM journal; END",
        // one that only refuses rows would still keep Ecotone from writing
        "CREATE TRIGGER evil BEFORE INSERT ON action FOR EACH ROW BEGIN SELECT RAISE(ABORT, "
        "'no') WHERE 1; END",
        "CREATE TABLE other (x); CREATE TRIGGER evil AFTER INSERT ON other BEGIN DELETE FROM "
        "journal; END");
    strangerRuns(file, trigger);
    checkRefused(file, "has a trigger “");
}

TEST_CASE("Views, virtual tables and computing indexes are refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("a view")
    {
        strangerRuns(file, "CREATE VIEW evil AS SELECT * FROM action");
        checkRefused(file, "has a view “evil”");
    }
    SECTION("a view in the place of a table")
    {
        strangerRuns(file, "DROP TABLE stake; CREATE VIEW stake AS SELECT 1 AS id");
        checkRefused(file, "has a view “stake”");
    }
    SECTION("a view that says the format")
    {
        strangerRuns(file, "DROP TABLE ecotone_meta; "
                           "CREATE VIEW ecotone_meta AS SELECT 'format' AS key, '1' AS value");
        checkRefused(file, "not an Ecotone project");
    }
    SECTION("a virtual table")
    {
        strangerRuns(file, "CREATE VIRTUAL TABLE evil USING rtree(a, b, c)");
        checkRefused(file, "has a virtual table “evil”");
    }
    SECTION("a virtual table with the name of a spatial index but other columns")
    {
        strangerRuns(file, "CREATE VIRTUAL TABLE rtree_action_geom USING rtree(a, b, c)");
        checkRefused(file, "has a virtual table “rtree_action_geom”");
    }
    SECTION("an index over an expression")
    {
        strangerRuns(file, "CREATE INDEX evil ON action (lower(name))");
        checkRefused(file, "has an index “evil”");
    }
    SECTION("an index over a part of the rows")
    {
        strangerRuns(file, "CREATE INDEX evil ON action (name) WHERE length(name) > 3");
        checkRefused(file, "has an index “evil”");
    }
}

TEST_CASE("A project that lacks a part is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("a table")
    {
        strangerRuns(file, "DROP TABLE stake");
        checkRefused(file, "lacks the table “stake”");
    }
    SECTION("a column")
    {
        strangerRuns(file, "ALTER TABLE stake DROP COLUMN percent");
        checkRefused(file, "lacks the column “percent” of the table “stake”");
    }
    SECTION("a column that is computed instead")
    {
        strangerRuns(file,
                     "ALTER TABLE site DROP COLUMN note; ALTER TABLE site ADD COLUMN note "
                     "TEXT AS (name || 'x')");
        checkRefused(file, "has a column “note” in the table “site” that is computed");
    }
}

TEST_CASE("The triggers of GeoPackage 1.4 and of GDAL are known, however they are laid out",
          "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    strangerRuns(file, R"(
        CREATE TABLE gpkg_ogr_contents (table_name TEXT PRIMARY KEY, feature_count INTEGER);
        CREATE VIRTUAL TABLE "rtree_site_geom" USING rtree(id, minx, maxx, miny, maxy);
        CREATE TRIGGER "rtree_site_geom_update6" AFTER UPDATE OF "geom" ON "site"
          WHEN OLD."id" = NEW."id" AND
               (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND
               (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
        BEGIN
          UPDATE "rtree_site_geom" SET
            minx = ST_MinX(NEW."geom"), maxx = ST_MaxX(NEW."geom"),
            miny = ST_MinY(NEW."geom"), maxy = ST_MaxY(NEW."geom")
          WHERE id = NEW."id";
        END;
        CREATE TRIGGER rtree_site_geom_delete AFTER DELETE ON site
          WHEN old.geom NOT NULL
        BEGIN DELETE FROM rtree_site_geom WHERE id = OLD.id; END;
        CREATE TRIGGER trigger_insert_feature_count_site AFTER INSERT ON site
        BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1
              WHERE lower(table_name) = lower('site'); END;
        CREATE TABLE gpkg_tile_matrix (zoom_level INTEGER);
        CREATE TRIGGER 'gpkg_tile_matrix_zoom_level_insert' BEFORE INSERT ON 'gpkg_tile_matrix'
        FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'zoom_level cannot be less than 0')
        WHERE (NEW.zoom_level < 0); END;)");
    CHECK_NOTHROW(openProjectFile(file, Database::Opening::ReadWrite));
}

TEST_CASE("A write-ahead log that another program left is taken in and switched off", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    strangerRuns(file,
                 "PRAGMA journal_mode = WAL; INSERT INTO actor (id, name) VALUES (7, 'A')");
    auto opened = openProjectFile(file, Database::Opening::ReadWrite);
    CHECK(opened.database.valueOf("PRAGMA journal_mode") ==
          store::Value{std::string{"delete"}});
    CHECK(opened.database.valueOf("SELECT name FROM actor WHERE id = 7") ==
          store::Value{std::string{"A"}});
}
