#include "ecotone/report/html_writer.h"

#include "base64.h"
#include "embedded/reportTexts.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cmath>

namespace ecotone::report {
namespace {

using kainjow::mustache::data;
using List = kainjow::mustache::list;

/// Percent of a length, for the place of a bar: fixed digits, so that pages are the same bytes.
std::string length(double fraction)
{
    return fmt::format("{:.3f}", 100.0 * std::clamp(fraction, 0.0, 1.0));
}

const char* classOf(Alignment alignment)
{
    return alignment == Alignment::Number ? "number" : "text";
}

const char* classOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Plain:
        return "";
    case RowKind::Nested:
        return "nested";
    case RowKind::Remainder:
        return "remainder";
    case RowKind::Total:
        return "total";
    }
    return "";
}

const char* classOf(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Lead:
        return "lead";
    case Emphasis::Plain:
        return "plain";
    case Emphasis::Note:
        return "note";
    }
    return "";
}

/// A text that also opens its own section of the template, unless it is empty.
void setOptional(data& target, const std::string& name, const std::string& text)
{
    target.set(name, text.empty() ? data{false} : data{text});
}

data dataOf(const Fact& fact)
{
    data out;
    out.set("label", fact.label);
    out.set("value", fact.value);
    setOptional(out, "hint", fact.hint);
    return out;
}

data dataOf(const Facts& facts)
{
    List list;
    for (const Fact& fact : facts.facts)
        list.push_back(dataOf(fact));
    return data{list};
}

data blockOf(const Subheading& heading)
{
    data out{"isSubheading", true};
    out.set("text", heading.text);
    return out;
}

data blockOf(const Paragraph& paragraph)
{
    data out{"isParagraph", true};
    out.set("text", paragraph.text);
    out.set("emphasis", classOf(paragraph.emphasis));
    return out;
}

data blockOf(const Facts& facts)
{
    data out{"isFacts", true};
    out.set("facts", dataOf(facts));
    return out;
}

data blockOf(const KeyFigures& block)
{
    List list;
    for (const KeyFigure& figure : block.figures) {
        data each;
        each.set("label", figure.label);
        each.set("value", figure.value);
        setOptional(each, "unit", figure.unit);
        setOptional(each, "note", figure.note);
        list.push_back(each);
    }
    data out{"isKeyFigures", true};
    out.set("figures", data{list});
    return out;
}

data blockOf(const TargetBar& bar)
{
    data out{"isTargetBar", true};
    out.set("title", bar.title);
    out.set("state", bar.state);
    const bool isOpen = !bar.gapText.empty();
    out.set("stateClass", !bar.reached    ? "undefined"
                          : bar.isPartial ? "partial"
                          : isOpen        ? "open"
                                          : "reached");
    out.set("description", bar.description);
    out.set("drawn", bar.reached.has_value());
    out.set("number", bar.number);
    out.set("numberText", bar.numberText);
    const double reached = bar.reached.value_or(0.0);
    const double target = bar.target.value_or(0.0);
    out.set("reachedWidth", length(reached));
    out.set("mark", bar.target.has_value());
    out.set("markAt", length(target));
    out.set("gap", bar.target.has_value() && target > reached);
    out.set("gapFrom", length(reached));
    out.set("gapWidth", length(target - reached));
    out.set("reachedText", bar.reachedText);
    setOptional(out, "targetText", bar.targetText);
    setOptional(out, "gapText", bar.gapText);
    setOptional(out, "assessedText", bar.assessedText);
    return out;
}

data blockOf(const StackedBar& bar)
{
    constexpr int tints = 8;
    List parts;
    double from = 0.0;
    int number = 0;
    for (const StackedBar::Part& part : bar.parts) {
        data each;
        each.set("label", part.label);
        each.set("value", part.value);
        each.set("from", length(from));
        each.set("width", length(part.fraction));
        each.set("tint",
                 part.isRemainder ? "tint-rest" : fmt::format("tint-{}", number++ % tints));
        from += part.fraction;
        parts.push_back(each);
    }
    data out{"isStackedBar", true};
    out.set("title", bar.title);
    out.set("description", bar.description);
    out.set("parts", data{parts});
    return out;
}

data rowOf(const Row& row, const std::vector<Column>& columns)
{
    expects(row.values.size() == columns.size(), "toHtml: one value per column in each row");
    List cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        data cell;
        cell.set("isHeader", i == 0);
        cell.set("alignment", classOf(columns[i].alignment));
        cell.set("text", row.values[i].text);
        setOptional(cell, "hint", row.values[i].hint);
        cells.push_back(cell);
    }
    data out;
    setOptional(out, "rowClass", classOf(row.kind));
    out.set("cells", data{cells});
    return out;
}

data blockOf(const Table& table)
{
    List columns, rows;
    for (const Column& column : table.columns) {
        data each;
        each.set("title", column.title);
        setOptional(each, "unit", column.unit);
        each.set("alignment", classOf(column.alignment));
        columns.push_back(each);
    }
    for (const Row& row : table.rows)
        rows.push_back(rowOf(row, table.columns));
    constexpr std::size_t mostOnOnePage = 14; // longer tables may run over pages in print
    data out{"isTable", true};
    out.set("short", table.rows.size() <= mostOnOnePage);
    out.set("id", table.id);
    out.set("title", table.title);
    setOptional(out, "note", table.note);
    out.set("columns", data{columns});
    out.set("rows", data{rows});
    return out;
}

data blockOf(const Callout& callout)
{
    const auto word = [&] {
        switch (callout.tone) {
        case Tone::Note:
            return "note";
        case Tone::Warning:
            return "warning";
        case Tone::Problem:
            return "problem";
        }
        return "";
    }();
    data out{"isCallout", true};
    out.set("tone", word);
    out.set("toneText", word);
    out.set("title", callout.title);
    out.set("text", callout.text);
    setOptional(out, "remedy", callout.remedy);
    return out;
}

data blockOf(const Figure& figure)
{
    data out{"isFigure", true};
    out.set("id", figure.id);
    out.set("title", figure.title);
    out.set("description", figure.description);
    out.set("widePng", toBase64(figure.wide.png));
    out.set("narrowPng", toBase64(figure.narrow.png));
    out.set("width", fmt::format("{}", figure.wide.width));
    out.set("height", fmt::format("{}", figure.wide.height));
    out.set("caption", figure.caption);
    setOptional(out, "credits", figure.credits);
    return out;
}

data dataOf(const Section& section)
{
    List blocks;
    for (const Block& block : section.blocks)
        blocks.push_back(std::visit([](const auto& each) { return blockOf(each); }, block));
    data out;
    out.set("id", section.id);
    out.set("title", section.title);
    out.set("blocks", data{blocks});
    return out;
}

} // namespace

std::string toHtml(const Report& report)
{
    List sections;
    for (const Section& section : report.sections)
        sections.push_back(dataOf(section));
    data page;
    page.set("language", report.language);
    page.set("generator", report.generator);
    page.set("kicker", report.kicker);
    page.set("title", report.title);
    setOptional(page, "subtitle", report.subtitle);
    page.set("cover", dataOf(report.cover));
    page.set("sections", data{sections});
    page.set("colophon", report.colophon);
    page.set("style", std::string{embedded::reportTextsText("report.css")});

    kainjow::mustache::mustache page_template{
        std::string{embedded::reportTextsText("report.mustache")}};
    expects(page_template.is_valid(), "toHtml: the built-in template is well formed");
    return page_template.render(page);
}

} // namespace ecotone::report
