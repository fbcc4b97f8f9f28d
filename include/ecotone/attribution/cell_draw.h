#pragma once

#include <cstdint>

namespace ecotone::attribution {

/// A number of chance for a cell. The cells with the lowest ones are a simple random sample,
/// the same however the cells come: in any order, from any number of threads.
[[nodiscard]] std::uint64_t drawOf(std::uint64_t seed, std::uint64_t cell) noexcept;

} // namespace ecotone::attribution
