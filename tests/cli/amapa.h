#pragma once

#include "program.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace ecotone::tests {

/// The files of the demonstration landscape, copied into a scratch folder together with the two
/// recipes of it. @pre the shared data are there
void copyAmapa(const Scratch& scratch);

/// What a command prints with `--json`. The command must end well.
[[nodiscard]] nlohmann::json jsonOf(const Scratch& scratch, const std::string& line);

/// The figures that were worked out beside the data.
[[nodiscard]] nlohmann::json amapaExpected();

/// Area shares by name of claim group, of the target's attribution over `basis`.
[[nodiscard]] nlohmann::json areaShares(const nlohmann::json& target, const std::string& basis);

/// The largest difference of two numbers at one place of two equally built values, in parts of
/// the larger of the two and 1. Infinite where anything else differs.
[[nodiscard]] double largestDifference(const nlohmann::json& a, const nlohmann::json& b);

} // namespace ecotone::tests
