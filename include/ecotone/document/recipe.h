#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/progress.h"
#include "ecotone/document/document.h"

#include <filesystem>

namespace ecotone::document {

/// Whether a project file that is there already may be replaced.
enum class Existing { Refuse, Replace };

struct BuildRequest {
    std::filesystem::path recipe;  // docs/recipe.md, resources/recipe.schema.json
    std::filesystem::path project; // to be
    Existing existing = Existing::Refuse;
};

/// Makes a project of what a recipe names. The file is written beside its place and put there
/// when it is whole. Identities derive from names, so the same recipe and files give the same
/// bytes, provided that the recipe has a `date` or `with.now` always says the same.
///
/// Refused: the project is there already; anything wrong with the recipe, every problem with
/// its place (a JSON pointer).
/// @return what was remarkable about the files
/// @throws InputError  the recipe is no JSON, or a file it names cannot be read
/// @throws StorageError  the project cannot be written
/// @throws Cancelled  the user asked to stop; nothing is left behind
[[nodiscard]] Checked<Findings>
buildProject(const BuildRequest& request, Surroundings with, Progress& progress);
/// The same, with nobody looking on.
[[nodiscard]] Checked<Findings> buildProject(const BuildRequest& request, Surroundings with);

} // namespace ecotone::document
