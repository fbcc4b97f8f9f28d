// Project files as an enemy would make them. Every one is refused in one sentence and left as
// it is, and nothing in it runs.
#include "refusal.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/store/project_file.h"

#include <sys/stat.h>

#include <cstdint>
#include <fstream>
#include <string>

using namespace ecotone;
using namespace ecotone::tests;
using store::Database;

namespace fs = std::filesystem;

namespace {

/// Writes an entry of the schema that no CREATE statement would make.
void writeEntry(const fs::path& file,
                const std::string& type,
                const std::string& name,
                const std::string& table,
                const std::string& sql)
{
    strangerRuns(file, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('" +
                           type + "', '" + name + "', '" + table + "', 0, " + sql + ")");
}

std::string inQuotes(std::string text)
{
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2))
        text.insert(at, 1, '\'');
    return "'" + text + "'";
}

/// Changes the definition of a table behind SQLite's back.
void redefine(const fs::path& file,
              const std::string& table,
              const std::string& from,
              const std::string& to)
{
    const std::string named = " WHERE name = '" + table + "'";
    strangerRuns(file, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                       "replace(sql, " +
                           inQuotes(from) + ", " + inQuotes(to) + ")" + named +
                           "; CREATE TEMP TABLE changed (number CHECK (number > 0));"
                           "INSERT INTO changed SELECT instr(sql, " +
                           inQuotes(to) + ") FROM sqlite_schema" + named);
}

constexpr const char* evilTrigger =
    "'CREATE TRIGGER evil AFTER INSERT ON action BEGIN DELETE FROM journal; END'";

} // namespace

TEST_CASE("An entry of the schema that says it is something else is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("a trigger that says it is a table")
    {
        writeEntry(file, "table", "evil", "evil", evilTrigger);
    }
    SECTION("a trigger that says it is an index")
    {
        writeEntry(file, "index", "evil", "action", evilTrigger);
    }
    SECTION("a trigger that says it is nothing known")
    {
        writeEntry(file, "thing", "evil", "action", evilTrigger);
    }
    SECTION("a trigger that says it is on another table")
    {
        writeEntry(file, "trigger", "evil", "layer_styles",
                   "'CREATE TRIGGER evil BEFORE INSERT ON action FOR EACH ROW BEGIN SELECT "
                   "RAISE(ABORT, ''no'') WHERE 1; END'");
    }
    SECTION("a trigger that says it has another name")
    {
        writeEntry(file, "trigger", "good", "action", evilTrigger);
    }
    SECTION("a trigger whose text is kept as binary data")
    {
        writeEntry(file, "index", "evil", "action",
                   std::string{"CAST("} + evilTrigger + " AS BLOB)");
    }
    SECTION("a table whose text does not end")
    {
        writeEntry(file, "index", "evil", "action", "'x'''");
    }
    checkRefused(file, "");
}

TEST_CASE("A virtual table is known for one, however it is written", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    writeEntry(file, "table", "evil", "evil",
               "'CREATE/**/VIRTUAL TABLE evil USING rtree(a, b, c)'");
    checkRefused(file, "has a virtual table “evil”");
}

TEST_CASE("The name of a column cannot make a trigger a known one", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    // The standard's trigger for a column of this name, without quotes, is another trigger.
    const std::string column = "x AFTER INSERT ON action BEGIN DELETE FROM journal; END--";
    strangerRuns(file, "ALTER TABLE action ADD COLUMN \"" + column + "\" TEXT");
    std::string trigger =
        "CREATE TRIGGER rtree_action_<c>_insert AFTER INSERT ON action WHEN (new.<c> NOT NULL "
        "AND NOT ST_IsEmpty(NEW.<c>)) BEGIN INSERT OR REPLACE INTO rtree_action_<c> VALUES "
        "(NEW.id, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>)); END";
    for (auto at = trigger.find("<c>"); at != std::string::npos; at = trigger.find("<c>"))
        trigger.replace(at, 3, column);
    writeEntry(file, "trigger", "rtree_action_x", "action", "'" + trigger + "'");
    checkRefused(file, "has a trigger “rtree_action_x”");
}

