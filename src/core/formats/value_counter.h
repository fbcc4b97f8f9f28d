#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace ecotone::formats {

/// Counts the cells of a band as they are read: their range, and how many of each value while
/// the values are few and whole.
class ValueCounter {
public:
    /// NaN is no data.
    void add(std::span<const double> values);

    [[nodiscard]] std::int64_t valid() const noexcept { return m_valid; }
    [[nodiscard]] std::int64_t noData() const noexcept { return m_noData; }
    [[nodiscard]] std::optional<double> minimum() const;
    [[nodiscard]] std::optional<double> maximum() const;
    /// Only whole numbers, at most 256 different ones, at least one.
    [[nodiscard]] bool looksCategorical() const noexcept;
    /// Cells by value; complete where it looks categorical.
    [[nodiscard]] const std::map<double, std::int64_t>& counts() const noexcept
    {
        return m_counts;
    }

private:
    void count(double value);

    std::int64_t m_valid = 0, m_noData = 0;
    double m_minimum = 0.0, m_maximum = 0.0;
    bool m_isFewAndWhole = true;
    std::map<double, std::int64_t> m_counts;
    std::map<double, std::int64_t>::iterator m_last =
        m_counts.end(); // neighbours are often alike
};

} // namespace ecotone::formats
