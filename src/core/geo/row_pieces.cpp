#include "row_pieces.h"

#include <bit>

namespace ecotone::geo {

void RowPieces::clear(const Window& window)
{
    const auto width = static_cast<std::size_t>(window.width);
    m_left = window.col;
    m_width = window.width;
    m_pieces.clear();
    m_hasPieces.assign((width + bitsOfWord - 1) / bitsOfWord, 0);
    if (m_lists.size() < width)
        m_lists.resize(width);
}

std::int64_t RowPieces::nextColumn(std::int64_t col) const noexcept
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

} // namespace ecotone::geo
