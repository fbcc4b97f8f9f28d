#pragma once

#include "ecotone/cells/cell_table.h"
#include "ecotone/raster/tile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ecotone::cells {

/// Neighbouring cells of a tile, up to `end`, with one combination of classes.
struct StratumRun {
    std::uint32_t stratum = 0;
    std::size_t end = 0;
};

/// The combination of classes at the cells of a tile, as a small number: so that a cell is
/// looked at once per layer, and combinations are compared as numbers from then on. Neighbours
/// are nearly always alike, so only places where a layer changes are looked at closely, and
/// cells are told in runs. Works through a tile stretch by stretch,
/// so that what no one asks for is not looked at, and keeps its memory from tile to tile.
class Strata {
public:
    /// Stands in `classes` for a number that is no class (class_value.h).
    static constexpr std::int32_t noClass = noDataClass + 1;

    /// Forgets the tile before. The first `layers` bands of the tile are classes.
    /// @pre the tile outlives the asking
    void begin(const raster::Tile& tile, std::size_t layers);
    /// The combinations at the cells `first` … `end` of the tile, neighbouring runs of
    /// different ones; they last until the next call. @pre first < end
    [[nodiscard]] std::span<const StratumRun> runs(std::size_t first, std::size_t end);

    /// The classes of a combination, one per layer.
    [[nodiscard]] std::vector<std::int32_t> classes(std::uint32_t code) const;
    /// The first number of a layer that is no class, among the cells that were asked for.
    [[nodiscard]] std::optional<double> valueOfNoClass(std::size_t layer) const
    {
        return m_layers[layer].valueOfNoClass;
    }

private:
    /// What one layer adds: each of its combinations extends one of the layers before.
    struct Layer {
        std::vector<std::uint32_t> before;   // by combination: the one it extends
        std::vector<std::int32_t> lastClass; // and by what
        std::vector<std::uint32_t> ofByte;   // by combination before and byte: combination + 1
        std::unordered_map<std::uint64_t, std::uint32_t> extensions;
        std::optional<double> valueOfNoClass;

        /// Where the layer is one of bytes: a byte per cell, and what it means.
        const std::uint8_t* bytes = nullptr;
        const double* meaning = nullptr;

        void begin(const raster::CellValues& values);
        /// The number of a combination of the layers before with the class of a byte.
        [[nodiscard]] std::uint32_t extended(std::uint32_t code, std::uint8_t byte)
        {
            const std::size_t place = code * std::size_t{256} + byte;
            if (place < ofByte.size() && ofByte[place] != 0)
                return ofByte[place] - 1;
            return learnt(code, byte);
        }
        [[nodiscard]] std::uint32_t learnt(std::uint32_t code, std::uint8_t byte);
        [[nodiscard]] std::uint32_t extended(std::uint32_t code, double value);
    };
    [[nodiscard]] std::uint32_t stratumAt(std::size_t cell);
    void append(std::uint32_t stratum, std::size_t end);

    const raster::Tile* m_tile = nullptr;
    std::vector<Layer> m_layers;
    std::vector<std::uint64_t> m_changes; // a bit per cell at hand: unlike the one before
    std::vector<StratumRun> m_runs;
};

} // namespace ecotone::cells
