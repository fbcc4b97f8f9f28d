#include "ecotone/attribution/stock.h"

#include "ecotone/base/contract.h"

#include <cstddef>

namespace ecotone::attribution {

double
stockOf(double area_ha, std::span<const double> shares, std::span<const double> densityPerHa)
{
    expects(shares.size() == densityPerHa.size(), "stockOf: one density for each share");
    double sum = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        sum += shares[i] * densityPerHa[i];
    return area_ha * sum;
}

double stockAdditionality(double area_ha,
                          std::span<const double> treatedShares,
                          std::span<const double> controlShares,
                          std::span<const double> densityPerHa)
{
    return stockOf(area_ha, treatedShares, densityPerHa) -
           stockOf(area_ha, controlShares, densityPerHa);
}

} // namespace ecotone::attribution
