#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"

#include <optional>
#include <string>
#include <string_view>

namespace ecotone::store {

/// The changes of an edit as readable JSON: a list with, for each change, the table, the id,
/// and the record before and after. Of a changed record only the fields that differ are
/// written.
///   [{"table":"site","id":"7","before":{"name":"Pit"},"after":{"name":"North pit"}}]
[[nodiscard]] std::string toJsonText(const project::Edit& edit);

enum class Direction {
    Forward, // the edit as it was done
    Back     // the edit that takes it back
};

/// Reads changes back, to be applied to `project`, which must be as it was before them (or,
/// going back, after them). Nothing where the text is damaged or does not fit the project.
/// @throws GeometryError  a shape names a CRS that this PROJ does not know
[[nodiscard]] std::optional<project::Edit>
editFromJsonText(std::string_view text, const project::Project& project, Direction direction);

} // namespace ecotone::store
