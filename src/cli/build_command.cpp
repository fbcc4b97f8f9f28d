#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "terminal.h"

#include "ecotone/document/recipe.h"

#include <fmt/format.h>

namespace ecotone::cli {
namespace {

class BuildCommand final : public Command {
public:
    explicit BuildCommand(Options& options)
    {
        options.argument("RECIPE", m_recipe, "Recipe (docs/recipe.md)");
        options.required("-o,--output", m_project, "Project file to be made (*.gpkg)");
        options.flag("--replace", m_replace, "Replace a project that is there already");
    }
    ExitCode run(Terminal& terminal) override
    {
        const Findings findings = accepted(document::buildProject(
            {m_recipe, m_project,
             m_replace ? document::Existing::Replace : document::Existing::Refuse},
            surroundings(), terminal));
        terminal.say(findings);
        terminal.say(fmt::format("Built {}.", m_project));
        return ExitCode::Done;
    }

private:
    std::string m_recipe, m_project;
    bool m_replace = false;
};

} // namespace

void addBuildCommand(Menu& menu)
{
    menu.add<BuildCommand>({"build", "Make a project of a recipe",
                            "  ecotone build recipe.json -o plan.gpkg\n"
                            "  ecotone build recipe.json -o plan.gpkg --replace"});
}

} // namespace ecotone::cli
