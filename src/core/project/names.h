#pragma once

#include "ecotone/base/text.h"
#include "ecotone/records/records.h"

#include <concepts>
#include <string>
#include <vector>

namespace ecotone::project {

/// Record types whose names are unique in the whole project. The names of others are for their
/// parent only, or they have none.
template <class Record>
concept UniquelyNamed = std::same_as<Record, records::Actor> ||
    std::same_as<Record, records::Site> || std::same_as<Record, records::Landscape> ||
    std::same_as<Record, records::ActionKind> || std::same_as<Record, records::Action> ||
    std::same_as<Record, records::Layer> || std::same_as<Record, records::Target>;

/// Everything the record is called; an actor also by its aliases.
template <UniquelyNamed Record>
[[nodiscard]] std::vector<std::string> namesOf(const Record& record)
{
    std::vector<std::string> names{record.name};
    if constexpr (std::same_as<Record, records::Actor>)
        names.insert(names.end(), record.aliases.begin(), record.aliases.end());
    return names;
}

} // namespace ecotone::project
