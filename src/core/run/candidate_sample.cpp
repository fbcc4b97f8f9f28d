#include "candidate_sample.h"

#include "ecotone/attribution/cell_draw.h"

#include <algorithm>
#include <numeric>

namespace ecotone::run {

CandidateSample::CandidateSample(std::size_t bands, std::size_t limit, std::uint64_t seed)
    : m_bands{bands}
    , m_limit{limit}
    , m_seed{seed}
{
}

void CandidateSample::put(std::size_t slot, const MetCell& cell, const double* values)
{
    if (slot == m_kept.cells.size()) {
        m_kept.cells.push_back(cell);
        m_kept.values.insert(m_kept.values.end(), values, values + m_bands);
        return;
    }
    m_kept.cells[slot] = cell;
    std::copy(values, values + m_bands,
              m_kept.values.begin() + static_cast<std::ptrdiff_t>(slot * m_bands));
}

void CandidateSample::add(const MetCells& met)
{
    for (std::size_t i = 0; i < met.cells.size(); ++i) {
        const MetCell& cell = met.cells[i];
        const double* const values = met.values.data() + i * m_bands;
        if (cell.use != attribution::CellUse::Candidate) {
            put(m_kept.cells.size(), cell, values);
            continue;
        }
        ++m_candidates;
        const Draw draw{attribution::drawOf(m_seed, cell.number), cell.number};
        std::size_t slot = m_kept.cells.size();
        if (m_highest.size() == m_limit) {
            if (draw > m_highest.top().first)
                continue;
            slot = m_highest.top().second;
            m_highest.pop();
        }
        put(slot, cell, values);
        m_highest.emplace(draw, slot);
    }
}

MetCells CandidateSample::taken() &&
{
    std::vector<std::size_t> order(m_kept.cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return m_kept.cells[i].number; });
    MetCells sorted;
    sorted.cells.reserve(order.size());
    sorted.values.reserve(m_kept.values.size());
    for (const std::size_t i : order) {
        sorted.cells.push_back(m_kept.cells[i]);
        const double* const values = m_kept.values.data() + i * m_bands;
        sorted.values.insert(sorted.values.end(), values, values + m_bands);
    }
    return sorted;
}

} // namespace ecotone::run
