#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The dependency rule of docs/architecture.md, read off the sources.
namespace house {

/// One line of a source file that breaks a rule, as a sentence.
using Violation = std::string;

/// What in `text` breaks the rules for a file that lies at `path`.
///
/// @param path  relative to the top of the project, with slashes: "src/core/geo/grid.cpp"
/// @return      empty for a file outside include/ and src/
std::vector<Violation> violations(std::string_view path, std::string_view text);

} // namespace house
