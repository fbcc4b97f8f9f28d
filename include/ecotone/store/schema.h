#pragma once

#include "ecotone/store/database.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ecotone::store {

/// One step of the project file's schema. A step that was released is never edited again.
struct Migration {
    int version = 0;        // "format" in ecotone_meta once the step is done
    std::string_view title; // for the log and the upgrade dialog
    std::string_view sql;   // resources/schema/<version>_<title>.sql
};

/// The steps this program knows, in order, without gaps.
[[nodiscard]] std::span<const Migration> schemaSteps();

/// The format a file has; 0 for an empty one.
[[nodiscard]] int formatVersion(Database& database);

/// Brings a file to the newest format, each step in its own transaction. Run on a copy: a file
/// that people have is only replaced by one that has come through whole (`upgradeFile`).
/// @throws StorageError  the file is from a newer Ecotone, or a step failed (and left no trace)
void migrate(Database& database, std::span<const Migration> steps);

/// Brings a project file to the newest format: a copy is made and migrated, the old file is
/// kept beside it ("plan.format-1.gpkg"), then the copy takes its place. A file that needs no
/// step is left alone. @returns where the old file is kept, if there was a step to do
/// @throws StorageError  the file is as it was
std::optional<std::filesystem::path> upgradeFile(const std::filesystem::path& file,
                                                 std::span<const Migration> steps);

/// What the file says about itself, by key: "format", "created_with", "content_stamp".
[[nodiscard]] std::optional<std::string> metaValue(Database& database, std::string_view key);
void setMetaValue(Database& database, std::string_view key, std::string_view value);

} // namespace ecotone::store
