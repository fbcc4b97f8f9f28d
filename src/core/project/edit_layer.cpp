#include "ecotone/project/edit_layer.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/draft.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::project {

namespace {

std::string_view withoutSlash(std::string_view folder)
{
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.remove_suffix(1);
    return folder == "." ? std::string_view{} : folder;
}

/// The path below `folder`, or nothing where it lies elsewhere.
std::optional<std::string_view> pathBelow(std::string_view folder, std::string_view path)
{
    if (folder.empty())
        return path.starts_with('/') || path.starts_with("../") ? std::nullopt
                                                                : std::optional{path};
    if (!path.starts_with(folder))
        return std::nullopt;
    path.remove_prefix(folder.size());
    if (!folder.ends_with('/') && !path.starts_with('/'))
        return std::nullopt; // "data/lc" is no folder of "data/lc2020.tif"
    while (path.starts_with('/'))
        path.remove_prefix(1);
    return path.empty() ? std::nullopt : std::optional{path};
}

std::string pathIn(std::string_view folder, std::string_view rest)
{
    if (folder.empty())
        return std::string{rest};
    return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", rest);
}

/// The folder and the name of a path; what is directly below the root keeps its slash.
std::pair<std::string_view, std::string_view> split(std::string_view path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return {{}, path};
    return {path.substr(0, std::max<std::size_t>(slash, 1)), path.substr(slash + 1)};
}

} // namespace

Checked<Edit>
addLayer(const Project& project, records::Layer layer, std::vector<records::LayerClass> classes)
{
    expects(!project.find(layer.id), "addLayer: the id is new");
    const records::LayerId id = layer.id;
    std::string title = "Add " + describe(project, layer);
    Draft draft{project};
    if (auto refusal = draft.put(std::move(layer)))
        return *std::move(refusal);
    for (records::LayerClass& each : classes) {
        each.layer = id;
        if (auto refusal = draft.put(std::move(each)))
            return *std::move(refusal);
    }
    return std::move(draft).edit(std::move(title));
}

std::optional<FolderMove> folderMove(std::string_view oldPath, std::string_view newPath)
{
    if (oldPath == newPath || split(oldPath).second != split(newPath).second)
        return std::nullopt;
    auto from = split(oldPath).first, to = split(newPath).first;
    while (!from.empty() && from != "/" && !to.empty() && to != "/" &&
           split(from).second == split(to).second) {
        from = split(from).first;
        to = split(to).first;
    }
    return FolderMove{std::string{from}, std::string{to}};
}

Checked<Edit> repointLayers(const Project& project,
                            const FolderMove& move,
                            std::span<const records::LayerId> missing)
{
    const std::string_view from = withoutSlash(move.from), to = withoutSlash(move.to);
    Draft draft{project};
    bool isAny = false;
    for (const records::LayerId id : missing) {
        const records::Layer* const found = project.find(id);
        expects(found, "repointLayers: the ids are of this project");
        const auto rest = pathBelow(from, found->path);
        if (!rest)
            continue;
        isAny = true;
        records::Layer moved = *found;
        moved.path = pathIn(to, *rest);
        if (auto refusal = draft.put(std::move(moved)))
            return *std::move(refusal);
    }
    if (!isAny)
        return Refusal{
            fmt::format("No missing layer lay below “{}”; choose the folder they were "
                        "in.",
                        from)};
    const auto folder = [](std::string_view path) {
        return path.empty() ? std::string{"the project's folder"} : fmt::format("“{}”", path);
    };
    return std::move(draft).edit(
        fmt::format("Find layers of {} in {}", folder(from), folder(to)));
}

} // namespace ecotone::project
