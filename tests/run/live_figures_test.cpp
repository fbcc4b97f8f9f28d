#include "run/valley.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/run/live_figures.h"
#include "ecotone/run/results_json.h"

#include <optional>
#include <string>
#include <vector>

using namespace ecotone;
using tests::halves;
using tests::square;
using tests::TemporaryFolder;
using tests::Valley;
using tests::writeFile;

namespace {

/// Tiles of 2 cells a side.
run::RunOptions smallTiles()
{
    run::RunOptions options;
    options.tileSide = 2;
    return options;
}

/// Figures of the valley that are kept up to date, each time held against figures made anew.
class WatchedValley {
public:
    WatchedValley() : m_live{{m_folder.path()}, smallTiles()}
    {
        writeFile(file(), halves);
        update();
    }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "halves.asc"; }

    run::LiveFigures::Cost update() { return update(valley.plan.project()); }
    run::LiveFigures::Cost update(const project::Project& project)
    {
        const auto live = m_live.results(project, m_progress);
        const auto anew = run::compute(project, {m_folder.path()}, smallTiles(), m_progress);
        CHECK(run::toJson(live) == run::toJson(anew));
        return m_live.cost();
    }
    [[nodiscard]] std::vector<run::TargetResult> targets(Progress& progress)
    {
        return m_live.targets(valley.plan.project(), progress);
    }
    [[nodiscard]] double progressPercent()
    {
        return *targets(m_progress).at(0).restoration->progressPercent;
    }

    Valley valley;

private:
    TemporaryFolder m_folder;
    SilentProgress m_progress;
    run::LiveFigures m_live;
};

void move(Valley& valley, records::ActionId id, const geo::Shape& shape)
{
    records::Action action = *valley.plan.project().find(id);
    action.shape = shape;
    valley.plan.replace(action);
}

} // namespace

TEST_CASE("Moving a shape books the tiles it touches again and no layer is read", "[run]")
{
    WatchedValley watched;
    const auto id = watched.valley.action("Fencing", square(120, 120, 60, 60));
    watched.update();
    move(watched.valley, id, square(120, 120, 60, 70)); // in one tile of 200 m
    const auto cost = watched.update();
    CHECK_FALSE(cost.readLayers);
    CHECK(cost.tilesBooked == 1);
    CHECK(cost.rowsFolded > 0);
}

TEST_CASE("Live figures of targets follow what was done", "[run]")
{
    WatchedValley watched;
    CHECK(watched.progressPercent() == Approx(12.5).epsilon(1e-6)); // 4 of 32 cells
    watched.valley.action("Weeding", square(100, 100, 100, 100));
    CHECK(watched.progressPercent() == Approx(15.625).epsilon(1e-6)); // 5 of 32 cells
}

TEST_CASE("What moves no shape books nothing", "[run]")
{
    WatchedValley watched;
    Valley& valley = watched.valley;
    SECTION("a status")
    {
        const auto id = valley.plan.project().all<records::Action>().begin()->first;
        records::ActionStatus failed;
        failed.action = id;
        failed.date = tests::day(2026, 1, 1);
        failed.status = records::Status::Failed;
        valley.plan.add(failed);
        CHECK(watched.update().tilesBooked == 0);
        CHECK(watched.progressPercent() == 0.0);
    }
    SECTION("an owner")
    {
        const auto id = valley.plan.project().all<records::Action>().begin()->first;
        valley.plan.implementer(id, valley.plan.actor("Another one"));
        CHECK(watched.update().tilesBooked == 0);
    }
    SECTION("a date")
    {
        valley.target.asOf = tests::day(2028, 12, 31);
        valley.plan.replace(valley.target);
        const auto cost = watched.update();
        CHECK(cost.tilesBooked == 0);
        CHECK_FALSE(cost.readLayers);
    }
}

TEST_CASE("A layer that changed on disk is read again, so that no figure is stale", "[run]")
{
    WatchedValley watched;
    std::string otherClasses = halves;
    otherClasses.replace(otherClasses.rfind("1 1 1 1 1"), 9, "1 1 2 2 2");
    writeFile(watched.file(), otherClasses + "\n"); // another size, whatever the clock says
    const auto cost = watched.update();
    CHECK(cost.readLayers);
    CHECK(cost.tilesBooked > 1);
}

TEST_CASE("A layer of which the project says something else is read again", "[run]")
{
    WatchedValley watched;
    watched.valley.baseline.noDataOverride = 2;
    watched.valley.plan.replace(watched.valley.baseline);
    CHECK(watched.update().readLayers);
}

TEST_CASE("After being stopped, live figures are made whole again", "[run]")
{
    WatchedValley watched;
    const auto id = watched.valley.action("Fencing", square(120, 120, 60, 60));
    struct Impatient : Progress {
        void begin(std::string_view) override {}
        void step(std::size_t, std::size_t) override { throw Cancelled{}; }
    } impatient;
    CHECK_THROWS_AS(watched.targets(impatient), Cancelled);
    move(watched.valley, id, square(320, 520, 60, 60));
    watched.update();
}

