#pragma once

#include <string>
#include <string_view>

namespace ecotone::report {

/// Bytes as RFC 4648 base 64 with padding, for pictures inside a page.
[[nodiscard]] std::string toBase64(std::string_view bytes);

} // namespace ecotone::report
