#pragma once

#include "ecotone/run/results.h"

#include <string>

namespace ecotone::run {

/// The results as JSON: raw numbers in the unit the key names (`area_ha`),
/// null for what is not given, keys in one fixed order, ids as text. Ends with a line end.
/// Keys: docs/results.md.
[[nodiscard]] std::string toJson(const Results& results);
/// Only the named parts, for commands that print one: same keys as inside `toJson`.
[[nodiscard]] std::string toJson(const TargetResult& target);
[[nodiscard]] std::string toJson(const LandscapeResult& landscape);
[[nodiscard]] std::string toJson(const attribution::Attribution& attribution);

} // namespace ecotone::run
