#pragma once

#include "ecotone/attribution/candidate_cells.h"

#include <queue>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ecotone::run {

/// A cell with its values, one a band.
struct MetCell {
    std::uint64_t number = 0;
    double x_m = 0.0, y_m = 0.0, area_ha = 0.0;
    attribution::CellUse use = attribution::CellUse::Candidate;
};

/// Cells with values, packed.
struct MetCells {
    std::vector<MetCell> cells;
    std::vector<double> values; // `bands` a cell
};

/// Keeps every treated cell, and of the candidates a simple random sample: those with the
/// lowest draws.
class CandidateSample {
public:
    CandidateSample(std::size_t bands, std::size_t limit, std::uint64_t seed);
    void add(const MetCells& met);
    /// Candidates that were met, kept or not.
    [[nodiscard]] std::size_t candidates() const noexcept { return m_candidates; }
    [[nodiscard]] MetCells taken() &&; // by number

private:
    void put(std::size_t slot, const MetCell& cell, const double* values);

    std::size_t m_bands, m_limit;
    std::uint64_t m_seed;
    std::size_t m_candidates = 0;
    MetCells m_kept;
    using Draw = std::pair<std::uint64_t, std::uint64_t>;        // of chance, number
    std::priority_queue<std::pair<Draw, std::size_t>> m_highest; // with the slot
};

} // namespace ecotone::run
