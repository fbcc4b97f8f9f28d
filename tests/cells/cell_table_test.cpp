#include "support/catch.h"

#include "ecotone/cells/cell_table_builder.h"

#include <rapidcheck.h>

#include <map>

using namespace ecotone;
using cells::CellTableBuilder;

namespace {

using Key = std::pair<std::vector<geo::ShapeIndex>, std::vector<std::int32_t>>;

void add(CellTableBuilder& builder, const Key& key, double area)
{
    const std::vector<cells::ConditionSums> conditions{
        {area, area / 2, area / 4, 0, area / 4, 0}};
    builder.add({key.first, key.second}, {area, conditions});
}

} // namespace

TEST_CASE("Rows of a table lie ordered by shapes, then by classes, and sum by key", "[cells]")
{
    CellTableBuilder builder;
    add(builder, {{2}, {7}}, 1.0);
    add(builder, {{0, 2}, {7}}, 2.0);
    add(builder, {{2}, {-1}}, 3.0);
    add(builder, {{}, {7}}, 4.0);
    add(builder, {{2}, {7}}, 5.0);
    const cells::CellTable table = std::move(builder).table();
    REQUIRE(table.rowCount() == 4);
    CHECK(table.row(0).key.shapes.empty());
    CHECK(table.row(1).key.shapes.size() == 2);
    CHECK(table.row(2).key.classes[0] == -1);
    CHECK(table.row(3).sums.area == 6.0);
    CHECK(table.row(3).sums.conditions[0].opening == 3.0);
    const std::vector<geo::ShapeIndex> shapes{2}, unknown{0};
    const std::vector<std::int32_t> classes{7};
    CHECK(table.find({shapes, classes}).value().area == 6.0);
    CHECK_FALSE(table.find({unknown, classes}));
}

TEST_CASE("A table without rows is the same however it was made", "[cells]")
{
    CellTableBuilder builder;
    builder.add(cells::CellTable{});
    const cells::CellTable table = std::move(builder).table();
    CHECK(table == cells::CellTable{});
    CHECK(table.rows().begin() == table.rows().end());
}

TEST_CASE("A table holds the sums of an ordinary map of keys", "[cells]")
{
    CHECK(rc::check("random rows in random tiles", [] {
        const auto tiles = *rc::gen::inRange(1, 5);
        std::map<Key, double> expected;
        CellTableBuilder total;
        for (int tile = 0; tile < tiles; ++tile) {
            CellTableBuilder part;
            std::map<Key, double> ofTile;
            for (int row = *rc::gen::inRange(0, 200); row > 0; --row) {
                Key key;
                for (geo::ShapeIndex shape = 0; shape < 4; ++shape)
                    if (*rc::gen::inRange(0, 2) == 1)
                        key.first.push_back(shape);
                key.second = {*rc::gen::inRange(-1, 3)};
                const double area = *rc::gen::inRange(1, 1000) / 7.0;
                add(part, key, area);
                ofTile[key] += area;
            }
            for (const auto& [key, area] : ofTile)
                expected[key] += area;
            total.add(std::move(part).table());
        }
        const cells::CellTable table = std::move(total).table();
        RC_ASSERT(table.rowCount() == expected.size());
        std::size_t row = 0;
        for (const auto& [key, area] : expected) { // a map has the order the table owes
            RC_ASSERT(cells::isSame(table.row(row).key, {key.first, key.second}));
            RC_ASSERT(table.row(row).sums.area == area);
            ++row;
        }
    }));
}
