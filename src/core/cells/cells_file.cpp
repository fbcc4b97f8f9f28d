#include "ecotone/cells/cells_file.h"

#include "ordered_rows.h"

#include "ecotone/base/bytes.h"
#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace ecotone::cells {

namespace {

constexpr std::size_t setStartBytes = 4 + 4;     // number of members, number of rows
constexpr std::size_t sumsBytes = 6 * 8;         // of a condition pair
constexpr std::int64_t longestSide = 1LL << 20U; // of a tile
constexpr std::int64_t longestGrid = 1LL << 40U; // along one side

void add(ByteWriter& bytes, const std::vector<std::optional<double>>& remarks)
{
    for (const std::optional<double>& each : remarks)
        bytes.u8(each ? 1 : 0).f64(each.value_or(0.0));
}

void add(ByteWriter& bytes, const CellRow& row)
{
    for (const std::int32_t value : row.key.classes)
        bytes.i32(value);
    bytes.f64(row.sums.area);
    for (const ConditionSums& sums : row.sums.conditions)
        for (const double sum : {sums.assessed, sums.opening, sums.closing, sums.gains,
                                 sums.losses, sums.squaredChange})
            bytes.f64(sum);
}

/// How many rows from `first` on have its set of shapes.
std::size_t rowsOfOneSet(const CellTable& table, std::size_t first)
{
    const auto shapes = table.row(first).key.shapes;
    std::size_t end = first + 1;
    while (end < table.rowCount() && std::ranges::equal(table.row(end).key.shapes, shapes))
        ++end;
    return end - first;
}

bool areApart(const std::vector<TileRange>& ranges, std::size_t tileCount)
{
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].first > ranges[i].last || ranges[i].last >= tileCount)
            return false;
        if (i > 0 && (ranges[i].first < 2 || ranges[i].first - 2 < ranges[i - 1].last))
            return false;
    }
    return true;
}

bool isBetween(std::int64_t value, std::int64_t least, std::int64_t most)
{
    return least <= value && value <= most;
}

bool isSound(const CellsHead& head)
{
    constexpr std::size_t mostNumbers = std::numeric_limits<std::uint32_t>::max();
    return isBetween(head.tileSide, 1, longestSide) &&
           isBetween(head.gridColumns, 1, longestGrid) &&
           isBetween(head.gridRows, 1, longestGrid) && head.tileCount <= mostNumbers &&
           isUtf8(head.madeBy) && areApart(head.touched, head.tileCount);
}

/// Reads the table of a tile set by set, and sees that keys ascend as in a table.
class TableReader {
public:
    TableReader(ByteReader& bytes, const CellsHead& head) : m_bytes{bytes}, m_head{head} {}

    [[nodiscard]] bool read()
    {
        const std::uint32_t sets = m_bytes.u32();
        if (sets > m_bytes.left() / setStartBytes)
            return false;
        for (std::uint32_t set = 0; set < sets; ++set)
            if (!readSet())
                return false;
        return !m_bytes.wentBeyond();
    }
    [[nodiscard]] CellTable table() { return std::move(m_rows).table(); }

private:
    [[nodiscard]] std::size_t rowBytes() const
    {
        return 4 * m_head.classLayers + 8 + sumsBytes * m_head.conditionPairs;
    }

    [[nodiscard]] bool readSet()
    {
        const std::uint32_t members = m_bytes.u32(), rows = m_bytes.u32();
        if (members == 0 || rows == 0 || members > m_bytes.left() / 4)
            return false;
        std::vector<geo::ShapeIndex> shapes;
        for (std::uint32_t i = 0; i < members; ++i) {
            shapes.push_back(m_bytes.u32());
            if (shapes.back() >= m_head.shapes || (i > 0 && shapes[i] <= shapes[i - 1]))
                return false;
        }
        if (!std::ranges::lexicographical_compare(m_shapes, shapes) ||
            rows > m_bytes.left() / rowBytes())
            return false;
        m_shapes = std::move(shapes);
        m_classes.clear();
        for (std::uint32_t row = 0; row < rows; ++row)
            if (!readRow(row == 0))
                return false;
        return true;
    }

    [[nodiscard]] bool readRow(bool isFirst)
    {
        std::vector<std::int32_t> classes(m_head.classLayers);
        for (std::int32_t& value : classes)
            value = m_bytes.i32();
        if (!isFirst && !std::ranges::lexicographical_compare(m_classes, classes))
            return false;
        m_classes = std::move(classes);
        const double area = m_bytes.f64();
        bool isFinite = std::isfinite(area);
        std::vector<ConditionSums> conditions(m_head.conditionPairs);
        for (ConditionSums& sums : conditions)
            for (double* const sum : {&sums.assessed, &sums.opening, &sums.closing, &sums.gains,
                                      &sums.losses, &sums.squaredChange}) {
                *sum = m_bytes.f64();
                isFinite = isFinite && std::isfinite(*sum);
            }
        if (!isFinite)
            return false;
        m_rows.append({m_shapes, m_classes}, {area, conditions});
        return true;
    }

