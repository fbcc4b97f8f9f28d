#include "support/catch.h"

#include "ecotone/report/markdown_writer.h"

using namespace ecotone::report;

namespace {

std::string textOf(Block block)
{
    Report report;
    report.title = "Test valley";
    report.sections = {{"one", "First section", {std::move(block)}}};
    return toMarkdown(report);
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A table has its titles with units, and figures to the right", "[report]")
{
    const Table table{"shares",
                      "By claim group",
                      {{"Claim group", "", "group", Alignment::Text},
                       {"Share", "ha", "share_ha", Alignment::Number}},
                      {{{{"Herders", {}, {}}, {"381.53", 381.531, {}}}, RowKind::Plain},
                       {{{"through ventures", {}, {}}, {"1.00", 1.0, {}}}, RowKind::Nested},
                       {{{"Whole", {}, {}}, {"382.53", 382.531, {}}}, RowKind::Total}},
                      "By rule W1."};
    const std::string text = textOf(table);
    CHECK(holds(text, "### By claim group\n\n"
                      "| Claim group | Share (ha) |\n"
                      "| --- | ---: |\n"
                      "| Herders | 381.53 |\n"
                      "| – through ventures | 1.00 |\n"
                      "| **Whole** | **382.53** |\n\n"
                      "*By rule W1.*\n"));
}

TEST_CASE("Whatever a project calls its things, they make no marks and no table cells",
          "[report]")
{
    const std::string text =
        textOf(Paragraph{"a | b *c* <img> [d](e) `f`\n# g", Emphasis::Plain});
    CHECK(holds(text, R"(a \| b \*c\* \<img\> \[d\](e) \`f\` \# g)"));
    CHECK(holds(textOf(Paragraph{"2030. A year", Emphasis::Plain}), "2030\\. A year"));
    CHECK(holds(textOf(Paragraph{"- no list", Emphasis::Plain}), "\\- no list"));
}

TEST_CASE("A target is said in words, and a warning stands apart", "[report]")
{
    TargetBar bar;
    bar.title = "Restore 30 %";
    bar.number = "25.42 %";
    bar.numberText = "of degraded land";
    bar.state = "below target level";
    bar.gapText = "Gap: 198.22 ha";
    const std::string text = textOf(bar);
    CHECK(holds(text, "**25.42 %** of degraded land (below target level)"));
    CHECK(holds(text, "- Gap: 198.22 ha"));
    CHECK(holds(textOf(Callout{Tone::Warning, "Mind", "this", "now"}),
                "> **Warning: Mind**\n> this now\n"));
}
