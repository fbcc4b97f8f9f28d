#pragma once

#include "field_values.h"

#include "ecotone/base/contract.h"

#include <utility>

namespace ecotone::store {

/// The values of a record's fields, in the order of its table.
template <class Record>
[[nodiscard]] Row rowOf(const Record& record, const TableCrs& crs)
{
    Row row;
    records::forEachField(record, [&](std::string_view, const auto& field) {
        row.push_back(toValue(field, crs));
    });
    return row;
}

template <class Record>
struct ReadRecord {
    Record record;
    std::vector<FieldFault> faults;
};

/// @pre `row` has a value for every field of the record
template <class Record>
[[nodiscard]] ReadRecord<Record>
recordOf(const Row& row, const TableCrs& crs, FieldReader::Source source)
{
    ReadRecord<Record> read;
    FieldReader reader{crs, source};
    std::size_t column = 0;
    records::forEachField(read.record, [&](std::string_view name, auto& field) {
        expects(column < row.size(), "recordOf: a value for every field");
        reader.read(name, row[column++], field);
    });
    read.faults = reader.takeFaults();
    return read;
}

/// The names of a record's fields, in the order of its table.
template <class Record>
[[nodiscard]] std::vector<std::string_view> fieldNames()
{
    return std::apply(
        [](const auto&... each) { return std::vector<std::string_view>{each.name...}; },
        records::Table<Record>::fields);
}

/// Whether a record type has a shape of its own, and so a feature table.
template <class Record>
[[nodiscard]] constexpr bool hasShape()
{
    return std::apply(
        [](const auto&, const auto& second, const auto&...) { return second.name == "geom"; },
        records::Table<Record>::fields);
}

} // namespace ecotone::store
