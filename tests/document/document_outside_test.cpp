#include "ogr_editing.h"
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/document/document.h"

#include <ogr_srs_api.h>

#include <array>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

TEST_CASE("A feature added in another program is taken in with a name", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    const project::Project before = makeProject(file);
    const std::int64_t id = addFeature(openForEditing(file), "action", smallSquare);

    Document document = reopened(file);
    REQUIRE(document.openingFindings().size() == 1);
    CHECK(document.openingFindings()[0].code == "outside-added");
    CHECK(document.openingFindings()[0].subject ==
          "action “Action " + std::to_string(id) + "”");
    const auto* added = document.project().find(records::ActionId{id});
    REQUIRE(added != nullptr);
    CHECK(added->name == "Action " + std::to_string(id));
    CHECK(added->shape == square(500400, 400000, 50));
    CHECK(document.history().back().kind == "outside");

    SECTION("and can be edited on")
    {
        records::Action renamed = *added;
        renamed.name = "New meadow";
        document.perform(changing(*added, renamed));
        CHECK(document.undo() == "Change");
    }
    SECTION("and is taken in once only")
    {
        const project::Project after = document.project();
        document = reopened(file);
        CHECK(document.access() == Access::ReadOnly); // the first one is still open
        CHECK(document.project() == after);
        CHECK(document.history().size() == 5);
    }
    SECTION("and taken back by undo, for good")
    {
        document.undo();
        CHECK(document.project() == before);
    }
}

TEST_CASE("A feature moved in another program is taken in", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    moveFeature(openForEditing(file), "action", 7, smallSquare);

    Document document = reopened(file);
    REQUIRE(document.openingFindings().size() == 1);
    CHECK(document.openingFindings()[0].code == "outside-changed");
    CHECK(document.openingFindings()[0].subject == "action “Wet meadow”");
    CHECK(document.project().find(records::ActionId{7})->shape == square(500400, 400000, 50));
    document.undo();
    CHECK(document.project().find(records::ActionId{7})->shape == square(500000, 400000, 100));
}

TEST_CASE("A feature removed in another program takes along what belonged to it", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    const project::Project before = makeProject(file);
    {
        const Dataset dataset = openForEditing(file);
        REQUIRE(OGR_L_DeleteFeature(layerOf(dataset, "action"), 8) == OGRERR_NONE);
    }
    Document document = reopened(file);
    CHECK(countOf(document.openingFindings(), "outside-removed") == 2);
    CHECK(document.project().find(records::ActionId{8}) == nullptr);
    CHECK(document.project().all<records::ActionStatus>().empty());
    document.undo();
    CHECK(document.project() == before);
}

TEST_CASE("A boundary drawn in another program belongs to the landscape", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    records::Landscape valley;
    valley.id = records::LandscapeId{20};
    valley.name = "Valley";
    records::LandscapeVersion first;
    first.id = records::LandscapeVersionId{21};
    first.landscape = valley.id;
    first.shape = square(499000, 399000, 5000);

    SECTION("the only one, as its next version")
    {
        {
            Document document = reopened(file);
            document.perform(adding(valley));
            document.perform(adding(first));
        }
        const auto id = addFeature(openForEditing(file), "landscape_version", smallSquare);
        const Document document = reopened(file);
        const auto* drawn = document.project().find(records::LandscapeVersionId{id});
        REQUIRE(drawn != nullptr);
        CHECK(drawn->landscape == valley.id);
        CHECK(drawn->number == 2);
    }
    SECTION("or to one that is made for it")
    {
        const auto id = addFeature(openForEditing(file), "landscape_version", smallSquare);
        const Document document = reopened(file);
        REQUIRE(document.project().all<records::Landscape>().size() == 1);
        const auto* drawn = document.project().find(records::LandscapeVersionId{id});
        REQUIRE(drawn != nullptr);
        CHECK(document.project().find(drawn->landscape) != nullptr);
        CHECK(drawn->number == 1);
    }
}

