#pragma once

#include <filesystem>

namespace ecotone::sample {

/// Writes the sample landscape into a folder, which is made where it is missing: rasters,
/// vectors, the recipe that builds a project from them, and a note on what they are. The place,
/// the companies and the plan are invented. Files of the same names are replaced.
/// @throws InputError  a file cannot be written (the message names it)
void writeSample(const std::filesystem::path& folder);

} // namespace ecotone::sample
