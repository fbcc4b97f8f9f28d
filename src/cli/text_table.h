#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ecotone::cli {

/// A table in plain text: columns as wide as their widest cell, numbers to the right.
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Left;
    };

    explicit TextTable(std::vector<Column> columns) : m_columns{std::move(columns)} {}
    /// @pre as many cells as there are columns
    void row(std::vector<std::string> cells);
    /// With a rule under the titles; empty where there are no rows.
    [[nodiscard]] std::string text() const;
    /// Without titles and rule.
    [[nodiscard]] std::string plainText() const;
    [[nodiscard]] bool isEmpty() const noexcept { return m_rows.empty(); }

private:
    [[nodiscard]] std::vector<std::size_t> widths(bool withTitles) const;
    [[nodiscard]] std::string body(const std::vector<std::size_t>& widths) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// A text with a space in place of every control character (C0, DEL, C1) that is not one of
/// `kept`, so that no name or note can move a cursor or colour a screen.
[[nodiscard]] std::string withoutControls(std::string_view utf8, std::string_view kept = {});

/// How many places a text takes on a terminal: wide East Asian characters take two.
[[nodiscard]] std::size_t displayWidth(std::string_view utf8);

} // namespace ecotone::cli
