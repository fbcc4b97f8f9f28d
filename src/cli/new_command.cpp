#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "terminal.h"

#include "ecotone/geo/crs.h"
#include "ecotone/project/put.h"

#include <fmt/format.h>

namespace ecotone::cli {
namespace {

class NewCommand final : public Command {
public:
    explicit NewCommand(Options& options)
    {
        options.argument("PROJECT", m_file, "Project file to be made (*.gpkg)");
        options.text("--name", m_name, "Name of the project; without it that of the file");
        options.text("--description", m_description, "What it is about");
        options.text("--crs", m_crs,
                     "CRS of all shapes, EPSG:31976; without it that of the first shape");
        options.word("--consolidation", m_consolidation,
                     "How joint ventures pass their share on");
        options.number("--minimum-assessed", m_minimum,
                       "Percent below which a result is labelled partial, 80 by itself");
    }
    ExitCode run(Terminal& terminal) override
    {
        records::Settings settings;
        settings.name = m_name.empty() ? std::filesystem::path{m_file}.stem().string() : m_name;
        settings.description = m_description;
        if (!m_crs.empty())
            settings.crs = project::crsText(geo::Crs::fromText(m_crs));
        settings.consolidation = m_consolidation;
        settings.minimumAssessedPercent = m_minimum.value_or(settings.minimumAssessedPercent);
        // The same rules as for every later change of the settings.
        static_cast<void>(accepted(project::put(project::Project{}, settings)));
        const document::Document made =
            document::Document::create(m_file, settings, surroundings());
        terminal.say(
            fmt::format("Made the project “{}” in {}.", settings.name, made.file().string()));
        return ExitCode::Done;
    }

private:
    std::string m_file, m_name, m_description, m_crs;
    records::Consolidation m_consolidation = records::Consolidation::EquityShare;
    std::optional<double> m_minimum;
};

} // namespace

void addNewCommand(Menu& menu)
{
    menu.add<NewCommand>({"new", "Make an empty project",
                          "  ecotone new plan.gpkg --name \"Upper river\" --crs EPSG:31976"});
}

} // namespace ecotone::cli
