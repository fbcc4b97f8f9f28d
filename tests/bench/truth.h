#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace ecotone::bench {

inline constexpr std::size_t ecosystemClasses = 8; // 1 to 8

/// What the generator counted while it wrote the layers: the cells with data, which are those
/// wholly inside the landscape. Sums are over cells, not areas.
struct Truth {
    std::array<std::array<std::uint64_t, ecosystemClasses>, 2> cells{}; // [degraded][class - 1]
    double opening = 0.0, closing = 0.0;
    double gains = 0.0, losses = 0.0, squaredChange = 0.0;

    [[nodiscard]] std::uint64_t assessed() const noexcept;
    Truth& operator+=(const Truth& other) noexcept;
};

/// Nothing where the file is not there or was written by another version of the generator.
[[nodiscard]] std::optional<Truth> readTruth(const std::filesystem::path& file);
/// @throws Error  the file could not be written
void writeTruth(const std::filesystem::path& file, const Truth& truth);

} // namespace ecotone::bench
