#pragma once

#include "ecotone/cells/cells_file.h"
#include "ecotone/formats/piece_file.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace ecotone::run {

/// How files of booked cells are told from others (docs/cells-file.md).
[[nodiscard]] const formats::PieceFormat& cellsFormat() noexcept;

/// A file of booked cells that was looked through from end to end.
class CellsOnDisk {
public:
    /// @throws InputError  it cannot be read, is none or is damaged
    explicit CellsOnDisk(const std::filesystem::path& file);

    [[nodiscard]] const cells::CellsHead& head() const noexcept { return m_head; }
    [[nodiscard]] const formats::PieceFile& pieces() const noexcept { return m_pieces; }
    /// The numbers of its tiles, ascending.
    [[nodiscard]] std::vector<std::size_t> tiles() const;
    /// @pre the number is one of `tiles()`
    /// @throws InputError  the file changed since it was looked through
    [[nodiscard]] cells::BookedTile tile(std::size_t number) const;

private:
    formats::PieceFile m_pieces;
    cells::CellsHead m_head;
};

} // namespace ecotone::run
