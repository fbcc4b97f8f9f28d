#pragma once

#include <string>
#include <vector>

namespace ecotone::bench {

/// Runs this program again with some arguments and gives what it printed; its error output goes
/// where ours goes.
/// @throws Error  it could not be started, or ended with anything but 0
[[nodiscard]] std::string outputOfThisProgram(const std::vector<std::string>& arguments);

} // namespace ecotone::bench
