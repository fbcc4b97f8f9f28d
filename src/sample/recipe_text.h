#pragma once

#include "actions.h"

#include <string>
#include <string_view>
#include <vector>

namespace ecotone::sample {

/// The recipe with an entry for every action, in which stands what the file of actions cannot
/// say: earlier statuses, partners with shares and money, evidence.
/// @param frame  the recipe without its actions, JSON
[[nodiscard]] std::string recipeText(std::string_view frame,
                                     const std::vector<SampleAction>& actions);

} // namespace ecotone::sample
