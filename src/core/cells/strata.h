#pragma once

#include "ecotone/cells/cell_table.h"
#include "ecotone/geo/grid.h"
#include "ecotone/raster/tile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ecotone::cells {

/// The combination of classes at every cell of a tile, as a small number: so that a cell is
/// looked at once per layer, and combinations are compared as numbers from then on. Keeps its
/// memory from tile to tile.
class Strata {
public:
    /// Stands in `classes` for a number that is no class (class_value.h).
    static constexpr std::int32_t noClass = noDataClass + 1;

    /// Combines the first `layers` bands of a tile.
    void combine(const raster::Tile& tile, std::size_t layers);

    /// By cell, row by row.
    [[nodiscard]] std::span<const std::uint32_t> codes() const noexcept { return m_codes; }
    [[nodiscard]] std::span<std::uint32_t> codes() noexcept { return m_codes; }
    /// The classes of a combination, one per layer.
    [[nodiscard]] std::span<const std::int32_t> classes(std::uint32_t code) const noexcept
    {
        return std::span{m_classes}.subspan(code * m_layers, m_layers);
    }
    /// The first number of a layer that is no class, anywhere on the tile.
    [[nodiscard]] std::optional<double> valueOfNoClass(std::size_t layer) const
    {
        return m_valuesOfNoClass[layer];
    }

private:
    void addLayer(const raster::CodedValues& values);
    template <class Number>
    void addLayer(const std::vector<Number>& values);
    /// The number of a combination known so far with one more class.
    [[nodiscard]] std::uint32_t extended(std::uint32_t code, double value);
    void finishLayer();

    std::size_t m_layers = 0;
    std::vector<std::uint32_t> m_codes;
    std::vector<std::int32_t> m_classes;                  // m_layers a combination
    std::vector<std::optional<double>> m_valuesOfNoClass; // by layer

    // While a layer is added.
    std::size_t m_known = 1;               // combinations before
    std::vector<std::uint32_t> m_before;   // by new combination: the one it extends
    std::vector<std::int32_t> m_lastClass; // and by what
    std::vector<std::uint32_t> m_ofByte;   // by combination and byte: new combination + 1
    std::unordered_map<std::uint64_t, std::uint32_t> m_extensions;
};

} // namespace ecotone::cells
