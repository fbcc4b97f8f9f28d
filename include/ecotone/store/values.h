#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ecotone::store {

/// Bytes that are not text: geometries.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// What can stand in one field of a table.
using Null = std::monostate;
using Value = std::variant<Null, std::int64_t, double, std::string, Blob>;

/// The fields of one record, in the order of `records::Table<Record>::fields`.
using Row = std::vector<Value>;

} // namespace ecotone::store
