#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/document.h"

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

TEST_CASE("A new project has its settings and the first kinds of action", "[document]")
{
    const TemporaryFolder folder;
    const Document document =
        Document::create(folder / "plan.gpkg", settings("Wet valley"), surroundings());
    CHECK(document.project().settings().name == "Wet valley");
    CHECK(document.project().all<records::ActionKind>().size() > 5);
    CHECK(document.access() == Access::ReadWrite);
    CHECK(document.openingFindings().empty());
    CHECK_FALSE(document.canUndo()); // making the project cannot be taken back
    REQUIRE(document.history().size() == 1);
    CHECK(document.history()[0].kind == "create");
    CHECK(document.history()[0].who == "Anna");
    CHECK(document.history()[0].when == "2026-11-22T03:00:00Z");
}

TEST_CASE("A project is not made over a file that is there", "[document]")
{
    const TemporaryFolder folder;
    std::ofstream{folder / "plan.gpkg"} << "mine";
    CHECK_THROWS_AS(Document::create(folder / "plan.gpkg", settings(), surroundings()),
                    StorageError);
    CHECK(bytesOf(folder / "plan.gpkg") == "mine");
}

TEST_CASE("A project is not made in a folder that is not there", "[document]")
{
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(Document::create(folder / "none/plan.gpkg", settings(), surroundings()),
                      Catch::Contains("does not exist"));
}

TEST_CASE("What was performed is there when the project is opened again", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    project::Project before;
    {
        Document document = Document::create(file, settings(), surroundings());
        document.perform(adding(action(7, "Wet meadow", square(500000.1, 400000.3, 100.7))));
        document.perform(adding(action(8, "湿地 meadow", square(500200, 400000, 50))));
        before = document.project();
    }
    const Document document = Document::open(file, Access::ReadWrite, surroundings(2000));
    CHECK(document.project() == before);
    CHECK(document.openingFindings().empty());
    CHECK(document.canUndo());
    CHECK(document.history().size() == 3);
}

TEST_CASE("Undo after do is the same project, also after opening again", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    auto document =
        std::make_unique<Document>(Document::create(file, settings(), surroundings()));
    const auto reopen = [&] {
        document.reset();
        document = std::make_unique<Document>(
            Document::open(file, Access::ReadWrite, surroundings(3000)));
    };
    const project::Project empty = document->project();
    const records::Action meadow = action(7, "Wet meadow", square(500000, 400000, 100));
    document->perform(adding(meadow, "Add meadow"));
    const project::Project withMeadow = document->project();
    records::Action renamed = meadow;
    renamed.name = "Dry meadow";
    renamed.start = Date::of(2027, 1, 1);
    document->perform(changing(meadow, renamed, "Rename meadow"));
    const project::Project withRenamed = document->project();
    reopen();

    CHECK(document->undoTitle() == "Rename meadow");
    CHECK(document->redoTitle().empty());
    CHECK(document->undo() == "Rename meadow");
    CHECK(document->undoTitle() == "Add meadow");
    CHECK(document->redoTitle() == "Rename meadow");
    CHECK(document->project() == withMeadow);
    reopen();
    CHECK(document->project() == withMeadow);
    CHECK(document->undo() == "Add meadow");
    CHECK(document->project() == empty);
    CHECK_FALSE(document->canUndo());
    reopen();
    CHECK(document->project() == empty);
    CHECK(document->redo() == "Add meadow");
    CHECK(document->redo() == "Rename meadow");
    CHECK(document->project() == withRenamed);
    CHECK_FALSE(document->canRedo());
    reopen();
    CHECK(document->project() == withRenamed);
}

TEST_CASE("What was undone cannot be redone once something else was done", "[document]")
{
    const TemporaryFolder folder;
    Document document = Document::create(folder / "plan.gpkg", settings(), surroundings());
    document.perform(adding(action(7, "First", square(0, 0, 100)), "Add first"));
    document.perform(adding(action(8, "Second", square(200, 0, 100)), "Add second"));
    document.undo();
    document.perform(adding(action(9, "Third", square(400, 0, 100)), "Add third"));
    CHECK_FALSE(document.canRedo());
    CHECK(document.undo() == "Add third");
    CHECK(document.canRedo());
    CHECK(document.redo() == "Add third"); // not "Add second"
    CHECK_FALSE(document.canRedo());
    CHECK(document.undo() == "Add third");
    CHECK(document.undo() == "Add first");

    const auto history = document.history();
    REQUIRE(history.size() == 9);
    CHECK(history[2].title == "Add second");
    CHECK(history[2].isUndone);
    CHECK(history[2].isDiscarded);
    CHECK_FALSE(history[1].isDiscarded); // can be redone
    CHECK(history[3].kind == "undo");
}

