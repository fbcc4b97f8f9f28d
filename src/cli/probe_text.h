#pragma once

#include "ecotone/formats/probe.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace ecotone::cli {

/// What a file is, for people.
[[nodiscard]] std::string probeText(const formats::Probe& probe);

/// The same with raw values; keys in docs/command-line.md.
[[nodiscard]] nlohmann::ordered_json probeJson(const formats::Probe& probe);

} // namespace ecotone::cli
