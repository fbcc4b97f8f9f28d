#pragma once

#include "frame.h"

namespace ecotone::sample {

/// Metres above the sea at a place: a broad valley running from north-east to south-west
/// between two ranges, roughened by noise.
[[nodiscard]] double heightAt(Place place) noexcept;

/// How steep the land is and whether it faces north.
struct Slope {
    double steepness = 0.0; // rise over run
    double northness = 0.0; // fall towards the north over run; positive on shaded slopes
};
[[nodiscard]] Slope slopeAt(const Field<double>& height, int column, int row);

/// `heightAt` at every cell centre.
[[nodiscard]] Field<double> heightField(double cell);

} // namespace ecotone::sample
