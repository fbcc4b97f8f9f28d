#include "ecotone/cells/orderless_sum.h"

#include <algorithm>
#include <numeric>

namespace ecotone::cells {

double OrderlessSum::value() const
{
    std::vector<double> sorted = m_terms;
    std::ranges::sort(sorted);
    return std::accumulate(sorted.begin(), sorted.end(), 0.0);
}

} // namespace ecotone::cells
