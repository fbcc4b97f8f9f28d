#pragma once

#include <source_location>
#include <string_view>

namespace ecotone {

/// Ends the program with a message when a promise made inside the program was broken.
/// Always on: a wrong figure is worse than no figure. Never used for what a person or a file
/// can get wrong (that is a `Refusal`, a `Finding` or an `Error`).
///
/// @param promise  what should have held, in words, with the name of the function
void expects(bool held, std::string_view promise,
             std::source_location where = std::source_location::current());

} // namespace ecotone
