#pragma once

#include "ecotone/store/database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace ecotone::store {

/// The rows of one table, by id. SQL is prepared once, so a missing table or column fails when
/// the project opens; values are only ever bound. Must not outlive its database.
class TableRows {
public:
    /// @param columns  the first is the id
    TableRows(Database& database,
              std::string_view table,
              const std::vector<std::string_view>& columns);

    [[nodiscard]] std::string_view table() const noexcept { return m_table; }

    [[nodiscard]] std::map<std::int64_t, Row> all();
    [[nodiscard]] std::optional<Row> find(std::int64_t id);
    /// @throws StorageError  there is a row with this id
    void insert(const Row& row);
    /// False where there is no row with this id.
    [[nodiscard]] bool update(const Row& row);
    [[nodiscard]] bool remove(std::int64_t id);

private:
    Database* m_database;
    std::string_view m_table;
    Statement m_all, m_find, m_insert, m_update, m_remove;
};

} // namespace ecotone::store
