#pragma once

#include "command_line.h"

namespace ecotone::cli {

/// Verbs about what belongs to an action: its status, who takes part, what proves it, its kind.
void addActionPartCommands(Menu& action);

} // namespace ecotone::cli
