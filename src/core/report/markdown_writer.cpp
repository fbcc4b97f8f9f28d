#include "ecotone/report/markdown_writer.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <string_view>

namespace ecotone::report {
namespace {

/// What Markdown would take for a mark gets a backslash before it; a line stays a line.
std::string escaped(std::string_view text)
{
    static constexpr std::string_view marks{"\\`*_[]<>|#~"};
    std::string out;
    for (const char c : text) {
        if (marks.find(c) != std::string_view::npos)
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

/// A text at the start of a line, where a digit with a point or a dash would begin a list.
std::string startingLine(std::string_view text)
{
    const std::string line = escaped(text);
    const std::size_t afterDigits = line.find_first_not_of("0123456789");
    const bool isNumbered = afterDigits != 0 && afterDigits != std::string::npos &&
                            (line[afterDigits] == '.' || line[afterDigits] == ')');
    if (isNumbered)
        return fmt::format("{}\\{}", line.substr(0, afterDigits), line.substr(afterDigits));
    const bool isBullet = !line.empty() && (line[0] == '-' || line[0] == '+');
    return isBullet ? fmt::format("\\{}", line) : line;
}

class MarkdownText {
public:
    void heading(int level, std::string_view text)
    {
        m_text += fmt::format("{} {}\n\n", std::string(static_cast<std::size_t>(level), '#'),
                              escaped(text));
    }
    void paragraph(std::string_view text)
    {
        if (!text.empty())
            m_text += startingLine(text) + "\n\n";
    }
    void note(std::string_view text)
    {
        if (!text.empty())
            m_text += fmt::format("*{}*\n\n", escaped(text));
    }
    void line(std::string_view markdown)
    {
        m_text.append(markdown);
        m_text += '\n';
    }
    void endBlock() { m_text += '\n'; }
    [[nodiscard]] std::string text() && { return std::move(m_text); }

    void write(const Subheading& block) { heading(3, block.text); }
    void write(const Paragraph& block)
    {
        block.emphasis == Emphasis::Note ? note(block.text) : paragraph(block.text);
    }
    void write(const Facts& block)
    {
        for (const Fact& fact : block.facts)
            line(fmt::format("- {}: {}", escaped(fact.label), escaped(fact.value)));
        endBlock();
    }
    void write(const KeyFigures& block)
    {
        for (const KeyFigure& figure : block.figures)
            line(fmt::format("- {}: **{}**{}{}", escaped(figure.label), escaped(figure.value),
                             withBefore(" ", figure.unit), withBefore(". ", figure.note)));
        endBlock();
    }
    void write(const TargetBar& block)
    {
        heading(3, block.title);
        line(fmt::format("**{}** {} ({})", escaped(block.number), escaped(block.numberText),
                         escaped(block.state)));
        endBlock();
        for (const std::string* each :
             {&block.reachedText, &block.targetText, &block.gapText, &block.assessedText})
            if (!each->empty())
                line(fmt::format("- {}", escaped(*each)));
        endBlock();
    }
    void write(const StackedBar& block)
    {
        heading(3, block.title);
        for (const StackedBar::Part& part : block.parts)
            line(fmt::format("- {}: {}", escaped(part.label), escaped(part.value)));
        endBlock();
    }
    void write(const Table& block)
    {
        heading(3, block.title);
        std::string titles{"|"}, rule{"|"};
        for (const Column& column : block.columns) {
            titles += column.unit.empty() ? fmt::format(" {} |", escaped(column.title))
                                          : fmt::format(" {} ({}) |", escaped(column.title),
                                                        escaped(column.unit));
            rule += column.alignment == Alignment::Number ? " ---: |" : " --- |";
        }
        line(titles);
        line(rule);
        for (const Row& row : block.rows)
            line(lineOf(row, block.columns.size()));
        endBlock();
        note(block.note);
    }
    void write(const Callout& block)
    {
        line(fmt::format("> **{}{}**", toneOf(block.tone), escaped(block.title)));
        line(fmt::format("> {}{}", escaped(block.text), withBefore(" ", block.remedy)));
        endBlock();
    }
    void write(const Figure& block)
    {
        heading(3, block.title);
        line(fmt::format("![{}]({}.png)", escaped(block.description), block.id));
        endBlock();
        paragraph(block.caption);
        note(block.credits);
    }

private:
    static std::string withBefore(const char* before, const std::string& text)
    {
        return text.empty() ? std::string{} : fmt::format("{}{}", before, escaped(text));
    }
    static const char* toneOf(Tone tone)
    {
        switch (tone) {
        case Tone::Note:
            return "";
        case Tone::Warning:
            return "Warning: ";
        case Tone::Problem:
            return "Problem: ";
        }
        return "";
    }
    static std::string lineOf(const Row& row, std::size_t columns)
    {
        expects(row.values.size() == columns, "toMarkdown: one value per column in each row");
        std::string line{"|"};
        for (std::size_t i = 0; i < columns; ++i) {
            std::string text = escaped(row.values[i].text);
            if (i == 0 && row.kind == RowKind::Nested)
                text.insert(0, "– ");
            if (row.kind == RowKind::Total && !text.empty())
                text = fmt::format("**{}**", text);
            line += fmt::format(" {} |", text);
        }
        return line;
    }

    std::string m_text;
};

} // namespace

std::string toMarkdown(const Report& report)
{
    MarkdownText text;
    text.paragraph(report.kicker);
    text.heading(1, report.title);
    text.paragraph(report.subtitle);
    text.write(report.cover);
    for (const Section& section : report.sections) {
        text.heading(2, section.title);
        for (const Block& block : section.blocks)
            std::visit([&](const auto& each) { text.write(each); }, block);
    }
    text.note(report.colophon);
    return std::move(text).text();
}

} // namespace ecotone::report
