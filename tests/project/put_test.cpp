#include "world.h"

#include "ecotone/project/put.h"

#include <limits>

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Actor;
using records::ActorId;

TEST_CASE("An edit is titled after what it does", "[project]")
{
    World world;
    Actor norte{ActorId{5}, "Norte Metals", {}, {}, {}, {}};
    const auto added = project::put(world.project, norte);
    CHECK(added.value().title == "Add actor “Norte Metals”");
    world.project.apply(added.value());

    norte.note = "seat in Lima";
    CHECK(project::put(world.project, norte).value().title == "Change actor “Norte Metals”");

    const auto action = world.action("Wet meadow");
    const records::ActionStatus status{records::ActionStatusId{9},
                                       action.id,
                                       day(2027, 1, 1),
                                       records::Status::InProgress,
                                       {}};
    CHECK(project::put(world.project, status).value().title ==
          "Add status “in-progress” of action “Wet meadow” on 2027-01-01");
}

TEST_CASE("Putting what is there already changes nothing", "[project]")
{
    World world;
    const Actor norte = world.company("Norte");
    CHECK(project::put(world.project, norte).value().changes.empty());
    Actor spaced = norte;
    spaced.name = "  Norte ";
    CHECK(project::put(world.project, spaced).value().changes.empty());
}

TEST_CASE(
    "Names lose outer spaces and control characters; aliases and classes are put in order",
    "[project]")
{
    World world;
    const Actor actor = world.add(Actor{
        {}, " Glencore\t", {}, {}, {"Glen ", "", "GLENCORE", "Glencore PLC", "glen"}, {}});
    CHECK(actor.name == "Glencore");
    CHECK(actor.aliases == std::vector<std::string>{"Glen", "Glencore PLC"});
    const Actor torn = world.add(Actor{{},
                                       "two\r\nlines\x1b[31m",
                                       {},
                                       {},
                                       {"\xc2\x9b"
                                        "2\x7f紫金"},
                                       {}});
    CHECK(torn.name == "two lines [31m"); // what moves a cursor is no part of a name
    CHECK(torn.aliases == std::vector<std::string>{"2 紫金"});

    records::Target target = world.target("30 %");
    target.baselineClasses = {7, 3, 7, 5};
    CHECK(world.add(target).baselineClasses == std::vector{3, 5, 7});
}

TEST_CASE("The first shape settles the CRS of the project, in one edit with it", "[project]")
{
    World world;
    records::Settings settings;
    settings.name = "Valley";
    world.add(settings);
    records::Site site{records::SiteId{3}, "Pit", {}, {}, square(0, 0, 1)};
    const auto edit = project::put(world.project, site);
    REQUIRE(edit.accepted());
    CHECK(edit.value().changes.size() == 2);
    const project::Project before = world.project;
    world.project.apply(edit.value());
    CHECK(world.project.settings().crs == "EPSG:6933");
    CHECK(world.project.settings().name == "Valley");
    world.project.apply(inverse(edit.value()));
    CHECK(world.project == before);
}

TEST_CASE("A shape in another CRS than the project's is refused with both names", "[project]")
{
    World world;
    world.add(records::Site{{}, "Pit", {}, {}, square(0, 0, 1)});
    const records::Site other{{}, "Dump", {}, {}, square(10, 50, 1, "EPSG:4326")};
    CHECK_THAT(world.refusal(other),
               Contains("“Dump”") && Contains("EPSG:4326") && Contains("EPSG:6933"));
    records::Action action;
    action.name = "Meadow";
    action.shape = square(10, 50, 1, "EPSG:4326");
    CHECK_THAT(world.refusal(action), Contains("EPSG:4326") && Contains("EPSG:6933"));
}

