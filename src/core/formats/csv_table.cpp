#include "csv_table.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ecotone::formats {

namespace {

/// The separator that stands most often in the first line, outside quotes.
char separatorOf(std::string_view text)
{
    constexpr std::string_view candidates = ",;\t|";
    std::vector<std::size_t> counts(candidates.size());
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        if (const auto which = candidates.find(c); !isQuoted && which != std::string_view::npos)
            ++counts[which];
    }
    const auto most = std::ranges::max_element(counts);
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

class RowReader {
public:
    RowReader(std::string_view text, char separator, const std::string& subject)
        : m_text{text}
        , m_separator{separator}
        , m_subject{subject}
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    CsvTable::Row next()
    {
        CsvTable::Row row{m_line, {}};
        do
            row.cells.push_back(cell());
        while (skip(m_separator));
        skip('\r');
        if (skip('\n'))
            ++m_line;
        return row;
    }

private:
    bool skip(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    std::string cell()
    {
        if (skip('"'))
            return quotedCell();
        const auto end = std::min(m_text.find(m_separator, m_at), m_text.find('\n', m_at));
        std::string_view cell = m_text.substr(m_at, end - m_at);
        m_at += cell.size();
        if (cell.ends_with('\r'))
            cell.remove_suffix(1);
        return std::string{trimmed(cell)};
    }
    std::string quotedCell()
    {
        const std::size_t start = m_line;
        std::string cell;
        while (true) {
            const auto quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos)
                throw InputError{
                    fmt::format("In {}, a quotation mark opened in line {} is never "
                                "closed. Close it and read the file again.",
                                m_subject, start)};
            const std::string_view piece = m_text.substr(m_at, quote - m_at);
            m_line += static_cast<std::size_t>(std::ranges::count(piece, '\n'));
            cell += piece;
            m_at = quote + 1;
            if (!skip('"'))
                break;
            cell += '"';
        }
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
            ++m_at; // what stands behind the closing quote
        return cell;
    }

    std::string_view m_text;
    char m_separator;
    const std::string& m_subject;
    std::size_t m_at = 0, m_line = 1;
};

std::vector<std::string> namesOf(const std::vector<std::string>& header)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string wanted = isBlank(header[i]) ? fmt::format("column_{}", i + 1)
                                                      : std::string{trimmed(header[i])};
        std::string name = wanted;
        for (int repeat = 2; taken.contains(name); ++repeat)
            name = fmt::format("{}_{}", wanted, repeat);
        taken.insert(name);
        names.push_back(std::move(name));
    }
    return names;
}

} // namespace

CsvTable parseCsv(std::string_view text, const std::string& subject)
{
    CsvTable table;
    table.separator = separatorOf(text);
    RowReader reader{text, table.separator, subject};
    while (!reader.atEnd()) {
        CsvTable::Row row = reader.next();
        if (std::ranges::all_of(row.cells, [](const auto& cell) { return isBlank(cell); }))
            continue;
        if (table.columns.empty())
            table.columns = namesOf(row.cells);
        else
            table.rows.push_back(std::move(row));
    }
    if (table.columns.empty())
        throw InputError{
            fmt::format("{} has no header. The first line must name the columns.", subject)};
    return table;
}

} // namespace ecotone::formats