TEST_CASE("Whatever geometry another program writes becomes a valid shape or none",
          "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    const auto taken = [&](const std::string& wkt) {
        return addFeature(openForEditing(file), "action", wkt);
    };
    SECTION("a single polygon")
    {
        const auto id =
            taken("POLYGON((500400 400000,500450 400000,500450 400050,500400 400050,"
                  "500400 400000))");
        const Document document = reopened(file);
        CHECK(document.project().find(records::ActionId{id})->shape ==
              square(500400, 400000, 50));
    }
    SECTION("one with heights")
    {
        const auto id =
            taken("MULTIPOLYGON Z(((500400 400000 7,500450 400000 7,500450 400050 7,"
                  "500400 400050 7,500400 400000 7)))");
        const Document document = reopened(file);
        CHECK(document.project().find(records::ActionId{id})->shape ==
              square(500400, 400000, 50));
    }
    SECTION("a bow tie is repaired, and said to be")
    {
        taken("MULTIPOLYGON(((500400 400000,500450 400050,500450 400000,500400 400050,"
              "500400 400000)))");
        const Document document = reopened(file);
        REQUIRE(countOf(document.openingFindings(), "outside-unusable") == 1);
        CHECK_THAT(document.openingFindings().back().message, Catch::Contains("repaired"));
    }
    SECTION("a line is left out, and said to be")
    {
        const auto id = taken("LINESTRING(500400 400000,500450 400050)");
        const Document document = reopened(file);
        CHECK_FALSE(document.project().find(records::ActionId{id})->shape.has_value());
        CHECK(countOf(document.openingFindings(), "outside-unusable") == 1);
    }
    SECTION("an empty one is an empty shape")
    {
        const auto id = taken("MULTIPOLYGON EMPTY");
        const Document document = reopened(file);
        const auto* added = document.project().find(records::ActionId{id});
        REQUIRE(added != nullptr);
        CHECK((!added->shape || added->shape->isEmpty()));
    }
}

TEST_CASE("Spatial indexes made in another program stay right while Ecotone edits",
          "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    runSql(openForEditing(file), "SELECT CreateSpatialIndex('action', 'geom')");
    CHECK(foundByIndex(file, 500000, 400000, 100) == 1);
    {
        Document document = reopened(file);
        CHECK(document.openingFindings().empty()); // an index is no change of a record
        document.perform(adding(action(9, "Third", square(510000, 410000, 10))));
        const records::Action old = *document.project().find(records::ActionId{7});
        records::Action moved = old;
        moved.shape = square(520000, 420000, 10);
        document.perform(changing(old, moved));
        document.perform(removing(*document.project().find(records::ActionId{8})));
    }
    CHECK(foundByIndex(file, 510000, 410000, 10) == 1);
    CHECK(foundByIndex(file, 520000, 420000, 10) == 1);
    CHECK(foundByIndex(file, 500000, 400000, 100) == 0);
    CHECK(foundByIndex(file, 500200, 400000, 100) == 0);
    CHECK(foundByIndex(file, 500000, 400000, 90000) == 2);
}

TEST_CASE("Styles, extra layers, columns and plain indexes of other programs are kept",
          "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    {
        const Dataset dataset = openForEditing(file);
        const std::array<const char*, 1> options{nullptr};
        OGRLayerH styles = GDALDatasetCreateLayer(dataset.get(), "layer_styles", nullptr,
                                                  wkbNone, const_cast<char**>(options.data()));
        REQUIRE(styles != nullptr);
        OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(crs, 31976);
        REQUIRE(GDALDatasetCreateLayer(dataset.get(), "roads", crs, wkbLineString,
                                       const_cast<char**>(options.data())) != nullptr);
        OSRRelease(crs);
        runSql(dataset, "ALTER TABLE action ADD COLUMN colour TEXT DEFAULT 'green'");
        runSql(dataset, "CREATE INDEX by_name ON action (name)");
    }
    {
        Document document = reopened(file);
        CHECK(document.openingFindings().empty());
        document.perform(adding(action(9, "Third", square(510000, 410000, 10))));
    }
    const Dataset dataset = openForEditing(file);
    CHECK(GDALDatasetGetLayerByName(dataset.get(), "layer_styles") != nullptr);
    CHECK(OGR_L_GetFeatureCount(layerOf(dataset, "action"), 1) == 3);
    CHECK(OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layerOf(dataset, "action")), "colour") >= 0);
}