TEST_CASE("An edit without changes is not stored", "[document]")
{
    const TemporaryFolder folder;
    Document document = Document::create(folder / "plan.gpkg", settings(), surroundings());
    const std::string before = bytesOf(folder / "plan.gpkg");
    document.perform({"Nothing", {}});
    CHECK(document.history().size() == 1);
    CHECK(bytesOf(folder / "plan.gpkg") == before);
}

TEST_CASE("Observers hear of every change after it was stored", "[document]")
{
    const TemporaryFolder folder;
    Document document = Document::create(folder / "plan.gpkg", settings(), surroundings());
    std::vector<std::string> heard;
    document.observe([&](const project::Edit& edit) {
        heard.push_back(edit.title);
        CHECK(document.history().back().title == edit.title);
    });
    document.perform(adding(action(7, "Meadow", square(0, 0, 100)), "Add meadow"));
    document.undo();
    CHECK(heard == std::vector<std::string>{"Add meadow", "Add meadow"});
}

TEST_CASE("The same edits give the same bytes", "[document]")
{
    const TemporaryFolder folder;
    const auto session = [&](const fs::path& file) {
        Document document = Document::create(file, settings(), surroundings());
        document.perform(adding(action(7, "First", square(0, 0, 100))));
        document.perform(adding(action(8, "Second", square(200, 0, 100))));
        document.undo();
        document.redo();
        return bytesOf(file);
    };
    CHECK(session(folder / "one.gpkg") == session(folder / "two.gpkg"));
}

TEST_CASE("The CRS of a project can be settled by its first shape and taken back", "[document]")
{
    const TemporaryFolder folder;
    const fs::path file = folder / "plan.gpkg";
    records::Settings without = settings();
    without.crs.clear();
    records::Settings with = settings();
    {
        Document document = Document::create(file, without, surroundings());
        project::Edit edit = adding(action(7, "Meadow", square(0, 0, 100)), "Add meadow");
        edit.changes.emplace_back(project::Change<records::Settings>{without, with});
        document.perform(edit);
    }
    {
        Document document = Document::open(file, Access::ReadWrite, surroundings(2000));
        const auto* meadow = document.project().find(records::ActionId{7});
        REQUIRE(meadow != nullptr);
        CHECK(meadow->shape == square(0, 0, 100));
        document.undo();
        CHECK(document.project().settings().crs.empty());
    }
    Document document = Document::open(file, Access::ReadWrite, surroundings(3000));
    CHECK(document.project().find(records::ActionId{7}) == nullptr);
    document.redo();
    CHECK(document.project().find(records::ActionId{7})->shape == square(0, 0, 100));
}

TEST_CASE("A copy of an open project is a project", "[document]")
{
    const TemporaryFolder folder;
    Document document = Document::create(folder / "plan.gpkg", settings(), surroundings());
    document.perform(adding(action(7, "Meadow", square(0, 0, 100))));
    document.copyTo(folder / "copy.gpkg");
    const Document copy =
        Document::open(folder / "copy.gpkg", Access::ReadWrite, surroundings());
    CHECK(copy.project() == document.project());
    CHECK_THROWS_AS(document.copyTo(folder / "plan.gpkg"), StorageError);
    CHECK_THROWS_AS(document.copyTo(folder / "none" / "copy.gpkg"), StorageError);
}

TEST_CASE("A project copied with its layers finds them; a missing one is kept and named",
          "[document]")
{
    const TemporaryFolder folder;
    fs::create_directories(folder / "home/maps");
    std::ofstream{folder / "home/maps/cover.tif"} << "raster";
    {
        Document document =
            Document::create(folder / "home/plan.gpkg", settings(), surroundings());
        records::Layer layer;
        layer.id = records::LayerId{5};
        layer.name = "Cover 2025";
        layer.path = "maps/cover.tif";
        document.perform(adding(layer));
    }
    fs::copy(folder / "home", folder / "moved", fs::copy_options::recursive);
    {
        const Document moved =
            Document::open(folder / "moved/plan.gpkg", Access::ReadWrite, surroundings());
        CHECK(moved.openingFindings().empty());
        const auto* layer = moved.project().find(records::LayerId{5});
        REQUIRE(layer != nullptr);
        CHECK(fs::exists(moved.folder() / layer->path));
    }
    fs::remove(folder / "moved/maps/cover.tif");
    const Document moved =
        Document::open(folder / "moved/plan.gpkg", Access::ReadWrite, surroundings());
    REQUIRE(moved.openingFindings().size() == 1);
    CHECK(moved.openingFindings()[0].code == "layer-missing");
    CHECK(moved.project().find(records::LayerId{5}) != nullptr);
}
