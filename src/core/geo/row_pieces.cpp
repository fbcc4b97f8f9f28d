#include "row_pieces.h"

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

} // namespace ecotone::geo
