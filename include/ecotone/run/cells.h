#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/cells/cells_file.h"
#include "ecotone/run/pipeline.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace ecotone::run {

/// How the cells of a project can be shared out.
struct CellsOutline {
    cells::CellsHead head;
    Findings findings; // about layers that are not booked and the like
};

/// Looks at a project without booking anything. Refuses one in which there is nothing to book.
/// @throws InputError  a layer cannot be opened
[[nodiscard]] Checked<CellsOutline> outlineCells(const project::Project& project,
                                                 const Sources& sources,
                                                 const RunOptions& options,
                                                 Progress& progress);

/// What a call of `bookCells` did.
struct CellsBooked {
    CellsOutline of;
    std::size_t booked = 0, thereBefore = 0; // touched tiles of the range
};

/// Books the touched tiles of a range (of all tiles without one) into a file, and leaves out
/// those that the file holds already. Tiles go to disk as they are booked: what was stopped or
/// killed goes on when the same is asked again. Once the range is whole, the file holds its
/// tiles in ascending number, so that its bytes do not depend on interruptions or threads.
///
/// Refuses, without touching the file, where it holds cells of other inputs, where there is no
/// such tile, and where there is nothing to book.
/// @throws InputError  a tile of a layer cannot be read; the file cannot be read, or written,
/// or
///                     is damaged;  Cancelled
[[nodiscard]] Checked<CellsBooked> bookCells(const project::Project& project,
                                             const Sources& sources,
                                             const RunOptions& options,
                                             const std::optional<cells::TileRange>& range,
                                             const std::filesystem::path& file,
                                             Progress& progress);

/// What a file of cells holds.
struct CellsHeld {
    cells::CellsHead head;
    std::size_t tiles = 0;
    std::vector<cells::TileRange> missing; // touched tiles that it lacks
    bool breaksOff = false;                // its writer was stopped in the midst of a tile
};

/// Whether a file begins as a file of cells does.
[[nodiscard]] bool isCellsFile(const std::filesystem::path& file);

/// @throws InputError  the file cannot be read, is none of cells or is damaged
[[nodiscard]] CellsHeld lookAtCells(const std::filesystem::path& file);

/// Joins the tiles of files into one. The same tiles give the same bytes, whatever the files
/// they come in and their order. Refuses files of different inputs, files that hold one tile in
/// two ways, files that break off, and to replace a file that is not among those merged.
/// @pre files is not empty
/// @throws InputError  a file cannot be read, is none of cells or is damaged; `into` cannot be
///                     written
[[nodiscard]] Checked<CellsHeld> mergeCells(const std::vector<std::filesystem::path>& files,
                                            const std::filesystem::path& into);

/// `compute`, with cells that were booked before: the same results, byte by byte. Tiles are
/// those of the file, whatever side the options say. Refuses a file that is not of the project
/// and its layers as they are now, and one that lacks tiles, so that no figure is ever of
/// something else.
/// @throws InputError  the file cannot be read, is none of cells or is damaged;  Cancelled
[[nodiscard]] Checked<Results> computeFromCells(const project::Project& project,
                                                const Sources& sources,
                                                const RunOptions& options,
                                                const std::filesystem::path& file,
                                                Progress& progress);

} // namespace ecotone::run
