#pragma once

#include <compare>

namespace ecotone {

/// A number that carries its unit, so that hectares and square metres cannot be mixed.
template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double value) noexcept : m_value{value} {}

    [[nodiscard]] constexpr double value() const noexcept { return m_value; }

    constexpr Quantity& operator+=(Quantity other) noexcept
    {
        m_value += other.m_value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) noexcept
    {
        m_value -= other.m_value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) noexcept { return a += b; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) noexcept { return a -= b; }
    friend constexpr Quantity operator-(Quantity a) noexcept { return Quantity{-a.m_value}; }
    friend constexpr Quantity operator*(Quantity a, double factor) noexcept
    {
        return Quantity{a.m_value * factor};
    }
    friend constexpr Quantity operator*(double factor, Quantity a) noexcept { return a * factor; }
    friend constexpr Quantity operator/(Quantity a, double divisor) noexcept
    {
        return Quantity{a.m_value / divisor};
    }
    /// The ratio of two quantities of one unit is a bare number.
    friend constexpr double operator/(Quantity a, Quantity b) noexcept
    {
        return a.m_value / b.m_value;
    }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    double m_value = 0.0;
};

using Metres = Quantity<struct MetreUnit>;
using SquareMetres = Quantity<struct SquareMetreUnit>;
using Hectares = Quantity<struct HectareUnit>;
/// Area times condition index (0 to 1): the unit of condition-weighted outcomes.
using ConditionHectares = Quantity<struct ConditionHectareUnit>;

/// Source: SI Brochure, 9th edition (2019), table 8: 1 ha = 10 000 m2, exactly.
[[nodiscard]] constexpr Hectares toHectares(SquareMetres area) noexcept
{
    return Hectares{area.value() / 10'000.0};
}

} // namespace ecotone
