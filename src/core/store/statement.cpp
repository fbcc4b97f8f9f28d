#include "sqlite_handles.h"

#include "ecotone/base/contract.h"
#include "ecotone/store/database.h"

namespace ecotone::store {

struct Statement::Handle {
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement;
    std::filesystem::path file;

    [[noreturn]] void fail(std::string_view doing) const
    {
        failStorage(sqlite3_db_handle(statement.get()), file, doing);
    }
};

namespace {

/// Binds one value; SQLite keeps no pointer to it.
struct Binder {
    sqlite3_stmt* statement;
    int index;

    int operator()(Null) const { return sqlite3_bind_null(statement, index); }
    int operator()(std::int64_t value) const
    {
        return sqlite3_bind_int64(statement, index, value);
    }
    int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }
    int operator()(const std::string& value) const
    {
        return sqlite3_bind_text64(statement, index, value.data(), value.size(),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    int operator()(const Blob& value) const
    {
        return sqlite3_bind_blob64(statement, index, value.bytes.data(), value.bytes.size(),
                                   SQLITE_TRANSIENT);
    }
};

} // namespace

Statement::Statement(Database& database, std::string_view sql)
    : m_handle{std::make_unique<Handle>()}
{
    sqlite3* connection = database.m_handle->connection.get();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_handle->statement.reset(statement);
    m_handle->file = database.file();
    if (code != SQLITE_OK)
        failStorage(connection, database.file(), "read");
}

Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

void Statement::bind(std::span<const Value> values)
{
    sqlite3_stmt* statement = m_handle->statement.get();
    int index = 0;
    for (const Value& value : values)
        if (std::visit(Binder{statement, ++index}, value) != SQLITE_OK)
            m_handle->fail("written");
}

Rows Statement::run(std::span<const Value> values)
{
    bind(values);
    return Rows{*this};
}

void Statement::exec(std::span<const Value> values)
{
    Rows rows = run(values);
    const bool gaveRow = rows.next();
    expects(!gaveRow, "Statement::exec: the statement gives no rows");
}

Rows::~Rows()
{
    // Resetting repeats the error of the last step, which `next` has already thrown.
    sqlite3_reset(m_statement.m_handle->statement.get());
}

bool Rows::next()
{
    const int code = sqlite3_step(m_statement.m_handle->statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_statement.m_handle->fail("read or written");
    return code == SQLITE_ROW;
}

Value Rows::value(int column) const
{
    sqlite3_stmt* statement = m_statement.m_handle->statement.get();
    const auto bytesOf = [&](const void* begin) {
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return begin == nullptr ? std::string{}
                                : std::string{static_cast<const char*>(begin), size};
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return Value{std::int64_t{sqlite3_column_int64(statement, column)}};
    case SQLITE_FLOAT:
        return Value{sqlite3_column_double(statement, column)};
    case SQLITE_TEXT:
        return Value{bytesOf(sqlite3_column_text(statement, column))};
    case SQLITE_BLOB:
        return Value{Blob{bytesOf(sqlite3_column_blob(statement, column))}};
    default:
        return Value{};
    }
}

std::int64_t Rows::integer(int column) const
{
    return sqlite3_column_int64(m_statement.m_handle->statement.get(), column);
}

std::string Rows::text(int column) const
{
    const Value field = value(column);
    const auto* text = std::get_if<std::string>(&field);
    return text ? *text : std::string{};
}

Row Rows::row() const
{
    Row row;
    const int count = sqlite3_column_count(m_statement.m_handle->statement.get());
    row.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column)
        row.push_back(value(column));
    return row;
}

} // namespace ecotone::store
