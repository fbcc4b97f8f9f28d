#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Heights at which being inside changes, along a column line within one row; ascending, an
/// even number. Kept as a set: a height that comes twice goes. That makes it independent of the
/// order of edges and of where the window begins. Nearly always there is one stretch inside, so
/// two heights stand in the object itself.
class Breaks {
public:
    void clear() noexcept { m_count = 0; }
    /// Turns inside into outside and back between two heights. @pre top <= bottom
    void toggle(double top, double bottom)
    {
        if (top == bottom)
            return;
        if (m_count == 0)
            setStretch(top, bottom);
        else if (m_count != 2 || !toggleAtEnd(top, bottom))
            toggleAmongMany(top, bottom);
    }
    [[nodiscard]] std::span<const double> heights() const noexcept
    {
        return {m_count <= 2 ? m_stretch.data() : m_many.data(), m_count};
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_count == 0; }
    /// Whether all between two heights, and nothing else, is inside.
    [[nodiscard]] bool isStretch(double top, double bottom) const noexcept
    {
        return m_count == 2 && m_stretch[0] == top && m_stretch[1] == bottom;
    }
    [[nodiscard]] bool isInside(double height) const noexcept
    {
        if (m_count == 0)
            return false;
        return m_count == 2 ? m_stretch[0] <= height && height < m_stretch[1]
                            : isInsideOfMany(height);
    }
    /// The length of what is inside.
    [[nodiscard]] double measure() const noexcept
    {
        const auto breaks = heights();
        double length = 0.0;
        for (std::size_t i = 0; i + 1 < breaks.size(); i += 2)
            length += breaks[i + 1] - breaks[i];
        return length;
    }

private:
    void setStretch(double top, double bottom) noexcept
    {
        m_stretch = {top, bottom};
        m_count = 2;
    }
    /// With one stretch inside, the parts of the outline nearly always join it: the end they
    /// share goes. False where it is not so.
    [[nodiscard]] bool toggleAtEnd(double top, double bottom) noexcept
    {
        const auto [first, last] = m_stretch;
        if (last == top)
            m_stretch[1] = bottom;
        else if (first == bottom)
            m_stretch[0] = top;
        else if (first == top && last == bottom)
            m_count = 0;
        else if (first == top)
            m_stretch = {std::min(bottom, last), std::max(bottom, last)};
        else if (last == bottom)
            m_stretch = {std::min(first, top), std::max(first, top)};
        else
            return false;
        return true;
    }
    void toggleAmongMany(double top, double bottom);
    [[nodiscard]] bool isInsideOfMany(double height) const noexcept;

    std::size_t m_count = 0;
    std::array<double, 2> m_stretch{}; // where there are no more
    std::vector<double> m_many;        // else
};

} // namespace ecotone::geo
