#pragma once

#include <string>
#include <vector>

namespace ecotone::project {

/// `a, b, c, d, e and 7 more`: the first five, in the order of their letters, and how many
/// follow.
[[nodiscard]] std::string nameList(std::vector<std::string> names);

} // namespace ecotone::project
