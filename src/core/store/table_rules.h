#pragma once

#include "sql_tokens.h"

#include <optional>
#include <span>
#include <string>

namespace ecotone::store {

/// The rule in the definition of a table Ecotone writes to that is not one of the schema steps
/// and would run or take effect when a row is written: a check, a computed default, or what is
/// to be done in a conflict ("CHECK", "DEFAULT", "ON CONFLICT"). Nothing where there is none.
/// Such a rule could change other rows, leave a row out, or keep the program busy for ever.
[[nodiscard]] std::optional<std::string> foreignRule(std::span<const SqlToken> table);

} // namespace ecotone::store
