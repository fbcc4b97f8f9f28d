// A project in the hands of GDAL and QGIS, and back.
#include "ogr_editing.h"
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/document/document.h"
#include "ecotone/store/database.h"

#include <cstdlib>
#include <string>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

namespace {

bool hasProgram(const std::string& name)
{
    return std::system((name + " --version > /dev/null 2>&1").c_str()) == 0;
}

/// What a command line writes to standard error.
std::string complaintsOf(const std::string& command, const TemporaryFolder& folder)
{
    const std::string said = (folder / "said.txt").string();
    const int code = std::system((command + " > /dev/null 2> '" + said + "'").c_str());
    INFO(bytesOf(said));
    CHECK(code == 0);
    return bytesOf(said);
}

/// The table QGIS 3 makes for styles, and one style in it, as its "Save style in database"
/// does.
void saveStyle(const fs::path& file)
{
    const Dataset dataset = openForEditing(file);
    runSql(dataset,
           "CREATE TABLE \"layer_styles\" (\"id\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
           "\"f_table_catalog\" TEXT(256), \"f_table_schema\" TEXT(256), "
           "\"f_table_name\" TEXT(256), \"f_geometry_column\" TEXT(256), "
           "\"styleName\" TEXT(30), \"styleQML\" TEXT, \"styleSLD\" TEXT, "
           "\"useAsDefault\" BOOLEAN, \"description\" TEXT, \"owner\" TEXT(30), "
           "\"ui\" TEXT(30), \"update_time\" DATETIME DEFAULT "
           "(strftime('%Y-%m-%dT%H:%M:%fZ','now')))");
    runSql(dataset, "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id) "
                    "VALUES ('layer_styles', 'layer_styles', 'attributes', 0)");
    runSql(dataset, "INSERT INTO layer_styles (f_table_name, f_geometry_column, styleName, "
                    "styleQML, useAsDefault) VALUES ('action', 'geom', 'green', '<qgis/>', 1)");
}

/// Writes a text and a number into a feature, as a form of QGIS does.
void editAttributes(const fs::path& file)
{
    const Dataset dataset = openForEditing(file);
    OGRLayerH layer = layerOf(dataset, "action");
    OGRFeatureH feature = OGR_L_GetFeature(layer, 7);
    REQUIRE(feature != nullptr);
    OGRFeatureDefnH fields = OGR_L_GetLayerDefn(layer);
    OGR_F_SetFieldString(feature, OGR_FD_GetFieldIndex(fields, "note"), "seen");
    OGR_F_SetFieldInteger(feature, OGR_FD_GetFieldIndex(fields, "is_monitored"), 1);
    OGR_F_SetFieldDateTime(feature, OGR_FD_GetFieldIndex(fields, "start_date"), 2026, 5, 17, 0,
                           0, 0, 0);
    REQUIRE(OGR_L_SetFeature(layer, feature) == OGRERR_NONE);
    OGR_F_Destroy(feature);
}

} // namespace

TEST_CASE("GDAL's programs read a project without a warning", "[document]")
{
    if (!hasProgram("ogrinfo") || !hasProgram("ogr2ogr")) {
        WARN("skipped: ogrinfo and ogr2ogr are not installed");
        return;
    }
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    SECTION("with features")
    {
        makeProject(file);
    }
    SECTION("empty, without a CRS")
    {
        records::Settings none = settings();
        none.crs.clear();
        (void)Document::create(file, none, surroundings());
    }
    SECTION("with a CRS that has no code")
    {
        records::Settings custom = settings();
        custom.crs = "+proj=laea +lat_0=4 +lon_0=-52 +datum=WGS84 +units=m";
        (void)Document::create(file, custom, surroundings());
    }
    SECTION("with all that QGIS adds")
    {
        makeProject(file);
        runSql(openForEditing(file), "SELECT CreateSpatialIndex('action', 'geom')");
        saveStyle(file);
        Document document = reopened(file);
        document.perform(adding(action(9, "Third", square(510000, 410000, 10))));
    }
    const std::string name = "'" + file.string() + "'";
    CHECK(complaintsOf("ogrinfo -al " + name, folder).empty());
    CHECK(complaintsOf("ogrinfo -ro -so -al " + name, folder).empty());
    CHECK(complaintsOf("ogr2ogr -f GPKG '" + (folder / "copy.gpkg").string() + "' " + name,
                       folder)
              .empty());
}

TEST_CASE("Attributes changed in a form are taken in, and can be taken back", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    const project::Project before = makeProject(file);
    editAttributes(file);

    Document document = reopened(file);
    REQUIRE(document.openingFindings().size() == 1);
    CHECK(document.openingFindings()[0].code == "outside-changed");
    CHECK_THAT(document.openingFindings()[0].message,
               Catch::Contains("start_date, is_monitored and note"));
    const auto* edited = document.project().find(records::ActionId{7});
    REQUIRE(edited != nullptr);
    CHECK(edited->note == "seen");
    CHECK(edited->isMonitored);
    CHECK(edited->start == Date::of(2026, 5, 17));
    document.undo();
    CHECK(document.project() == before);
}

