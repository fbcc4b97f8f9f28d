#include "table_rows.h"

#include <fmt/format.h>

#include <string>

namespace ecotone::store {

namespace {

/// Writes something for every column, with commas between.
template <class Write>
std::string listOf(const std::vector<std::string_view>& columns, Write write)
{
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        text += i == 0 ? "" : ", ";
        text += write(i);
    }
    return text;
}

std::string selectText(std::string_view table, const std::vector<std::string_view>& columns)
{
    return fmt::format("SELECT {} FROM {}",
                       listOf(columns, [&](std::size_t i) { return quoted(columns[i]); }),
                       quoted(table));
}

std::string insertText(std::string_view table, const std::vector<std::string_view>& columns)
{
    return fmt::format(
        "INSERT INTO {} ({}) VALUES ({})", quoted(table),
        listOf(columns, [&](std::size_t i) { return quoted(columns[i]); }),
        listOf(columns, [](std::size_t i) { return fmt::format("?{}", i + 1); }));
}

/// Not "INSERT … ON CONFLICT": the R-tree triggers of the standard do not see that an insert
/// has become an update.
std::string updateText(std::string_view table, const std::vector<std::string_view>& columns)
{
    const auto assignment = [&](std::size_t i) {
        return fmt::format("{} = ?{}", quoted(columns[i]), i + 1);
    };
    return fmt::format("UPDATE {} SET {} WHERE {} = ?1", quoted(table),
                       listOf(columns, assignment), quoted(columns.front()));
}

} // namespace

TableRows::TableRows(Database& database,
                     std::string_view table,
                     const std::vector<std::string_view>& columns)
    : m_database{&database}
    , m_table{table}
    , m_all{database, selectText(table, columns) + " ORDER BY 1"}
    , m_find{database,
             selectText(table, columns) + " WHERE " + quoted(columns.front()) + " = ?1"}
    , m_insert{database, insertText(table, columns)}
    , m_update{database, updateText(table, columns)}
    , m_remove{
          database,
          fmt::format("DELETE FROM {} WHERE {} = ?1", quoted(table), quoted(columns.front()))}
{
}

std::map<std::int64_t, Row> TableRows::all()
{
    std::map<std::int64_t, Row> found;
    Rows rows = m_all.run();
    while (rows.next())
        found.emplace_hint(found.end(), rows.integer(0), rows.row());
    return found;
}

std::optional<Row> TableRows::find(std::int64_t id)
{
    Rows rows = m_find.runWith(id);
    if (!rows.next())
        return std::nullopt;
    return rows.row();
}

void TableRows::insert(const Row& row)
{
    m_insert.exec(row);
}

bool TableRows::update(const Row& row)
{
    m_update.exec(row);
    return m_database->changes() == 1;
}

bool TableRows::remove(std::int64_t id)
{
    m_remove.execWith(id);
    return m_database->changes() == 1;
}

} // namespace ecotone::store