namespace {

/// A change of the one record of a type with a name; `change` alters it, or returns false to
/// have it deleted.
template <class Record, class Alter>
project::Edit changed(const project::Project& project, const std::string& name, Alter alter)
{
    project::Edit edit;
    for (const auto& [id, record] : project.all<Record>())
        if (record.name == name) {
            Record after = record;
            const bool stays = alter(after);
            edit.changes.push_back(
                project::Change<Record>{record, stays ? std::optional{after} : std::nullopt});
        }
    return edit;
}

/// A first version of something, or another for the only one there is.
template <class Record, class Alter>
project::Edit changedOnly(const project::Project& project, Alter alter)
{
    const auto& all = project.all<Record>();
    Record after = all.empty() ? Record{} : all.begin()->second;
    alter(after);
    project::Edit edit;
    edit.changes.push_back(project::Change<Record>{
        all.empty() ? std::nullopt : std::optional{all.begin()->second}, after});
    return edit;
}

} // namespace

TEST_CASE("Every kind of edit, and undoing it, gives the figures made anew", "[run]")
{
    WatchedValley watched;
    watched.valley.action("Fencing", square(120, 120, 300, 300)); // over part of “Planting”
    watched.valley.action("Weeding", square(600, 600, 100, 100));
    const project::Project before = watched.valley.plan.project();
    watched.update(before);
    project::Edit edit;
    SECTION("an action gets a name that puts it elsewhere in the order")
    {
        edit = changed<records::Action>(before, "Weeding", [](records::Action& action) {
            action.name = "A first";
            return true;
        });
    }
    SECTION("an action is deleted")
    {
        edit =
            changed<records::Action>(before, "Fencing", [](records::Action&) { return false; });
    }
    SECTION("an action loses its place")
    {
        edit = changed<records::Action>(before, "Fencing", [](records::Action& action) {
            action.shape.reset();
            return true;
        });
    }
    SECTION("an action moves in another CRS")
    {
        edit = changed<records::Action>(before, "Fencing", [](records::Action& action) {
            action.shape = geo::transformed(*action.shape, geo::Crs::wgs84());
            return true;
        });
    }
    SECTION("an action is no longer proven")
    {
        edit = changed<records::Action>(before, "Fencing", [](records::Action& action) {
            action.isMonitored = false;
            return true;
        });
    }
    SECTION("an action gets a code")
    {
        edit = changed<records::Action>(before, "Fencing", [](records::Action& action) {
            action.obligation = records::ObligationCode::M3;
            return true;
        });
    }
    SECTION("a kind no longer counts")
    {
        edit = changed<records::ActionKind>(before, "Ecological restoration",
                                            [](records::ActionKind& kind) {
                                                kind.countsAsRestoration = false;
                                                return true;
                                            });
    }
    SECTION("a player gets another name")
    {
        edit = changed<records::Actor>(before, "Owner of Fencing", [](records::Actor& actor) {
            actor.name = "Zoe";
            return true;
        });
    }
    SECTION("a player gets a parent")
    {
        const records::ActorId parent = before.all<records::Actor>().begin()->first;
        edit = changed<records::Actor>(before, "Owner of Fencing", [&](records::Actor& actor) {
            actor.parent = parent;
            return true;
        });
    }
    SECTION("money is entered")
    {
        const auto& [id, first] = *before.all<records::Participation>().begin();
        records::Participation after = first;
        after.money = 1000.0;
        edit.changes.push_back(project::Change<records::Participation>{first, after});
    }
    SECTION("the boundary is drawn elsewhere")
    {
        edit = changedOnly<records::LandscapeVersion>(
            before, [](records::LandscapeVersion& version) {
                version.shape = square(0, 100, 700, 800);
            });
    }
    SECTION("the grid is set")
    {
        const records::LayerId layer = before.all<records::Layer>().begin()->first;
        edit = changedOnly<records::Settings>(before, [&](records::Settings& settings) {
            settings.id = records::SettingsId{1};
            settings.gridLayer = layer;
        });
    }
    SECTION("a grid is set that is not there")
    {
        edit = changedOnly<records::Settings>(before, [&](records::Settings& settings) {
            settings.id = records::SettingsId{1};
            settings.gridLayer = records::LayerId{987'654};
        });
    }
    SECTION("a layer gets another name")
    {
        edit = changedOnly<records::Layer>(
            before, [](records::Layer& layer) { layer.name = "Degraded"; });
    }
    REQUIRE_FALSE(edit.changes.empty());
    project::Project after = before;
    after.apply(edit);
    watched.update(after);
    watched.update(before);
    watched.update(after);
    CHECK(watched.update(after).tilesBooked == 0); // nothing moved since
}
