#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/document/import_features.h"
#include "ecotone/records/layer.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::document {

/// Where the names, colours and groups of a layer's classes come from. Without any, the layer's
/// own file is asked.
struct ClassSource {
    std::filesystem::path legend; // a CSV file with a line of titles
    /// Its columns: "value", "name", "colour", "group". Without an entry, columns of that name
    /// are taken ("label" for "name", "color" for "colour").
    std::map<std::string, std::string> columns;
    std::vector<records::LayerClass> listed;        // instead of a file; without ids
    std::map<std::string, std::vector<int>> groups; // group: values; stands above the legend's
    [[nodiscard]] bool isEmpty() const noexcept
    {
        return legend.empty() && listed.empty() && groups.empty();
    }
};

/// A layer to be added. `layer` holds what the user says of it; id, path, digest and size are
/// found.
struct LayerRequest {
    std::filesystem::path file;
    records::Layer layer;
    ClassSource classes;
};

/// Reads what a file is and proposes it as a layer with its classes. Without a band a raster's
/// only band is taken, without a name the file's. Refused: several bands or vector layers and
/// no choice, a band or field that is not there, no CRS and none given, a role that does not
/// fit.
/// @param projectFolder  where relative paths start
/// @throws InputError  the file cannot be read
[[nodiscard]] Checked<Proposal> proposeLayer(const project::Project& project,
                                             const LayerRequest& request,
                                             const std::filesystem::path& projectFolder,
                                             RecordIds& ids);

/// The same on a draft that other imports share.
[[nodiscard]] Checked<records::LayerId> importLayer(ImportDraft& draft,
                                                    const LayerRequest& request,
                                                    const std::filesystem::path& projectFolder);

/// How a project in `folder` names a file: relative where both lie below a common folder other
/// than the root, so that they can be moved together; else absolute. With `/` between parts.
[[nodiscard]] std::string storedPath(const std::filesystem::path& file,
                                     const std::filesystem::path& folder);

} // namespace ecotone::document
