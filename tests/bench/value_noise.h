#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::bench {

/// A smooth random surface over the ground: several lattices of random heights, each twice as
/// fine as the one before and lower, interpolated bilinearly. It does not know cells, so all
/// sizes show the same surface.
class ValueNoise {
public:
    struct Kind {
        std::uint64_t layer = 0;
        std::int64_t coarsest = 3; // lattice cells across the ground
        int octaves = 8;
    };
    explicit ValueNoise(Kind kind);

    /// The heights along the middle of a row of cells, `heights.size()` of them across the
    /// ground and down it. Mean near 0, deviation near 1.
    void row(std::int64_t row, std::span<float> heights) const;

private:
    struct Lattice {
        std::int64_t cells = 0;
        std::vector<float> heights; // (cells + 2)², row by row
    };
    std::vector<Lattice> m_lattices;
};

} // namespace ecotone::bench
