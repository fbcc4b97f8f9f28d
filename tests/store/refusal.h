#pragma once

#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/store/project_file.h"

#include <sqlite3.h>

#include <filesystem>
#include <set>
#include <string>

namespace ecotone::tests {

/// An empty project.
inline std::filesystem::path newProject(const TemporaryFolder& folder)
{
    const std::filesystem::path file = folder / "plan.gpkg";
    store::createProjectFile(file, "2026-11-22T03:05:00Z", "Ecotone test");
    return file;
}

/// Changes a file as a stranger would: with SQLite's own defaults.
inline void strangerRuns(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, &message);
    INFO((message != nullptr ? message : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(connection);
}

inline std::set<std::filesystem::path> namesIn(const std::filesystem::path& folder)
{
    std::set<std::filesystem::path> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        names.insert(entry.path());
    return names;
}

/// One sentence about the file, in which SQLite is quoted once at most.
inline void checkOneSentence(const std::string& message, const std::filesystem::path& file)
{
    INFO(message);
    CHECK_THAT(message, Catch::Contains("The file " + file.string() + " "));
    CHECK(message.ends_with('.'));
    CHECK(message.find(". ") == std::string::npos);
    CHECK(message.find('\n') == std::string::npos);
    const std::string quote = "SQLite says";
    CHECK(message.find(quote) == message.rfind(quote));
}

/// The file is refused with these words in one sentence, and nothing in its folder has changed.
inline void checkRefused(const std::filesystem::path& file, const std::string& words)
{
    const std::string before = bytesOf(file);
    const auto names = namesIn(file.parent_path());
    for (const auto how :
         {store::Database::Opening::ReadWrite, store::Database::Opening::ReadOnly}) {
        std::string message;
        try {
            (void)store::openProjectFile(file, how);
            FAIL_CHECK("the file was opened");
        } catch (const StorageError& error) {
            message = error.what();
        }
        CHECK_THAT(message, Catch::Contains(words));
        checkOneSentence(message, file);
    }
    CHECK(bytesOf(file) == before);
    CHECK(namesIn(file.parent_path()) == names);
}

} // namespace ecotone::tests
