#include "value_counter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ecotone::formats {

namespace {

constexpr std::size_t mostClasses = 256;

bool isWhole(double value)
{
    return value == std::floor(value) &&
           std::abs(value) <= static_cast<double>(std::numeric_limits<int>::max());
}

} // namespace

void ValueCounter::add(std::span<const double> values)
{
    for (const double value : values) {
        if (std::isnan(value)) {
            ++m_noData;
            continue;
        }
        m_minimum = m_valid == 0 ? value : std::min(m_minimum, value);
        m_maximum = m_valid == 0 ? value : std::max(m_maximum, value);
        ++m_valid;
        if (m_isFewAndWhole)
            count(value);
    }
}

void ValueCounter::count(double value)
{
    if (m_last == m_counts.end() || m_last->first != value) {
        m_last = m_counts.try_emplace(value, 0).first;
        m_isFewAndWhole = isWhole(value) && m_counts.size() <= mostClasses;
    }
    ++m_last->second;
}

std::optional<double> ValueCounter::minimum() const
{
    return m_valid > 0 ? std::optional{m_minimum} : std::nullopt;
}

std::optional<double> ValueCounter::maximum() const
{
    return m_valid > 0 ? std::optional{m_maximum} : std::nullopt;
}

bool ValueCounter::looksCategorical() const noexcept
{
    return m_valid > 0 && m_isFewAndWhole;
}

} // namespace ecotone::formats
