#include "support/catch.h"

#include "ecotone/report/html_writer.h"

using namespace ecotone::report;

namespace {

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

Report reportOf(Block block)
{
    Report report;
    report.title = "Test valley";
    report.kicker = "Landscape report";
    report.sections = {{"one", "First section", {std::move(block)}}};
    return report;
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

const std::string hostile = R"(<script>alert("x")</script> & 'y')";
const std::string harmless =
    "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &apos;y&apos;";

} // namespace

TEST_CASE("Whatever a project calls its things, the page stays a page", "[report]")
{
    Report report;
    report.kicker = report.title = report.subtitle = report.generator = report.colophon =
        hostile;
    report.cover.facts = {{hostile, hostile, hostile}};
    const Figure figure{"map",         hostile, hostile, {"png", 10, 10},
                        {"png", 5, 5}, hostile, hostile};
    report.sections = {{"one",
                        hostile,
                        {Subheading{hostile}, Paragraph{hostile, Emphasis::Lead},
                         Facts{{{hostile, hostile, hostile}}},
                         KeyFigures{{{hostile, hostile, hostile, hostile}}},
                         TargetBar{hostile, hostile, hostile, 0.2, 0.3, hostile, hostile,
                                   hostile, hostile, hostile, hostile, false},
                         StackedBar{hostile, {{hostile, hostile, 1.0, false}}, hostile},
                         Table{"t",
                               hostile,
                               {{hostile, hostile, "a", Alignment::Text}},
                               {{{{hostile, hostile, hostile}}, RowKind::Plain}},
                               hostile},
                         Callout{Tone::Warning, hostile, hostile, hostile}, figure}}};
    const std::string page = toHtml(report);
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "alert(\"x\")"));
    CHECK(count(page, harmless) > 30);
}

TEST_CASE("A page loads nothing and runs nothing", "[report]")
{
    const std::string page = toHtml(reportOf(Paragraph{"Text.", Emphasis::Plain}));
    CHECK(holds(page, "default-src 'none'"));
    for (const char* outside : {"http:", "https:", "<script", "@import", "url(", "<link"})
        CHECK_FALSE(holds(page, outside));
}

TEST_CASE("A table has headers for its columns and its rows", "[report]")
{
    const Table table{
        "shares",
        "By claim group",
        {{"Group", "", "group", Alignment::Text},
         {"Share", "ha", "share_ha", Alignment::Number}},
        {{{{"A", std::string{"A"}, ""}, {"1.50", 1.5, ""}}, RowKind::Plain},
         {{{"Whole", std::string{"Whole"}, ""}, {"1.50", 1.5, ""}}, RowKind::Total}},
        "A note."};
    const std::string page = toHtml(reportOf(table));
    CHECK(holds(page, R"(<table id="table-shares">
<caption>By claim group</caption>
<thead>
<tr>
<th scope="col" class="text">Group</th>
<th scope="col" class="number">Share<span class="unit">ha</span></th>
</tr>
</thead>
<tbody>
<tr>
<th scope="row">A</th>
<td class="number">1.50</td>
</tr>
<tr class="total">
<th scope="row">Whole</th>
<td class="number">1.50</td>
</tr>
</tbody>
</table>)"));
    CHECK(holds(page, R"(<p class="note">A note.</p>)"));
}

TEST_CASE("A target's bar is drawn over its whole denominator", "[report]")
{
    TargetBar bar;
    bar.title = "Target";
    bar.reachedText = "Under restoration: 250.00 ha";
    bar.state = "below target level";

    SECTION("what is reached, the gap behind it, and a mark at the target")
    {
        bar.reached = 0.25;
        bar.target = 0.30;
        bar.gapText = "Gap: 50.00 ha";
        const std::string page = toHtml(reportOf(bar));
        CHECK(holds(page, R"(<rect class="reached" x="0" y="18" width="25.000%")"));
        CHECK(holds(page, R"(<rect class="gap" x="25.000%" y="18" width="5.000%")"));
        CHECK(holds(page, R"(<line class="mark" x1="30.000%" x2="30.000%")"));
        CHECK(holds(page, R"(class="badge open")"));
    }
    SECTION("no gap where the target is passed")
    {
        bar.reached = 0.4;
        bar.target = 0.3;
        CHECK_FALSE(holds(toHtml(reportOf(bar)), R"(class="gap")"));
    }
    SECTION("no bar where progress has no denominator")
    {
        bar.state = "not applicable";
        const std::string page = toHtml(reportOf(bar));
        CHECK_FALSE(holds(page, "<svg"));
        CHECK(holds(page, R"(<span class="badge undefined">not applicable</span>)"));
    }
}

TEST_CASE("Parts of a stacked bar stand side by side", "[report]")
{
    const StackedBar bar{"Shares",
                         {{"A", "3 ha", 0.75, false}, {"nobody", "1 ha", 0.25, true}},
                         "A 3 ha; nobody 1 ha"};
    const std::string page = toHtml(reportOf(bar));
    CHECK(holds(page, R"(<rect class="part tint-0" x="0.000%" y="0" width="75.000%")"));
    CHECK(holds(page, R"(<rect class="part tint-rest" x="75.000%" y="0" width="25.000%")"));
    CHECK(holds(page, R"(aria-label="A 3 ha; nobody 1 ha")"));
}

TEST_CASE("A picture is inside the page, with words for those who do not see it", "[report]")
{
    Figure figure;
    figure.id = "map";
    figure.description = "Map of Test valley.";
    figure.wide = {"Man", 1060, 680}; // RFC 4648: "TWFu"
    figure.narrow = {"M", 380, 620};  // "TQ=="
    const std::string page = toHtml(reportOf(figure));
    CHECK(holds(page, "data:image/png;base64,TWFu\""));
    CHECK(holds(page, "data:image/png;base64,TQ==\""));
    CHECK(holds(page, R"(alt="Map of Test valley.")"));
}
