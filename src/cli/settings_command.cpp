#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "terminal.h"

#include "ecotone/geo/crs.h"
#include "ecotone/project/put.h"

namespace ecotone::cli {
namespace {

/// What holds for the whole project; `new` takes the same, but for the grid.
class SettingsCommand final : public Command {
public:
    explicit SettingsCommand(Options& options)
    {
        m_project.declare(options);
        options.text("--name", m_name, "Another name of the project");
        options.text("--description", m_description, "What it is about");
        options.text("--crs", m_crs, "CRS of all shapes, while there are none: EPSG:31976");
        options.word("--consolidation", m_consolidation,
                     "How joint ventures pass their share on");
        options.number("--minimum-assessed", m_minimum,
                       "Percent below which a result is labelled partial");
        options.text("--grid-layer", m_gridLayer,
                     "Layer whose cells are the analysis grid; empty: the finest raster of "
                     "classes");
    }
    ExitCode run(Terminal& terminal) override
    {
        document::Document document = m_project.openToChange(terminal);
        const project::Project& project = document.project();
        records::Settings settings = project.settings();
        settings.name = m_name.value_or(settings.name);
        settings.description = m_description.value_or(settings.description);
        if (m_crs)
            settings.crs = project::crsText(geo::Crs::fromText(*m_crs));
        settings.consolidation = m_consolidation.value_or(settings.consolidation);
        settings.minimumAssessedPercent = m_minimum.value_or(settings.minimumAssessedPercent);
        if (m_gridLayer && m_gridLayer->empty())
            settings.gridLayer.reset();
        else if (m_gridLayer)
            settings.gridLayer = named<records::Layer>(project, *m_gridLayer).id;
        perform(document, accepted(project::put(project, std::move(settings))), terminal);
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    std::optional<std::string> m_name, m_description, m_crs, m_gridLayer;
    std::optional<records::Consolidation> m_consolidation;
    std::optional<double> m_minimum;
};

} // namespace

void addSettingsCommand(Menu& menu)
{
    menu.add<SettingsCommand>(
        {"settings", "Change what holds for the whole project",
         "  ecotone settings plan.gpkg --grid-layer \"Land cover 2020\"\n"
         "  ecotone settings plan.gpkg --consolidation operational-control\n"
         "“ecotone info plan.gpkg” prints them."});
}

} // namespace ecotone::cli