TEST_CASE("A project goes to QGIS and back with everything that was done there", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    const project::Project before = makeProject(file);
    runSql(openForEditing(file), "SELECT CreateSpatialIndex('action', 'geom')");
    saveStyle(file);
    const std::int64_t id = addFeature(openForEditing(file), "action", smallSquare);
    editAttributes(file);
    {
        const Dataset dataset = openForEditing(file);
        REQUIRE(OGR_L_DeleteFeature(layerOf(dataset, "action"), 8) == OGRERR_NONE);
    }
    moveFeature(openForEditing(file), "action", 7,
                "MULTIPOLYGON(((520000 420000,520010 420000,520010 420010,520000 420010,"
                "520000 420000)))");
    {
        Document document = reopened(file);
        CHECK(countOf(document.openingFindings(), "outside-added") == 1);
        CHECK(countOf(document.openingFindings(), "outside-changed") == 1);
        CHECK(countOf(document.openingFindings(), "outside-removed") == 2); // with its status
        const project::Project takenIn = document.project();
        const records::Action added = *takenIn.find(records::ActionId{id});
        records::Action moved = added;
        moved.shape = square(530000, 430000, 10);
        document.perform(changing(added, moved));
        CHECK(foundByIndex(file, 530000, 430000, 10) == 1);
        document.undo();
        CHECK(document.project() == takenIn);
        document.undo();
        CHECK(document.project() == before);
    }
    CHECK(foundByIndex(file, 530000, 430000, 10) == 0);
    CHECK(foundByIndex(file, 500000, 400000, 100) == 1); // 7 is where it was
    CHECK(foundByIndex(file, 500200, 400000, 100) == 1); // and 8 is back
    CHECK(reopened(file).openingFindings().empty());
    store::Database database{file, store::Database::Opening::ReadOnly};
    CHECK(database.valueOf("SELECT styleName FROM layer_styles") ==
          store::Value{std::string{"green"}});
    CHECK(database.valueOf("SELECT * FROM pragma_integrity_check") ==
          store::Value{std::string{"ok"}});
}

TEST_CASE("A project opens after GDAL was killed while it kept an index right", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    {
        const Dataset dataset = openForEditing(file);
        runSql(dataset, "SELECT CreateSpatialIndex('action', 'geom')");
        // GDAL 3.6 puts these two in the place of the first update trigger while it edits.
        runSql(dataset, "DROP TRIGGER rtree_action_geom_update1");
        runSql(dataset,
               "CREATE TRIGGER \"rtree_action_geom_update1_old_geom_notnull\" AFTER UPDATE OF "
               "\"geom\" ON \"action\" WHEN OLD.\"id\" = NEW.\"id\" AND (NEW.\"geom\" "
               "NOTNULL AND NOT ST_IsEmpty(NEW.\"geom\") AND OLD.\"geom\" NOTNULL AND NOT "
               "ST_IsEmpty(OLD.\"geom\")) BEGIN UPDATE \"rtree_action_geom\" SET minx = "
               "ST_MinX(NEW.\"geom\"), maxx = ST_MaxX(NEW.\"geom\"),miny = "
               "ST_MinY(NEW.\"geom\"), maxy = ST_MaxY(NEW.\"geom\") WHERE id = "
               "NEW.\"id\";END");
        runSql(dataset,
               "CREATE TRIGGER \"rtree_action_geom_update1_old_geom_null\" AFTER UPDATE OF "
               "\"geom\" ON \"action\" WHEN OLD.\"id\" = NEW.\"id\" AND (NEW.\"geom\" "
               "NOTNULL AND NOT ST_IsEmpty(NEW.\"geom\") AND (OLD.\"geom\" ISNULL OR "
               "ST_IsEmpty(OLD.\"geom\"))) BEGIN INSERT INTO \"rtree_action_geom\" VALUES "
               "(NEW.\"id\",ST_MinX(NEW.\"geom\"), ST_MaxX(NEW.\"geom\"),"
               "ST_MinY(NEW.\"geom\"), ST_MaxY(NEW.\"geom\")); END");
    }
    {
        Document document = reopened(file);
        const records::Action old = *document.project().find(records::ActionId{7});
        records::Action moved = old;
        moved.shape = square(520000, 420000, 10);
        document.perform(changing(old, moved));
    }
    CHECK(foundByIndex(file, 520000, 420000, 10) == 1);
    CHECK(foundByIndex(file, 500000, 400000, 100) == 0);
}
