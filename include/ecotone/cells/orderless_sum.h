#pragma once

#include "ecotone/base/contract.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace ecotone::cells {

enum class Sign { Plus, Minus };

/// A sum whose bits do not depend on the order of its terms: every term is taken as a whole
/// number of 2⁻⁶⁰, and whole numbers add up exactly. So no figure depends on the names or the
/// listing order of actors, actions and layers, and a sum of a million terms is as good as one
/// of two: its error is below 2⁻⁶¹ a term, and one rounding at the end.
class OrderlessSum {
public:
    /// @pre |term| < 2⁶⁰ (in square metres, two thousand times the earth), and no more than
    ///      a hundred such terms; not NaN
    void add(double term)
    {
        if (!(std::abs(term) < largest))
            expects(false, "OrderlessSum::add: a number below 2^60");
        m_units += unitsOf(term);
    }
    [[nodiscard]] double value() const noexcept;

    /// Puts the terms of another sum in, or takes them out again. Exactly: what is left is as if
    /// they had never been there.
    void join(const OrderlessSum& other, Sign sign) noexcept
    {
        m_units += sign == Sign::Plus ? other.m_units : -other.m_units;
    }

private:
    // 128 bits, which ISO C++ has no name for.
    __extension__ using Wide = __int128;
    static constexpr double unitsPerOne = 0x1p60, largest = 0x1p60;

    /// Every figure is made of such sums, so the conversion is spelled out: the one of the
    /// compiler's library costs many times as much.
    static Wide unitsOf(double term)
    {
        constexpr double wholeFrom =
            0x1p-8; // from here every double is a whole number of units
        if (std::abs(term) < wholeFrom)
            return static_cast<std::int64_t>(std::rint(term * unitsPerOne)); // below 2^52
        constexpr int mantissaBits = 52, bias = 1023, exponentMask = 0x7ff;
        const auto bits = std::bit_cast<std::uint64_t>(term);
        const auto hidden = std::uint64_t{1} << mantissaBits;
        const int exponent = static_cast<int>(bits >> mantissaBits) & exponentMask;
        const Wide units = Wide{static_cast<std::int64_t>((bits & (hidden - 1)) | hidden)}
                           << (exponent - bias - mantissaBits + 60);
        return term < 0.0 ? -units : units;
    }

    Wide m_units = 0; // of 2⁻⁶⁰
};

} // namespace ecotone::cells
