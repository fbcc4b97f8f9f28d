#include "ecotone/raster/visit_tiles.h"

namespace ecotone::raster {

std::vector<Stretch>
stretchesOf(const std::vector<std::size_t>& numbers, const Tiling& tiling, bool byWholeRows)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool isSameRow =
            byWholeRows && i > 0 &&
            numbers[i] / tiling.columns() == numbers[i - 1] / tiling.columns();
        if (isSameRow)
            stretches.back().end = i + 1;
        else
            stretches.push_back({i, i + 1});
    }
    return stretches;
}

} // namespace ecotone::raster
