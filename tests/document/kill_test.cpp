#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <limits>
#include <random>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

namespace {

constexpr int kills = 200;

/// When to kill: some time after so many edits were acknowledged.
struct Moment {
    std::size_t edits = 0;
    int microseconds = 0;
};

/// Counts bytes on a pipe, up to `most`, or to its end.
std::size_t countBytes(int pipe, std::size_t most)
{
    std::size_t count = 0;
    char byte = 0;
    while (count < most && ::read(pipe, &byte, 1) == 1)
        ++count;
    return count;
}

/// Starts the editing session, kills it, and counts what it had acknowledged.
std::size_t acknowledgedUntilKilled(const fs::path& file, std::int64_t firstId, Moment moment)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const std::string program = ECOTONE_EDIT_SESSION;
    const std::string id = std::to_string(firstId);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::close(pipe[1]);
        ::execl(program.c_str(), program.c_str(), file.c_str(), id.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::size_t acknowledged = countBytes(pipe[0], moment.edits);
    ::usleep(static_cast<useconds_t>(moment.microseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status)); // it did not end by itself, so it was really at work
    acknowledged += countBytes(pipe[0], std::numeric_limits<std::size_t>::max());
    ::close(pipe[0]);
    return acknowledged;
}

/// Every action in force is there, with the setting that was changed along with it.
void checkWhole(const Document& document)
{
    std::size_t inForce = 0;
    std::string last;
    for (const auto& entry : document.history())
        if (entry.kind == "edit" && !entry.isUndone) {
            ++inForce;
            last = entry.title.substr(std::string{"Add "}.size());
        }
    CHECK(document.project().all<records::Action>().size() == inForce);
    CHECK(document.project().settings().description == last);
    if (inForce > 0)
        CHECK(document.project().find(records::ActionId{std::stoll(last)}) != nullptr);
}

} // namespace

TEST_CASE("Killing the program at any moment loses nothing that was acknowledged",
          "[document][slow]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    std::size_t entries = 0;
    {
        const Document document = Document::create(file, settings(), surroundings());
        entries = document.history().size();
    }
    std::mt19937 random{20261122};
    std::uniform_int_distribution<int> microseconds{0, 30'000};
    std::size_t killsDuringEdits = 0, killsInTransactions = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const std::int64_t firstId = 1'000'000LL * (kill + 1);
        const Moment moment{random() % 4, microseconds(random)}; // one in four while opening
        const std::size_t acknowledged = acknowledgedUntilKilled(file, firstId, moment);
        INFO("kill " << kill << ", " << acknowledged << " edits acknowledged");
        killsInTransactions += fs::exists(file.string() + "-journal") ? 1 : 0;

        const Document document =
            Document::open(file, Access::ReadWrite, surroundings(firstId + 500'000));
        REQUIRE(document.access() == Access::ReadWrite); // the lock of the dead is taken over
        CHECK(document.openingFindings().empty());
        const std::size_t found = document.history().size();
        REQUIRE(found >= entries + acknowledged);
        REQUIRE(found <= entries + acknowledged + 1); // one was stored but not yet acknowledged
        checkWhole(document);
        entries = found;
        killsDuringEdits += acknowledged > 0 ? 1 : 0;
    }
    // Otherwise little was shown.
    CHECK(killsDuringEdits > kills / 2);
    CHECK(killsInTransactions > kills / 10); // their rollback journal was still there
}
