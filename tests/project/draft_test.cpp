#include "world.h"

#include "ecotone/project/draft.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using project::Change;
using project::Draft;
using records::Actor;
using records::ActorId;

TEST_CASE("Steps of a draft build on each other and become one edit", "[project]")
{
    World world;
    Draft draft{world.project};
    CHECK_FALSE(draft.put(Actor{ActorId{1}, "Top", {}, {}, {}, {}}));
    CHECK_FALSE(draft.put(Actor{ActorId{2}, "Child", {}, ActorId{1}, {}, {}}));
    const auto refusal = draft.put(Actor{ActorId{3}, "top", {}, {}, {}, {}});
    REQUIRE(refusal);
    CHECK_THAT(refusal->reason, Contains("“Top”"));
    CHECK(draft.project().all<Actor>().size() == 2);
    const auto edit = std::move(draft).edit("Import owners");
    CHECK(edit.title == "Import owners");
    world.project.apply(edit);
    CHECK(world.project.all<Actor>().size() == 2);
}

TEST_CASE("A record changes at most once in the edit of a draft", "[project]")
{
    World world;
    const Actor before = world.company("Norte");
    Draft draft{world.project};
    Actor actor = before;

    SECTION("from what it was first to what it is last")
    {
        actor.name = "Sur";
        CHECK_FALSE(draft.put(actor));
        actor.name = "Este";
        CHECK_FALSE(draft.put(actor));
        CHECK(std::move(draft).edit("").changes ==
              std::vector<project::AnyChange>{Change<Actor>{before, actor}});
    }
    SECTION("not at all where it ends as it began")
    {
        actor.name = "Sur";
        CHECK_FALSE(draft.put(actor));
        CHECK_FALSE(draft.put(before));
        CHECK(std::move(draft).edit("").changes.empty());
    }
    SECTION("not at all where it came and went")
    {
        CHECK_FALSE(draft.put(Actor{ActorId{50}, "Guest", {}, {}, {}, {}}));
        CHECK_FALSE(draft.remove(ActorId{50}));
        CHECK(std::move(draft).edit("").changes.empty());
    }
    SECTION("a removal stands behind the change of whoever referred to it")
    {
        const Actor child = world.add(Actor{{}, "Child", {}, before.id, {}, {}});
        Draft later{world.project};
        actor.note = "closed";
        CHECK_FALSE(later.put(actor));
        Actor orphan = child;
        orphan.parent.reset();
        CHECK_FALSE(later.put(orphan));
        CHECK_FALSE(later.remove(before.id));
        const auto edit = std::move(later).edit("");
        CHECK(edit.changes ==
              std::vector<project::AnyChange>{Change<Actor>{child, orphan},
                                              Change<Actor>{before, std::nullopt}});
        world.project.apply(edit);
        CHECK(world.project.all<Actor>().size() == 1);
    }
}
