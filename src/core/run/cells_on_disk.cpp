#include "cells_on_disk.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace ecotone::run {

const formats::PieceFormat& cellsFormat() noexcept
{
    static const formats::PieceFormat format{
        "ECOCELLS", 1, "file of booked cells",
        "Copy it again from where it was made, or remove it and book its cells again."};
    return format;
}

CellsOnDisk::CellsOnDisk(const std::filesystem::path& file) : m_pieces{file, cellsFormat()}
{
    std::optional<cells::CellsHead> head = cells::headFrom(m_pieces.head());
    if (!head)
        m_pieces.refuse("its head does not say what such a file is of");
    m_head = std::move(*head);
    for (const std::size_t number : tiles()) {
        if (!cells::isIn(m_head.touched, number))
            m_pieces.refuse(fmt::format("tile {} is none of those to be booked", number));
        (void)tile(number);
    }
}

std::vector<std::size_t> CellsOnDisk::tiles() const
{
    std::vector<std::size_t> numbers;
    for (const auto& [number, piece] : m_pieces.pieces())
        numbers.push_back(number);
    return numbers;
}

cells::BookedTile CellsOnDisk::tile(std::size_t number) const
{
    std::optional<cells::BookedTile> tile =
        cells::tileFrom(m_pieces.read(m_pieces.pieces().at(number)), m_head);
    if (!tile)
        m_pieces.refuse(fmt::format("what it holds for tile {} is no booked tile", number));
    return std::move(*tile);
}

} // namespace ecotone::run
