#include "whitening.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ecotone::attribution {

namespace {

/// A covariate of which less than this share of the variance is its own follows from others.
constexpr double leastOwnVariance = 1e-9;

double meanOf(const std::vector<double>& values, std::span<const std::size_t> which)
{
    double sum = 0.0;
    for (const std::size_t cell : which)
        sum += values[cell];
    return sum / static_cast<double>(which.size());
}

/// Adds the products of deviations from the mean of one group.
void addScatter(SquareMatrix& scatter,
                const CandidateCells& cells,
                const std::vector<std::size_t>& order,
                std::span<const std::size_t> group)
{
    std::vector<double> means, deviations(order.size());
    for (const std::size_t covariate : order)
        means.push_back(meanOf(cells.covariates[covariate].values, group));
    for (const std::size_t cell : group) {
        for (std::size_t i = 0; i < order.size(); ++i)
            deviations[i] = cells.covariates[order[i]].values[cell] - means[i];
        for (std::size_t i = 0; i < order.size(); ++i)
            for (std::size_t j = 0; j <= i; ++j)
                scatter(i, j) += deviations[i] * deviations[j];
    }
}

SquareMatrix pooledCovariance(const CandidateCells& cells,
                              const std::vector<std::size_t>& order,
                              std::span<const std::size_t> treated,
                              std::span<const std::size_t> candidates)
{
    SquareMatrix covariance{order.size()};
    addScatter(covariance, cells, order, treated);
    addScatter(covariance, cells, order, candidates);
    const double degrees =
        std::max(1.0, static_cast<double>(treated.size() + candidates.size()) - 2.0);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            covariance(i, j) /= degrees;
            covariance(j, i) = covariance(i, j);
        }
    return covariance;
}

Refusal cannotTellApart(const std::string& name, const char* why)
{
    return Refusal{fmt::format("The covariate \"{}\" {}, so distances between cells are not "
                               "defined; leave it out.",
                               name, why)};
}

} // namespace

Checked<Whitening> Whitening::of(const CandidateCells& cells,
                                 std::span<const std::size_t> treated,
                                 std::span<const std::size_t> candidates)
{
    std::vector<std::size_t> order(cells.covariates.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_partition(
        order, [&](std::size_t i) { return cells.covariates[i].caliper.has_value(); });

    SquareMatrix matrix = pooledCovariance(cells, order, treated, candidates);
    std::vector<double> centre, scale;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Covariate& covariate = cells.covariates[order[i]];
        centre.push_back(meanOf(covariate.values, treated));
        scale.push_back(std::sqrt(matrix(i, i)));
        // All alike but for the rounding of the mean.
        if (scale[i] <= 1e-12 * std::abs(centre[i]))
            return cannotTellApart(
                covariate.name, "has one value in all treated and one in all candidate cells");
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = 0; j < order.size(); ++j)
            matrix(i, j) /= scale[i] * scale[j];
    Cholesky factor{matrix, leastOwnVariance};
    if (const auto dependent = factor.firstDependent())
        return cannotTellApart(cells.covariates[order[*dependent]].name,
                               "follows from the other covariates");
    return Whitening{std::move(order), std::move(centre), std::move(scale), std::move(factor)}
        .boundedBy(cells);
}

Whitening::Whitening(std::vector<std::size_t> order,
                     std::vector<double> centre,
                     std::vector<double> scale,
                     Cholesky factor)
    : m_order{std::move(order)}
    , m_centre{std::move(centre)}
    , m_scale{std::move(scale)}
    , m_factor{std::move(factor)}
{
}

Whitening Whitening::boundedBy(const CandidateCells& cells) &&
{
    const std::size_t size = m_order.size();
    m_reach.assign(size, 0.0);
    for (std::size_t j = 0; j < size; ++j) {
        std::vector<double> unit(size, 0.0);
        unit[j] = 1.0;
        const std::vector<double> column = m_factor.solveLower(std::move(unit));
        const auto& caliper = cells.covariates[m_order[j]].caliper;
        const double most =
            caliper ? *caliper / m_scale[j] : std::numeric_limits<double>::infinity();
        for (std::size_t i = j; i < size; ++i)
            if (column[i] != 0.0)
                m_reach[i] += std::abs(column[i]) * most;
    }
    return std::move(*this);
}

std::vector<double> Whitening::coordinates(const CandidateCells& cells,
                                           std::span<const std::size_t> which) const
{
    std::vector<double> all;
    all.reserve(which.size() * m_order.size());
    std::vector<double> one(m_order.size());
    for (const std::size_t cell : which) {
        for (std::size_t i = 0; i < m_order.size(); ++i)
            one[i] = (cells.covariates[m_order[i]].values[cell] - m_centre[i]) / m_scale[i];
        one = m_factor.solveLower(std::move(one));
        all.insert(all.end(), one.begin(), one.end());
    }
    return all;
}

} // namespace ecotone::attribution
