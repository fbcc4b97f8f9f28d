#include "world.h"

#include "ecotone/project/edit.h"

using namespace ecotone;
using namespace ecotone::tests;
using project::Change;
using project::Edit;
using records::Actor;

TEST_CASE("The inverse of an edit takes it back, last change first", "[project]")
{
    const Actor norte{records::ActorId{1}, "Norte", {}, {}, {}, {}};
    Actor renamed = norte;
    renamed.name = "Norte Metals";
    const Edit edit{"Two steps",
                    {Change<Actor>{std::nullopt, norte}, Change<Actor>{norte, renamed}}};
    const Edit back = inverse(edit);
    CHECK(back == Edit{"Two steps",
                       {Change<Actor>{renamed, norte}, Change<Actor>{norte, std::nullopt}}});
    CHECK(inverse(back) == edit);

    project::Project changed;
    changed.apply(edit);
    CHECK(changed.find(norte.id)->name == "Norte Metals");
    changed.apply(back);
    CHECK(changed == project::Project{});
}

TEST_CASE("Joined edits are one gesture, in order", "[project]")
{
    const Actor norte{records::ActorId{1}, "Norte", {}, {}, {}, {}};
    Actor renamed = norte;
    renamed.name = "Sur";
    const Edit both = project::joined("Add Sur", {"Add", {Change<Actor>{std::nullopt, norte}}},
                                      {"Rename", {Change<Actor>{norte, renamed}}});
    CHECK(both.title == "Add Sur");
    project::Project changed;
    changed.apply(both);
    CHECK(changed.find(norte.id)->name == "Sur");
}
