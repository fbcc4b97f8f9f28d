#include "faulty_disk.h"
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/import_features.h"
#include "ecotone/store/database.h"

#include <fstream>
#include <functional>
#include <optional>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;
using project::Project;

namespace fs = std::filesystem;

namespace {

/// Reads a file of other people and takes its features in, as the program does.
void importFeatures(Document& document)
{
    const TemporaryFolder folder;
    {
        std::ofstream file{folder / "plan.csv"};
        file << "WKT,name,owner\n";
        for (int i = 0; i < 12; ++i) {
            const int x = 500'000 + 200 * i;
            file << "\"POLYGON ((" << x << " 300000," << x + 100 << " 300000," << x
                 << " 300100," << x << " 300000))\",Action " << i << ",Owner " << i % 3 << "\n";
        }
    }
    document::ImportRequest request;
    request.source.file = folder / "plan.csv";
    request.source.crsOverride = "EPSG:31976";
    request.rules.as = document::ImportAs::Actions;
    document::DerivedIds ids;
    const auto proposal = document::proposeImport(document.project(), request, ids);
    REQUIRE(proposal);
    document.perform(proposal.value().edit);
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
        importFeatures,
        [](Document& document) { document.undo(); },
        [](Document& document) { document.redo(); },
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

/// The power goes once more while the file is being put right.
void cutPowerWhileOpening(FaultyDisk& disk, const fs::path& file, FaultyDisk::Unsynced unsynced)
{
    disk.cutPowerAtSync(1);
    try {
        (void)Document::open(file, Access::ReadWrite, surroundings(8000));
    } catch (const StorageError&) {
        CHECK(disk.hasFailed()); // for no other reason
    }
    disk.restart(unsynced, 1);
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
    // GDAL's own PROJ must not meet the faulty disk either.
    Document warmedUp = Document::create(folder / "other.gpkg", settings(), surroundings());
    importFeatures(warmedUp);
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
        FaultyDisk disk{folder.path()};
        disk.cutPowerAtSync(sync);
        const SessionResult result = runSession(file);
        if (result.hasFinished)
            break;
        ++cuts;
        INFO("power cut at sync " << sync);
        disk.restart(unsynced, static_cast<std::uint32_t>(sync));
        cutPowerWhileOpening(disk, file, unsynced);
        checkNothingLost(file, result, states);
    }
    // The rollback journal, the file, and the folder once the journal is gone, for every step.
    CHECK(cuts >= 3 * steps().size());
}

TEST_CASE("A power cut between edits loses nothing that was acknowledged", "[document]")
{
    // The rollback journal must be gone for good when an edit is acknowledged.
    const TemporaryFolder folder;
    const fs::path file = emptyProject(folder);
    FaultyDisk disk{folder.path()};
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
        FaultyDisk disk{folder.path()};
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

namespace {

/// A project with an action, to which another program has added one.
fs::path changedOutside(const TemporaryFolder& folder)
{
    const fs::path file = folder / "original.gpkg";
    {
        Document document = Document::create(file, settings(), surroundings());
        document.perform(adding(action(7, "Ragged", ragged(0, 400))));
    }
    store::Database{file, store::Database::Opening::ReadWrite}.execute(
        "INSERT INTO action (id, name, geom) SELECT 8, 'Twin', geom FROM action");
    return file;
}

/// Opens the file on a disk that fails, then on one that does not: the other program's change
/// is taken in by one of the two, once.
void checkTakenIn(const fs::path& file, FaultyDisk& disk, const std::function<void()>& restart)
{
    bool wasTakenIn = false;
    try {
        wasTakenIn =
            !Document::open(file, Access::ReadWrite, surroundings()).openingFindings().empty();
    } catch (const StorageError&) {
        CHECK(disk.hasFailed());
    }
    restart();
    const Document document = Document::open(file, Access::ReadWrite, surroundings(9000));
    CHECK(document.project().all<records::Action>().size() == 2);
    CHECK(document.history().size() == 3);
    CHECK((!wasTakenIn || document.openingFindings().empty()));
}

/// Makes a project on a disk that fails, then on one that does not: all of it or nothing.
void checkMade(const fs::path& file, FaultyDisk& disk, const std::function<void()>& restart)
{
    try {
        (void)Document::create(file, settings(), surroundings());
    } catch (const StorageError&) {
        CHECK(disk.hasFailed());
    }
    restart();
    const Document document = fs::exists(file)
                                  ? Document::open(file, Access::ReadWrite, surroundings(9000))
                                  : Document::create(file, settings(), surroundings());
    CHECK(document.project().settings().name == settings().name);
    CHECK(document.history().size() == 1);
}

using Attempt = void (*)(const fs::path&, FaultyDisk&, const std::function<void()>&);

/// Attempts something with a failure at every sync and at every write.
/// @param original  the file it starts from; empty: none
/// @returns how many failures there were
std::size_t failEverywhere(const fs::path& original, Attempt attempt)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    std::size_t failures = 0;
    for (const bool isPowerCut : {true, false})
        for (std::size_t number = 1;; ++number) {
            fs::remove(file);
            if (!original.empty())
                fs::copy_file(original, file);
            FaultyDisk disk{folder.path()};
            if (isPowerCut)
                disk.cutPowerAtSync(number);
            else
                disk.fillAtWrite(number, FaultyDisk::Full::FromThenOn);
            INFO((isPowerCut ? "power cut at sync " : "disk full at write ") << number);
            bool hasFailed = false;
            attempt(file, disk, [&] {
                hasFailed = disk.hasFailed();
                if (isPowerCut)
                    disk.restart(FaultyDisk::Unsynced::Partly,
                                 static_cast<std::uint32_t>(number));
                else
                    disk.repair();
            });
            if (!hasFailed)
                break;
            ++failures;
        }
    return failures;
}

} // namespace

TEST_CASE("Changes of another program are taken in whole or not at all, whatever fails",
          "[document][slow]")
{
    const TemporaryFolder folder;
    CHECK(failEverywhere(changedOutside(folder), checkTakenIn) > 6);
}

TEST_CASE("A project is made whole or not at all, whatever fails", "[document][slow]")
{
    CHECK(failEverywhere({}, checkMade) > 6);
}

TEST_CASE("A refused edit can be done again once the disk has room", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = emptyProject(folder);
    FaultyDisk disk{folder.path()};
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
