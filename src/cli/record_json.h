#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/project.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace ecotone::cli {

/// A record with the fields of its table as keys (docs/project-file.md): identities, dates and
/// words as text, numbers raw, what is not given as null. A shape becomes `area_m2`, its true
/// area, under `geom`'s place.
template <class Record>
[[nodiscard]] nlohmann::ordered_json recordJson(const Record& record);

[[nodiscard]] nlohmann::ordered_json findingsJson(const Findings& findings);

/// As printed: two spaces of indent, a line end at the end.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& json);

} // namespace ecotone::cli
