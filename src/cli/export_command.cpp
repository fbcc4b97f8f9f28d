#include "commands.h"
#include "compute.h"
#include "record_table.h"
#include "terminal.h"

#include "ecotone/base/text.h"
#include "ecotone/report/build_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace ecotone::cli {
namespace {

namespace fs = std::filesystem;
using formats::OutTable;

/// The tables that a file of a GIS format holds: those with shapes.
/// @throws InputError  there is none
std::vector<OutTable> withShapes(std::vector<OutTable> tables, const std::string& asked)
{
    std::erase_if(tables, [](const OutTable& each) { return !hasShapes(each); });
    if (tables.empty())
        throw InputError{asked.empty()
                             ? "Nothing in the project has a shape; export it as .csv or .xlsx."
                             : fmt::format("The table “{}” has no shapes; export it as .csv or "
                                           ".xlsx.",
                                           asked)};
    return tables;
}

const OutTable& chosen(const std::vector<OutTable>& tables, const std::string& name)
{
    const auto found = std::ranges::find(tables, name, &OutTable::name);
    if (found != tables.end())
        return *found;
    std::vector<std::string> names;
    for (const OutTable& each : tables)
        names.push_back("“" + each.name + "”");
    throw InputError{fmt::format("There is no table “{}” to export. There {}.", name,
                                 names.empty() ? "is none" : "are " + joinWords(names))};
}

class ExportCommand final : public Command {
public:
    explicit ExportCommand(Options& options)
    {
        m_project.declare(options);
        options.required("-o,--output", m_file, "File: .geojson, .gpkg, .csv or .xlsx");
        options.text("--table", m_table, "Only this table; needed by GeoJSON and CSV");
        options.flag("--figures", m_figures, "The tables of the report instead of the records");
        options.flag("--replace", m_replace, "Replace a file that is there already");
        m_compute.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        if (fs::exists(m_file) && !m_replace)
            throw InputError{
                fmt::format("{} is there already. Name another file, or replace it "
                            "with --replace.",
                            m_file)};
        if (fs::exists(m_file) && fs::equivalent(m_file, document.file()))
            throw InputError{
                fmt::format("{} is the project itself; name another file.", m_file)};
        const std::vector<OutTable> tables = tablesOf(document, terminal);
        write(m_table.empty() ? tables : std::vector{chosen(tables, m_table)});
        terminal.say(fmt::format("Wrote {}.", m_file));
        return ExitCode::Done;
    }

private:
    std::vector<OutTable> tablesOf(const document::Document& document, Terminal& terminal) const
    {
        if (!m_figures)
            return recordTables(document.project());
        const run::Results results = m_compute.compute(document, terminal);
        const report::Report report =
            report::buildReport(results, document.project(), sourcesOf(document), nullptr);
        std::vector<OutTable> tables;
        for (const report::Table* each : report::tablesOf(report))
            tables.push_back(report::toOutTable(*each));
        return tables;
    }

    void write(const std::vector<OutTable>& tables) const
    {
        const std::string extension = lowerAscii(fs::path{m_file}.extension().string());
        if (extension == ".xlsx")
            formats::writeXlsx(m_file, tables);
        else if (extension == ".gpkg")
            formats::writeGeoPackage(m_file, withShapes(tables, m_table));
        else if (extension == ".csv")
            formats::writeCsv(m_file, only(tables));
        else if (extension == ".geojson" || extension == ".json")
            formats::writeGeoJson(m_file, only(withShapes(tables, m_table)));
        else
            throw InputError{
                fmt::format("{} ends in “{}”; export writes .geojson, .gpkg, .csv and "
                            ".xlsx.",
                            m_file, extension)};
    }

    /// The one table of a format that holds one; the actions where none was named.
    const OutTable& only(const std::vector<OutTable>& tables) const
    {
        if (tables.size() == 1)
            return tables.front();
        return chosen(tables, records::Table<records::Action>::name.data());
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_file, m_table;
    bool m_figures = false, m_replace = false;
};

} // namespace

void addExportCommand(Menu& menu)
{
    menu.add<ExportCommand>(
        {"export", "Write records or figures as GeoJSON, GeoPackage, CSV or spreadsheet",
         "  ecotone export plan.gpkg -o actions.geojson\n"
         "  ecotone export plan.gpkg -o sites.csv --table site\n"
         "  ecotone export plan.gpkg -o everything.xlsx\n"
         "  ecotone export plan.gpkg -o figures.xlsx --figures"});
}

} // namespace ecotone::cli
