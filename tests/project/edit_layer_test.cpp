#include "world.h"

#include "ecotone/project/edit_layer.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using project::FolderMove;
using project::folderMove;
using records::Layer;
using records::LayerClass;
using records::LayerId;

namespace {

Layer layerAt(World& world, const std::string& path)
{
    Layer layer;
    layer.name = "Layer " + path;
    layer.path = path;
    layer.band = 1;
    return world.add(layer);
}

} // namespace

TEST_CASE("A layer comes with its classes", "[project]")
{
    World world;
    Layer layer;
    layer.id = LayerId{1};
    layer.name = "Cover";
    layer.path = "cover.tif";
    layer.band = 1;
    const LayerClass forest{records::LayerClassId{2}, {}, 3, "Forest", {}, {}};
    LayerClass other = forest;
    other.id = records::LayerClassId{3};
    CHECK_THAT(addLayer(world.project, layer, {forest, other}).refusal().reason,
               Contains("class 3 “Forest”"));
    other.value = 4;
    const auto edit = addLayer(world.project, layer, {forest, other});
    CHECK(edit.value().title == "Add layer “Cover”");
    world.project.apply(edit.value());
    CHECK(children(world.project, &LayerClass::layer, LayerId{1}).size() == 2);
    layer.id = LayerId{9};
    CHECK_THAT(addLayer(world.project, layer, {}).refusal().reason, Contains("Another layer"));
}

TEST_CASE("What two paths share at their ends went along in a move", "[project]")
{
    CHECK(folderMove("data/2020/lc.tif", "new/2020/lc.tif") == FolderMove{"data", "new"});
    CHECK(folderMove("data/lc.tif", "/mnt/x/lc.tif") == FolderMove{"data", "/mnt/x"});
    CHECK(folderMove("lc.tif", "data/lc.tif") == FolderMove{"", "data"});
    CHECK(folderMove("/lc.tif", "data/lc.tif") == FolderMove{"/", "data"});
    CHECK(folderMove("a/b/lc.tif", "b/lc.tif") == FolderMove{"a", ""});
    CHECK_FALSE(folderMove("data/lc.tif", "data/cover.tif"));
    CHECK_FALSE(folderMove("data/lc.tif", "data/lc.tif"));
}

TEST_CASE("Missing layers are pointed to where their folder went, all at once", "[project]")
{
    World world;
    const Layer first = layerAt(world, "data/2020/lc.tif");
    const Layer second = layerAt(world, "data/lc.tif");
    const Layer found = layerAt(world, "data/found.tif");
    const Layer elsewhere = layerAt(world, "database/lc.tif");
    const std::vector missing{first.id, second.id, elsewhere.id};

    const auto edit = repointLayers(world.project, {"data/", "../store"}, missing);
    REQUIRE(edit.accepted());
    CHECK(edit.value().changes.size() == 2);
    world.project.apply(edit.value());
    CHECK(world.project.find(first.id)->path == "../store/2020/lc.tif");
    CHECK(world.project.find(second.id)->path == "../store/lc.tif");
    CHECK(world.project.find(found.id)->path == "data/found.tif");
    CHECK(world.project.find(elsewhere.id)->path == "database/lc.tif");
    CHECK_THAT(repointLayers(world.project, {"maps", "x"}, missing).refusal().reason,
               Contains("No missing layer lay below “maps”"));
}

TEST_CASE("Layers move into and out of the project's own folder", "[project]")
{
    World world;
    const Layer own = layerAt(world, "lc.tif");
    const Layer absolute = layerAt(world, "/mnt/lc.tif");
    const Layer above = layerAt(world, "../lc.tif");
    const std::vector missing{own.id, absolute.id, above.id};
    world.project.apply(repointLayers(world.project, {".", "data"}, missing).value());
    CHECK(world.project.find(own.id)->path == "data/lc.tif");
    CHECK(world.project.find(absolute.id)->path == "/mnt/lc.tif");
    CHECK(world.project.find(above.id)->path == "../lc.tif");
    world.project.apply(repointLayers(world.project, {"/mnt", ""}, missing).value());
    CHECK(world.project.find(absolute.id)->path == "lc.tif");
}
