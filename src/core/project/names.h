#pragma once

#include "ecotone/records/records.h"

#include <concepts>
#include <string>

namespace ecotone::project {

/// Record types whose names are unique in the whole project. The names of others are for their
/// parent only, or they have none.
template <class Record>
concept UniquelyNamed = std::same_as<Record, records::Actor> ||
    std::same_as<Record, records::Site> || std::same_as<Record, records::Landscape> ||
    std::same_as<Record, records::ActionKind> || std::same_as<Record, records::Action> ||
    std::same_as<Record, records::Layer> || std::same_as<Record, records::Target> ||
    std::same_as<Record, records::Indicator> || std::same_as<Record, records::Obligation> ||
    std::same_as<Record, records::Settlement>;

/// Calls `visit(name)` for everything the record is called; an actor also for its aliases.
template <UniquelyNamed Record, class Visitor>
void forEachName(const Record& record, Visitor&& visit)
{
    visit(record.name);
    if constexpr (std::same_as<Record, records::Actor>)
        for (const std::string& alias : record.aliases)
            visit(alias);
}

} // namespace ecotone::project
