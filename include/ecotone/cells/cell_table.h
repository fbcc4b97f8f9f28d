#pragma once

#include "ecotone/geo/joint_coverage.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace ecotone::cells {

/// Class of a cell where its layer has no data: a class like any other (method.md R0.5).
inline constexpr std::int32_t noDataClass = std::numeric_limits<std::int32_t>::min();

/// What tells one row of the table from another: which shapes cover the place, and its class in
/// every class layer. Ordered, so that tables and files have one order.
struct CellKey {
    geo::ShapeSet shapes;
    std::vector<std::int32_t> classes; // one per class layer of the booking
    auto operator<=>(const CellKey&) const = default;
};

/// Sums of one condition pair (opening q0, closing q1) over the cells of a row. Areas and
/// area-weighted sums in square metres; only cells with data at both dates are in the sums.
struct ConditionSums {
    double assessed = 0.0;      // Σ a over cells read at both dates
    double opening = 0.0;       // Σ a q0
    double closing = 0.0;       // Σ a q1
    double gains = 0.0;         // Σ a max(0, q1 − q0)
    double losses = 0.0;        // Σ a max(0, q0 − q1)
    double squaredChange = 0.0; // Σ a (q1 − q0)²
    ConditionSums& operator+=(const ConditionSums& other) noexcept;
    bool operator==(const ConditionSums&) const = default;
};

/// The figures of one row.
struct CellSums {
    double area = 0.0;                     // true area, m²
    std::vector<ConditionSums> conditions; // one per condition pair of the booking
    CellSums& operator+=(const CellSums& other);
    bool operator==(const CellSums&) const = default;
};

/// True area and condition by key, of one tile or of a whole landscape. Everything later reads
/// it.
class CellTable {
public:
    using Rows = std::map<CellKey, CellSums>;

    void add(const CellKey& key, const CellSums& sums);
    /// Adds row by row. Totals are always made by adding tile tables in ascending tile number
    /// to an empty table, so that any grouping gives the same bits.
    void add(const CellTable& tile);
    [[nodiscard]] const Rows& rows() const noexcept { return m_rows; }
    bool operator==(const CellTable&) const = default;

private:
    Rows m_rows;
};

} // namespace ecotone::cells
