#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace ecotone::attribution {

/// A symmetric matrix, row by row.
struct SquareMatrix {
    std::size_t size = 0;
    std::vector<double> values;
    explicit SquareMatrix(std::size_t side) : size{side}, values(side * side, 0.0) {}
    [[nodiscard]] double& operator()(std::size_t i, std::size_t j)
    {
        return values[i * size + j];
    }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const
    {
        return values[i * size + j];
    }
};

/// A = L Lᵀ. Columns that follow from those before them, to rounding, are left out: their row
/// and column of L are empty, and a solution is 0 there.
class Cholesky {
public:
    /// @param tolerance  a pivot below this share of its diagonal element is no pivot
    Cholesky(const SquareMatrix& matrix, double tolerance);
    /// The first column that was left out.
    [[nodiscard]] std::optional<std::size_t> firstDependent() const;
    /// L⁻¹ b
    [[nodiscard]] std::vector<double> solveLower(std::vector<double> b) const;
    /// A⁻¹ b
    [[nodiscard]] std::vector<double> solve(std::vector<double> b) const;

private:
    SquareMatrix m_lower;
};

} // namespace ecotone::attribution
