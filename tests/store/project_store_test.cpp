#include "filled_records.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/store/project_file.h"
#include "ecotone/store/project_store.h"

using namespace ecotone;
using namespace ecotone::tests;
using project::Project;
using store::Database;
using store::ProjectStore;

namespace fs = std::filesystem;

namespace {

constexpr const char* when = "2026-11-22T03:05:00Z";

store::JournalEntry entry(store::EntryKind kind = store::EntryKind::Edit)
{
    store::JournalEntry entry;
    entry.when = when;
    entry.who = "Anna";
    entry.kind = kind;
    entry.title = "Everything";
    return entry;
}

ProjectStore opened(const fs::path& file)
{
    return ProjectStore{store::openProjectFile(file, Database::Opening::ReadWrite).database};
}

/// A file with two records of every type.
fs::path fullFile(const TemporaryFolder& folder)
{
    const fs::path file = folder / "plan.gpkg";
    store::createProjectFile(file, when, "Ecotone test");
    opened(file).save(everything(), "EPSG:31976", entry(store::EntryKind::Create));
    return file;
}

std::string textOf(Database& database, std::string_view sql)
{
    const store::Value value = database.valueOf(sql);
    REQUIRE(std::holds_alternative<std::string>(value));
    return std::get<std::string>(value);
}

} // namespace

TEST_CASE("Every field of every record comes back from the file as it was", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = fullFile(folder);
    Project expected;
    expected.apply(everything());
    ProjectStore store = opened(file);
    REQUIRE(store.isAsSaved());
    CHECK(store.read() == expected);
    CHECK(store.readLastSaved() == expected); // the journal tells the same
    CHECK(store.differenceFrom(expected).edit.changes.empty());
}

TEST_CASE("Every word of every enumeration is allowed by the schema", "[store]")
{
    const TemporaryFolder folder;
    ProjectStore store = opened(fullFile(folder));
    std::size_t words = 0;
    records::forEachRecordType([&]<class Record>() {
        const Record record = filled<Record>(1);
        records::forEachField(record, [&]<class T>(std::string_view name, const T&) {
            const auto tryWords = [&]<class E>() {
                for (const auto& [value, word] : records::Words<E>::words) {
                    store::Statement update{store.database(),
                                            "UPDATE \"" +
                                                std::string{records::Table<Record>::name} +
                                                "\" SET \"" + std::string{name} + "\" = ?1"};
                    CHECK_NOTHROW(update.execWith(std::string{word}));
                    ++words;
                }
                store::Statement update{
                    store.database(), "UPDATE \"" + std::string{records::Table<Record>::name} +
                                          "\" SET \"" + std::string{name} + "\" = 'none'"};
                CHECK_THROWS_AS(update.exec(), StorageError);
            };
            if constexpr (std::is_enum_v<T>)
                tryWords.template operator()<T>();
            else if constexpr (requires { typename T::value_type; })
                if constexpr (std::is_enum_v<typename T::value_type>)
                    tryWords.template operator()<typename T::value_type>();
        });
    });
    CHECK(words > 60);
}

TEST_CASE("The file says what it is", "[store]")
{
    const TemporaryFolder folder;
    ProjectStore store = opened(fullFile(folder));
    Database& file = store.database();
    CHECK(file.valueOf("PRAGMA application_id") == store::Value{std::int64_t{0x47504B47}});
    CHECK(file.valueOf("PRAGMA user_version") == store::Value{std::int64_t{10300}});
    CHECK(textOf(file, "PRAGMA journal_mode") == "delete");
    CHECK(file.valueOf("PRAGMA synchronous") == store::Value{std::int64_t{3}}); // EXTRA
    CHECK(textOf(file, "SELECT value FROM ecotone_meta WHERE key = 'format'") == "4");
    CHECK(textOf(file, "SELECT value FROM ecotone_meta WHERE key = 'created_with'") ==
          "Ecotone test");
    CHECK(textOf(file, "SELECT last_change FROM gpkg_contents WHERE table_name = 'action'") ==
          "2026-11-22T03:05:00.000Z");
    // Every table of ours is registered, every feature table has the CRS of the project.
    CHECK(file.valueOf("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                       "name NOT LIKE 'gpkg%' AND "
                       "name NOT IN (SELECT table_name FROM gpkg_contents)") ==
          store::Value{std::int64_t{0}});
    CHECK(file.valueOf("SELECT count(*) FROM gpkg_geometry_columns WHERE srs_id = 31976") ==
          store::Value{std::int64_t{6}});
    CHECK(textOf(file, "SELECT organization FROM gpkg_spatial_ref_sys WHERE srs_id = 31976") ==
          "EPSG");
    CHECK(file.valueOf("SELECT count(*) FROM pragma_foreign_key_check") ==
          store::Value{std::int64_t{0}});
}

