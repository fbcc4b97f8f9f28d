#include "seeded_draws.h"

#include <numeric>
#include <utility>

namespace ecotone::attribution {

std::uint64_t SeededDraws::below(std::uint64_t bound)
{
    // The lowest 2⁶⁴ mod bound numbers would make some remainders more frequent than others.
    const std::uint64_t tooMany = (0 - bound) % bound;
    std::uint64_t drawn = m_generator();
    while (drawn < tooMany)
        drawn = m_generator();
    return drawn % bound;
}

std::vector<std::size_t> SeededDraws::order(std::size_t size)
{
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = size; i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(below(i))]);
    return order;
}

std::uint64_t seedOf(std::uint64_t seed, std::uint64_t repetition) noexcept
{
    const auto scattered = [](std::uint64_t x) {
        x += 0x9E3779B97F4A7C15U;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31U);
    };
    return scattered(scattered(seed) ^ repetition);
}

} // namespace ecotone::attribution
