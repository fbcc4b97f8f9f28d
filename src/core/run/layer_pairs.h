#pragma once

#include "read_layers.h"

#include <utility>
#include <vector>

namespace ecotone::run {

/// Two dated layers of one role, opening and closing.
using LayerPair = std::pair<const ReadLayer*, const ReadLayer*>;

/// The usable dated layers of a role by date, one per date: with several of one date the first
/// by name is taken, and that is said. Layers without a date are left out, and that is said
/// too.
[[nodiscard]] std::vector<const ReadLayer*>
datedLayers(const ReadLayers& layers, records::LayerRole role, Findings& findings);

/// Each with the next, and the first with the last.
[[nodiscard]] std::vector<LayerPair> pairsOf(const std::vector<const ReadLayer*>& dated);

} // namespace ecotone::run
