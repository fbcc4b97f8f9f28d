#pragma once

#include "grid_edges.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ecotone::geo {

/// The part of an edge that lies in one cell.
struct Piece {
    const GridEdge* edge = nullptr;
    double top = 0.0, bottom = 0.0; // top < bottom
    double areaRight = 0.0; // between it and the right side of the cell, signed as the edge is
    std::uint32_t slot = 0; // of the shape, in RowEdges::shapes
    std::uint32_t next = 0; // the next piece of the same cell
};

/// The pieces of one row by column. Most cells have one or two, so each column that has any
/// holds a list, and a bit says where lists are: nothing is sorted.
class RowPieces {
public:
    /// Begins a row anew, of the columns of a window.
    void clear(const Window& window);
    /// Pieces of a cell come out in the order in which they went in.
    void add(std::int64_t col, const Piece& piece)
    {
        const auto place = static_cast<std::size_t>(col - m_left);
        const auto number = static_cast<std::uint32_t>(m_pieces.size());
        m_pieces.push_back(piece);
        std::uint64_t& word = m_hasPieces[place / bitsOfWord];
        const std::uint64_t bit = std::uint64_t{1} << (place % bitsOfWord);
        if ((word & bit) != 0)
            m_pieces[m_lists[place].last].next = number;
        else
            m_lists[place].first = number;
        m_lists[place].last = number;
        word |= bit;
    }

    /// The first column at or right of `col` with pieces; the one right of the window where
    /// there is none. @pre col is not left of the window
    [[nodiscard]] std::int64_t nextColumn(std::int64_t col) const noexcept
    {
        if (col >= m_left + m_width)
            return m_left + m_width;
        const auto place = static_cast<std::size_t>(col - m_left);
        std::size_t word = place / bitsOfWord;
        std::uint64_t bits = m_hasPieces[word] & (~std::uint64_t{0} << (place % bitsOfWord));
        while (bits == 0)
            if (++word == m_hasPieces.size())
                return m_left + m_width;
            else
                bits = m_hasPieces[word];
        return m_left + static_cast<std::int64_t>(word * bitsOfWord) + std::countr_zero(bits);
    }
    /// The pieces of a cell: from `first`, along `next`, to `last`.
    /// @pre nextColumn(col) == col
    [[nodiscard]] const Piece& first(std::int64_t col) const noexcept
    {
        return m_pieces[listOf(col).first];
    }
    [[nodiscard]] const Piece& last(std::int64_t col) const noexcept
    {
        return m_pieces[listOf(col).last];
    }
    [[nodiscard]] const Piece& after(const Piece& piece) const noexcept
    {
        return m_pieces[piece.next];
    }

private:
    static constexpr std::size_t bitsOfWord = 64;
    struct List {
        std::uint32_t first = 0, last = 0;
    };
    [[nodiscard]] const List& listOf(std::int64_t col) const noexcept
    {
        return m_lists[static_cast<std::size_t>(col - m_left)];
    }

    std::int64_t m_left = 0, m_width = 0;
    std::vector<Piece> m_pieces;
    std::vector<std::uint64_t> m_hasPieces; // a bit per column
    std::vector<List> m_lists;              // by column; only where the bit is set
};

} // namespace ecotone::geo
