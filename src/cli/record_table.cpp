#include "record_table.h"

#include "record_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace ecotone::cli {
namespace {

using formats::TableCell;

TableCell cellOf(const std::string& text)
{
    return text;
}
TableCell cellOf(std::same_as<bool> auto flag)
{
    return flag;
}
template <class Number>
requires(std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>) TableCell
    cellOf(Number number)
{
    return static_cast<double>(number);
}
TableCell cellOf(Date date)
{
    return toText(date);
}
TableCell cellOf(const Digest& digest)
{
    return digest.hex();
}
template <class E>
requires std::is_enum_v<E> TableCell cellOf(E value)
{
    return std::string{records::wordOf(value)};
}
template <class Record>
TableCell cellOf(Id<Record> id)
{
    return fmt::format("{}", id.value());
}
template <class Value>
TableCell cellOf(const std::vector<Value>& values)
{
    return fmt::format("{}", fmt::join(values, "; "));
}
TableCell cellOf(const std::map<std::string, std::string>& values)
{
    std::string text;
    for (const auto& [key, value] : values)
        text += fmt::format("{}{}={}", text.empty() ? "" : "; ", key, value);
    return text;
}
template <class Value>
TableCell cellOf(const std::optional<Value>& value)
{
    return value ? cellOf(*value) : TableCell{};
}

template <class Value>
constexpr bool isShape =
    std::is_same_v<Value, geo::Shape> || std::is_same_v<Value, std::optional<geo::Shape>>;

template <class Record>
void addRow(formats::OutTable& table, const project::Project& project, const Record& record)
{
    std::vector<TableCell> row;
    std::optional<geo::Shape> shape;
    records::forEachField(record, [&]<class Value>(std::string_view, const Value& value) {
        if constexpr (isShape<Value>) {
            shape = value;
        } else {
            row.push_back(cellOf(value));
            if constexpr (namesAnother<Record, Value>())
                row.push_back(cellOf(
                    nameOf<typename RefersTo<Value>::Type>(project, std::optional{value})));
        }
    });
    table.rows.push_back(std::move(row));
    table.shapes.push_back(std::move(shape));
}

template <class Record>
formats::OutTable tableOf(const project::Project& project)
{
    formats::OutTable table;
    table.name = records::Table<Record>::name;
    const Record blank{};
    records::forEachField(blank, [&]<class Value>(std::string_view name, const Value&) {
        if constexpr (!isShape<Value>) {
            table.columns.emplace_back(name);
            if constexpr (namesAnother<Record, Value>())
                table.columns.push_back(nameColumn(name));
        }
    });
    std::vector<const Record*> records;
    for (const auto& [id, record] : project.all<Record>())
        records.push_back(&record);
    if constexpr (requires { blank.name; }) // random ids decide no order where names can
        std::ranges::stable_sort(records, {}, [](const Record* each) { return each->name; });
    for (const Record* each : records)
        addRow(table, project, *each);
    if (!hasShapes(table))
        table.shapes.clear();
    if (!project.settings().crs.empty())
        table.crs = geo::Crs::fromText(project.settings().crs);
    return table;
}

} // namespace

bool hasShapes(const formats::OutTable& table)
{
    return std::ranges::any_of(table.shapes,
                               [](const auto& shape) { return shape.has_value(); });
}

std::vector<formats::OutTable> recordTables(const project::Project& project)
{
    std::vector<formats::OutTable> tables;
    records::forEachRecordType([&]<class Record>() {
        if (!project.all<Record>().empty())
            tables.push_back(tableOf<Record>(project));
    });
    return tables;
}

} // namespace ecotone::cli
