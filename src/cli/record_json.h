#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/project.h"

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <string>

namespace ecotone::cli {

/// A record with the fields of its table as keys (docs/project-file.md): identities, dates and
/// words as text, numbers raw, what is not given as null. Beside the id of another record
/// stands its name. A shape becomes `area_m2`, its true area, in `geom`'s place.
template <class Record>
[[nodiscard]] nlohmann::ordered_json recordJson(const project::Project& project,
                                                const Record& record);

/// The records that belong to another one, as a list in the order of the values of `keys`.
/// Random ids decide no order.
template <class Child, class ParentId>
[[nodiscard]] nlohmann::ordered_json childrenJson(const project::Project& project,
                                                  ParentId Child::*member,
                                                  ParentId parent,
                                                  std::initializer_list<const char*> keys);

/// A list of objects in the order of the values of `keys`.
[[nodiscard]] nlohmann::ordered_json inOrder(nlohmann::ordered_json list,
                                             std::initializer_list<const char*> keys);

[[nodiscard]] nlohmann::ordered_json findingsJson(const Findings& findings);

/// As printed: two spaces of indent, a line end at the end.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& json);

} // namespace ecotone::cli
