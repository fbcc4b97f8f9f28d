#include "sqlite_handles.h"

#include "one_line.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

namespace ecotone::store {

namespace {

/// What is the matter with the file and what to do now, as the end of a sentence that begins
/// with its name.
std::string complaintOf(int code, std::string_view doing)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return "could not be written because the disk is full: free some space and try again";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "is in use by another program: let that program finish and try again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return fmt::format("could not be {}: check that the file and its folder may be read "
                           "and written",
                           doing);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "is damaged: go back to a copy of it";
    case SQLITE_IOERR:
        return fmt::format("could not be {} because the disk or the network drive failed: "
                           "check it and open the project again",
                           doing);
    case SQLITE_NOMEM:
        return fmt::format("could not be {} because the memory is exhausted: close other "
                           "programs and try again",
                           doing);
    case SQLITE_CONSTRAINT:
        return "has a rule that forbids this change: if another program made the rule, remove "
               "it there";
    default:
        return fmt::format("could not be {}: open the project again, and please report it if "
                           "this repeats",
                           doing);
    }
}

} // namespace

void failStorage(sqlite3* connection, const std::filesystem::path& file, std::string_view doing)
{
    const int code =
        connection == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(connection);
    const std::string said =
        connection == nullptr ? std::string{"out of memory"} : sqlite3_errmsg(connection);
    throw StorageError{fmt::format("The file {} {} (SQLite says: {}, {}).", file.string(),
                                   complaintOf(code, doing), oneLine(said), code)};
}

} // namespace ecotone::store
