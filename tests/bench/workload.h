#pragma once

#include "ecotone/geo/grid.h"

#include <filesystem>
#include <string>
#include <string_view>

// What is measured: a fixed square of ground in EPSG:6933 (equal area). A size only changes the
// cells it is cut into, so the same shapes serve every size.
namespace ecotone::bench {

inline constexpr double west_m = -5'200'000.0;
inline constexpr double north_m = -1'400'000.0;
inline constexpr double side_m = 122'880.0;
inline constexpr std::int64_t tileSide = 512;

enum class Codec { Deflate, Zstd };
[[nodiscard]] std::string_view nameOf(Codec codec) noexcept;

/// A cut of the ground into `cells` x `cells` cells.
struct Size {
    std::string name;
    std::int64_t cells = 0;
};

/// XS (2 048, only to try things), S (4 096), M (12 288) or L (24 576).
/// @throws Error  there is no such size
[[nodiscard]] Size sizeNamed(std::string_view name);
/// @throws Error  there is no such codec
[[nodiscard]] Codec codecNamed(std::string_view name);

[[nodiscard]] geo::Grid gridOf(const Size& size);

/// The four layers of one size, and what the generator knows about them.
struct LayerFiles {
    std::filesystem::path degraded, ecosystem, opening, closing;
    std::filesystem::path truth; // written last: the set is whole where it is there
};
[[nodiscard]] LayerFiles
layerFiles(const std::filesystem::path& folder, const Size& size, Codec codec);

} // namespace ecotone::bench
