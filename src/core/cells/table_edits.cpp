#include "table_edits.h"

#include "ordered_rows.h"

#include "ecotone/cells/cell_table_builder.h"

#include <algorithm>
#include <utility>

namespace ecotone::cells {

namespace {

/// Goes through the rows of a table, in order.
class RowCursor {
public:
    explicit RowCursor(const CellTable& table) : m_table{table} {}
    [[nodiscard]] bool isAtEnd() const { return m_row == m_table.rowCount(); }
    [[nodiscard]] CellRow row() const { return m_table.row(m_row); }
    void advance() { ++m_row; }
    /// Whether the row at hand comes before that of another table; what has ended comes last.
    [[nodiscard]] bool isBefore(const RowCursor& other) const
    {
        return !isAtEnd() && (other.isAtEnd() || cells::isBefore(row().key, other.row().key));
    }

private:
    const CellTable& m_table;
    std::size_t m_row = 0;
};

bool haveSameSums(const CellRow& a, const CellRow& b)
{
    return a.sums.area == b.sums.area &&
           std::ranges::equal(a.sums.conditions, b.sums.conditions);
}

} // namespace

CellTable renumbered(const CellTable& table, std::span<const geo::ShapeIndex> numberNow)
{
    CellTableBuilder rows;
    std::vector<geo::ShapeIndex> shapes;
    for (const auto& [key, sums] : table.rows()) {
        shapes.clear();
        for (const geo::ShapeIndex shape : key.shapes)
            shapes.push_back(numberNow[shape]);
        std::ranges::sort(shapes);
        rows.add({shapes, key.classes}, sums);
    }
    return std::move(rows).table();
}

CellTable rowsThatDiffer(const CellTable& a, const CellTable& b)
{
    OrderedRows different;
    const auto take = [&different](RowCursor& cursor) {
        different.append(cursor.row().key, cursor.row().sums);
        cursor.advance();
    };
    RowCursor inA{a}, inB{b};
    while (!inA.isAtEnd() || !inB.isAtEnd()) {
        if (inA.isBefore(inB)) {
            take(inA);
        } else if (inB.isBefore(inA)) {
            take(inB);
        } else {
            if (!haveSameSums(inA.row(), inB.row()))
                different.append(inB.row().key, inB.row().sums);
            inA.advance();
            inB.advance();
        }
    }
    return std::move(different).table();
}

CellTable
withRowsReplaced(const CellTable& table, const CellTable& replaced, const CellTable& fresh)
{
    OrderedRows rows;
    RowCursor old{table}, left{replaced}, added{fresh};
    while (!old.isAtEnd() || !added.isAtEnd()) {
        if (added.isBefore(old)) {
            rows.append(added.row().key, added.row().sums);
            added.advance();
            continue;
        }
        while (left.isBefore(old))
            left.advance();
        if (old.isBefore(left))
            rows.append(old.row().key, old.row().sums);
        old.advance();
    }
    return std::move(rows).table();
}

} // namespace ecotone::cells
