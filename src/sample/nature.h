#pragma once

#include "cover.h"

namespace ecotone::sample {

/// The ground the plan stands on, before people.
struct Nature {
    Field<float> height{frame::cell_m};
    Field<float> steepness{frame::cell_m};
    Field<float> riverGap{frame::cell_m}; // metres to the bank, negative in the river
    Field<std::uint8_t> ecosystem{frame::cell_m};
};

[[nodiscard]] Nature makeNature(const Drainage& drainage, const std::vector<River>& rivers);

} // namespace ecotone::sample
