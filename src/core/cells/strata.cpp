#include "strata.h"

#include "ecotone/cells/class_value.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

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

/// The place in memory of the first byte that is not 0.
std::size_t firstByteOf(std::uint64_t bytes)
{
    const int zeroBits = std::endian::native == std::endian::little ? std::countr_zero(bytes)
                                                                    : std::countl_zero(bytes);
    return static_cast<std::size_t>(zeroBits / 8);
}

/// The first of the cells after `first` whose byte is another; `end` where there is none.
std::size_t endOfAlike(const std::uint8_t* bytes, std::size_t first, std::size_t end)
{
    using Eight = std::uint64_t;
    const Eight alike = Eight{0x0101010101010101} * bytes[first];
    const auto differenceAt = [&](std::size_t cell) {
        Eight eight = 0;
        std::memcpy(&eight, bytes + cell, sizeof eight);
        return eight ^ alike;
    };
    constexpr std::size_t step = sizeof(Eight);
    std::size_t cell = first + 1;
    while (cell + 4 * step <= end &&
           (differenceAt(cell) | differenceAt(cell + step) | differenceAt(cell + 2 * step) |
            differenceAt(cell + 3 * step)) == 0)
        cell += 4 * step;
    for (; cell + step <= end; cell += step)
        if (const Eight difference = differenceAt(cell); difference != 0)
            return cell + firstByteOf(difference);
    while (cell < end && bytes[cell] == bytes[first])
        ++cell;
    return cell;
}

/// The same for numbers, where NaN is like NaN.
template <class Number>
std::size_t endOfAlike(const Number* values, std::size_t first, std::size_t end)
{
    const Number value = values[first];
    std::size_t cell = first + 1;
    if (std::isnan(value))
        while (cell < end && std::isnan(values[cell]))
            ++cell;
    else
        while (cell < end && values[cell] == value)
            ++cell;
    return cell;
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

std::span<const StratumRun> Strata::runs(std::size_t first, std::size_t end)
{
    m_runs.assign(1, {0, end}); // one combination, of nothing
    m_known = 1;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        m_coarse.swap(m_runs);
        m_runs.clear();
        std::visit([&](const auto& values) { extend(m_layers[layer], values, first); },
                   m_tile->bands[layer]);
        m_known = m_layers[layer].before.size();
    }
    return m_runs;
}

/// Appends cells up to `end` to the runs at hand.
void Strata::append(std::uint32_t stratum, std::size_t end)
{
    if (!m_runs.empty() && m_runs.back().stratum == stratum)
        m_runs.back().end = end;
    else
        m_runs.push_back({stratum, end});
}

void Strata::extend(Layer& layer, const raster::CodedValues& values, std::size_t first)
{
    layer.ofByte.resize(m_known * std::size_t{256}, 0);
    const std::uint8_t* const bytes = values.codes.data();
    std::size_t cell = first;
    for (const StratumRun& coarse : m_coarse) {
        std::uint32_t* const ofByte = layer.ofByte.data() + coarse.stratum * std::size_t{256};
        while (cell < coarse.end) {
            const std::uint8_t byte = bytes[cell];
            if (ofByte[byte] == 0) // Two bytes may mean one class.
                ofByte[byte] = layer.extended(coarse.stratum, (*values.meaning)[byte]) + 1;
            cell = endOfAlike(bytes, cell, coarse.end);
            append(ofByte[byte] - 1, cell);
        }
    }
}

template <class Number>
void Strata::extend(Layer& layer, const std::vector<Number>& values, std::size_t first)
{
    std::size_t cell = first;
    for (const StratumRun& coarse : m_coarse)
        while (cell < coarse.end) {
            const auto value = static_cast<double>(values[cell]);
            cell = endOfAlike(values.data(), cell, coarse.end);
            append(layer.extended(coarse.stratum, value), cell);
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
