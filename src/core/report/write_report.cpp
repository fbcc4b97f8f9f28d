#include "ecotone/report/write_report.h"

#include "ecotone/base/error.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/report/html_writer.h"
#include "ecotone/report/markdown_writer.h"
#include "ecotone/run/results_json.h"

#include <system_error>

namespace ecotone::report {
namespace {

namespace fs = std::filesystem;

void makeFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed || !fs::is_directory(folder))
        throw InputError{"The report folder “" + folder.string() +
                         "” cannot be made: " + failed.message() +
                         ". Name a folder in a place that can be written to."};
}

void writeWorkbook(const fs::path& file, const Report& report)
{
    std::vector<formats::OutTable> sheets{aboutTable(report)};
    for (const Table* table : tablesOf(report))
        sheets.push_back(toOutTable(*table));
    formats::writeXlsx(file, sheets);
}

} // namespace

std::vector<fs::path>
writeReport(const fs::path& folder, const Report& report, const run::Results& results)
{
    makeFolder(folder);
    std::vector<fs::path> written{folder / "index.html"};
    writeWholeText(written.back(), toHtml(report));
    written.push_back(folder / "report.md");
    writeWholeText(written.back(), toMarkdown(report));
    written.push_back(folder / "report.xlsx");
    writeWorkbook(written.back(), report);
    for (const Table* table : tablesOf(report)) {
        written.push_back(folder / (table->id + ".csv"));
        formats::writeCsv(written.back(), toOutTable(*table));
    }
    for (const Figure* figure : figuresOf(report)) {
        written.push_back(folder / (figure->id + ".png"));
        writeWholeText(written.back(), figure->wide.png);
    }
    written.push_back(folder / "results.json");
    writeWholeText(written.back(), run::toJson(results));
    return written;
}

} // namespace ecotone::report
