#pragma once

#include "nature.h"

namespace ecotone::sample {

/// What people do to the ground at one date.
struct People {
    /// 0 where nothing, else the `Cover` people have put there.
    Field<std::uint8_t> made{frame::cell_m};
    /// How hard livestock, dust and wheels press on the vegetation: about 0 to 1.5.
    Field<float> pressure{frame::cell_m};
};

/// @param date  0, 1 or 2: 2015, 2020 or 2025
[[nodiscard]] People makePeople(const Nature& nature, std::size_t date);

} // namespace ecotone::sample
