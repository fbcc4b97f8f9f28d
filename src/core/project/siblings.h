#pragma once

#include "ecotone/records/records.h"

#include <concepts>

namespace ecotone::project {

/// Record types with rules about all records of one parent.
template <class Record>
concept HasSiblings =
    std::same_as<Record, records::Stake> || std::same_as<Record, records::LandscapeVersion> ||
    std::same_as<Record, records::Pressure> || std::same_as<Record, records::ActionStatus> ||
    std::same_as<Record, records::Participation> || std::same_as<Record, records::LayerClass> ||
    std::same_as<Record, records::GoalLink> || std::same_as<Record, records::SettlementPart> ||
    std::same_as<Record, records::MatchingLayer> || std::same_as<Record, records::Plot> ||
    std::same_as<Record, records::GivenChange>;

/// What tells which records are siblings: the id of the parent. A stake has one of two.
inline auto parentOf(const records::Stake& stake)
{
    return std::pair{stake.venture, stake.site};
}
inline auto parentOf(const records::LandscapeVersion& version)
{
    return version.landscape;
}
inline auto parentOf(const records::Pressure& pressure)
{
    return pressure.landscape;
}
inline auto parentOf(const records::ActionStatus& status)
{
    return status.action;
}
inline auto parentOf(const records::Participation& part)
{
    return part.action;
}
inline auto parentOf(const records::LayerClass& layerClass)
{
    return layerClass.layer;
}
inline auto parentOf(const records::GoalLink& link)
{
    return link.action;
}
inline auto parentOf(const records::SettlementPart& part)
{
    return part.settlement;
}
inline auto parentOf(const records::MatchingLayer& layer)
{
    return layer.target;
}
inline auto parentOf(const records::Plot& plot)
{
    return plot.target;
}
inline auto parentOf(const records::GivenChange& given)
{
    return given.target;
}

} // namespace ecotone::project
