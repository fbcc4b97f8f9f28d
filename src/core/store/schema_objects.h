#pragma once

#include "sql_tokens.h"

#include "ecotone/store/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace ecotone::store {

/// One entry of sqlite_schema.
struct SchemaObject {
    std::string type, name, table;
    std::vector<SqlToken> sql; // empty: SQLite's own index of a UNIQUE or PRIMARY KEY
    /// Whether the statement makes what the entry says it is. SQLite goes by the statement and
    /// never looks at the rest, so an entry that says "table" can make a trigger.
    bool isWhatItSays = false;

    [[nodiscard]] bool isVirtual() const noexcept
    {
        return sql.size() > 1 && sql[1].isWord("virtual");
    }
};

/// All of them, read as text: nothing of it is run.
[[nodiscard]] std::vector<SchemaObject> schemaOf(Database& database);

/// Whether there is an ordinary table of this name: no view, no virtual table.
[[nodiscard]] bool hasOrdinaryTable(const std::vector<SchemaObject>& schema,
                                    std::string_view name);

struct Column {
    std::string name;
    bool isKey = false;
    bool isComputed = false;
};
[[nodiscard]] std::vector<Column> columnsOf(Database& database, const std::string& table);

/// Whether one column alone is what SQLite numbers the rows of a table by: a whole number that
/// no two rows share, whatever another program writes.
[[nodiscard]] bool
isRowNumber(Database& database, const std::string& table, std::string_view column);

} // namespace ecotone::store
