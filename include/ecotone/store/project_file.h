#pragma once

#include "ecotone/store/database.h"
#include "ecotone/store/schema.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace ecotone::store {

/// A file that is larger is no project: its records would not fit into memory.
inline constexpr std::uintmax_t largestProjectBytes = std::uintmax_t{8} << 30U;

/// Makes an empty project file of the newest format.
/// @param when         the time noted as last change: "2026-11-22T03:05:00Z"
/// @param createdWith  the program: "Ecotone 0.1.0"
/// @throws StorageError  it cannot be written
void createProjectFile(const std::filesystem::path& file,
                       std::string_view when,
                       std::string_view createdWith);

struct OpenedFile {
    Database database;
    std::optional<std::filesystem::path> keptOldFormat; // where the file as it was stands now
};

/// Opens a project file after looking at all of it: that it is a GeoPackage and a project,
/// whole, of no newer format, and that nothing in its schema would run that Ecotone does not
/// know. A file that is refused is left as it was, to the byte; only what a program that was
/// killed left to be rolled back is rolled back, as everyone who opens the file would. An older
/// format is brought up to date on a copy (`upgradeFile`).
/// @param how  ReadOnly or ReadWrite
/// @throws StorageError  why the file is refused, in one sentence
[[nodiscard]] OpenedFile openProjectFile(const std::filesystem::path& file,
                                         Database::Opening how,
                                         std::span<const Migration> steps = schemaSteps());

} // namespace ecotone::store
