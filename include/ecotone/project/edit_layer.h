#pragma once

#include "ecotone/project/put.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::project {

/// A layer with the names of its classes; their `layer` is set here.
[[nodiscard]] Checked<Edit> addLayer(const Project& project,
                                     records::Layer layer,
                                     std::vector<records::LayerClass> classes);

/// A folder and everything below it went from one place to another. Slashes go forward; an
/// empty text is the project's own folder.
struct FolderMove {
    std::string from, to;
    bool operator==(const FolderMove&) const = default;
};

/// The move that explains that a file now lies elsewhere: what the two paths have in common at
/// their ends went along. Nothing where the file has another name.
[[nodiscard]] std::optional<FolderMove> folderMove(std::string_view oldPath,
                                                   std::string_view newPath);

/// Points all the missing layers that lay below `move.from` to where they went, as one edit.
/// @param missing  layers whose files were not found; others stay as they are
/// Refused where none of them lay there.
[[nodiscard]] Checked<Edit> repointLayers(const Project& project,
                                          const FolderMove& move,
                                          std::span<const records::LayerId> missing);

} // namespace ecotone::project
