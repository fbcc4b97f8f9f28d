#pragma once

#include "ecotone/project/edit.h"

#include <optional>
#include <vector>

namespace ecotone::run {

/// What an edit did, where it did no more than change actions that stay where they are in every
/// list: their shape, how they stand, and who takes part.
struct SmallEdit {
    bool movesShapes = false;
    bool changesStandings = false; // beyond who takes part
    /// Actions that stand differently, or that others take part in; ascending, each once.
    std::vector<records::ActionId> actions;
};

/// Nothing where the edit did anything else or very much, so that all figures have to be made
/// anew.
[[nodiscard]] std::optional<SmallEdit> smallEditOf(const project::Edit& edit);

} // namespace ecotone::run
