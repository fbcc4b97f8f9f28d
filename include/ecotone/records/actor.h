#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ecotone/base/id.h"
#include "ecotone/records/fields.h"

namespace ecotone::records {

struct Actor;
using ActorId = Id<Actor>;

enum class ActorType {
    Company,
    JointVenture,
    Government,
    LandManager,
    Community,
    CivilSociety,
    Financier,
    Buyer,
    Unregistered // a partner nobody has named; takes the shares of unregistered equity
};

template <>
struct Words<ActorType> {
    static constexpr std::array<std::pair<ActorType, std::string_view>, 9> words{{
        {ActorType::Company, "company"},
        {ActorType::JointVenture, "joint-venture"},
        {ActorType::Government, "government"},
        {ActorType::LandManager, "land-manager"},
        {ActorType::Community, "community"},
        {ActorType::CivilSociety, "civil-society"},
        {ActorType::Financier, "financier"},
        {ActorType::Buyer, "buyer"},
        {ActorType::Unregistered, "unregistered"},
    }};
};

/// Somebody who acts on the land, pays for it, or owns who does. Actors with one ultimate parent
/// are one claim group; a joint venture is a player of its own (docs/methods/attribution.md).
struct Actor {
    ActorId id;
    std::string name;
    ActorType type = ActorType::Company;
    std::optional<ActorId> parent;    // who controls it; a joint venture has stakes instead
    std::vector<std::string> aliases; // other spellings found in files, sorted
    std::string note;
    bool operator==(const Actor&) const = default;
};

template <>
struct Table<Actor> {
    static constexpr std::string_view name = "actor", title = "actor";
    static constexpr auto fields = std::make_tuple(
        field("id", &Actor::id), field("name", &Actor::name), field("type", &Actor::type),
        field("parent_id", &Actor::parent), field("aliases", &Actor::aliases),
        field("note", &Actor::note));
};

} // namespace ecotone::records
