#include "schema_objects.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <span>
#include <utility>

namespace ecotone::store {

namespace {

using Tokens = std::span<const SqlToken>;

/// Moves past these words, if they are next.
bool skip(Tokens& tokens, std::initializer_list<std::string_view> words)
{
    if (tokens.size() < words.size() ||
        !std::equal(
            words.begin(), words.end(), tokens.begin(),
            [](std::string_view word, const SqlToken& token) { return token.isWord(word); }))
        return false;
    tokens = tokens.subspan(words.size());
    return true;
}

/// Moves past a name, if it is next; "main.name" is none, SQLite does not write it.
bool skipName(Tokens& tokens, std::string_view name)
{
    if (tokens.empty() || !tokens.front().isName(name))
        return false;
    tokens = tokens.subspan(1);
    return tokens.empty() || !tokens.front().isSign('.');
}

/// Moves behind the first ON, if there is one.
bool skipThroughOn(Tokens& tokens)
{
    const auto on =
        std::ranges::find_if(tokens, [](const SqlToken& token) { return token.isWord("on"); });
    tokens = tokens.subspan(static_cast<std::size_t>(on - tokens.begin()));
    return skip(tokens, {"on"});
}

/// SQLite writes every statement in one form: "CREATE TABLE name …", without IF NOT EXISTS and
/// without the name of the database, whatever was typed.
bool isWhatItSays(const SchemaObject& object)
{
    Tokens sql = object.sql;
    const bool isOwnTable = lowerAscii(object.table) == lowerAscii(object.name);
    if (object.type == "table")
        return (skip(sql, {"create", "table"}) || skip(sql, {"create", "virtual", "table"})) &&
               skipName(sql, object.name) && isOwnTable;
    if (object.type == "view")
        return skip(sql, {"create", "view"}) && skipName(sql, object.name) && isOwnTable;
    if (object.type == "index")
        return (skip(sql, {"create", "index"}) || skip(sql, {"create", "unique", "index"})) &&
               skipName(sql, object.name) && skip(sql, {"on"}) && skipName(sql, object.table);
    return object.type == "trigger" && skip(sql, {"create", "trigger"}) &&
           skipName(sql, object.name) && skipThroughOn(sql) && skipName(sql, object.table);
}

} // namespace

std::vector<SchemaObject> schemaOf(Database& database)
{
    Statement statement{database, "SELECT type, name, tbl_name, sql FROM sqlite_schema"};
    std::vector<SchemaObject> schema;
    Rows rows = statement.run();
    while (rows.next()) {
        SchemaObject object{rows.text(0), rows.text(1), rows.text(2), {}, false};
        const Value sql = rows.value(3);
        if (std::holds_alternative<Null>(sql)) {
            object.isWhatItSays = object.type == "index";
        } else if (const auto* text = std::get_if<std::string>(&sql)) {
            if (auto tokens = sqlTokens(*text)) {
                object.sql = *std::move(tokens);
                object.isWhatItSays = isWhatItSays(object);
            }
        }
        schema.push_back(std::move(object));
    }
    return schema;
}

bool hasOrdinaryTable(const std::vector<SchemaObject>& schema, std::string_view name)
{
    return std::ranges::any_of(schema, [&](const SchemaObject& object) {
        return object.type == "table" && object.name == name && object.isWhatItSays &&
               !object.isVirtual();
    });
}

std::vector<Column> columnsOf(Database& database, const std::string& table)
{
    Statement statement{database, "SELECT name, pk, hidden FROM pragma_table_xinfo(?1)"};
    std::vector<Column> columns;
    Rows rows = statement.runWith(table);
    while (rows.next())
        columns.push_back({rows.text(0), rows.integer(1) > 0, rows.integer(2) > 1});
    return columns;
}

bool isRowNumber(Database& database, const std::string& table, std::string_view column)
{
    for (const Column& each : columnsOf(database, table))
        if (each.isKey != (each.name == column))
            return false;
    // Any other primary key has an index of its own.
    Statement statement{database, "SELECT 1 FROM pragma_index_list(?1) WHERE origin = 'pk'"};
    Rows rows = statement.runWith(table);
    return !rows.next();
}

} // namespace ecotone::store
