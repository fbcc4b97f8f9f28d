#pragma once

#include "ecotone/project/describe.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

/// Beside an id of another record stands its name, in lists as in exported tables.
namespace ecotone::cli {

/// The record type an id field refers to; void for other fields.
template <class Value>
struct RefersTo {
    using Type = void;
};
template <class Record>
struct RefersTo<Id<Record>> {
    using Type = Record;
};
template <class Record>
struct RefersTo<std::optional<Id<Record>>> {
    using Type = Record;
};

/// Whether a field is an id of another record that has a name.
template <class Owner, class Value>
constexpr bool namesAnother()
{
    using Target = typename RefersTo<Value>::Type;
    if constexpr (std::is_void_v<Target> || std::is_same_v<Target, Owner>)
        return !std::is_void_v<Target> && !std::is_same_v<Value, Id<Owner>>;
    else
        return requires(Target target)
        {
            target.name;
        } || requires(Target target)
        {
            target.title;
        };
}

/// The name of the record with this id, where there is one.
template <class Record>
std::optional<std::string> nameOf(const project::Project& project,
                                  const std::optional<Id<Record>>& id)
{
    const Record* const found = id ? project.find(*id) : nullptr;
    return found ? std::optional{project::labelOf(*found)} : std::nullopt;
}

/// "kind_id" holds the id of what "kind" is the name of.
inline std::string nameColumn(std::string_view idColumn)
{
    std::string column{idColumn};
    if (column.ends_with("_id"))
        column.resize(column.size() - 3);
    return column;
}

} // namespace ecotone::cli
