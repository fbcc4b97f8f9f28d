#include "draw/offscreen.h"
#include "draw/report_odt.h"
#include "draw/report_pdf.h"
#include "draw/table_widths.h"
#include "draw/write_documents.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/base/whole_file.h"

#define POINTERHOLDER_TRANSITION 4 // none of the library's old pointers
#include <qpdf/QPDF.hh>

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <thread>

using namespace ecotone;

namespace {

report::Table tableOf(int rows)
{
    report::Table table;
    table.id = "by-action";
    table.title = "Actions one by one";
    table.columns = {{"Action", "", "action", report::Alignment::Text},
                     {"On degraded land", "ha", "area_ha", report::Alignment::Number}};
    for (int i = 0; i < rows; ++i) {
        const std::string number = fmt::format("{}.{:02}", 100 + i, i % 100);
        table.rows.push_back({{{fmt::format("Site {}", i), {}, {}}, {number, 1.0 * i, {}}},
                              report::RowKind::Plain});
    }
    table.note = "Actions may overlap.";
    return table;
}

/// One block of every kind, and a table of many pages.
report::Report sample(int rows = 120)
{
    report::Report report;
    report.kicker = "Landscape report";
    report.title = "Ørland & 北京 valley";
    report.subtitle = "Invented.";
    report.generator = "Ecotone test";
    report.colophon = "Figures are rounded once.";
    report.cover.facts = {{"Figures as of", "2025-12-31", {}}};
    report::TargetBar bar;
    bar.title = "Restore 30 %";
    bar.number = "25.42 %";
    bar.numberText = "of degraded land";
    bar.state = "below target level";
    bar.reached = 0.2542;
    bar.target = 0.3;
    bar.reachedText = "Under effective restoration: 1 100.39 ha";
    report::StackedBar shares;
    shares.title = "Shares of the whole";
    shares.parts = {{"Herders", "381.53 ha", 0.6, false}, {"Nobody", "12.00 ha", 0.4, true}};
    report.sections = {
        {"one",
         "Where the landscape stands",
         {bar, report::KeyFigures{{{"Actions that count", "15", "", "of 26"}}},
          report::Paragraph{"A lead.", report::Emphasis::Lead},
          report::Callout{report::Tone::Warning, "Mind this", "Not resourced.", "Record it."}}},
        {"two",
         "Whose share it is",
         {shares, report::Facts{{{"Rule", "W1", {}}}}, tableOf(rows)}}};
    return report;
}

/// What `pdftotext` reads, or nothing where the program is missing.
std::optional<std::string> textOfPdf(const std::string& pdf)
{
    if (std::system("command -v pdftotext >/dev/null 2>&1") != 0)
        return std::nullopt;
    const tests::TemporaryFolder folder;
    writeWholeText(folder / "a.pdf", pdf);
    const std::string command =
        fmt::format("pdftotext -layout '{}' '{}'", (folder / "a.pdf").string(),
                    (folder / "a.txt").string());
    REQUIRE(std::system(command.c_str()) == 0);
    return readWhole(folder / "a.txt");
}

std::string contentOfOdt(const std::string& odt)
{
    const tests::TemporaryFolder folder;
    writeWholeText(folder / "a.odt", odt);
    const std::string command =
        fmt::format("cd '{}' && cmake -E tar xf a.odt", folder.path().string());
    REQUIRE(std::system(command.c_str()) == 0);
    return readWhole(folder / "content.xml").value();
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Every printed number of a report stands in its PDF and in its ODT", "[draw]")
{
    const draw::Offscreen offscreen;
    const report::Report report = sample();
    const std::string odt = contentOfOdt(draw::toOdt(report));
    const auto pdf = textOfPdf(draw::toPdf(report));
    for (const report::Row& row : tableOf(120).rows) {
        INFO(row.values[1].text);
        CHECK(holds(odt, row.values[1].text));
        CHECK((!pdf || holds(*pdf, row.values[1].text)));
    }
    for (const char* part : {"25.42 %", "381.53 ha", "12.00 ha", "15", "2025-12-31"}) {
        INFO(part);
        CHECK(holds(odt, part));
        CHECK((!pdf || holds(*pdf, part)));
    }
    if (!pdf)
        WARN("skipped in part: pdftotext is not installed");
}

TEST_CASE("Letters of other scripts reach the pages", "[draw]")
{
    const draw::Offscreen offscreen;
    const auto pdf = textOfPdf(draw::toPdf(sample(3)));
    if (!pdf) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    CHECK(holds(*pdf, "Ørland & 北京 valley"));
}

TEST_CASE("The titles of a table that runs on stand on each of its pages", "[draw]")
{
    const draw::Offscreen offscreen;
    const auto pdf = textOfPdf(draw::toPdf(sample()));
    if (!pdf) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    std::size_t titles = 0;
    for (auto at = pdf->find("On degraded land"); at != std::string::npos;
         at = pdf->find("On degraded land", at + 1))
        ++titles;
    CHECK(titles >= 3);
}

TEST_CASE("A PDF has an outline of sections and parts, links from its contents and a language",
          "[draw]")
{
    const draw::Offscreen offscreen;
    const std::string bytes = draw::toPdf(sample());
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    auto root = pdf.getRoot();
    CHECK(root.getKey("/Lang").getUTF8Value() == "en");
    auto outline = root.getKey("/Outlines");
    REQUIRE(outline.isDictionary());
    CHECK(outline.getKey("/Count").getIntValue() == 2);
    auto first = outline.getKey("/First");
    CHECK(first.getKey("/Title").getUTF8Value() == "Where the landscape stands");
    auto second = first.getKey("/Next");
    CHECK(second.getKey("/Title").getUTF8Value() == "Whose share it is");
    CHECK(second.getKey("/First").getKey("/Title").getUTF8Value() == "Shares of the whole");
    CHECK(second.getKey("/Last").getKey("/Title").getUTF8Value() == "Actions one by one");
    QPDFObjectHandle cover = pdf.getAllPages().at(0);
    CHECK(cover.getKey("/Annots").getArrayNItems() == 2);
}

TEST_CASE("The same report gives the same PDF, byte by byte", "[draw]")
{
    const draw::Offscreen offscreen;
    CHECK(draw::toPdf(sample(30)) == draw::toPdf(sample(30)));
}

TEST_CASE("In an ODT tables are tables, not pictures", "[draw]")
{
    const draw::Offscreen offscreen;
    const std::string content = contentOfOdt(draw::toOdt(sample(3)));
    CHECK(holds(content, "<table:table"));
}

TEST_CASE("Figures in a table never wrap, and long texts take the room that is left", "[draw]")
{
    const draw::Offscreen offscreen;
    report::Table table = tableOf(3);
    table.columns.push_back({"Why", "", "why", report::Alignment::Text});
    for (report::Row& row : table.rows)
        row.values.push_back({std::string(400, 'x').replace(200, 1, " "), {}, {}});
    QFont letters{"DejaVu Sans"};
    letters.setPointSizeF(8.0);
    const auto percents = draw::columnPercents(table, letters, 10'000.0, 5.0);
    REQUIRE(percents.size() == 3);
    CHECK(std::accumulate(percents.begin(), percents.end(), 0.0) == Approx(100.0));
    CHECK(percents[2] > percents[0] + percents[1]);
}

TEST_CASE("The same report gives the same OpenDocument text, whatever the time", "[draw]")
{
    const tests::TemporaryFolder folder;
    const auto written = [&] {
        return readWhole(draw::writeDocuments(folder.path(), sample(3))[1]);
    };
    const auto first = written();
    std::this_thread::sleep_for(std::chrono::milliseconds{2100}); // zip counts two seconds
    CHECK(written() == first);
}

TEST_CASE("Documents are written beside the other files, or refused with the name", "[draw]")
{
    const tests::TemporaryFolder folder;
    const auto written = draw::writeDocuments(folder.path(), sample(3));
    REQUIRE(written.size() == 2);
    CHECK(readWhole(written[0])->starts_with("%PDF-"));
    CHECK(readWhole(written[1])->starts_with("PK"));
    CHECK_THROWS_WITH(draw::writeDocuments(folder / "none", sample(3)),
                      Catch::Contains("there is no folder"));
}
