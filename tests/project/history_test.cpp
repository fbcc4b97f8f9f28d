#include "world.h"

#include "ecotone/project/edit_actor.h"
#include "ecotone/project/history.h"

using namespace ecotone;
using namespace ecotone::tests;
using project::Change;
using project::Edit;
using project::History;

namespace {

Edit adding(int id, const char* name)
{
    return {std::string{"Add "} + name,
            {Change<records::Actor>{
                std::nullopt, records::Actor{records::ActorId{id}, name, {}, {}, {}, {}}}}};
}

} // namespace

TEST_CASE("Undo and redo walk the history both ways", "[project]")
{
    History history;
    CHECK_FALSE(history.canUndo());
    CHECK_FALSE(history.canRedo());
    history.record(adding(1, "A"));
    history.record(adding(2, "B"));
    CHECK(history.nextUndo() == inverse(adding(2, "B")));
    CHECK(history.standing() == 2); // looking moves nothing
    CHECK(history.undo() == inverse(adding(2, "B")));
    CHECK(history.nextRedo() == adding(2, "B"));
    CHECK(history.undo() == inverse(adding(1, "A")));
    CHECK_FALSE(history.canUndo());
    CHECK(history.redo() == adding(1, "A"));
    CHECK(history.standing() == 1);
    CHECK(history.edits().size() == 2);
}

TEST_CASE("A new edit forgets what could be redone", "[project]")
{
    History history;
    history.record(adding(1, "A"));
    history.record(adding(2, "B"));
    history.undo();
    history.record(adding(3, "C"));
    CHECK_FALSE(history.canRedo());
    CHECK(history.edits() == std::vector{adding(1, "A"), adding(3, "C")});
}

TEST_CASE("An edit without changes is no step of the history", "[project]")
{
    History history;
    history.record(adding(1, "A"));
    history.undo();
    history.record({"Change nothing", {}});
    CHECK(history.canRedo());
    CHECK_FALSE(history.canUndo());
}
