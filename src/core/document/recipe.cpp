#include "ecotone/document/recipe.h"

#include "recipe_builder.h"
#include "recipe_reader.h"

#include "ecotone/base/error.h"
#include "ecotone/project/checks.h"

#include <fmt/format.h>

#include <optional>
#include <system_error>

namespace ecotone::document {
namespace {

namespace fs = std::filesystem;

/// A file that is written beside its place and disappears unless it is put there.
class FileBeside {
public:
    explicit FileBeside(fs::path place) : m_place{std::move(place)}
    {
        m_beside =
            m_place.parent_path() / fmt::format(".{}.building.gpkg", m_place.stem().string());
        std::error_code ignored; // left by a build that was killed
        fs::remove(m_beside, ignored);
    }
    ~FileBeside()
    {
        std::error_code ignored; // nothing can be done about it here, and nothing depends on it
        fs::remove(m_beside, ignored);
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    [[nodiscard]] const fs::path& path() const noexcept { return m_beside; }

    /// @throws StorageError  the file cannot be put in its place
    void putInPlace()
    {
        std::error_code error;
        fs::rename(m_beside, m_place, error);
        if (error)
            throw StorageError{
                fmt::format("The project was built, but cannot be put at {}: {}.",
                            m_place.string(), error.message())};
    }

private:
    fs::path m_place, m_beside;
};

Refusal refusalOf(const fs::path& recipe, const RecipeProblems& problems)
{
    return Refusal{
        fmt::format("The recipe {} cannot be built:\n{}", recipe.string(), problems.text())};
}

Surroundings datedBy(const Recipe& recipe, Surroundings with)
{
    if (recipe.date)
        with.now = [when = toText(*recipe.date) + "T00:00:00Z"] { return when; };
    return with;
}

} // namespace

Checked<Findings> buildProject(const BuildRequest& request, Surroundings with)
{
    SilentProgress nobody;
    return buildProject(request, std::move(with), nobody);
}

Checked<Findings>
buildProject(const BuildRequest& request, Surroundings with, Progress& progress)
{
    const fs::path place = fs::absolute(request.project).lexically_normal();
    if (fs::exists(place) && request.existing == Existing::Refuse)
        return Refusal{
            fmt::format("{} is there already. Name another file, or have it replaced "
                        "(--replace).",
                        request.project.string())};
    RecipeProblems problems;
    const Recipe recipe = readRecipe(request.recipe, problems);
    if (!problems.isEmpty())
        return refusalOf(request.recipe, problems);

    FileBeside file{place};
    Findings findings;
    {
        Document document =
            Document::create(file.path(), recipe.settings, datedBy(recipe, std::move(with)));
        DerivedIds ids;
        ImportDraft draft{document.project(), ids};
        progress.begin("Building the project");
        RecipeBuilder{draft, place.parent_path(), problems, progress}.build(recipe);
        if (!problems.isEmpty())
            return refusalOf(request.recipe, problems);
        findings = draft.findings();
        document.perform(std::move(draft).edit(
            fmt::format("Build from recipe {}", request.recipe.filename().string())));
        append(findings, project::check(document.project()));
    }
    file.putInPlace();
    return findings;
}

} // namespace ecotone::document
