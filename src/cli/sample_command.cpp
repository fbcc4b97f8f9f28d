#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "sample_landscape.h"
#include "terminal.h"

#include <fmt/format.h>

#include <filesystem>

namespace ecotone::cli {
namespace {

class SampleCommand final : public Command {
public:
    explicit SampleCommand(Options& options)
    {
        options.argument("FOLDER", m_folder, "Folder to write into; made where it is missing");
    }
    ExitCode run(Terminal& terminal) override
    {
        sample::writeSample(m_folder);
        const std::string recipe = (std::filesystem::path{m_folder} / "recipe.json").string();
        terminal.say(
            fmt::format("Wrote the sample landscape, which is invented, into {}. Build a "
                        "project of it: ecotone build {} -o sample.gpkg",
                        m_folder, recipe));
        return ExitCode::Done;
    }

private:
    std::string m_folder;
};

} // namespace

void addSampleCommand(Menu& menu)
{
    menu.add<SampleCommand>({"sample",
                             "Write an invented landscape, with a recipe, to try things on",
                             "  ecotone sample sample/\n"
                             "  ecotone build sample/recipe.json -o sample.gpkg"});
}

} // namespace ecotone::cli
