#include "sqlite_handles.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

namespace ecotone::store {

namespace {

std::string_view adviceFor(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return "The disk is full: free some space and try again.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "Another program is using it: let that program finish and try again.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return "Check that the file and its folder may be read and written.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "The file is damaged: go back to a copy of it.";
    case SQLITE_IOERR:
        return "The disk or the network drive failed: check it and open the project again.";
    case SQLITE_NOMEM:
        return "The memory is exhausted: close other programs and try again.";
    default:
        return "Open the project again; if this repeats, please report it.";
    }
}

} // namespace

void failStorage(sqlite3* connection, const std::filesystem::path& file, std::string_view doing)
{
    const int code =
        connection == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(connection);
    const std::string said =
        connection == nullptr ? std::string{"out of memory"} : sqlite3_errmsg(connection);
    throw StorageError{
        fmt::format("The project file {} could not be {}. {} (SQLite says: {}, {}.)",
                    file.string(), doing, adviceFor(code), said, code)};
}

} // namespace ecotone::store
