#pragma once

#include "ecotone/records/layer.h"

#include <compare>

namespace ecotone::desktop {

/// Which layer of the map: one of the kinds of surfaces the project keeps, or a file.
struct LayerKey {
    enum class Kind { Actions, Sites, Landscapes, File };
    Kind kind = Kind::File;
    records::LayerId file; // of a file only

    auto operator<=>(const LayerKey&) const = default;
};

} // namespace ecotone::desktop
