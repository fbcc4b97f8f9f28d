#pragma once

#include "file_positions.h"

#include <cstdint>

namespace ecotone::formats {

/// Cuts a convex footprint along the lines between cells of a file and tells how much of it
/// lies in each of them.
class Overlap {
public:
    explicit Overlap(const Footprint& footprint);

    /// Cuts out the row; asked before `inColumn`.
    void enterRow(std::int64_t row);
    /// Area shared with cell (col, row entered), in cells.
    [[nodiscard]] double inColumn(std::int64_t col) const;

private:
    Footprint m_footprint;
    geo::Box m_box;
    bool m_isUpright;                // a rectangle along the file's rows: overlaps are products
    double m_rowShare = 0.0;         // of an upright one
    std::vector<geo::Point> m_strip; // of any other
};

} // namespace ecotone::formats
