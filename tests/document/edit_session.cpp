// Edits a project until it is killed. After every edit that was acknowledged it writes a byte
// to standard output. Used by kill_test.cpp.
//
//   edit_session PROJECT.gpkg FIRST_ID

#include "support/project_samples.h"

#include <unistd.h>

#include <cstdlib>

using namespace ecotone;

int main(int /*count*/, char** arguments)
{
    const std::filesystem::path file = arguments[1];
    auto document = document::Document::open(file, document::Access::ReadWrite,
                                             tests::surroundings(std::atoll(arguments[2])));
    if (document.access() != document::Access::ReadWrite)
        return 2;
    while (true) {
        // Two tables in one edit: never one without the other.
        const auto step = document.history().size() % 6;
        if ((step == 3 || step == 5) && document.canUndo()) {
            document.undo();
        } else if (step == 4 && document.canRedo()) {
            document.redo();
        } else {
            const auto id = document.ids().next();
            const records::Settings before = document.project().settings();
            records::Settings after = before;
            after.description = std::to_string(id);
            project::Edit edit = tests::changing(before, after, "Add " + std::to_string(id));
            const auto added = tests::action(id, "Action", tests::square(0, 0, 100));
            edit.changes.emplace_back(project::Change<records::Action>{std::nullopt, added});
            document.perform(edit);
        }
        if (::write(STDOUT_FILENO, "!", 1) != 1)
            return 3;
    }
}
