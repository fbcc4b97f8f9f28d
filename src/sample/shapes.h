#pragma once

#include "frame.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace ecotone::sample {

/// A closed line; the first place is not repeated at the end.
using Ring = std::vector<Place>;
/// The outer ring, then holes.
using Polygon = std::vector<Ring>;
using Area = std::vector<Polygon>;

/// A roundish patch, as a person would draw round a hill or a pit.
struct Patch {
    Place centre;
    double radius = 0.0;
    double stretch = 1.0;   // length over width
    int turn = 0;           // of the long axis, in 64ths of a full turn, counter-clockwise
    double roughness = 0.3; // of the outline, 0 is an ellipse
    std::uint32_t seed = 0;
};
[[nodiscard]] Area outline(const Patch& patch);

/// A rectangle; `turn` in 64ths of a full turn.
[[nodiscard]] Area plot(Place centre, double length, double width, int turn);

/// A strip along a line; `halfWidth` wanders by a third.
/// @pre the line has at least two places and bends more gently than the strip is wide
[[nodiscard]] Area strip(const std::vector<Place>& line, double halfWidth, std::uint32_t seed);

/// The outline of all cells for which `isInside(column, row)`, on cell edges. Cells that touch
/// at a corner only are separate polygons.
[[nodiscard]] Area traced(const Field<int>& grid,
                          const std::function<bool(int, int)>& isInside);

/// Calls `visit(column, row)` for each cell of the grid whose centre lies in the area.
void forEachCell(const Area& area,
                 const Field<std::uint8_t>& grid,
                 const std::function<void(int, int)>& visit);

/// Lowers the cells within `reach` of a stretch to their distance from it, in metres, less
/// `inset`; cells that are lower already stay as they are.
void lowerToDistance(
    Field<float>& field, Place from, Place to, double reach, double inset = 0.0);

/// A direction of 64, of unit length; 0 is east, 16 is north.
[[nodiscard]] Place direction(int turn) noexcept;

} // namespace ecotone::sample
