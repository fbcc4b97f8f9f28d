#include "cells_refusals.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::run {

std::string rangesText(const std::vector<cells::TileRange>& ranges)
{
    constexpr std::size_t most = 10;
    std::vector<std::string> texts;
    for (const cells::TileRange& range : ranges) {
        if (texts.size() == most) {
            texts.push_back(fmt::format("and {} more ranges", ranges.size() - most));
            break;
        }
        texts.push_back(range.first == range.last
                            ? fmt::format("{}", range.first)
                            : fmt::format("{}-{}", range.first, range.last));
    }
    return fmt::format("{}", fmt::join(texts, ", "));
}

Refusal nothingToBook()
{
    return {"There are no cells to book: no landscape of the project has a boundary. Draw or "
            "import one first."};
}

Refusal notOfThisState(const std::filesystem::path& file,
                       const cells::CellsHead& held,
                       const cells::CellsHead& now)
{
    if (held.madeBy != now.madeBy)
        return {fmt::format("“{}” was booked by {}, and this is {}. Book its cells again with "
                            "the programs of now, into another file.",
                            file.string(), held.madeBy, now.madeBy)};
    if (held.tileSide != now.tileSide)
        return {
            fmt::format("“{}” was booked in tiles with a side of {} cells, and {} are asked "
                        "for. Ask for {}, or name another file.",
                        file.string(), held.tileSide, now.tileSide, held.tileSide)};
    return {fmt::format("“{}” is not of the project as it is now: a shape, the grid or a layer "
                        "has changed since it was booked. Book the cells again, into another "
                        "file.",
                        file.string())};
}

Refusal strangers(const std::filesystem::path& one,
                  const cells::CellsHead& ofOne,
                  const std::filesystem::path& other,
                  const cells::CellsHead& ofOther)
{
    if (ofOne.madeBy != ofOther.madeBy)
        return {
            fmt::format("“{}” and “{}” are no parts of one booking: the first was booked by "
                        "{}, the second by {}. Book both with the same programs.",
                        one.string(), other.string(), ofOne.madeBy, ofOther.madeBy)};
    return {fmt::format("“{}” and “{}” are no parts of one booking: they are of different "
                        "shapes, grids, tiles or layers. Book both from the same project and "
                        "layers.",
                        one.string(), other.string())};
}

Refusal lacksTiles(const std::filesystem::path& file,
                   const cells::CellsHead& head,
                   const std::vector<cells::TileRange>& missing)
{
    return {
        fmt::format("“{}” lacks {} of the {} tiles that landscapes, sites and actions touch: "
                    "{}. Book these too, and merge them.",
                    file.string(), sizeOf(missing), sizeOf(head.touched), rangesText(missing))};
}

Refusal contradiction(const std::filesystem::path& one,
                      const std::filesystem::path& other,
                      std::size_t tile)
{
    return {
        fmt::format("“{}” and “{}” hold different cells for tile {}, though they are of the "
                    "same inputs: one of them was not written by this program. Book both "
                    "again.",
                    one.string(), other.string(), tile)};
}

Refusal breaksOff(const std::filesystem::path& file)
{
    return {fmt::format("“{}” breaks off in the midst of a tile: the run that wrote it was "
                        "stopped. Start the same run again; it goes on from there.",
                        file.string())};
}

} // namespace ecotone::run
