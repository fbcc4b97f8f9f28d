#include "ecotone/store/database.h"

#include "schema_functions.h"
#include "sqlite_handles.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <utility>

namespace ecotone::store {

namespace {

/// How long to wait for another program that is writing.
constexpr int patienceMilliseconds = 5000;

int flagsFor(Database::Opening how)
{
    switch (how) {
    case Database::Opening::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Database::Opening::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Database::Opening::Create:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// Nothing in the file is trusted; what is committed is on the disk. Foreign keys stay off: the
/// file holds what the edit says, never more (SQLite's actions would change other rows).
void secure(sqlite3* connection)
{
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, patienceMilliseconds);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

/// EXTRA is FULL plus a sync of the folder once the rollback journal is gone; without it, a
/// power cut right after a commit could bring the journal back and take the commit with it.
constexpr const char* pragmas = "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF;"
                                "PRAGMA recursive_triggers = OFF; PRAGMA synchronous = EXTRA;";

} // namespace

Database::Database(const std::filesystem::path& file, Opening how)
    : m_handle{std::make_unique<Handle>()}
{
    m_handle->file = file;
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection,
                                     flagsFor(how) | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle->connection.reset(connection);
    if (code != SQLITE_OK)
        failStorage(connection, file, "opened");
    secure(connection);
    registerSchemaFunctions(connection);
    execute(pragmas);
}

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

const std::filesystem::path& Database::file() const noexcept
{
    return m_handle->file;
}

void Database::execute(std::string_view sql)
{
    sqlite3* connection = m_handle->connection.get();
    if (sqlite3_exec(connection, std::string{sql}.c_str(), nullptr, nullptr, nullptr) !=
        SQLITE_OK)
        failStorage(connection, m_handle->file, "read or written");
}

Value Database::valueOf(std::string_view sql)
{
    Statement statement{*this, sql};
    Rows rows = statement.run();
    return rows.next() ? rows.value(0) : Value{};
}

std::int64_t Database::dataVersion()
{
    const Value version = valueOf("PRAGMA data_version");
    expects(std::holds_alternative<std::int64_t>(version), "dataVersion: SQLite counts");
    return std::get<std::int64_t>(version);
}

void Database::allowKnownTriggers() noexcept
{
    sqlite3_db_config(m_handle->connection.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
}

std::int64_t Database::changes() const noexcept
{
    return sqlite3_changes64(m_handle->connection.get());
}

void Database::copyTo(const std::filesystem::path& target) const
{
    Database copy{target, Opening::Create};
    sqlite3* to = copy.m_handle->connection.get();
    sqlite3_backup* backup =
        sqlite3_backup_init(to, "main", m_handle->connection.get(), "main");
    if (backup == nullptr)
        failStorage(to, target, "written");
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        failStorage(to, target, "written");
}

Transaction::Transaction(Database& database) : m_database{database}
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after a full disk or an I/O error. If rolling back fails
    // here, the journal stays and the next opening rolls back.
    sqlite3* connection = m_database.m_handle->connection.get();
    if (m_isOpen && sqlite3_get_autocommit(connection) == 0)
        sqlite3_exec(connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    expects(m_isOpen, "Transaction::commit: once");
    m_database.execute("COMMIT");
    m_isOpen = false;
}

std::string quoted(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"')
            text += '"';
        text += c;
    }
    return text + "\"";
}

} // namespace ecotone::store
