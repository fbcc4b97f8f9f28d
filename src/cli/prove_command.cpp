#include "commands.h"
#include "compute.h"
#include "draw/qt_painter.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"
#include "text_table.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/report/build_report.h"
#include "ecotone/report/printed.h"
#include "ecotone/report/printed_proof.h"
#include "ecotone/run/proof.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Where published figures are: in JSON, and perhaps printed beside it.
struct Published {
    fs::path json;
    std::optional<fs::path> report; // folder
};

Published publishedAt(const fs::path& given)
{
    if (fs::is_directory(given))
        return {given / "results.json", given};
    if (given.extension() == ".html" || given.extension() == ".htm") {
        const fs::path folder = given.has_parent_path() ? given.parent_path() : fs::path{"."};
        return {folder / "results.json", folder};
    }
    return {given, std::nullopt};
}

run::PublishedResults readResults(const Published& published)
{
    const std::optional<std::string> text = readWhole(published.json);
    if (!text)
        throw InputError{
            fmt::format("The published figures “{}” cannot be read. Check the name; "
                        "a report needs the results.json it was written with.",
                        published.json.string())};
    Checked<run::PublishedResults> read = run::readPublished(*text);
    if (!read)
        throw InputError{fmt::format("{}: {}", published.json.string(), read.refusal().reason)};
    return std::move(read).value();
}

/// No longer than a line of a terminal takes.
std::string cellText(const std::optional<std::string>& text)
{
    constexpr std::size_t longest = 60; // bytes
    return shortened(text.value_or("not there"), longest);
}

/// Both texts from a little before where they part.
report::PrintedDifference fromWhereTheyPart(report::PrintedDifference difference)
{
    constexpr std::size_t before = 20;
    if (!difference.published || !difference.now)
        return difference;
    std::string &one = *difference.published, &other = *difference.now;
    const auto part =
        static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    const std::size_t from = characterStart(one, part > before ? part - before : 0);
    for (std::string* text : {&one, &other})
        *text = (from > 0 ? "…" : "") + text->substr(from);
    return difference;
}

std::string tableOf(const std::vector<run::Difference>& differences, const char* place)
{
    TextTable table{{{place}, {"Published"}, {"Computed now"}}};
    for (const run::Difference& each : differences)
        table.row({each.place, cellText(each.published), cellText(each.recomputed)});
    return table.text();
}

std::string tableOf(const std::vector<report::PrintedDifference>& differences)
{
    TextTable table{{{"Line"}, {"Published"}, {"Written now"}}};
    for (const report::PrintedDifference& each : differences) {
        const report::PrintedDifference part = fromWhereTheyPart(each);
        table.row({fmt::format("{}:{}", part.file, part.line), cellText(part.published),
                   cellText(part.now)});
    }
    return table.text();
}

Json jsonOf(const std::vector<run::Difference>& differences)
{
    const auto orNull = [](const std::optional<std::string>& text) {
        return text ? Json::parse(*text) : Json(nullptr);
    };
    Json list = Json::array();
    for (const run::Difference& each : differences)
        list.push_back({{"place", each.place},
                        {"was_published", each.published.has_value()},
                        {"published", orNull(each.published)},
                        {"is_computed_now", each.recomputed.has_value()},
                        {"computed_now", orNull(each.recomputed)}});
    return list;
}

Json jsonOf(const std::vector<report::PrintedDifference>& differences)
{
    const auto orNull = [](const std::optional<std::string>& text) {
        return text ? Json(*text) : Json(nullptr);
    };
    Json list = Json::array();
    for (const report::PrintedDifference& each : differences)
        list.push_back({{"file", each.file},
                        {"line", each.line},
                        {"published", orNull(each.published)},
                        {"written_now", orNull(each.now)}});
    return list;
}

/// Computes published figures anew and says which differ; the exit code tells scripts.
class ProveCommand final : public Command {
public:
    explicit ProveCommand(Options& options)
    {
        options.argument("PUBLISHED", m_published,
                         "Folder or page of a report, or JSON with all results");
        m_project.declare(options);
        m_booking.declareThreads(options);
        options.flag("--json", m_asJson, "Print as JSON");
    }

