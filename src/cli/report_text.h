#pragma once

#include "ecotone/report/report.h"

#include <string>
#include <string_view>

namespace ecotone::cli {

/// A section of the report as plain text for a terminal: the same words and the same printed
/// digits. Pictures are left out.
[[nodiscard]] std::string plainText(const report::Section& section);

/// Broken into lines of at most `width` places, each beginning with `indent` spaces.
[[nodiscard]] std::string
wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

} // namespace ecotone::cli
