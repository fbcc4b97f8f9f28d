#pragma once

#include "ecotone/store/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace ecotone::store {

struct CloseConnection {
    void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

struct Database::Handle {
    std::filesystem::path file;
    std::unique_ptr<sqlite3, CloseConnection> connection;
};

/// Says in a sentence what went wrong with a file, what to do now, and what SQLite says.
/// @param doing  "read", "saved": what could not be done
[[noreturn]] void
failStorage(sqlite3* connection, const std::filesystem::path& file, std::string_view doing);

} // namespace ecotone::store
