#pragma once

#include <cstddef>
#include <span>

namespace ecotone::formats {

// What TIFF writers do to the cells of a row before they compress them, undone.

/// Undoes horizontal differencing (predictor 2; TIFF 6.0, section 14) in place: every cell was
/// stored as what it has more than its left neighbour, modulo its width.
///
/// @param cells      rows of `width` whole numbers of `cellBytes` bytes, in native byte order
/// @pre cellBytes is 1, 2 or 4; the rows are whole
void undoDifferencing(std::span<std::byte> cells, std::size_t width, std::size_t cellBytes);

/// Undoes the floating-point predictor (predictor 3; Adobe Photoshop TIFF Technical Note 3,
/// 2005) for 32-bit cells: a row was stored as four planes of bytes, the most significant ones
/// first, each byte as what it has more than the byte before it in the row.
///
/// @param planes  rows of 4 x `width` bytes
/// @param cells   the cells in native byte order; as many bytes, not the same memory
void undoFloatPlanes(std::span<const std::byte> planes,
                     std::span<std::byte> cells,
                     std::size_t width);

} // namespace ecotone::formats
