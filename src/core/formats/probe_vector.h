#pragma once

#include "file_guard.h"
#include "open_data_set.h"

#include "ecotone/formats/probe.h"

#include <vector>

namespace ecotone::formats {

/// Looks at every layer of an opened vector file.
/// @throws InputError  a layer cannot be read to its end
[[nodiscard]] std::vector<ProbedVectorLayer>
probeLayers(const OpenDataSet& opened, const ProbeOptions& options, Findings& findings);

[[nodiscard]] ProbedVectorLayer
probeCsv(const GuardedFile& file, const ProbeOptions& options, Findings& findings);

} // namespace ecotone::formats
