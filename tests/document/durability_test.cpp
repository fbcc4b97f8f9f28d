#include "faulty_disk.h"
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <optional>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;
using project::Project;

namespace fs = std::filesystem;

namespace {

/// An outline of many points, so that a record fills several pages of the file.
geo::Shape ragged(double x, int points)
{
    geo::Ring ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / points;
        const double radius = i % 2 == 0 ? 100.0 : 90.0;
        ring.push_back({x + radius * std::cos(angle), radius * std::sin(angle)});
    }
    return geo::Shape{utm22(), {{ring, {}}}};
}

/// What the session does, step by step.
std::vector<std::function<void(Document&)>> steps()
{
    return {
        [](Document& document) {
            document.perform(adding(action(7, "Ragged", ragged(0, 400)), "Add ragged"));
        },
        [](Document& document) {
            const records::Action old = *document.project().find(records::ActionId{7});
            records::Action smaller = old;
            smaller.shape = ragged(500, 20);
            document.perform(changing(old, smaller, "Redraw"));
        },
        [](Document& document) { document.undo(); },
        [](Document& document) {
            document.perform(adding(action(8, "Plain", square(0, 0, 10)), "Add plain"));
        },
        [](Document& document) {
            document.perform(removing(*document.project().find(records::ActionId{7})));
        },
    };
}

struct SessionResult {
    std::vector<Project>
        acknowledged;            // the project as opened, and after every step that returned
    bool wasKeptInMemory = true; // after a failure the project was as after the last step
    bool hasFinished = false;
};

/// Opens the file and does the steps until one fails.
SessionResult runSession(const fs::path& file)
{
    SessionResult result;
    std::optional<Document> document;
    try {
        document.emplace(Document::open(file, Access::ReadWrite, surroundings()));
        result.acknowledged.push_back(document->project());
        for (const auto& step : steps()) {
            step(*document);
            result.acknowledged.push_back(document->project());
        }
        result.hasFinished = true;
    } catch (const StorageError&) {
        if (document)
            result.wasKeptInMemory = document->project() == result.acknowledged.back();
    }
    return result;
}

/// All states of a session in which nothing fails.
std::vector<Project> undisturbedStates(const fs::path& original, const fs::path& file)
{
    fs::copy_file(original, file);
    const SessionResult result = runSession(file);
    REQUIRE(result.hasFinished);
    return result.acknowledged;
}

/// The file opens, is whole, and holds what was acknowledged, or the step that was under way.
void checkNothingLost(const fs::path& file,
                      const SessionResult& result,
                      const std::vector<Project>& states)
{
    CHECK(result.wasKeptInMemory);
    const Document document = Document::open(file, Access::ReadWrite, surroundings(9000));
    CHECK(document.openingFindings().empty());
    const std::size_t done = result.acknowledged.empty() ? 0 : result.acknowledged.size() - 1;
    const bool isLast = document.project() == states[done];
    const bool isNext = done + 1 < states.size() && document.project() == states[done + 1];
    CHECK((isLast || isNext));
}

fs::path emptyProject(const TemporaryFolder& folder)
{
    const fs::path file = folder / "original.gpkg";
    (void)Document::create(file, settings(), surroundings());
    return file;
}

} // namespace

TEST_CASE("A power cut at any sync loses nothing that was acknowledged", "[document][slow]")
{
    const TemporaryFolder folder;
    const fs::path original = emptyProject(folder);
    const auto states = undisturbedStates(original, folder / "undisturbed.gpkg");
    const auto unsynced = GENERATE(FaultyDisk::Unsynced::Lost, FaultyDisk::Unsynced::Partly);

    std::size_t cuts = 0;
    for (std::size_t sync = 1;; ++sync) {
        const fs::path file = folder / "cut.gpkg";
        fs::copy_file(original, file, fs::copy_options::overwrite_existing);
        FaultyDisk disk;
        disk.cutPowerAtSync(sync);
        const SessionResult result = runSession(file);
        if (result.hasFinished)
            break;
        ++cuts;
        INFO("power cut at sync " << sync);
        disk.restart(unsynced, static_cast<std::uint32_t>(sync));
        checkNothingLost(file, result, states);
    }
    CHECK(cuts >= 2 * steps().size()); // the rollback journal and the file, for every step
}

TEST_CASE("A power cut between edits loses nothing that was acknowledged", "[document]")
{
    // The rollback journal must be gone for good when an edit is acknowledged.
    const TemporaryFolder folder;
    const fs::path file = emptyProject(folder);
    FaultyDisk disk;
    const SessionResult result = runSession(file);
    REQUIRE(result.hasFinished);
    disk.restart(FaultyDisk::Unsynced::Lost, 1);
    const Document document = Document::open(file, Access::ReadWrite, surroundings(9000));
    CHECK(document.project() == result.acknowledged.back());
}

TEST_CASE("A disk that is full at any write loses nothing that was acknowledged",
          "[document][slow]")
{
    const TemporaryFolder folder;
    const fs::path original = emptyProject(folder);
    const auto states = undisturbedStates(original, folder / "undisturbed.gpkg");
    const auto full = GENERATE(FaultyDisk::Full::Once, FaultyDisk::Full::FromThenOn);

    std::size_t failures = 0;
    for (std::size_t write = 1;; ++write) {
        const fs::path file = folder / "full.gpkg";
        fs::copy_file(original, file, fs::copy_options::overwrite_existing);
        FaultyDisk disk;
        disk.fillAtWrite(write, full);
        const SessionResult result = runSession(file);
        if (result.hasFinished && !disk.hasFailed())
            break;
        ++failures;
        INFO("disk full at write " << write);
        disk.repair();
        checkNothingLost(file, result, states);
    }
    CHECK(failures > 4 * steps().size());
}

TEST_CASE("A refused edit can be done again once the disk has room", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = emptyProject(folder);
    FaultyDisk disk;
    Document document = Document::open(file, Access::ReadWrite, surroundings());
    const Project before = document.project();
    bool wasTold = false;
    document.observe([&](const project::Edit&) { wasTold = true; });
    const project::Edit edit = adding(action(7, "Ragged", ragged(0, 400)), "Add ragged");

    disk.fillAtWrite(1, FaultyDisk::Full::FromThenOn);
    CHECK_THROWS_WITH(document.perform(edit), Catch::Contains("disk is full"));
    CHECK(document.project() == before);
    CHECK(document.history().size() == 1);
    CHECK_FALSE(document.canUndo());
    CHECK_FALSE(wasTold);

    disk.repair();
    document.perform(edit);
    CHECK(wasTold);
    CHECK(document.canUndo());
    CHECK(document.undo() == "Add ragged");
}
