#pragma once

#include "ecotone/attribution/candidate_cells.h"
#include "ecotone/base/checked.h"
#include "ecotone/base/progress.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// A treated cell and its control, as positions among the candidate cells.
struct MatchedPair {
    std::size_t treated = 0, control = 0;
    std::size_t stratum = 0; // in which both agree in every exact layer; any number of its own
    double distance = 0.0;   // Mahalanobis
    bool operator==(const MatchedPair&) const = default;
};

struct Matching {
    std::vector<MatchedPair> pairs;     // by number of the treated cell
    std::vector<std::size_t> unmatched; // treated cells without an admissible control
    bool operator==(const Matching&) const = default;
};

/// Finds for treated cells the controls most like them: same class in every exact layer, within
/// every caliper, then the smallest Mahalanobis distance; no control serves twice.
///
/// The distance is d² = (x − y)ᵀ S⁻¹ (x − y), S the covariance pooled within groups:
/// S = ((nT − 1) S_T + (nC − 1) S_C) / (nT + nC − 2), over all usable treated and candidate
/// cells (so that the difference between the groups does not count as spread). Treated cells
/// choose one after the other in an order drawn from the seed; equal distances go to the lower
/// cell number. The pairs depend on the cells, the seed and nothing else: not on the order in
/// which cells stand, the number of threads or the standard library.
///
/// A cell that lacks a covariate, an exact class or the outcome before or after is not usable.
/// Source: Rubin (1980), Biometrics 36; PACT v2; docs/methods/counterfactual.md.
class Matcher {
public:
    /// Looks at the cells and finds for every treated cell its nearest controls.
    ///
    /// Refused: no covariate; no usable treated cell; no usable candidate cell (CF3 is not
    /// available then); covariates of which one is constant or follows from the others.
    /// @param threads  change nothing but the time
    /// @pre   cells are well formed, their numbers differ, and they outlive this; threads > 0
    /// @throws Cancelled  the user asked to stop
    [[nodiscard]] static Checked<Matcher>
    over(const CandidateCells& cells, int threads, Progress& progress);

    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// Every usable treated cell.
    [[nodiscard]] Matching match(std::uint64_t seed) const;
    /// A simple random sample of the treated cells, of at least one; all candidates stay.
    /// @pre 0 < share <= 1
    [[nodiscard]] Matching matchSample(std::uint64_t seed, double share) const;

    [[nodiscard]] const CandidateCells& cells() const noexcept;
    /// The usable cells, by number; and the treated ones that are not usable.
    [[nodiscard]] std::span<const std::size_t> treated() const noexcept;
    [[nodiscard]] std::span<const std::size_t> candidates() const noexcept;
    [[nodiscard]] std::span<const std::size_t> unusableTreated() const noexcept;

private:
    struct Prepared;
    explicit Matcher(std::unique_ptr<const Prepared> prepared);
    std::unique_ptr<const Prepared> m_prepared;
};

} // namespace ecotone::attribution
