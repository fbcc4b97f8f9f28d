#pragma once

#include "recipe_content.h"
#include "recipe_node.h"

#include <filesystem>

namespace ecotone::document {

/// Reads a recipe. All that is wrong with it is in `problems`; what is wrong reads as not
/// given.
/// @throws InputError  the file cannot be read or is no JSON (says in which line)
[[nodiscard]] Recipe readRecipe(const std::filesystem::path& file, RecipeProblems& problems);

/// Where the files that a recipe names lie.
class RecipeFiles {
public:
    explicit RecipeFiles(std::filesystem::path folder) : m_folder{std::move(folder)} {}
    /// The file under `key`, taken from the recipe's folder; a problem where there is none.
    [[nodiscard]] std::filesystem::path existing(RecipeNode& node, std::string_view key) const;

private:
    std::filesystem::path m_folder;
};

// One function per part of a recipe; each ends with `finish`.
[[nodiscard]] ActorEntry readActor(RecipeNode node);
[[nodiscard]] KindEntry readKind(RecipeNode node);
[[nodiscard]] LayerEntry readLayer(RecipeNode node, const RecipeFiles& files);
[[nodiscard]] LandscapeEntry readLandscape(RecipeNode node, const RecipeFiles& files);
[[nodiscard]] ImportEntry readImport(RecipeNode node, const RecipeFiles& files);
[[nodiscard]] SiteEntry readSite(RecipeNode node, const RecipeFiles& files);
[[nodiscard]] ActionEntry readAction(RecipeNode node, const RecipeFiles& files);
[[nodiscard]] TargetEntry readTarget(RecipeNode node);
[[nodiscard]] RecordEntry readRecord(RecipeNode node, const RecipeFiles& files);

// Parts that several have in common; they read from a node that the caller finishes.
[[nodiscard]] std::vector<StakeEntry> readStakes(RecipeNode& node);
/// Keys `wkt`, `crs`, or `file`, `sublayer`, `encoding`, `crs`, `where`.
[[nodiscard]] ShapeSource readShape(RecipeNode& node, const RecipeFiles& files);

} // namespace ecotone::document
