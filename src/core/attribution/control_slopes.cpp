#include "control_slopes.h"

#include "cholesky.h"

#include <cmath>
#include <map>

namespace ecotone::attribution {

namespace {

/// Covariates of the controls less the mean of their stratum, in units in which they vary by 1.
struct Design {
    std::size_t covariates = 0;
    std::vector<double> scale;
    std::vector<double> rows; // control by control
    std::vector<double> outcome;
    [[nodiscard]] double at(std::size_t pair, std::size_t covariate) const
    {
        return rows[pair * covariates + covariate];
    }
};

/// Takes the weighted mean of its stratum off every value.
void centreWithinStrata(std::span<const PairChange> changes, std::vector<double>& values)
{
    struct Sum {
        double weight = 0.0, value = 0.0;
    };
    std::map<std::size_t, Sum> sums;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Sum& sum = sums[changes[i].pair->stratum];
        sum.weight += changes[i].weight;
        sum.value += changes[i].weight * values[i];
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Sum& sum = sums.at(changes[i].pair->stratum);
        values[i] -= sum.value / sum.weight;
    }
}

double spreadOf(std::span<const PairChange> changes, const std::vector<double>& values)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < changes.size(); ++i)
        sum += changes[i].weight * values[i] * values[i];
    return std::sqrt(sum);
}

Design designOf(const CandidateCells& cells, std::span<const PairChange> changes)
{
    Design design;
    design.covariates = cells.covariates.size();
    design.rows.resize(changes.size() * design.covariates);
    for (std::size_t j = 0; j < design.covariates; ++j) {
        std::vector<double> column;
        for (const PairChange& change : changes)
            column.push_back(cells.covariates[j].values[change.pair->control]);
        centreWithinStrata(changes, column);
        const double spread = spreadOf(changes, column);
        design.scale.push_back(spread > 0.0 ? spread : 1.0);
        for (std::size_t i = 0; i < changes.size(); ++i)
            design.rows[i * design.covariates + j] = column[i] / design.scale[j];
    }
    for (const PairChange& change : changes)
        design.outcome.push_back(change.control);
    centreWithinStrata(changes, design.outcome);
    return design;
}

Cholesky momentsOf(const Design& design, std::span<const PairChange> changes)
{
    SquareMatrix moments{design.covariates};
    for (std::size_t i = 0; i < changes.size(); ++i)
        for (std::size_t j = 0; j < design.covariates; ++j)
            for (std::size_t k = 0; k < design.covariates; ++k)
                moments(j, k) += changes[i].weight * design.at(i, j) * design.at(i, k);
    constexpr double leastOwnVariance = 1e-6;
    return Cholesky{moments, leastOwnVariance};
}

std::vector<double>
slopesOf(const Design& design, const Cholesky& moments, std::span<const PairChange> changes)
{
    std::vector<double> products(design.covariates, 0.0);
    for (std::size_t i = 0; i < changes.size(); ++i)
        for (std::size_t j = 0; j < design.covariates; ++j)
            products[j] += changes[i].weight * design.at(i, j) * design.outcome[i];
    return moments.solve(std::move(products));
}

} // namespace

BiasEstimate biasOf(const CandidateCells& cells, std::span<const PairChange> changes)
{
    const Design design = designOf(cells, changes);
    const Cholesky moments = momentsOf(design, changes);
    const std::vector<double> slopes = slopesOf(design, moments, changes);

    BiasEstimate result;
    std::vector<double> gap(design.covariates, 0.0); // mean of x_treated − x_control, scaled
    for (const PairChange& change : changes) {
        double bias = 0.0;
        for (std::size_t j = 0; j < design.covariates; ++j) {
            const auto& values = cells.covariates[j].values;
            const double apart =
                (values[change.pair->treated] - values[change.pair->control]) / design.scale[j];
            bias += slopes[j] * apart;
            gap[j] += change.weight * apart;
        }
        result.ofPair.push_back(bias);
        result.bias += change.weight * bias;
    }
    const std::vector<double> leverage = moments.solve(std::move(gap));
    for (std::size_t i = 0; i < changes.size(); ++i) {
        double fitted = 0.0, pull = 0.0;
        for (std::size_t j = 0; j < design.covariates; ++j) {
            fitted += slopes[j] * design.at(i, j);
            pull += leverage[j] * design.at(i, j);
        }
        result.slopeDeviation.push_back(changes[i].weight * pull *
                                        (design.outcome[i] - fitted));
    }
    return result;
}

} // namespace ecotone::attribution
