#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// Points of one stratum, ready to be asked which lie nearest. Any number of threads may ask.
class NearestPoints {
public:
    using Accepts = std::function<bool(std::size_t point)>;

    /// @param coordinates  point by point; they outlive this
    /// @param reach        how far a point may be away along each coordinate, to a billionth;
    ///                     may be infinite
    /// @pre reach.size() > 0; coordinates.size() is a multiple of it
    NearestPoints(std::span<const double> coordinates, std::span<const double> reach);
    NearestPoints(NearestPoints&&) noexcept;
    NearestPoints& operator=(NearestPoints&&) noexcept;
    ~NearestPoints();

    /// The nearest points that are within reach and accepted, nearest first, at most so many;
    /// of equal distances the lower point first.
    [[nodiscard]] std::vector<std::size_t>
    nearest(const double* place, std::size_t most, const Accepts& accepts) const;

private:
    struct Tree;
    std::unique_ptr<const Tree> m_tree;
};

} // namespace ecotone::attribution
