#include "ecotone/report/write_report.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/report/html_writer.h"
#include "ecotone/run/results_json.h"

#include <fstream>
#include <system_error>

namespace ecotone::report {
namespace {

namespace fs = std::filesystem;

/// Beside its place first, then moved there, so that nobody reads half a file.
void writeWhole(const fs::path& file, const std::string& bytes)
{
    fs::path part = file;
    part += ".part";
    {
        std::ofstream stream{part, std::ios::binary};
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.flush();
        if (!stream) {
            std::error_code ignored; // the part may not even have been made
            fs::remove(part, ignored);
            throw InputError{"The report could not write “" + file.string() +
                             "”. Check that the folder is writable and the disk has room."};
        }
    }
    std::error_code failed;
    fs::rename(part, file, failed);
    if (failed)
        throw InputError{"The report could not replace “" + file.string() +
                         "”: " + failed.message() +
                         ". Close what has it open, or choose another folder."};
}

void makeFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed || !fs::is_directory(folder))
        throw InputError{"The report folder “" + folder.string() +
                         "” cannot be made: " + failed.message() +
                         ". Name a folder in a place that can be written to."};
}

} // namespace

std::vector<fs::path>
writeReport(const fs::path& folder, const Report& report, const run::Results& results)
{
    makeFolder(folder);
    std::vector<fs::path> written{folder / "index.html"};
    writeWhole(written.back(), toHtml(report));
    for (const Table* table : tablesOf(report)) {
        written.push_back(folder / (table->id + ".csv"));
        formats::writeCsv(written.back(), toOutTable(*table));
    }
    for (const Figure* figure : figuresOf(report)) {
        written.push_back(folder / (figure->id + ".png"));
        writeWhole(written.back(), figure->wide.png);
    }
    written.push_back(folder / "results.json");
    writeWhole(written.back(), run::toJson(results));
    return written;
}

} // namespace ecotone::report