TEST_CASE("Feature counts that GDAL keeps stay right while Ecotone edits", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    {
        const Dataset dataset = openForEditing(file);
        runSql(dataset, "CREATE TABLE gpkg_ogr_contents(table_name TEXT NOT NULL PRIMARY KEY,"
                        "feature_count INTEGER DEFAULT NULL)");
        runSql(dataset, "INSERT INTO gpkg_ogr_contents VALUES ('action', 2)");
        runSql(dataset,
               "CREATE TRIGGER \"trigger_insert_feature_count_action\" AFTER INSERT ON "
               "\"action\" BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + "
               "1 WHERE lower(table_name) = lower('action'); END;");
        runSql(dataset,
               "CREATE TRIGGER \"trigger_delete_feature_count_action\" AFTER DELETE ON "
               "\"action\" BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - "
               "1 WHERE lower(table_name) = lower('action'); END;");
    }
    {
        Document document = reopened(file);
        document.perform(adding(action(9, "Third", square(510000, 410000, 10))));
    }
    CHECK(OGR_L_GetFeatureCount(layerOf(openForEditing(file), "action"), 0) == 3);
}

TEST_CASE("Settings stay one, and their CRS stays what the shapes are in", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    const project::Project before = makeProject(file);
    SECTION("another CRS is not taken")
    {
        runSql(openForEditing(file), "UPDATE settings SET crs = 'EPSG:4326', name = 'New'");
        const Document document = reopened(file);
        CHECK(document.project().settings().crs == "EPSG:31976");
        CHECK(document.project().settings().name == "New");
    }
    SECTION("removed settings come back")
    {
        runSql(openForEditing(file), "DELETE FROM settings");
        const Document document = reopened(file);
        CHECK(document.project() == before);
    }
    SECTION("second settings go")
    {
        runSql(openForEditing(file), "INSERT INTO settings (id, name) VALUES (2, 'Other')");
        const Document document = reopened(file);
        CHECK(document.project() == before);
    }
}

TEST_CASE("Outside changes are shown but not stored where the project is read-only",
          "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    moveFeature(openForEditing(file), "action", 7, smallSquare);
    const std::string bytes = bytesOf(file);
    {
        const Document document = Document::open(file, Access::ReadOnly, surroundings());
        CHECK(document.project().find(records::ActionId{7})->shape ==
              square(500400, 400000, 50));
        CHECK(countOf(document.openingFindings(), "outside-changed") == 1);
    }
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("What another program changes while the project is open is never overwritten",
          "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    makeProject(file);
    {
        Document document = reopened(file);
        const project::Project before = document.project();
        SECTION("a record: the next edit is refused")
        {
            moveFeature(openForEditing(file), "action", 7, smallSquare);
            CHECK_THROWS_WITH(
                document.perform(adding(action(9, "Third", square(510000, 410000, 10)))),
                Catch::Contains("open the project again"));
            CHECK(document.project() == before);
        }
        SECTION("something else: the next edit is stored")
        {
            runSql(openForEditing(file), "CREATE TABLE notes (id INTEGER PRIMARY KEY)");
            document.perform(adding(action(9, "Third", square(510000, 410000, 10))));
            CHECK(document.project().find(records::ActionId{9}) != nullptr);
        }
    }
    const Document document = reopened(file);
    CHECK(document.project().all<records::Action>().size() >= 2);
}
