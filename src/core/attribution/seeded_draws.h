#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace ecotone::attribution {

/// Chance that falls alike with every standard library: the generator is fixed by the standard,
/// the distributions and `std::shuffle` are not and so are not used.
class SeededDraws {
public:
    explicit SeededDraws(std::uint64_t seed) : m_generator{seed} {}

    /// In [0, bound), every number as often. @pre bound > 0
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    /// 0 to size − 1 in an order of chance (Fisher and Yates).
    [[nodiscard]] std::vector<std::size_t> order(std::size_t size);

private:
    std::mt19937_64 m_generator;
};

/// The seed of one repetition, scattered so that neighbouring seeds have nothing in common
/// (Steele, Lea and Flood 2014, the finaliser of SplitMix64).
[[nodiscard]] std::uint64_t seedOf(std::uint64_t seed, std::uint64_t repetition) noexcept;

} // namespace ecotone::attribution