TEST_CASE("A custom CRS is kept as WKT and called by its name", "[project]")
{
    World world;
    const geo::Crs custom =
        geo::Crs::fromText("+proj=laea +lat_0=45 +lon_0=105 +datum=WGS84 +units=m +type=crs");
    REQUIRE(custom.code().empty());
    geo::Shape shape = square(0, 0, 1);
    shape.crs = custom;
    world.add(records::Site{{}, "Pit", {}, {}, shape});
    CHECK(world.project.settings().crs == custom.wkt());
    CHECK(project::crsTitle(world.project.settings().crs) == custom.name());
    CHECK(project::crsTitle("EPSG:6933") == "EPSG:6933");
    world.add(records::Site{{}, "Dump", {}, {}, shape});
}

TEST_CASE("An empty shape is refused", "[project]")
{
    World world;
    const records::Site site{{}, "Pit", {}, {}, geo::Shape{geo::Crs::wgs84(), {}}};
    CHECK_THAT(world.refusal(site), Contains("empty shape") && Contains("“Pit”"));
    const auto land = world.landscape("Valley");
    const records::LandscapeVersion version{{}, land.id, 1, {}, "", {}};
    CHECK_THAT(world.refusal(version), Contains("empty shape") && Contains("“Valley”"));
}

TEST_CASE("What a record refers to must be there", "[project]")
{
    World world;
    const auto action = world.action("Meadow");
    const Actor norte = world.company("Norte");
    const Actor orphan{{}, "Orphan", {}, ActorId{999}, {}, {}};
    CHECK_THAT(world.refusal(orphan), Contains("actor that is not in the project"));
    records::Participation part;
    part.action = records::ActionId{999};
    part.actor = norte.id;
    CHECK_THAT(world.refusal(part), Contains("action that is not in the project"));
    part.action = action.id;
    part.actor = ActorId{999};
    CHECK_THAT(world.refusal(part), Contains("actor that is not in the project"));
    records::Action located;
    located.name = "At a site";
    located.site = records::SiteId{999};
    CHECK_THAT(world.refusal(located), Contains("site that is not in the project"));
}

TEST_CASE("Text that is not UTF-8 and numbers that are none are refused", "[project]")
{
    World world;
    CHECK_THAT(world.refusal(Actor{{}, "caf\xe9", {}, {}, {}, {}}),
               Contains("field name") && Contains("UTF-8"));
    CHECK_THAT(world.refusal(Actor{{}, "A", {}, {}, {"caf\xe9"}, {}}),
               Contains("field aliases"));
    CHECK_THAT(world.refusal(Actor{{}, std::string{"A\0B", 3}, {}, {}, {}, {}}),
               Contains("field name"));
    records::Layer layer;
    layer.name = "Cover";
    layer.path = "cover.tif";
    layer.band = 1;
    layer.noDataOverride = std::numeric_limits<double>::quiet_NaN();
    CHECK_THAT(world.refusal(layer), Contains("field no_data_override"));
    layer.noDataOverride.reset();
    layer.fieldMapping = {{"class", "caf\xe9"}};
    CHECK_THAT(world.refusal(layer), Contains("field field_mapping"));
}

TEST_CASE("A name is for one record of a kind", "[project]")
{
    World world;
    world.landscape("Valley");
    records::Landscape twin;
    twin.name = " VALLEY ";
    CHECK_THAT(world.refusal(twin), Contains("Another landscape is already called “Valley”"));
    world.action("Meadow");
    records::Action action;
    action.name = "meadow";
    CHECK_THAT(world.refusal(action), Contains("Another action is already called “Meadow”"));
    world.add(records::Site{{}, "Meadow", {}, {}, {}}); // a site may be called like an action
    CHECK_THAT(world.refusal(records::Site{{}, "MEADOW", {}, {}, {}}),
               Contains("Another site"));
    world.add(records::ActionKind{{}, "fencing", true, "Fences."});
    CHECK_THAT(world.refusal(records::ActionKind{{}, "Fencing", false, ""}),
               Contains("Another kind of action"));
    world.raster("Cover", records::LayerRole::LandCover);
    records::Layer layer = world.raster("Other", records::LayerRole::LandCover);
    layer.name = "cover";
    CHECK_THAT(world.refusal(layer), Contains("Another layer"));
    records::Target target = world.target("30 %");
    world.add(target);
    target.id = {};
    CHECK_THAT(world.refusal(target), Contains("Another target"));
}
