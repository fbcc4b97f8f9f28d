#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Heights at which being inside changes, along a column line within one row; ascending, an
/// even number. Kept as a set: a height that comes twice goes. That makes it independent of the
/// order of edges and of where the window begins.
class Breaks {
public:
    void clear() noexcept { m_heights.clear(); }
    /// Turns inside into outside and back between two heights. @pre top <= bottom
    void toggle(double top, double bottom)
    {
        if (top == bottom)
            return;
        if (m_heights.empty()) {
            m_heights.push_back(top);
            m_heights.push_back(bottom);
        } else if (!toggleAtEnd(top, bottom)) {
            toggle(top);
            toggle(bottom);
        }
    }
    [[nodiscard]] std::span<const double> heights() const noexcept { return m_heights; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_heights.empty(); }
    /// Whether the whole height of a row is inside.
    [[nodiscard]] bool isWhole(std::int64_t row) const noexcept
    {
        return m_heights.size() == 2 && m_heights[0] == static_cast<double>(row) &&
               m_heights[1] == static_cast<double>(row + 1);
    }
    [[nodiscard]] bool isInside(double height) const noexcept;
    /// The length of what is inside.
    [[nodiscard]] double measure() const noexcept
    {
        double length = 0.0;
        for (std::size_t i = 0; i + 1 < m_heights.size(); i += 2)
            length += m_heights[i + 1] - m_heights[i];
        return length;
    }

private:
    /// Nearly always there is one stretch inside, and the parts of the outline join it: the end
    /// they share goes. False where it is not so.
    [[nodiscard]] bool toggleAtEnd(double top, double bottom)
    {
        if (m_heights.size() != 2)
            return false;
        const double first = m_heights[0], last = m_heights[1];
        if (last == top)
            m_heights[1] = bottom;
        else if (first == bottom)
            m_heights[0] = top;
        else if (first == top)
            setEnds(bottom, last);
        else if (last == bottom)
            setEnds(first, top);
        else
            return false;
        return true;
    }
    void setEnds(double a, double b)
    {
        m_heights[0] = std::min(a, b);
        m_heights[1] = std::max(a, b);
        if (a == b)
            m_heights.clear();
    }
    void toggle(double height);
    std::vector<double> m_heights;
};

} // namespace ecotone::geo
