#include "report_text.h"

#include "text_table.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ecotone::cli {
namespace {

constexpr std::size_t lineWidth = 96;

std::string titled(const std::string& title, char rule)
{
    return title + "\n" + std::string(displayWidth(title), rule) + "\n";
}

/// Turns each block into text; a picture has none.
struct BlockText {
    std::string operator()(const report::Subheading& block) const
    {
        return titled(block.text, '-');
    }
    std::string operator()(const report::Paragraph& block) const
    {
        return wrapped(block.text, lineWidth);
    }
    std::string operator()(const report::Facts& block) const
    {
        TextTable table{{{""}, {""}}};
        for (const report::Fact& each : block.facts)
            table.row({each.label, each.value});
        return table.plainText();
    }
    std::string operator()(const report::KeyFigures& block) const
    {
        TextTable table{{{""}, {"", TextTable::Align::Right}, {""}, {""}}};
        for (const report::KeyFigure& each : block.figures)
            table.row({each.label, each.value, each.unit, each.note});
        return table.plainText();
    }
    std::string operator()(const report::TargetBar& bar) const
    {
        std::string text = fmt::format("{}: {}\n", bar.title, bar.state);
        for (const std::string* part :
             {&bar.reachedText, &bar.targetText, &bar.gapText, &bar.assessedText})
            if (!part->empty())
                text += wrapped(*part, lineWidth, 2);
        return text;
    }
    /// The table that goes with the bar holds the same figures.
    std::string operator()(const report::StackedBar&) const { return {}; }
    std::string operator()(const report::Table& block) const;
    std::string operator()(const report::Callout& block) const
    {
        std::string text = wrapped(block.title, lineWidth);
        text += wrapped(block.text, lineWidth, 2);
        return block.remedy.empty() ? text : text + wrapped(block.remedy, lineWidth, 2);
    }
    std::string operator()(const report::Figure&) const { return {}; }
};

std::string BlockText::operator()(const report::Table& block) const
{
    std::vector<TextTable::Column> columns;
    for (const report::Column& each : block.columns) {
        const bool isNumber = each.alignment == report::Alignment::Number;
        columns.push_back(
            {each.unit.empty() ? each.title : fmt::format("{} {}", each.title, each.unit),
             isNumber ? TextTable::Align::Right : TextTable::Align::Left});
    }
    TextTable table{std::move(columns)};
    for (const report::Row& row : block.rows) {
        std::vector<std::string> cells;
        for (const report::Value& value : row.values)
            cells.push_back(value.text);
        if (row.kind == report::RowKind::Nested)
            cells.front() = fmt::format("  {}", cells.front());
        table.row(std::move(cells));
    }
    std::string text = block.title.empty() ? "" : block.title + "\n";
    text += table.text();
    return block.note.empty() ? text : text + wrapped(block.note, lineWidth, 2);
}

} // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::string all, line = margin;
    for (const std::string& word : splitList(text, ' ')) {
        const bool isFirst = line.size() == margin.size();
        if (!isFirst && displayWidth(line) + 1 + displayWidth(word) > width) {
            all += line + "\n";
            line = margin;
        } else if (!isFirst) {
            line += ' ';
        }
        line += word;
    }
    return all + line + "\n";
}

std::string plainText(const report::Section& section)
{
    std::string text = titled(section.title, '=');
    for (const report::Block& block : section.blocks)
        if (const std::string part = std::visit(BlockText{}, block); !part.empty())
            text += "\n" + part;
    return text;
}

} // namespace ecotone::cli
