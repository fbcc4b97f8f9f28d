#pragma once

#include "ecotone/geo/joint_coverage.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::cells {

/// Class of a cell where its layer has no data: a class like any other (rule R0.5,
/// docs/methods).
inline constexpr std::int32_t noDataClass = std::numeric_limits<std::int32_t>::min();

/// What tells one row of the table from another: which shapes cover the place, and its class in
/// every class layer. A view into the table.
struct CellKey {
    std::span<const geo::ShapeIndex> shapes; // ascending
    std::span<const std::int32_t> classes;   // one per class layer of the booking
};

/// Orders keys by content, shapes before classes: tables and files have one order.
[[nodiscard]] bool isBefore(const CellKey& a, const CellKey& b) noexcept;
[[nodiscard]] bool isSame(const CellKey& a, const CellKey& b) noexcept;

/// Sums of one condition pair (opening q0, closing q1) over the cells of a row. Areas and
/// area-weighted sums in square metres; only cells with data at both dates are in the sums.
struct ConditionSums {
    double assessed = 0.0;      // Σ a over cells read at both dates
    double opening = 0.0;       // Σ a q0
    double closing = 0.0;       // Σ a q1
    double gains = 0.0;         // Σ a max(0, q1 − q0)
    double losses = 0.0;        // Σ a max(0, q0 − q1)
    double squaredChange = 0.0; // Σ a (q1 − q0)²
    ConditionSums& operator+=(const ConditionSums& other) noexcept
    {
        assessed += other.assessed;
        opening += other.opening;
        closing += other.closing;
        gains += other.gains;
        losses += other.losses;
        squaredChange += other.squaredChange;
        return *this;
    }
    bool operator==(const ConditionSums&) const = default;
};

/// The figures of one row. A view into the table.
struct CellSums {
    double area = 0.0;                         // true area, m²
    std::span<const ConditionSums> conditions; // one per condition pair of the booking
};

/// One row of the table, seen from outside.
struct CellRow {
    CellKey key;
    CellSums sums;
};

/// True area and condition by key, of one tile or of a whole landscape. Everything later reads
/// it. Made by `CellTableBuilder`, then never changed. Rows lie ordered by key; equal sets of
/// shapes are kept once.
class CellTable {
public:
    /// The rows in order; each is made when it is asked for, so keep rows by value.
    class Rows {
    public:
        class Iterator {
        public:
            using iterator_category = std::input_iterator_tag;
            using value_type = CellRow;
            using difference_type = std::ptrdiff_t;
            using pointer = void;
            using reference = CellRow;
            Iterator() = default;
            Iterator(const CellTable& table, std::size_t row) : m_table{&table}, m_row{row} {}
            [[nodiscard]] CellRow operator*() const { return m_table->row(m_row); }
            Iterator& operator++()
            {
                ++m_row;
                return *this;
            }
            Iterator operator++(int)
            {
                const Iterator before = *this;
                ++m_row;
                return before;
            }
            bool operator==(const Iterator&) const = default;

        private:
            const CellTable* m_table = nullptr;
            std::size_t m_row = 0;
        };
        explicit Rows(const CellTable& table) : m_table{&table} {}
        [[nodiscard]] Iterator begin() const { return {*m_table, 0}; }
        [[nodiscard]] Iterator end() const { return {*m_table, m_table->rowCount()}; }
        [[nodiscard]] std::size_t size() const noexcept { return m_table->rowCount(); }

    private:
        const CellTable* m_table;
    };

    [[nodiscard]] Rows rows() const { return Rows{*this}; }
    [[nodiscard]] std::size_t rowCount() const noexcept { return m_areas.size(); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_areas.empty(); }
    /// @pre row < rowCount()
    [[nodiscard]] CellRow row(std::size_t row) const;
    /// The row of a key, or nothing.
    [[nodiscard]] std::optional<CellSums> find(const CellKey& key) const;

    /// How many class layers keys have, and how many condition pairs rows; 0 in a table
    /// without rows.
    [[nodiscard]] std::size_t classCount() const noexcept { return m_classCount; }
    [[nodiscard]] std::size_t pairCount() const noexcept { return m_pairCount; }

    bool operator==(const CellTable&) const = default;

private:
    friend class CellTableBuilder;
    friend class OrderedRows;

    std::size_t m_classCount = 0, m_pairCount = 0;
    // The members of set s stand at m_setStart[s] … m_setStart[s + 1] of m_members; sets
    // ascend.
    std::vector<std::uint32_t> m_setStart;
    std::vector<geo::ShapeIndex> m_members;
    // Row by row.
    std::vector<std::uint32_t> m_sets;
    std::vector<std::int32_t> m_classes; // m_classCount a row
    std::vector<double> m_areas;
    std::vector<ConditionSums> m_conditions; // m_pairCount a row
};

} // namespace ecotone::cells
