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
/// are nearly always alike, so cells are told in runs. Works through a tile stretch by stretch,
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

        void clear();
        /// The number of a combination of the layers before with one more class.
        [[nodiscard]] std::uint32_t extended(std::uint32_t code, double value);
    };
    /// Cuts the runs at hand, the first of which begins with the cell `first`, by one layer
    /// more.
    void extend(Layer& layer, const raster::CodedValues& values, std::size_t first);
    template <class Number>
    void extend(Layer& layer, const std::vector<Number>& values, std::size_t first);
    void append(std::uint32_t stratum, std::size_t end);

    const raster::Tile* m_tile = nullptr;
    std::vector<Layer> m_layers;
    std::vector<StratumRun> m_runs;   // of the cells at hand, by the layers so far
    std::vector<StratumRun> m_coarse; // by the layers before
    std::size_t m_known = 1;          // combinations of the layers before the one at hand
};

} // namespace ecotone::cells
