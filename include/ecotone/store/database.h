#pragma once

#include "ecotone/store/values.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace ecotone::store {

class Statement;

/// A connection to a project file. What is stored in the file is never trusted: no function or
/// virtual table that could reach outside runs from its schema, its inner tables cannot be
/// written by SQL, damaged pages are noticed. A transaction is on the disk, with the folder
/// entry, when it has been committed. Belongs to one thread.
class Database {
public:
    enum class Opening {
        ReadOnly,  // the file is not written, not even to roll back what another program left
        ReadWrite, // the file must exist
        Create     // the file is made where it does not exist
    };

    /// @throws StorageError  the file cannot be opened
    Database(const std::filesystem::path& file, Opening how);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const noexcept;

    /// Runs statements that give no rows. @throws StorageError
    void execute(std::string_view sql);

    /// The first field of the first row; null where there is no row. @throws StorageError
    [[nodiscard]] Value valueOf(std::string_view sql);

    /// A number that is another one when another connection has changed the file.
    [[nodiscard]] std::int64_t dataVersion();

    /// Lets triggers of the file write to R-trees, which SQLite before 3.41 only lets a schema
    /// do that is trusted. @pre every trigger of the file was found to be a known one
    void allowKnownTriggers() noexcept;

    /// How many rows the last INSERT, UPDATE or DELETE touched, without those of triggers.
    [[nodiscard]] std::int64_t changes() const noexcept;

    /// Copies the whole content, as of one moment, to a file that is made anew.
    /// @throws StorageError
    void copyTo(const std::filesystem::path& target) const;

private:
    friend class Statement;
    friend class Transaction;
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

/// The rows a statement gives, one at a time. Resets the statement when it goes.
class Rows {
public:
    explicit Rows(Statement& statement) noexcept : m_statement{statement} {}
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Moves to the next row; false after the last one. @throws StorageError
    [[nodiscard]] bool next();
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// All fields. @throws StorageError  out of memory
    [[nodiscard]] Row row() const;

private:
    Statement& m_statement;
};

/// A statement prepared once; values are only ever bound, never pasted in.
/// Must not outlive its database.
class Statement {
public:
    /// @throws StorageError  the text is no statement for this schema
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    /// Runs with these values bound to ?1, ?2 …
    [[nodiscard]] Rows run(std::span<const Value> values = {});
    /// Runs to the end and expects no rows. @throws StorageError
    void exec(std::span<const Value> values = {});

    template <class... Each>
    [[nodiscard]] Rows runWith(const Each&... values)
    {
        const Value bound[] = {Value{values}...};
        return run(bound);
    }
    template <class... Each>
    void execWith(const Each&... values)
    {
        const Value bound[] = {Value{values}...};
        exec(bound);
    }

private:
    friend class Rows;
    void bind(std::span<const Value> values);
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

/// From construction to `commit`; without it, everything is taken back. Waits a few seconds
/// where another program is writing.
class Transaction {
public:
    /// @throws StorageError  the file is locked, or cannot be written
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// @throws StorageError  nothing of the transaction is in the file
    void commit();

private:
    Database& m_database;
    bool m_isOpen = true;
};

/// `"name"`, safe inside SQL.
[[nodiscard]] std::string quoted(std::string_view name);

} // namespace ecotone::store