TEST_CASE("A CRS without a code gets a number of its own and its definition", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    store::createProjectFile(file, when, "Ecotone test");
    records::Settings custom = settings();
    custom.crs = "+proj=laea +lat_0=4 +lon_0=-52 +datum=WGS84 +units=m";
    ProjectStore store = opened(file);
    store.save(adding(custom), custom.crs, entry(store::EntryKind::Create));
    Database& database = store.database();
    CHECK(database.valueOf("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = "
                           "'action'") == store::Value{std::int64_t{100000}});
    CHECK_THAT(textOf(database, "SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = "
                                "100000"),
               Catch::Contains("PROJCS") && Catch::Contains("Lambert_Azimuthal_Equal_Area"));
    CHECK(textOf(database, "SELECT organization FROM gpkg_spatial_ref_sys WHERE srs_id = "
                           "100000") == "NONE");
    SECTION("and the same number when it is chosen again")
    {
        records::Settings other = settings();
        store.save(changing(custom, other), other.crs, entry());
        store.save(changing(other, custom), custom.crs, entry());
        CHECK(database.valueOf("SELECT count(*) FROM gpkg_spatial_ref_sys") ==
              store::Value{std::int64_t{5}}); // three of the standard, two of ours
    }
}

TEST_CASE("Text that is not UTF-8 is refused before anything is stored", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = fullFile(folder);
    ProjectStore store = opened(file);
    const std::string before = bytesOf(file);
    records::Actor actor;
    actor.id = records::ActorId{99};
    SECTION("in a name")
    {
        actor.name = "caf\xE9";
    }
    SECTION("in a list")
    {
        actor.aliases = {"caf\xE9"};
    }
    CHECK_THROWS_WITH(store.save(adding(actor), "EPSG:31976", entry()),
                      Catch::Contains("“caf") && Catch::Contains("not UTF-8"));
    CHECK(bytesOf(file) == before);
}

TEST_CASE("A record that is there already cannot be added again", "[store]")
{
    const TemporaryFolder folder;
    ProjectStore store = opened(fullFile(folder));
    records::Actor actor;
    actor.id = records::ActorId{5};
    CHECK_THROWS_AS(store.save(adding(actor), "EPSG:31976", entry()), StorageError);
    CHECK(store.journal().entries().size() == 1);
}

TEST_CASE("A journal that another program has damaged is named when it is needed", "[store]")
{
    const TemporaryFolder folder;
    ProjectStore store = opened(fullFile(folder));
    store.database().execute("UPDATE journal SET edit = '[{}]'");
    CHECK_THROWS_WITH(store.readLastSaved(), Catch::Contains("entry 1 of its journal"));
}

TEST_CASE("Shapes and numbers that no project of ours could hold are not taken from a journal",
          "[store]")
{
    const TemporaryFolder folder;
    ProjectStore store = opened(fullFile(folder));
    Database& file = store.database();
    const auto replace = [&](const std::string& what, const std::string& by) {
        file.execute("UPDATE journal SET edit = replace(edit, '" + what + "', '" + by + "')");
        CHECK(file.changes() == 1);
        CHECK(textOf(file, "SELECT edit FROM journal").find(by) != std::string::npos);
    };
    CHECK_NOTHROW(store.readLastSaved());
    SECTION("a shape in another CRS than the project")
    {
        replace(R"("type":"MultiPolygon","crs":"EPSG:31976")",
                R"("type":"MultiPolygon","crs":"EPSG:4326")");
    }
    SECTION("a shape in a CRS that nobody knows")
    {
        replace(R"("type":"MultiPolygon","crs":"EPSG:31976")",
                R"("type":"MultiPolygon","crs":"moon")");
    }
    SECTION("a place beyond all numbers")
    {
        replace(R"("coordinates":[[[[)", R"("coordinates":[[[[1e999,0],[)");
    }
    SECTION("a number beyond all numbers")
    {
        replace(R"("money":)", R"("money":1e999,"note":)");
    }
    SECTION("a whole number that is too large")
    {
        replace(R"("band":)", R"("band":99999999999,"note":)");
    }
    CHECK_THROWS_WITH(store.readLastSaved(), Catch::Contains("entry 1 of its journal") &&
                                                 Catch::Contains("go back to a copy"));
}

TEST_CASE("Fields that mean nothing are named and taken as empty", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = fullFile(folder);
    Project saved;
    saved.apply(everything());
    opened(file).database().execute(
        "PRAGMA ignore_check_constraints = ON;"
        "UPDATE action SET scope = 'moon', start_date = 'soon', geom = x'00', name = NULL "
        "WHERE id = 5;"
        "UPDATE site SET kind = NULL WHERE id = 5;"
        "UPDATE actor SET aliases = '{}' WHERE id = 5;"
        "UPDATE layer SET digest = 'abc', field_mapping = '[]' WHERE id = 5;"
        "UPDATE target SET baseline_classes = '[1.5]', as_of = '' WHERE id = 5");
    ProjectStore store = opened(file);
    CHECK_FALSE(store.isAsSaved());
    const auto difference = store.differenceFrom(saved);
    std::vector<std::string> fields;
    for (const auto& fault : difference.faults)
        fields.push_back(fault.table + "." + fault.field);
    CHECK(fields == std::vector<std::string>{"actor.aliases", "site.kind", "action.geom",
                                             "action.scope", "action.start_date",
                                             "layer.digest", "layer.field_mapping",
                                             "target.as_of", "target.baseline_classes"});
    CHECK(difference.faults[1].isMissing);
}
