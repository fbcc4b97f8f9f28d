#pragma once

namespace ecotone::cells {

/// A sum whose bits do not depend on the order of its terms: every term is taken as a whole
/// number of 2⁻⁶⁰, and whole numbers add up exactly. So no figure depends on the names or the
/// listing order of actors, actions and layers, and a sum of a million terms is as good as one
/// of two: its error is below 2⁻⁶¹ a term, and one rounding at the end.
class OrderlessSum {
public:
    /// @pre |term| < 2⁶⁰ (in square metres, two thousand times the earth), and no more than
    ///      a hundred such terms; not NaN
    void add(double term);
    [[nodiscard]] double value() const noexcept;

private:
    // 128 bits, which ISO C++ has no name for.
    __extension__ using Wide = __int128;
    Wide m_units = 0; // of 2⁻⁶⁰
};

} // namespace ecotone::cells
