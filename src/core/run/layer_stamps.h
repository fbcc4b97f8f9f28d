#pragma once

#include "read_layers.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::run {

/// By what one sees, without reading them, that layers are no longer what was read: what the
/// project says of them, and time and size of their files.
struct LayerStamps {
    struct File {
        std::filesystem::path path;
        std::filesystem::file_time_type changed;
        std::uintmax_t size = 0;
        bool operator==(const File&) const = default;
    };
    std::vector<records::Layer> layers;   // as the project has them
    std::vector<records::LayerId> wanted; // that targets or settings name, ascending
    std::vector<File> files;              // that are there, by layer
    bool operator==(const LayerStamps&) const = default;
};

[[nodiscard]] LayerStamps stampsOf(const project::Project& project, const Sources& sources);

/// Makes layers that were read ready to be booked for another state of the project.
/// @pre the project says the same of its layers as when they were read
void readyAgain(ReadLayers& layers, const project::Project& project);

} // namespace ecotone::run
