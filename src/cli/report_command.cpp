#include "commands.h"
#include "compute.h"
#include "draw/qt_painter.h"
#include "draw/write_documents.h"
#include "terminal.h"

#include "ecotone/report/build_report.h"
#include "ecotone/report/write_report.h"

#include <fmt/format.h>

namespace ecotone::cli {
namespace {

class ReportCommand final : public Command {
public:
    explicit ReportCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
        options.required("-o,--output", m_folder, "Folder; made where it is missing");
        options.flag("--no-maps", m_withoutMaps, "Leave the maps out");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        const bool withClaims = run::hasClaimRecords(document.project());
        run::ClaimsRun all;
        if (withClaims)
            all = m_compute.assess(document, terminal);
        else
            all.results = m_compute.compute(document, terminal);
        draw::QtPainter painter;
        terminal.begin("Drawing maps and writing the report");
        const report::Report report =
            report::buildReport(all.results, document.project(), sourcesOf(document),
                                m_withoutMaps ? nullptr : &painter, all.cases);
        for (const auto& file : report::writeReport(m_folder, report, all.results))
            terminal.print(file.string() + "\n");
        for (const auto& file : draw::writeDocuments(m_folder, report))
            terminal.print(file.string() + "\n");
        return ExitCode::Done;
    }

private:
    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_folder;
    bool m_withoutMaps = false;
};

} // namespace

void addReportCommand(Menu& menu)
{
    menu.add<ReportCommand>(
        {"report",
         "Write a report: a page with maps, PDF, ODT, Markdown, tables in XLSX and CSV, all "
         "figures in JSON",
         "  ecotone report plan.gpkg -o report/"});
}

} // namespace ecotone::cli
