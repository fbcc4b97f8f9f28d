#pragma once

#include <string>

namespace ecotone::draw {

/// Gives a drawing its title, which readers for the blind speak. Qt's own writer does not
/// escape it, so that a title like “A < B” would break the file.
/// @param svg  as Qt wrote it, with the title it gives by itself
[[nodiscard]] std::string withTitle(std::string svg, const std::string& title);

} // namespace ecotone::draw
