#pragma once

#include "ecotone/base/progress.h"

#include <filesystem>

namespace ecotone::desktop {

/// Where the sample project is, or will be, in the user's documents.
[[nodiscard]] std::filesystem::path sampleProjectFile();

/// Writes the sample landscape, which is invented, beside `project` and builds the project of
/// its recipe. One that is there is left alone.
/// @throws Error  it cannot be written;  Cancelled
void makeSampleProject(const std::filesystem::path& project, Progress& progress);

} // namespace ecotone::desktop
