#include "band_values.h"

#include "support/catch.h"

#include <cmath>

namespace ecotone::tests {

std::vector<double> valuesOf(const formats::RasterRequest& request,
                             const geo::Grid& grid,
                             const geo::Window& window)
{
    std::vector<double> values(static_cast<std::size_t>(window.cellCount()));
    formats::openBand(request, grid)->read(window, values);
    return values;
}

std::vector<double> ownValues(const formats::RasterRequest& request)
{
    const geo::Grid grid = formats::gridOf(request);
    return valuesOf(request, grid, grid.whole());
}

void checkSame(const std::vector<double>& found, const std::vector<double>& expected)
{
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        INFO("cell " << i << ": " << found[i] << ", expected " << expected[i]);
        CHECK((std::isnan(expected[i]) ? std::isnan(found[i])
                                       : found[i] == Approx(expected[i]).margin(1e-12)));
    }
}

} // namespace ecotone::tests