    ByteReader& m_bytes;
    const CellsHead& m_head;
    std::vector<geo::ShapeIndex> m_shapes; // of the set at hand
    std::vector<std::int32_t> m_classes;   // of the row before
    OrderedRows m_rows;
};

/// @return false where a flag is neither 0 nor 1, or a value stands where none is
bool readRemarks(ByteReader& bytes,
                 std::size_t count,
                 std::vector<std::optional<double>>& remarks)
{
    constexpr std::size_t remarkBytes = 1 + 8;
    if (count > bytes.left() / remarkBytes)
        return false;
    remarks.resize(count);
    for (std::optional<double>& each : remarks) {
        const std::uint8_t isGiven = bytes.u8();
        const double value = bytes.f64();
        if (isGiven > 1 || (isGiven == 0 && (value != 0.0 || std::signbit(value))))
            return false;
        if (isGiven == 1)
            each = value;
    }
    return true;
}

} // namespace

std::string toBytes(const CellsHead& head)
{
    ByteWriter bytes;
    bytes.digest(head.inputs)
        .u32(static_cast<std::uint32_t>(head.shapes))
        .u32(static_cast<std::uint32_t>(head.classLayers))
        .u32(static_cast<std::uint32_t>(head.conditionPairs))
        .i64(head.tileSide)
        .i64(head.tileOffset.col)
        .i64(head.tileOffset.row)
        .i64(head.gridColumns)
        .i64(head.gridRows)
        .u64(head.tileCount)
        .u64(head.touched.size());
    for (const TileRange& range : head.touched)
        bytes.u64(range.first).u64(range.last);
    bytes.u32(static_cast<std::uint32_t>(head.madeBy.size())).bytes(head.madeBy);
    return std::move(bytes).text();
}

std::optional<CellsHead> headFrom(std::string_view text)
{
    constexpr std::size_t rangeBytes = 8 + 8;
    ByteReader bytes{text};
    CellsHead head;
    head.inputs = bytes.digest();
    head.shapes = bytes.u32();
    head.classLayers = bytes.u32();
    head.conditionPairs = bytes.u32();
    head.tileSide = bytes.i64();
    head.tileOffset.col = bytes.i64();
    head.tileOffset.row = bytes.i64();
    head.gridColumns = bytes.i64();
    head.gridRows = bytes.i64();
    head.tileCount = bytes.u64();
    const std::uint64_t ranges = bytes.u64();
    if (ranges > bytes.left() / rangeBytes)
        return std::nullopt;
    for (std::uint64_t i = 0; i < ranges; ++i) {
        const std::uint64_t first = bytes.u64();
        head.touched.push_back({first, bytes.u64()});
    }
    head.madeBy = bytes.bytes(bytes.u32());
    if (bytes.wentBeyond() || bytes.left() > 0 || !isSound(head))
        return std::nullopt;
    return head;
}

std::string toBytes(const BookedTile& tile, const CellsHead& head)
{
    expects(tile.unusableConditions.size() == head.conditionPairs &&
                tile.valuesOfNoClass.size() == head.classLayers,
            "toBytes: the tile is of the booking of the head");
    ByteWriter bytes;
    bytes.u64(tile.cellsOffEarth);
    add(bytes, tile.unusableConditions);
    add(bytes, tile.valuesOfNoClass);
    const CellTable& table = tile.table;
    std::vector<std::size_t> rowsOfSet;
    for (std::size_t row = 0; row < table.rowCount(); row += rowsOfSet.back())
        rowsOfSet.push_back(rowsOfOneSet(table, row));
    bytes.u32(static_cast<std::uint32_t>(rowsOfSet.size()));
    std::size_t row = 0;
    for (const std::size_t rows : rowsOfSet) {
        const auto shapes = table.row(row).key.shapes;
        bytes.u32(static_cast<std::uint32_t>(shapes.size()))
            .u32(static_cast<std::uint32_t>(rows));
        for (const geo::ShapeIndex shape : shapes)
            bytes.u32(shape);
        for (const std::size_t end = row + rows; row < end; ++row)
            add(bytes, table.row(row));
    }
    return std::move(bytes).text();
}

std::optional<BookedTile> tileFrom(std::string_view text, const CellsHead& head)
{
    ByteReader bytes{text};
    BookedTile tile;
    tile.cellsOffEarth = bytes.u64();
    if (!readRemarks(bytes, head.conditionPairs, tile.unusableConditions) ||
        !readRemarks(bytes, head.classLayers, tile.valuesOfNoClass))
        return std::nullopt;
    TableReader table{bytes, head};
    if (!table.read() || bytes.left() > 0)
        return std::nullopt;
    tile.table = table.table();
    return tile;
}

} // namespace ecotone::cells
