#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/store/project_file.h"
#include "ecotone/store/schema.h"

#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using store::Database;
using store::Migration;

namespace fs = std::filesystem;

namespace {

fs::path newProject(const TemporaryFolder& folder)
{
    const fs::path file = folder / "plan.gpkg";
    store::createProjectFile(file, "2026-11-22T03:05:00Z", "Ecotone test");
    return file;
}

/// The steps of today and one of tomorrow.
std::vector<Migration> tomorrow(std::string_view sql)
{
    const auto today = store::schemaSteps();
    std::vector<Migration> steps(today.begin(), today.end());
    steps.push_back({today.back().version + 1, "tomorrow", sql});
    return steps;
}

} // namespace

TEST_CASE("Schema steps are numbered without gaps", "[store]")
{
    int version = 0;
    for (const Migration& step : store::schemaSteps()) {
        CHECK(step.version == ++version);
        CHECK_FALSE(step.sql.empty());
    }
    CHECK(version > 0);
}

TEST_CASE("A project of an older format is brought up to date on a copy", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const std::string before = bytesOf(file);
    const auto steps = tomorrow("CREATE TABLE news (id INTEGER PRIMARY KEY) STRICT");
    auto opened = store::openProjectFile(file, Database::Opening::ReadWrite, steps);
    CHECK(store::formatVersion(opened.database) == 5);
    CHECK_NOTHROW(opened.database.execute("INSERT INTO news (id) VALUES (1)"));
    REQUIRE(opened.keptOldFormat == folder / "plan.format-4.gpkg");
    // The copy may be laid out anew, but it is a project of the old format.
    Database kept{*opened.keptOldFormat, Database::Opening::ReadOnly};
    CHECK(store::formatVersion(kept) == 4);
    CHECK(bytesOf(file) != before);
}

TEST_CASE("An older format is not changed where only reading was asked for", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const std::string before = bytesOf(file);
    CHECK_THROWS_WITH(
        store::openProjectFile(file, Database::Opening::ReadOnly, tomorrow("SELECT 1")),
        Catch::Contains("older format 4"));
    CHECK(bytesOf(file) == before);
}

TEST_CASE("A schema step that fails leaves the project as it was", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const std::string before = bytesOf(file);
    const auto steps =
        tomorrow("CREATE TABLE news (id INTEGER PRIMARY KEY); SELECT * FROM none");
    CHECK_THROWS_AS(store::upgradeFile(file, steps), StorageError);
    CHECK(bytesOf(file) == before);
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator{folder.path()})
        files += entry.exists() ? 1 : 0;
    CHECK(files == 1); // and nothing half-done beside it

    Database database{file, Database::Opening::ReadWrite};
    CHECK_THROWS_AS(store::migrate(database, steps), StorageError);
    CHECK(store::formatVersion(database) == 4);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("The step to format 4 keeps which counterfactual a target has", "[store]")
{
    const TemporaryFolder folder;
    Database database{folder / "old.gpkg", Database::Opening::Create};
    store::migrate(database, store::schemaSteps().first(3));
    database.execute("INSERT INTO target (id, landscape_id, as_of, counterfactual, "
                     "independent_ground_ha) VALUES (1, 2, '2027-12-31', 'CF2', 4.5), "
                     "(2, 2, '2027-12-31', 'CF0', NULL)");
    CHECK_THROWS_AS(database.execute("UPDATE target SET counterfactual = 'CF3'"), StorageError);
    store::migrate(database, store::schemaSteps());
    const auto count = [&](const char* where) {
        database.execute("UPDATE target SET name = 'found' WHERE " + std::string{where});
        return database.changes();
    };
    CHECK(count("id = 1 AND counterfactual = 'CF2' AND independent_ground_ha = 4.5") == 1);
    CHECK(count("id = 2 AND counterfactual = 'CF0' AND leakage_ring_m IS NULL") == 1);
    CHECK_NOTHROW(database.execute("UPDATE target SET counterfactual = 'CF3'"));
    CHECK_THROWS_AS(database.execute("UPDATE target SET counterfactual = 'CF6'"), StorageError);
}

TEST_CASE("A project of this format needs no step", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const std::string before = bytesOf(file);
    CHECK_FALSE(store::upgradeFile(file, store::schemaSteps()));
    CHECK(bytesOf(file) == before);
}

TEST_CASE("A newer project is not migrated", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    Database database{file, Database::Opening::ReadWrite};
    store::setMetaValue(database, "format", "7");
    CHECK_THROWS_WITH(store::migrate(database, store::schemaSteps()),
                      Catch::Contains("newer Ecotone (format 7"));
}
