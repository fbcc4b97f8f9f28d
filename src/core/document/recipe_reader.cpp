#include "recipe_reader.h"

#include "recipe_json.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::document {
namespace {

/// The number of the recipe format this program reads.
constexpr int recipeFormat = 1;

void readFormat(RecipeNode& root)
{
    if (!root.has("recipe")) {
        root.problem("recipe", "The key is missing; this program reads “\"recipe\": 1”.");
        return;
    }
    const std::optional<int> format = root.whole("recipe");
    if (format && *format != recipeFormat)
        root.problem("recipe", fmt::format("This is a recipe of format {}; this program reads "
                                           "format {}.",
                                           *format, recipeFormat));
}

records::Settings readSettings(RecipeNode& root)
{
    records::Settings settings;
    settings.name = root.required("name");
    settings.description = root.text("description");
    settings.crs = root.text("crs");
    settings.consolidation =
        root.word<records::Consolidation>("consolidation").value_or(settings.consolidation);
    settings.minimumAssessedPercent =
        root.number("minimumAssessedPercent").value_or(settings.minimumAssessedPercent);
    return settings;
}

template <class Entry, class... More>
std::vector<Entry> readAll(RecipeNode& root,
                           std::string_view key,
                           Entry (*read)(RecipeNode, More...),
                           const std::remove_cvref_t<More>&... more)
{
    std::vector<Entry> entries;
    for (RecipeNode& node : root.objects(key))
        entries.push_back(read(std::move(node), more...));
    return entries;
}

} // namespace

std::filesystem::path RecipeFiles::existing(RecipeNode& node, std::string_view key) const
{
    const std::string given = node.text(key);
    if (given.empty())
        return {};
    const std::filesystem::path file = (m_folder / given).lexically_normal();
    if (!std::filesystem::exists(file))
        node.problem(key,
                     fmt::format("There is no file {}. Names are taken from the folder of the "
                                 "recipe.",
                                 file.string()));
    return file;
}

Recipe readRecipe(const std::filesystem::path& file, RecipeProblems& problems)
{
    const nlohmann::json json = readJson(file);
    RecipeNode root{json, "", problems};
    const RecipeFiles files{std::filesystem::absolute(file).parent_path()};
    Recipe recipe;
    static_cast<void>(root.has("$schema"));
    readFormat(root);
    recipe.settings = readSettings(root);
    recipe.gridLayer = root.text("gridLayer");
    recipe.date = root.date("date");
    recipe.actors = readAll(root, "actors", readActor);
    recipe.actionKinds = readAll(root, "actionKinds", readKind);
    recipe.layers = readAll(root, "layers", readLayer, files);
    recipe.landscapes = readAll(root, "landscapes", readLandscape, files);
    recipe.imports = readAll(root, "imports", readImport, files);
    recipe.sites = readAll(root, "sites", readSite, files);
    recipe.actions = readAll(root, "actions", readAction, files);
    recipe.targets = readAll(root, "targets", readTarget);
    recipe.records = readAll(root, "records", readRecord, files);
    root.finish();
    return recipe;
}

} // namespace ecotone::document
