#include "ecotone/cells/orderless_sum.h"

#include "ecotone/base/contract.h"

#include <cmath>

namespace ecotone::cells {

namespace {

constexpr double unitsPerOne = 0x1p60, largest = 0x1p60;

} // namespace

void OrderlessSum::add(double term)
{
    expects(std::abs(term) < largest, "OrderlessSum::add: a number below 2^60");
    m_units += static_cast<Wide>(std::rint(term * unitsPerOne));
}

double OrderlessSum::value() const noexcept
{
    return static_cast<double>(m_units) / unitsPerOne;
}

} // namespace ecotone::cells
