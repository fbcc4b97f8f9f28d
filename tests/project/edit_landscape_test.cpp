#include "world.h"

#include "ecotone/project/edit_landscape.h"
#include "ecotone/project/edit_site.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using project::Redrawing;
using records::Landscape;
using records::LandscapeVersion;

namespace {

Landscape valley()
{
    Landscape landscape;
    landscape.id = records::LandscapeId{1};
    landscape.name = "Valley";
    return landscape;
}

LandscapeVersion drawing(double side)
{
    LandscapeVersion version;
    version.id = records::LandscapeVersionId{10};
    version.shape = square(0, 0, side);
    return version;
}

} // namespace

TEST_CASE("A landscape comes with its first drawing", "[project]")
{
    World world;
    const auto edit = addLandscape(world.project, valley(), drawing(1));
    REQUIRE(edit.accepted());
    CHECK(edit.value().title == "Add landscape “Valley”");
    world.project.apply(edit.value());
    REQUIRE(currentVersion(world.project, valley().id));
    CHECK(currentVersion(world.project, valley().id)->number == 1);
    CHECK(world.project.settings().crs == "EPSG:6933");
}

TEST_CASE("A landscape is refused where its drawing is", "[project]")
{
    World world;
    CHECK_THAT(
        addLandscape(world.project, valley(),
                     LandscapeVersion{records::LandscapeVersionId{10}, {}, 1, {}, {}, {}})
            .refusal()
            .reason,
        Contains("empty shape"));
    CHECK_THAT(addLandscape(world.project,
                            Landscape{records::LandscapeId{1}, {}, {}, {}, {}, {}}, drawing(1))
                   .refusal()
                   .reason,
               Contains("needs a name"));
}

TEST_CASE("A boundary drawn anew is a new version, with a reason", "[project]")
{
    World world;
    world.project.apply(addLandscape(world.project, valley(), drawing(1)).value());
    const records::LandscapeVersionId next{11};
    CHECK_THAT(redrawLandscape(world.project, valley().id, {next, square(0, 0, 2), " ", {}})
                   .refusal()
                   .reason,
               Contains("version 2 of landscape “Valley” needs a reason"));
    CHECK(redrawLandscape(world.project, valley().id, {next, square(0, 0, 1), "", {}})
              .value()
              .changes.empty());
    const auto edit = redrawLandscape(
        world.project, valley().id,
        {next, square(0, 0, 2), "takes in the whole catchment", day(2027, 1, 1)});
    CHECK(edit.value().title == "Redraw landscape “Valley”");
    world.project.apply(edit.value());
    CHECK(world.project.all<LandscapeVersion>().size() == 2);
    CHECK(currentVersion(world.project, valley().id)->number == 2);
    CHECK(currentVersion(world.project, valley().id)->shape == square(0, 0, 2));
}

TEST_CASE("A landscape without a drawing gets its first one", "[project]")
{
    World world;
    world.add(valley());
    world.project.apply(
        redrawLandscape(world.project, valley().id,
                        {records::LandscapeVersionId{5}, square(0, 0, 1), "", {}})
            .value());
    CHECK(currentVersion(world.project, valley().id)->number == 1);
}

TEST_CASE("A site is drawn anew", "[project]")
{
    World world;
    const auto site = world.add(records::Site{{}, "Pit", {}, {}, square(0, 0, 1)});
    const auto edit = project::redrawSite(world.project, site.id, square(0, 0, 2));
    CHECK(edit.value().title == "Redraw site “Pit”");
    world.project.apply(edit.value());
    CHECK(world.project.find(site.id)->shape == square(0, 0, 2));
    CHECK_THAT(project::redrawSite(world.project, site.id, square(0, 0, 1, "EPSG:4326"))
                   .refusal()
                   .reason,
               Contains("EPSG:4326"));
}
