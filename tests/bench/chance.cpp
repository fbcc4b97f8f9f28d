#include "chance.h"

#include <cmath>

namespace ecotone::bench {

namespace {

/// Taylor series, of which nothing is left beyond the last bit for |x| <= pi / 4.
double smallCos(double x)
{
    const double square = x * x;
    double sum = 1.0;
    for (int k = 16; k >= 2; k -= 2)
        sum = 1.0 - sum * square / (k * (k - 1));
    return sum;
}

double smallSin(double x)
{
    const double square = x * x;
    double sum = 1.0;
    for (int k = 17; k >= 3; k -= 2)
        sum = 1.0 - sum * square / (k * (k - 1));
    return x * sum;
}

} // namespace

double Chance::uniform() noexcept
{
    return static_cast<double>(scattered(m_seed, m_drawn++) >> 11U) * 0x1p-53;
}

double Chance::uniform(double from, double to) noexcept
{
    return from + (to - from) * uniform();
}

int Chance::below(int bound) noexcept
{
    return static_cast<int>(uniform() * bound);
}

double Chance::normal() noexcept
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += uniform();
    return sum;
}

Direction directionAfter(double turns) noexcept
{
    constexpr double fullTurn = 6.283185307179586;
    const double fraction = turns - std::floor(turns);
    const double quarter = std::floor(fraction * 4.0 + 0.5);
    const double angle = (fraction - quarter / 4.0) * fullTurn;
    const double c = smallCos(angle);
    const double s = smallSin(angle);
    switch (static_cast<int>(quarter) % 4) {
    case 0:
        return {c, s};
    case 1:
        return {-s, c};
    case 2:
        return {-c, -s};
    default:
        return {s, -c};
    }
}

double exponential(double x) noexcept
{
    constexpr int halvings = 8;
    const double small = x / (1 << halvings);
    double sum = 1.0;
    for (int k = 12; k >= 1; --k)
        sum = 1.0 + sum * small / k;
    for (int i = 0; i < halvings; ++i)
        sum *= sum;
    return sum;
}

} // namespace ecotone::bench