TEST_CASE("Names in a file cannot write more than a word into the sentence", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("a line end and an escape sequence")
    {
        strangerRuns(file, "CREATE VIEW \"evil\x1B[2J\nAll is well. \" AS SELECT 1");
        checkRefused(file, "has a view “evil?[2J…”");
    }
    SECTION("a name of any length")
    {
        strangerRuns(file, "CREATE VIEW \"" + std::string(100'000, 'e') + "\" AS SELECT 1");
        checkRefused(file, "has a view “" + std::string(200, 'e') + "…”");
    }
    SECTION("a name whose 200 bytes end within a letter")
    {
        std::string name = "e";
        for (int i = 0; i < 150; ++i)
            name += "ж";
        strangerRuns(file, "CREATE VIEW \"" + name + "\" AS SELECT 1");
        checkRefused(file, "has a view “" + name.substr(0, 199) + "…”");
    }
    SECTION("bytes that are no text")
    {
        writeEntry(file, "view", "ev' || CAST(x'ff' AS TEXT) || 'il",
                   "ev' || CAST(x'ff' AS TEXT) || 'il",
                   "'CREATE VIEW \"ev' || CAST(x'ff' AS TEXT) || 'il\" AS SELECT 1'");
        checkRefused(file, "has a view “ev?il”");
    }
    SECTION("what SQLite quotes of a definition")
    {
        writeEntry(file, "view", "evil", "evil", "'CREATE VIEW evil AS \"a\nb\" \"c\nd\"'");
        checkRefused(file, "is damaged: go back to a copy of it (SQLite says: ");
    }
}

TEST_CASE("A trigger of any length is judged", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    strangerRuns(file, "CREATE TABLE other (x)");
    writeEntry(file, "trigger", "long", "other",
               "'CREATE TRIGGER long BEFORE INSERT ON other FOR EACH ROW BEGIN SELECT "
               "RAISE(ABORT, ''no'') WHERE ''" +
                   std::string(1'000'000, 'x') + "'' = NEW.x; DELETE FROM journal; END'");
    checkRefused(file, "has a trigger “long”");
}

TEST_CASE("Rules in our tables that are not ours are refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("a check that never ends")
    {
        strangerRuns(file, "ALTER TABLE action ADD COLUMN x TEXT CHECK (x NOT GLOB "
                           "'*a*a*a*a*a*a*a*a*a*a*a*a*b')");
        checkRefused(file, "has a rule (CHECK) in the table “action”");
    }
    SECTION("one of our checks made another one")
    {
        redefine(file, "site", "'mine', 'legacy-site'", "'mine'");
        checkRefused(file, "has a rule (CHECK) in the table “site”");
    }
    SECTION("a default that computes")
    {
        redefine(file, "action", "note TEXT", "note TEXT DEFAULT (randomblob(1000000000))");
        checkRefused(file, "has a rule (DEFAULT) in the table “action”");
    }
    SECTION("a conflict that removes another row")
    {
        redefine(file, "gpkg_contents", "identifier TEXT UNIQUE",
                 "identifier TEXT UNIQUE ON CONFLICT REPLACE");
        checkRefused(file, "has a rule (ON CONFLICT) in the table “gpkg_contents”");
    }
    SECTION("a conflict that leaves the row out")
    {
        redefine(file, "action", "id INTEGER PRIMARY KEY NOT NULL",
                 "id INTEGER PRIMARY KEY ON CONFLICT IGNORE NOT NULL");
        checkRefused(file, "has a rule (ON CONFLICT) in the table “action”");
    }
    SECTION("a column that is computed")
    {
        strangerRuns(file, "ALTER TABLE site ADD COLUMN x TEXT AS (hex(zeroblob(1000000000)))");
        checkRefused(file, "has a column “x” in the table “site” that is computed");
    }
    SECTION("a computed column that says the format")
    {
        redefine(file, "ecotone_meta", "value TEXT NOT NULL",
                 "value TEXT NOT NULL AS (hex(zeroblob(1000000000)))");
        checkRefused(file, "is computed");
    }
}

TEST_CASE("A table of a stranger may have rules; they are not run", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    // Looking for the pattern in this text would take longer than the test has.
    strangerRuns(file, "CREATE TABLE notes (x TEXT CHECK (x NOT GLOB "
                       "'*a*a*a*a*a*a*a*a*a*a*a*a*b'), y TEXT DEFAULT (datetime('now')));"
                       "PRAGMA ignore_check_constraints = ON;"
                       "INSERT INTO notes (x) VALUES ('" +
                           std::string(500, 'a') + "')");
    CHECK_NOTHROW(openProjectFile(file, Database::Opening::ReadWrite));
    SECTION("but a computed column is refused, because the page check reads it")
    {
        strangerRuns(file, "CREATE TABLE more (x, y TEXT NOT NULL AS (hex(x)))");
        checkRefused(file, "has a column “y” in the table “more” that is computed");
    }
}

TEST_CASE("A twin of our table whose key is not the number of the row is refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const auto twin = [&](const std::string& id, const std::string& options) {
        strangerRuns(file,
                     "DROP TABLE actor; CREATE TABLE actor (" + id +
                         ", name TEXT, type TEXT, parent_id INTEGER, aliases TEXT, note TEXT" +
                         options);
    };
    SECTION("a key that may be a text")
    {
        twin("id INT PRIMARY KEY", ")");
    }
    SECTION("a key that sorts backwards, which SQLite takes for an ordinary column")
    {
        twin("id INTEGER PRIMARY KEY DESC", ")");
    }
    SECTION("a key of two columns")
    {
        twin("id INTEGER", ", PRIMARY KEY (id, name))");
    }
    SECTION("no key")
    {
        twin("id INTEGER", ")");
    }
    SECTION("no row numbers")
    {
        twin("id INTEGER PRIMARY KEY", ") WITHOUT ROWID");
    }
    checkRefused(file, "has a table “actor” whose rows are not numbered by its column “id”");
}

TEST_CASE("Tables of the file's own that lack a column are refused", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const auto [of, column] =
        GENERATE(table<std::string, std::string>({{"journal", "title"},
                                                  {"gpkg_contents", "last_change"},
                                                  {"gpkg_geometry_columns", "table_name"},
                                                  {"gpkg_spatial_ref_sys", "definition"}}));
    strangerRuns(file, "PRAGMA legacy_alter_table = ON; ALTER TABLE " + of + " RENAME COLUMN " +
                           column + " TO other");
    checkRefused(file, "lacks the column “" + column + "” of the table “" + of + "”");
}

TEST_CASE("A rollback journal that would have a file of the user's removed is not followed",
          "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const fs::path mine = folder / "mine.txt";
    std::ofstream{mine} << "mine";
    const auto number = [](std::uint32_t value) {
        std::string bytes;
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
        return bytes;
    };
    // A journal without pages that ends with a name. Source:
    // https://www.sqlite.org/fileformat2.html, section 3.
    const std::string magic{"\xD9\xD5\x05\xF9\x20\xA1\x63\xD7", 8};
    const auto pages = static_cast<std::uint32_t>(fs::file_size(file) / 4096);
    std::string header = magic + number(0) + number(1) + number(pages) + number(512);
    header += number(4096);
    header.resize(512);
    const std::string name = mine.string();
    std::uint32_t sum = 0;
    for (const char c : name)
        sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
    std::ofstream{file.string() + "-journal", std::ios::binary}
        << header << number(0x40000000 / 4096 + 1) << name
        << number(static_cast<std::uint32_t>(name.size())) << number(sum) << magic;
    checkRefused(file, "plan.gpkg-journal beside it would have another file removed");
    CHECK(bytesOf(mine) == "mine");
}

TEST_CASE("What SQLite would write to beside a project is a plain file, or it is refused",
          "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const std::string ending = GENERATE("-journal", "-wal", "-shm");
    const fs::path beside = file.string() + ending;
    SECTION("a link to something of the user's")
    {
        std::ofstream{folder / "mine.txt"} << std::string{"\0mine", 5};
        fs::create_symlink(folder / "mine.txt", beside);
        checkRefused(file, "plan.gpkg" + ending + " beside it is no plain file");
        CHECK(bytesOf(folder / "mine.txt") == std::string{"\0mine", 5});
        CHECK(fs::is_symlink(beside));
    }
    SECTION("a pipe nobody writes to")
    {
        REQUIRE(::mkfifo(beside.c_str(), 0600) == 0);
        checkRefused(file, "plan.gpkg" + ending + " beside it is no plain file");
    }
}
