#include "ecotone/accounts/area_estimate.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::accounts {

namespace {

double square(double x)
{
    return x * x;
}

/// The matrix as shares: what the formulas are written in.
class Shares {
public:
    explicit Shares(const ConfusionMatrix& matrix) : m_matrix{matrix}
    {
        for (const Hectares area : matrix.mapped)
            m_total += area.value();
        for (const auto& row : matrix.samples)
            m_samples.push_back(
                static_cast<double>(std::accumulate(row.begin(), row.end(), std::uint64_t{0})));
    }
    [[nodiscard]] std::size_t size() const { return m_samples.size(); }
    [[nodiscard]] double total() const { return m_total; }
    [[nodiscard]] double area(std::size_t i) const { return m_matrix.mapped[i].value(); }
    [[nodiscard]] double weight(std::size_t i) const { return area(i) / m_total; }
    [[nodiscard]] double samples(std::size_t i) const { return m_samples[i]; }
    /// r_ij = n_ij / n_i.; 0 in a class without samples, whose weight is 0 too.
    [[nodiscard]] double share(std::size_t i, std::size_t j) const
    {
        return m_samples[i] > 0.0 ? static_cast<double>(m_matrix.samples[i][j]) / m_samples[i]
                                  : 0.0;
    }
    /// r (1 − r) / (n_i. − 1); 0 where one sample or none gives no variance.
    [[nodiscard]] double variance(std::size_t i, std::size_t j) const
    {
        return m_samples[i] > 1.0 ? share(i, j) * (1.0 - share(i, j)) / (m_samples[i] - 1.0)
                                  : 0.0;
    }
    /// p_.j
    [[nodiscard]] double found(std::size_t j) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < size(); ++i)
            sum += weight(i) * share(i, j);
        return sum;
    }

private:
    const ConfusionMatrix& m_matrix;
    double m_total = 0.0;
    std::vector<double> m_samples;
};

std::optional<Refusal> whyNot(const ConfusionMatrix& matrix, const Shares& shares)
{
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (!std::isfinite(shares.area(i)) || shares.area(i) < 0.0)
            return Refusal{
                fmt::format("The mapped area of \"{}\" is {} ha; an area is a number "
                            "that is not negative.",
                            matrix.classes[i], shares.area(i))};
        if (shares.area(i) > 0.0 && shares.samples(i) < 2.0)
            return Refusal{fmt::format(
                "The class \"{}\" has {} reference samples, and so no variance; take at least "
                "two samples in every class of the map.",
                matrix.classes[i], shares.samples(i))};
    }
    if (!(shares.total() > 0.0))
        return Refusal{"The map has no area, so there is nothing to estimate; give the mapped "
                       "area of every class."};
    return std::nullopt;
}

Estimate areaOf(const Shares& shares, std::size_t j)
{
    double variance = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        variance += square(shares.weight(i)) * shares.variance(i, j);
    return {shares.total() * shares.found(j), shares.total() * std::sqrt(variance),
            EvidenceClass::Measured};
}

std::optional<Estimate> usersAccuracyOf(const Shares& shares, std::size_t i)
{
    if (shares.samples(i) < 2.0)
        return std::nullopt;
    return Estimate{shares.share(i, i), std::sqrt(shares.variance(i, i)),
                    EvidenceClass::Measured};
}

/// Olofsson et al. (2014), equation 7, in hectares for numbers of cells.
std::optional<Estimate> producersAccuracyOf(const Shares& shares, std::size_t j)
{
    const double found = shares.total() * shares.found(j);
    if (!(found > 0.0))
        return std::nullopt;
    const double accuracy = shares.area(j) * shares.share(j, j) / found;
    double variance = square(shares.area(j)) * square(1.0 - accuracy) * shares.variance(j, j);
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (i != j)
            variance += square(accuracy) * square(shares.area(i)) * shares.variance(i, j);
    return Estimate{accuracy, std::sqrt(variance) / found, EvidenceClass::Measured};
}

Estimate overallAccuracyOf(const Shares& shares)
{
    double accuracy = 0.0, variance = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        accuracy += shares.weight(i) * shares.share(i, i);
        variance += square(shares.weight(i)) * shares.variance(i, i);
    }
    return {accuracy, std::sqrt(variance), EvidenceClass::Measured};
}

Findings missingOnTheMap(const ConfusionMatrix& matrix, const Shares& shares)
{
    Findings findings;
    for (std::size_t j = 0; j < shares.size(); ++j)
        if (shares.area(j) == 0.0 && shares.found(j) > 0.0)
            findings.push_back(
                {Severity::Warning, "class-not-mapped", matrix.classes[j],
                 fmt::format("The reference sample finds \"{}\", which the map "
                             "does not show.",
                             matrix.classes[j]),
                 "Its area is estimated from the samples in the other classes."});
    return findings;
}

} // namespace

Checked<AreaEstimates> estimateAreas(const ConfusionMatrix& matrix, double z)
{
    const std::size_t size = matrix.classes.size();
    expects(matrix.mapped.size() == size && matrix.samples.size() == size &&
                std::ranges::all_of(matrix.samples,
                                    [&](const auto& row) { return row.size() == size; }),
            "estimateAreas: names, areas and both sides of the matrix have one length");
    expects(z > 0.0, "estimateAreas: a quantile above 0");
    const Shares shares{matrix};
    if (auto refusal = whyNot(matrix, shares))
        return std::move(*refusal);

    AreaEstimates result;
    result.z = z;
    result.overallAccuracy = overallAccuracyOf(shares);
    result.findings = missingOnTheMap(matrix, shares);
    for (std::size_t j = 0; j < size; ++j) {
        const Estimate area = areaOf(shares, j);
        const double half = z * *area.standardError;
        result.classes.push_back({matrix.classes[j],
                                  matrix.mapped[j],
                                  area,
                                  {area.value - half, area.value + half},
                                  usersAccuracyOf(shares, j),
                                  producersAccuracyOf(shares, j)});
    }
    return result;
}

Checked<std::uint64_t> sampleSizeFor(const std::vector<PlannedClass>& classes,
                                     double targetStandardError)
{
    double weights = 0.0, spread = 0.0;
    for (const PlannedClass& each : classes) {
        const double accuracy = each.expectedUsersAccuracy;
        if (!(accuracy >= 0.0 && accuracy <= 1.0))
            return Refusal{fmt::format(
                "An expected accuracy is {}; it must be between 0 and 1.", accuracy)};
        weights += each.weight;
        spread += each.weight * std::sqrt(accuracy * (1.0 - accuracy));
    }
    if (!(std::abs(weights - 1.0) <= 1e-3))
        return Refusal{fmt::format(
            "The shares of the classes add up to {}; they must add up to 1.", weights)};
    if (!(targetStandardError > 0.0))
        return Refusal{"The standard error to reach must be above 0; 0.01 is a usual choice."};
    return static_cast<std::uint64_t>(std::ceil(square(spread / targetStandardError)));
}

} // namespace ecotone::accounts
