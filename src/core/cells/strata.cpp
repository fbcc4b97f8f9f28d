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

void Strata::combine(const raster::Tile& tile, std::size_t layers)
{
    m_layers = 0;
    m_classes.clear();
    m_codes.assign(static_cast<std::size_t>(tile.place.window.cellCount()), 0);
    m_before.assign(1, 0); // one combination, of nothing
    m_valuesOfNoClass.assign(layers, std::nullopt);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        m_extensions.clear();
        m_lastClass.clear();
        m_known = m_before.size();
        m_before.clear();
        std::visit([this](const auto& values) { addLayer(values); }, tile.bands[layer]);
        finishLayer();
    }
}

void Strata::addLayer(const raster::CodedValues& values)
{
    // By combination and byte: the new combination + 1; 0 where it has not been met yet.
    m_ofByte.assign(m_known * std::size_t{256}, 0);
    std::uint32_t* const ofByte = m_ofByte.data();
    const std::uint8_t* const bytes = values.codes.data();
    std::uint32_t* const codes = m_codes.data();
    const auto combined = [&](std::size_t cell) {
        const std::size_t place = codes[cell] * std::size_t{256} + bytes[cell];
        if (ofByte[place] == 0) // Two bytes may mean one class.
            ofByte[place] = extended(codes[cell], (*values.meaning)[bytes[cell]]) + 1;
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
void Strata::addLayer(const std::vector<Number>& values)
{
    // Neighbours are often alike.
    std::uint32_t lastCode = std::numeric_limits<std::uint32_t>::max(), lastNew = 0;
    Number lastValue{};
    for (std::size_t cell = 0; cell < m_codes.size(); ++cell) {
        if (m_codes[cell] != lastCode || values[cell] != lastValue) { // always so for NaN
            lastCode = m_codes[cell];
            lastValue = values[cell];
            lastNew = extended(lastCode, static_cast<double>(lastValue));
        }
        m_codes[cell] = lastNew;
    }
}

std::uint32_t Strata::extended(std::uint32_t code, double value)
{
    const std::int32_t itsClass = classOf(value, m_valuesOfNoClass[m_layers]);
    const std::uint64_t extension =
        (std::uint64_t{code} << 32U) | static_cast<std::uint32_t>(itsClass);
    const auto [entry, isNew] =
        m_extensions.try_emplace(extension, static_cast<std::uint32_t>(m_before.size()));
    if (isNew) {
        m_before.push_back(code);
        m_lastClass.push_back(itsClass);
    }
    return entry->second;
}

void Strata::finishLayer()
{
    std::vector<std::int32_t> classes;
    classes.reserve(m_before.size() * (m_layers + 1));
    for (std::size_t code = 0; code < m_before.size(); ++code) {
        const auto before = this->classes(m_before[code]);
        classes.insert(classes.end(), before.begin(), before.end());
        classes.push_back(m_lastClass[code]);
    }
    m_classes = std::move(classes);
    ++m_layers;
}

} // namespace ecotone::cells