    ExitCode run(Terminal& terminal) override
    {
        const Published published = publishedAt(m_published);
        const run::PublishedResults figures = readResults(published);
        const document::Document document = m_project.openQuietly(document::Access::ReadOnly);
        run::RunOptions asPublished = m_booking.runOptions();
        asPublished.tileSide = figures.tileSide;
        const run::ClaimsRun now = recomputed(document, asPublished, terminal);
        const run::Proof proof = run::prove(figures, now.results);
        std::vector<report::PrintedDifference> printed;
        if (published.report)
            printed = comparePrinted(*published.report, figures, now, document, terminal);
        terminal.print(m_asJson ? jsonText(json(proof, printed)) : text(proof, printed));
        return proof.holds() && printed.empty() ? ExitCode::Done : ExitCode::FoundSomething;
    }

private:
    /// As a report is written: with claims where anything is on record that they rest on.
    static run::ClaimsRun recomputed(const document::Document& document,
                                     const run::RunOptions& options,
                                     Terminal& terminal)
    {
        const run::Sources sources = sourcesOf(document);
        if (run::hasClaimRecords(document.project()))
            return run::assessClaims(document.project(), sources, options, terminal);
        return {run::compute(document.project(), sources, options, terminal), {}};
    }

    static std::vector<report::PrintedDifference>
    comparePrinted(const fs::path& folder,
                   const run::PublishedResults& figures,
                   const run::ClaimsRun& now,
                   const document::Document& document,
                   Terminal& terminal)
    {
        draw::QtPainter painter;
        terminal.begin("Writing the report anew");
        return report::comparePrinted(folder, figures,
                                      report::buildReport(now.results, document.project(),
                                                          sourcesOf(document), &painter,
                                                          now.cases),
                                      now.results);
    }

    static std::string text(const run::Proof& proof,
                            const std::vector<report::PrintedDifference>& printed)
    {
        std::string all;
        if (!proof.versions.empty())
            all += "Made by other versions, so numbers may differ by 1e-12 of the largest of "
                   "their unit:\n" +
                   tableOf(proof.versions, "Version of") + "\n";
        if (!proof.inputs.empty())
            all += "What the figures depend on has changed:\n" +
                   tableOf(proof.inputs, "Layer, rule or grid") + "\n";
        else if (!proof.hasSameInputs && proof.versions.empty())
            all += "Records of the project have changed since.\n\n";
        if (!proof.figures.empty())
            all += "Figures that differ:\n" + tableOf(proof.figures, "Figure") + "\n";
        if (!printed.empty())
            all += "Printed lines that differ:\n" + tableOf(printed) + "\n";
        return all + verdict(proof, printed);
    }

    static std::string verdict(const run::Proof& proof,
                               const std::vector<report::PrintedDifference>& printed)
    {
        const std::string compared = report::printedCount(proof.compared);
        if (proof.holds() && printed.empty())
            return fmt::format("Proved: {} published values were computed anew, and none "
                               "differs.\n",
                               compared);
        return fmt::format("Not proved: {} published values were computed anew; figures that "
                           "differ: {}, printed lines that differ: {}.\n",
                           compared, report::printedCount(proof.figures.size()),
                           report::printedCount(printed.size()));
    }

    static Json json(const run::Proof& proof,
                     const std::vector<report::PrintedDifference>& printed)
    {
        return {{"holds", proof.holds() && printed.empty()},
                {"compared", proof.compared},
                {"has_same_inputs", proof.hasSameInputs},
                {"figures_that_differ", jsonOf(proof.figures)},
                {"printed_lines_that_differ", jsonOf(printed)},
                {"inputs_that_differ", jsonOf(proof.inputs)},
                {"versions_that_differ", jsonOf(proof.versions)}};
    }

    ProjectOption m_project;
    std::string m_published;
    BookingChoices m_booking;
    bool m_asJson = false;
};

} // namespace

void addProveCommand(Menu& menu)
{
    menu.add<ProveCommand>({"prove",
                            "Compute published figures anew; exit code 4 where one differs",
                            "  ecotone prove report/ plan.gpkg\n"
                            "  ecotone prove figures.json plan.gpkg --json"});
}

} // namespace ecotone::cli
