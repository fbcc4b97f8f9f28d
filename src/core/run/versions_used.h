#pragma once

#include "ecotone/run/pipeline.h"

#include <map>
#include <string>

namespace ecotone::run {

/// The versions of the program and of every library that figures depend on.
[[nodiscard]] std::map<std::string, std::string> versionsUsed(const RunOptions& options);

} // namespace ecotone::run
