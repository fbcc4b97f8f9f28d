#pragma once

#include "actions.h"
#include "frame.h"
#include "hydrology.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace ecotone::sample {

/// Land cover classes of the sample.
enum class Cover : std::uint8_t {
    Water = 1,
    Forest = 2,
    Steppe = 3,
    Wetland = 4,
    Cropland = 5,
    DegradedSteppe = 6,
    Mine = 7,
    Settlement = 8
};

/// What grows where nobody disturbs: the classes of the ecosystem type raster.
enum class Ecosystem : std::uint8_t {
    Forest = 1,
    Steppe = 2,
    Wetland = 3,
    River = 4,
    Lake = 5
};

inline constexpr std::uint8_t noReading = 255; // code for "no data" in every sample raster

struct ClassEntry {
    std::uint8_t value;
    std::string name;
    std::array<std::uint8_t, 3> colour;
};
[[nodiscard]] const std::vector<ClassEntry>& coverLegend();
[[nodiscard]] const std::vector<ClassEntry>& ecosystemLegend();

/// The rasters of the sample, 25 m cells.
struct Rasters {
    Field<std::uint8_t> ecosystem{frame::cell_m};
    std::array<Field<std::uint8_t>, 3> cover{
        Field<std::uint8_t>{frame::cell_m}, Field<std::uint8_t>{frame::cell_m},
        Field<std::uint8_t>{frame::cell_m}}; // 2015, 2020, 2025
    std::array<Field<std::uint8_t>, 2> condition{
        Field<std::uint8_t>{frame::cell_m},
        Field<std::uint8_t>{frame::cell_m}}; // 2020, 2025; index = value x 0.005
};

[[nodiscard]] Rasters makeRasters(const Drainage& drainage,
                                  const std::vector<River>& rivers,
                                  const std::vector<SampleAction>& actions);

} // namespace ecotone::sample
