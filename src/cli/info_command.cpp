#include "commands.h"
#include "open_project.h"
#include "options.h"
#include "record_json.h"
#include "terminal.h"
#include "text_table.h"

#include "ecotone/base/text.h"
#include "ecotone/project/put.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

class InfoCommand final : public Command {
public:
    explicit InfoCommand(Options& options)
    {
        m_project.declare(options);
        options.flag("--json", m_asJson, "Print as JSON");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        terminal.print(m_asJson ? json(document) : text(document));
        return ExitCode::Done;
    }

private:
    static std::string text(const document::Document& document)
    {
        const project::Project& project = document.project();
        const records::Settings& settings = project.settings();
        const records::Layer* const grid =
            settings.gridLayer ? project.find(*settings.gridLayer) : nullptr;
        TextTable table{{{""}, {""}}};
        table.row({"Project", settings.name});
        if (!settings.description.empty())
            table.row({"Description", settings.description});
        table.row({"File", document.file().string()});
        table.row({"CRS of shapes", settings.crs.empty() ? "that of the first shape"
                                                         : project::crsTitle(settings.crs)});
        table.row({"Analysis grid", grid ? grid->name : "finest raster of classes"});
        table.row({"Joint ventures", std::string{records::wordOf(settings.consolidation)}});
        table.row({"Partial below",
                   fmt::format("{} % assessed", numberText(settings.minimumAssessedPercent))});
        records::forEachRecordType([&]<class Record>() {
            // Of most kinds a project has none; a list of zeros would bury the others.
            const std::size_t count = project.all<Record>().size();
            if (!std::is_same_v<Record, records::Settings> && count > 0)
                table.row({fmt::format("Records: {}", records::Table<Record>::title),
                           report::printedCount(count)});
        });
        return table.plainText();
    }
    static std::string json(const document::Document& document)
    {
        const project::Project& project = document.project();
        nlohmann::ordered_json counts = nlohmann::ordered_json::object();
        records::forEachRecordType([&]<class Record>() {
            counts[std::string{records::Table<Record>::name}] = project.all<Record>().size();
        });
        return jsonText({{"file", document.file().string()},
                         {"settings", recordJson(project, project.settings())},
                         {"record_count", std::move(counts)},
                         {"can_undo", document.canUndo()},
                         {"can_redo", document.canRedo()}});
    }

    ProjectOption m_project;
    bool m_asJson = false;
};

} // namespace

void addInfoCommand(Menu& menu)
{
    menu.add<InfoCommand>({"info", "Print what a project holds",
                           "  ecotone info plan.gpkg\n  ecotone info plan.gpkg --json"});
}

} // namespace ecotone::cli
