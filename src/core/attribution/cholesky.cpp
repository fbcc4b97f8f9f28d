#include "cholesky.h"

#include <cmath>

namespace ecotone::attribution {

Cholesky::Cholesky(const SquareMatrix& matrix, double tolerance) : m_lower{matrix.size}
{
    for (std::size_t j = 0; j < matrix.size; ++j) {
        double pivot = matrix(j, j);
        for (std::size_t k = 0; k < j; ++k)
            pivot -= m_lower(j, k) * m_lower(j, k);
        if (!(pivot > tolerance * matrix(j, j)))
            continue;
        m_lower(j, j) = std::sqrt(pivot);
        for (std::size_t i = j + 1; i < matrix.size; ++i) {
            double sum = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= m_lower(i, k) * m_lower(j, k);
            m_lower(i, j) = sum / m_lower(j, j);
        }
    }
}

std::optional<std::size_t> Cholesky::firstDependent() const
{
    for (std::size_t j = 0; j < m_lower.size; ++j)
        if (m_lower(j, j) == 0.0)
            return j;
    return std::nullopt;
}

std::vector<double> Cholesky::solveLower(std::vector<double> b) const
{
    for (std::size_t i = 0; i < m_lower.size; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= m_lower(i, k) * b[k];
        b[i] = m_lower(i, i) == 0.0 ? 0.0 : b[i] / m_lower(i, i);
    }
    return b;
}

std::vector<double> Cholesky::solve(std::vector<double> b) const
{
    b = solveLower(std::move(b));
    for (std::size_t i = m_lower.size; i-- > 0;) {
        for (std::size_t k = i + 1; k < m_lower.size; ++k)
            b[i] -= m_lower(k, i) * b[k];
        b[i] = m_lower(i, i) == 0.0 ? 0.0 : b[i] / m_lower(i, i);
    }
    return b;
}

} // namespace ecotone::attribution
