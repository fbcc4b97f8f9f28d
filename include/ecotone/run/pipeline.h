#pragma once

#include "ecotone/base/progress.h"
#include "ecotone/project/project.h"
#include "ecotone/run/results.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace ecotone::run {

/// Where the project's files are.
struct Sources {
    std::filesystem::path folder; // relative layer paths start here
};

struct RunOptions {
    int threads = 1;             // changes no bit of the results
    std::int64_t tileSide = 512; // changes raw values by less than 1e-9 of themselves
    std::map<std::string, std::string> versions; // of the program and SQLite; GDAL, PROJ and
                                                 // GEOS are added
};

/// Computes every figure of a project from its files. A layer that is missing or cannot be used
/// becomes a finding, and figures that need it are not given (never 0).
/// @pre ownership has no cycle (see checks.h)
/// @throws InputError  a tile of a layer could not be read;  Cancelled
[[nodiscard]] Results compute(const project::Project& project,
                              const Sources& sources,
                              const RunOptions& options,
                              Progress& progress);

/// The file of a layer: its path, taken from the project's folder where it is relative.
[[nodiscard]] std::filesystem::path fileOf(const records::Layer& layer, const Sources& sources);

} // namespace ecotone::run
