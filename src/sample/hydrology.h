#pragma once

#include "frame.h"

#include <vector>

namespace ecotone::sample {

/// Where the water runs on a grid of heights: every cell drains to one neighbour, or off the
/// frame.
struct Drainage {
    Field<double> filled;         // heights with every hollow filled to its spill
    Field<int> downstream;        // index of the cell it drains to; -1 off the frame
    Field<int> upstreamCells;     // cells that drain through it, itself included
    std::vector<int> fromOutlets; // all cells, each after the one it drains to
};

/// Priority flood from the edge of the frame.
/// Source: Barnes, Lehman and Mulla (2014), Computers & Geosciences 62, 117-127, algorithm 1.
[[nodiscard]] Drainage drain(const Field<double>& height);

/// A river from its source downwards, as smooth bends.
struct River {
    std::vector<Place> line;
    std::vector<double> width_m; // at each point of the line
};

/// Rivers that gather at least `threshold` cells, the longest first.
[[nodiscard]] std::vector<River> rivers(const Drainage& drainage, int threshold);

/// A part of the drainage with one outlet.
struct SubBasin {
    int id = 0;       // 1, 2, … in the order found, from the outlets upwards
    int nextDown = 0; // id of the sub-basin it drains into; 0 leaves the frame
    int outlet = 0;   // index of its lowest cell
};
struct SubBasins {
    std::vector<SubBasin> list;
    Field<int> idOfCell; // 0 where the land belongs to none
};

/// Splits the drainage where two rivers of at least `threshold` cells meet, and at
/// `extraOutlet`.
[[nodiscard]] SubBasins subBasins(const Drainage& drainage, int threshold, int extraOutlet);

/// The cell with the most water within `reach` metres of a place.
[[nodiscard]] int wettestCell(const Drainage& drainage, Place near, double reach);

} // namespace ecotone::sample
