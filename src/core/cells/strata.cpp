#include "strata.h"

#include "ecotone/cells/class_value.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>
#include <variant>

namespace ecotone::cells {

namespace {

std::int32_t classOf(double value, std::optional<double>& valueOfNoClass)
{
    if (std::isnan(value))
        return noDataClass;
    const auto known = wholeClass(value);
    if (!known && !valueOfNoClass)
        valueOfNoClass = value;
    return known.value_or(Strata::noClass);
}

/// A bit for each of eight bytes in the order of memory, set where the byte is not 0.
std::uint64_t bitsOfBytes(std::uint64_t bytes)
{
    if constexpr (std::endian::native == std::endian::big)
        bytes = __builtin_bswap64(bytes);
    constexpr std::uint64_t lowBits = 0x7F7F7F7F7F7F7F7F, highBits = 0x8080808080808080;
    const std::uint64_t isSet = (((bytes & lowBits) + lowBits) | bytes) & highBits;
    // Shifts the bit of byte i from 8 i to 56 + i; no two products meet in one place.
    return (isSet >> 7U) * 0x0102040810204080 >> 56U;
}

constexpr std::size_t bitsOfWord = 64;

/// Sets a bit for every cell but the first whose byte is another than that of the cell before.
void markChanges(std::span<const std::uint8_t> bytes, std::span<std::uint64_t> changes)
{
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::size_t cell = 1;
    const auto mark = [&](std::size_t end) {
        for (; cell < end; ++cell)
            changes[cell / bitsOfWord] |=
                std::uint64_t{bytes[cell] != bytes[cell - 1] ? 1U : 0U} << cell % bitsOfWord;
    };
    mark(std::min(step, bytes.size()));
    for (; cell + step <= bytes.size(); cell += step) {
        std::uint64_t here = 0, before = 0;
        std::memcpy(&here, bytes.data() + cell, step);
        std::memcpy(&before, bytes.data() + cell - 1, step);
        changes[cell / bitsOfWord] |= bitsOfBytes(here ^ before) << cell % bitsOfWord;
    }
    mark(bytes.size());
}

/// The same for numbers, where NaN is like NaN.
template <class Number>
void markChanges(std::span<const Number> values, std::span<std::uint64_t> changes)
{
    for (std::size_t cell = 1; cell < values.size(); ++cell) {
        const Number here = values[cell], before = values[cell - 1];
        const bool isAlike = here == before || (std::isnan(here) && std::isnan(before));
        changes[cell / bitsOfWord] |= std::uint64_t{isAlike ? 0U : 1U} << cell % bitsOfWord;
    }
}

template <class Number>
std::span<const Number> numbersOf(const std::vector<Number>& values)
{
    return values;
}
std::span<const std::uint8_t> numbersOf(const raster::CodedValues& values)
{
    return values.codes;
}

} // namespace

void Strata::Layer::begin(const raster::CellValues& values)
{
    before.clear();
    lastClass.clear();
    ofByte.clear();
    extensions.clear();
    valueOfNoClass.reset();
    const auto* const coded = std::get_if<raster::CodedValues>(&values);
    bytes = coded != nullptr ? coded->codes.data() : nullptr;
    meaning = coded != nullptr ? coded->meaning->data() : nullptr;
}

std::uint32_t Strata::Layer::learnt(std::uint32_t code, std::uint8_t byte)
{
    const std::size_t place = code * std::size_t{256} + byte;
    if (place >= ofByte.size())
        ofByte.resize((code + std::size_t{1}) * 256, 0);
    const std::uint32_t number = extended(code, meaning[byte]); // Two bytes may mean one class.
    ofByte[place] = number + 1;
    return number;
}

std::uint32_t Strata::Layer::extended(std::uint32_t code, double value)
{
    const std::int32_t itsClass = classOf(value, valueOfNoClass);
    const std::uint64_t extension =
        (std::uint64_t{code} << 32U) | static_cast<std::uint32_t>(itsClass);
    const auto [entry, isNew] =
        extensions.try_emplace(extension, static_cast<std::uint32_t>(before.size()));
    if (isNew) {
        before.push_back(code);
        lastClass.push_back(itsClass);
    }
    return entry->second;
}

void Strata::begin(const raster::Tile& tile, std::size_t layers)
{
    m_tile = &tile;
    m_layers.resize(layers);
    for (std::size_t layer = 0; layer < layers; ++layer)
        m_layers[layer].begin(tile.bands[layer]);
}

std::span<const StratumRun> Strata::runs(std::size_t first, std::size_t end)
{
    const std::size_t count = end - first;
    m_changes.assign((count + bitsOfWord - 1) / bitsOfWord, 0);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        std::visit(
            [&](const auto& values) {
                markChanges(numbersOf(values).subspan(first, count), m_changes);
            },
            m_tile->bands[layer]);
    m_runs.clear();
    std::size_t begin = first;
    for (std::size_t word = 0; word < m_changes.size(); ++word)
        for (std::uint64_t bits = m_changes[word]; bits != 0; bits &= bits - 1) {
            const std::uint32_t stratum = stratumAt(begin);
            begin =
                first + word * bitsOfWord + static_cast<std::size_t>(std::countr_zero(bits));
            append(stratum, begin);
        }
    append(stratumAt(begin), end);
    return m_runs;
}

std::uint32_t Strata::stratumAt(std::size_t cell)
{
    std::uint32_t code = 0; // the one combination of nothing
    for (std::size_t number = 0; number < m_layers.size(); ++number) {
        Layer& layer = m_layers[number];
        code = layer.bytes != nullptr
                   ? layer.extended(code, layer.bytes[cell])
                   : layer.extended(code, raster::valueAt(m_tile->bands[number], cell));
    }
    return code;
}

/// Appends cells up to `end` to the runs at hand.
void Strata::append(std::uint32_t stratum, std::size_t end)
{
    if (!m_runs.empty() && m_runs.back().stratum == stratum)
        m_runs.back().end = end;
    else
        m_runs.push_back({stratum, end});
}

std::vector<std::int32_t> Strata::classes(std::uint32_t code) const
{
    std::vector<std::int32_t> classes(m_layers.size());
    for (std::size_t layer = m_layers.size(); layer-- > 0; code = m_layers[layer].before[code])
        classes[layer] = m_layers[layer].lastClass[code];
    return classes;
}

} // namespace ecotone::cells
