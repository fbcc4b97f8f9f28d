#include "strata.h"

#include "ecotone/cells/class_value.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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

/// Neighbouring cells are nearly always alike: this many are compared at once.
constexpr std::size_t stretch = 16;

bool areAlike(const std::uint32_t* codes, const std::uint8_t* bytes)
{
    std::uint32_t codesDiffer = 0;
    for (std::size_t i = 0; i < stretch; ++i)
        codesDiffer |= codes[i] ^ codes[0];
    std::uint8_t bytesDiffer = 0;
    for (std::size_t i = 0; i < stretch; ++i)
        bytesDiffer = static_cast<std::uint8_t>(bytesDiffer | (bytes[i] ^ bytes[0]));
    return codesDiffer == 0 && bytesDiffer == 0;
}

} // namespace

void Strata::Layer::clear()
{
    before.clear();
    lastClass.clear();
    ofByte.clear();
    extensions.clear();
    valueOfNoClass.reset();
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
    std::ranges::for_each(m_layers, &Layer::clear);
}

std::span<std::uint32_t> Strata::codes(std::size_t first, std::size_t end)
{
    m_codes.assign(end - first, 0); // one combination, of nothing
    m_known = 1;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        std::visit([&](const auto& values) { extend(m_layers[layer], values, first); },
                   m_tile->bands[layer]);
        m_known = m_layers[layer].before.size();
    }
    return m_codes;
}

void Strata::extend(Layer& layer, const raster::CodedValues& values, std::size_t first)
{
    layer.ofByte.resize(m_known * std::size_t{256}, 0);
    std::uint32_t* const ofByte = layer.ofByte.data();
    const std::uint8_t* const bytes = values.codes.data() + first;
    std::uint32_t* const codes = m_codes.data();
    const auto combined = [&](std::size_t cell) {
        const std::size_t place = codes[cell] * std::size_t{256} + bytes[cell];
        if (ofByte[place] == 0) // Two bytes may mean one class.
            ofByte[place] = layer.extended(codes[cell], (*values.meaning)[bytes[cell]]) + 1;
        return ofByte[place] - 1;
    };
    const std::size_t count = m_codes.size();
    std::size_t cell = 0;
    for (; cell + stretch <= count; cell += stretch)
        if (areAlike(codes + cell, bytes + cell))
            std::fill_n(codes + cell, stretch, combined(cell));
        else
            for (std::size_t i = cell; i < cell + stretch; ++i)
                codes[i] = combined(i);
    for (; cell < count; ++cell)
        codes[cell] = combined(cell);
}

template <class Number>
void Strata::extend(Layer& layer, const std::vector<Number>& values, std::size_t first)
{
    // Neighbours are often alike.
    std::uint32_t lastCode = std::numeric_limits<std::uint32_t>::max(), lastNew = 0;
    Number lastValue{};
    for (std::size_t cell = 0; cell < m_codes.size(); ++cell) {
        const Number value = values[first + cell];
        if (m_codes[cell] != lastCode || value != lastValue) { // always so for NaN
            lastCode = m_codes[cell];
            lastValue = value;
            lastNew = layer.extended(lastCode, static_cast<double>(value));
        }
        m_codes[cell] = lastNew;
    }
}

std::vector<std::int32_t> Strata::classes(std::uint32_t code) const
{
    std::vector<std::int32_t> classes(m_layers.size());
    for (std::size_t layer = m_layers.size(); layer-- > 0; code = m_layers[layer].before[code])
        classes[layer] = m_layers[layer].lastClass[code];
    return classes;
}

} // namespace ecotone::cells
