#include "workload.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ecotone::bench {

std::string_view nameOf(Codec codec) noexcept
{
    return codec == Codec::Deflate ? "deflate" : "zstd";
}

Size sizeNamed(std::string_view name)
{
    static const std::array<Size, 4> sizes{
        {{"XS", 2'048}, {"S", 4'096}, {"M", 12'288}, {"L", 24'576}}};
    const auto* const found = std::ranges::find(sizes, name, &Size::name);
    if (found == sizes.end())
        throw InputError{
            fmt::format("There is no size \"{}\"; the sizes are XS, S, M and L.", name)};
    return *found;
}

Codec codecNamed(std::string_view name)
{
    for (const Codec codec : {Codec::Deflate, Codec::Zstd})
        if (nameOf(codec) == name)
            return codec;
    throw InputError{
        fmt::format("There is no codec \"{}\"; the codecs are deflate and zstd.", name)};
}

geo::Grid gridOf(const Size& size)
{
    const double cell = side_m / static_cast<double>(size.cells);
    geo::Grid grid;
    grid.crs = geo::Crs::fromText("EPSG:6933");
    grid.originX = west_m;
    grid.originY = north_m;
    grid.colX = cell;
    grid.rowY = -cell;
    grid.width = grid.height = size.cells;
    return grid;
}

LayerFiles layerFiles(const std::filesystem::path& folder, const Size& size, Codec codec)
{
    const auto file = [&](std::string_view what, std::string_view extension) {
        return folder / fmt::format("{}_{}_{}.{}", what, size.name, nameOf(codec), extension);
    };
    return {file("degraded", "tif"), file("ecosystem", "tif"), file("condition_t0", "tif"),
            file("condition_t1", "tif"), file("truth", "json")};
}

} // namespace ecotone::bench
