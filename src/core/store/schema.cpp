#include "ecotone/store/schema.h"

#include "embedded/schemaSteps.h"
#include "one_line.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/store/unfinished_file.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace ecotone::store {

namespace {

constexpr std::array<Migration, 4> steps{
    {{1, "the first format", embedded::schemaStepsText("0001_first.sql")},
     {2, "the encoding of a layer's text",
      embedded::schemaStepsText("0002_layer_encoding.sql")},
     {3, "the records that claims rest on",
      embedded::schemaStepsText("0003_claim_records.sql")},
     {4, "what a counterfactual is known by",
      embedded::schemaStepsText("0004_counterfactuals.sql")}}};

bool hasTable(Database& database, std::string_view name)
{
    Statement statement{database,
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1"};
    Rows rows = statement.runWith(std::string{name});
    return rows.next();
}

} // namespace

std::span<const Migration> schemaSteps()
{
    return steps;
}

int formatVersion(Database& database)
{
    if (!hasTable(database, "ecotone_meta"))
        return 0;
    const std::string text = metaValue(database, "format").value_or("");
    int format = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), format);
    if (error != std::errc{} || end != text.data() + text.size() || format < 1)
        throw StorageError{fmt::format("The file {} does not say which format it has (found "
                                       "“{}” in ecotone_meta): it is damaged, go back to a "
                                       "copy of it.",
                                       database.file().string(), oneLine(text))};
    return format;
}

void migrate(Database& database, std::span<const Migration> all)
{
    const int found = formatVersion(database);
    const int known = all.empty() ? 0 : all.back().version;
    if (found > known)
        throw StorageError{fmt::format(
            "The file {} was saved by a newer Ecotone (format {}; this one reads up to {}): "
            "install the newer version to open it.",
            database.file().string(), found, known)};
    for (const Migration& step : all.subspan(static_cast<std::size_t>(found))) {
        Transaction transaction{database};
        database.execute(step.sql);
        setMetaValue(database, "format", fmt::format("{}", step.version));
        transaction.commit();
    }
}

std::optional<std::filesystem::path> upgradeFile(const std::filesystem::path& file,
                                                 std::span<const Migration> all)
{
    expects(!all.empty(), "upgradeFile: there are steps");
    Database original{file, Database::Opening::ReadOnly};
    const int found = formatVersion(original);
    if (found == all.back().version)
        return std::nullopt;

    const std::filesystem::path kept = fileBeside(file, fmt::format(".format-{}", found));
    UnfinishedFile upgraded{file};
    original.copyTo(upgraded.path());
    {
        Database copy{upgraded.path(), Database::Opening::ReadWrite};
        migrate(copy, all);
    }
    if (!std::filesystem::exists(kept)) {
        UnfinishedFile backup{kept};
        original.copyTo(backup.path());
        backup.moveTo(kept);
    }
    upgraded.moveTo(file);
    return kept;
}

std::optional<std::string> metaValue(Database& database, std::string_view key)
{
    Statement statement{database, "SELECT value FROM ecotone_meta WHERE key = ?1"};
    Rows rows = statement.runWith(std::string{key});
    if (!rows.next())
        return std::nullopt;
    return rows.text(0);
}

void setMetaValue(Database& database, std::string_view key, std::string_view value)
{
    Statement update{database, "UPDATE ecotone_meta SET value = ?2 WHERE key = ?1"};
    update.execWith(std::string{key}, std::string{value});
    if (database.changes() > 0)
        return;
    Statement insert{database, "INSERT INTO ecotone_meta (key, value) VALUES (?1, ?2)"};
    insert.execWith(std::string{key}, std::string{value});
}

} // namespace ecotone::store
