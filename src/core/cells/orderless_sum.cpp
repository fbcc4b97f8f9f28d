#include "ecotone/cells/orderless_sum.h"

namespace ecotone::cells {

double OrderlessSum::value() const noexcept
{
    return static_cast<double>(m_units) / unitsPerOne;
}

} // namespace ecotone::cells
