#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/cells/cells_file.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::run {

/// "3-7, 12": as ranges are asked for; many are cut short.
[[nodiscard]] std::string rangesText(const std::vector<cells::TileRange>& ranges);

[[nodiscard]] Refusal nothingToBook();

/// Why a file is not of the project as it is now. @pre the heads differ
[[nodiscard]] Refusal notOfThisState(const std::filesystem::path& file,
                                     const cells::CellsHead& held,
                                     const cells::CellsHead& now);

/// Why two files are no parts of one booking. @pre the heads differ
[[nodiscard]] Refusal strangers(const std::filesystem::path& one,
                                const cells::CellsHead& ofOne,
                                const std::filesystem::path& other,
                                const cells::CellsHead& ofOther);

[[nodiscard]] Refusal lacksTiles(const std::filesystem::path& file,
                                 const cells::CellsHead& head,
                                 const std::vector<cells::TileRange>& missing);

/// Two files of one booking that do not say the same of a tile.
[[nodiscard]] Refusal contradiction(const std::filesystem::path& one,
                                    const std::filesystem::path& other,
                                    std::size_t tile);

[[nodiscard]] Refusal breaksOff(const std::filesystem::path& file);

} // namespace ecotone::run
