#pragma once

#include "ecotone/records/action.h"

#include <vector>

namespace ecotone::records {

/// The kinds of action a new project starts with, in the order in which they are offered. Which
/// of them count as restoration under Target 2 follows docs/methods/restoration-progress.md:
/// activities that manage the recovery of a degraded ecosystem count, those that keep land from
/// harm, watch it or pay for it do not. The list may be edited and is printed with every result.
/// Ids derive from the names, so that two projects name the same kind by the same id.
///
/// Source: CBD guidance on Target 2; FERM registry; for the terms also Society for Ecological
/// Restoration, International Principles and Standards, 2nd edition (2019).
[[nodiscard]] const std::vector<ActionKind>& defaultKinds();

} // namespace ecotone::records
