#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/document.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

namespace {

fs::path newProject(const TemporaryFolder& folder)
{
    const fs::path file = folder / "plan.gpkg";
    (void)Document::create(file, settings(), surroundings());
    return file;
}

Document openForWriting(const fs::path& file)
{
    return Document::open(file, Access::ReadWrite, surroundings(2000));
}

std::string thisHost()
{
    std::array<char, 256> name{};
    REQUIRE(::gethostname(name.data(), name.size() - 1) == 0);
    return name.data();
}

/// The number of a process that has just ended.
pid_t deadProcess()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    return child;
}

void leaveLock(const fs::path& file,
               const std::string& host,
               pid_t process,
               const std::string& started)
{
    std::ofstream{file.string() + ".lock"}
        << "user: Boris\nhost: " << host << "\nprocess: " << process << "\nstarted: " << started
        << "\n";
}

} // namespace

TEST_CASE("Who opens a project second sees it read-only and is told who has it", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    Document first = openForWriting(file);
    Document second = openForWriting(file);
    CHECK(second.access() == Access::ReadOnly);
    CHECK(second.project() == first.project());
    REQUIRE(second.openingFindings().size() == 1);
    CHECK(second.openingFindings()[0].code == "read-only");
    CHECK_THAT(second.openingFindings()[0].message,
               Catch::Contains("Anna") && Catch::Contains(thisHost()) &&
                   Catch::Contains(std::to_string(::getpid())));

    first.perform(adding(action(7, "Meadow", square(0, 0, 100))));
    CHECK_THROWS_WITH(second.perform(adding(action(8, "Pit", square(0, 0, 100)))),
                      Catch::Contains("read-only"));
    CHECK(second.project().all<records::Action>().empty());
    CHECK_FALSE(second.canUndo());
}

TEST_CASE("The lock goes with the document, also with one that was moved", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    const fs::path lock = file.string() + ".lock";
    CHECK_FALSE(fs::exists(lock));
    {
        Document document = openForWriting(file);
        CHECK(fs::exists(lock));
        const Document moved = std::move(document);
        CHECK(fs::exists(lock));
    }
    CHECK_FALSE(fs::exists(lock));
    {
        const Document reader = Document::open(file, Access::ReadOnly, surroundings());
        CHECK_FALSE(fs::exists(lock)); // readers keep nobody out
    }
}

TEST_CASE("The lock of a program that no longer runs is taken over", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    SECTION("its process is gone")
    {
        leaveLock(file, thisHost(), deadProcess(), "1");
    }
    SECTION("its number belongs to another process now")
    {
        leaveLock(file, thisHost(), ::getpid(), "1");
    }
    SECTION("it was killed before it could say who it is")
    {
        std::ofstream{file.string() + ".lock"};
    }
    SECTION("it is no lock but a pipe nobody writes to")
    {
        REQUIRE(::mkfifo((file.string() + ".lock").c_str(), 0600) == 0);
    }
    SECTION("it is no lock but a large file")
    {
        std::ofstream{file.string() + ".lock"} << std::string(100'000, 'x');
    }
    const Document document = openForWriting(file);
    CHECK(document.access() == Access::ReadWrite);
    CHECK(document.openingFindings().empty());
}

TEST_CASE("The lock of another computer is respected until somebody removes it", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    leaveLock(file, "far-away", 1, "1");
    {
        const Document document = openForWriting(file);
        CHECK(document.access() == Access::ReadOnly);
        REQUIRE(document.openingFindings().size() == 1);
        CHECK_THAT(document.openingFindings()[0].message,
                   Catch::Contains("Boris") && Catch::Contains("far-away"));
        CHECK_THAT(document.openingFindings()[0].remedy,
                   Catch::Contains(file.string() + ".lock"));
    }
    CHECK(fs::exists(file.string() + ".lock"));
    fs::remove(file.string() + ".lock");
    CHECK(openForWriting(file).access() == Access::ReadWrite);
}

TEST_CASE("A project in a folder that cannot be written is shown read-only", "[document]")
{
    if (::geteuid() == 0) {
        WARN("skipped: the administrator can write everywhere");
        return;
    }
    const TemporaryFolder folder;
    const fs::path file = newProject(folder);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    {
        const Document document = openForWriting(file);
        CHECK(document.access() == Access::ReadOnly);
        REQUIRE(document.openingFindings().size() == 1);
        CHECK_THAT(document.openingFindings()[0].message, Catch::Contains("cannot be written"));
    }
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("A file that is refused leaves no lock behind", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "text.gpkg";
    std::ofstream{file} << "no project";
    CHECK_THROWS_AS(openForWriting(file), StorageError);
    CHECK_FALSE(fs::exists(file.string() + ".lock"));
    CHECK(bytesOf(file) == "no project");
}
