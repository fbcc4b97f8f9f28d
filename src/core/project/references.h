#pragma once

#include "ecotone/project/project.h"

#include <optional>
#include <string>
#include <tuple>

namespace ecotone::project {

/// What becomes of a record when the one it refers to is removed.
enum class Bond {
    Owned, // it goes too
    Refers // the removal is refused
};

/// A field of `Child` that holds the id of another record.
template <class Member>
struct Reference {
    Member member;
    Bond bond;
};

/// All fields of a record type that refer to another record. One list for validation, removal,
/// merging and checks; a test compares it with the fields of the tables.
template <class Record>
inline constexpr auto references = std::tuple{};

template <>
inline constexpr auto references<records::Settings> =
    std::tuple{Reference{&records::Settings::gridLayer, Bond::Refers}};
template <>
inline constexpr auto references<records::Actor> =
    std::tuple{Reference{&records::Actor::parent, Bond::Refers}};
template <>
inline constexpr auto references<records::Stake> =
    std::tuple{Reference{&records::Stake::venture, Bond::Owned},
               Reference{&records::Stake::site, Bond::Owned},
               Reference{&records::Stake::holder, Bond::Refers}};
template <>
inline constexpr auto references<records::LandscapeVersion> =
    std::tuple{Reference{&records::LandscapeVersion::landscape, Bond::Owned}};
template <>
inline constexpr auto references<records::Pressure> =
    std::tuple{Reference{&records::Pressure::landscape, Bond::Owned}};
template <>
inline constexpr auto references<records::Action> =
    std::tuple{Reference{&records::Action::kind, Bond::Refers},
               Reference{&records::Action::site, Bond::Refers}};
template <>
inline constexpr auto references<records::ActionStatus> =
    std::tuple{Reference{&records::ActionStatus::action, Bond::Owned}};
template <>
inline constexpr auto references<records::Participation> =
    std::tuple{Reference{&records::Participation::action, Bond::Owned},
               Reference{&records::Participation::actor, Bond::Refers}};
template <>
inline constexpr auto references<records::Evidence> =
    std::tuple{Reference{&records::Evidence::action, Bond::Owned}};
template <>
inline constexpr auto references<records::LayerClass> =
    std::tuple{Reference{&records::LayerClass::layer, Bond::Owned}};
template <>
inline constexpr auto references<records::Target> =
    std::tuple{Reference{&records::Target::landscape, Bond::Refers},
               Reference{&records::Target::baselineLayer, Bond::Refers},
               Reference{&records::Target::currentLayer, Bond::Refers},
               Reference{&records::Target::ecosystemLayer, Bond::Refers}};

/// Calls `visit(reference, value)` for every reference of a record that is set; `value` is the
/// id.
template <class Record, class Visitor>
void forEachReference(Record& record, Visitor&& visit)
{
    const auto one = [&](const auto& reference) {
        auto& value = record.*reference.member;
        if constexpr (requires { value.has_value(); }) {
            if (value)
                visit(reference, *value);
        } else {
            visit(reference, value);
        }
    };
    std::apply([&](const auto&... each) { (one(each), ...); },
               references<std::remove_const_t<Record>>);
}

/// The title of the first record type that `record` refers to in vain.
template <class Record>
[[nodiscard]] std::optional<std::string> missingReference(const Project& project,
                                                          const Record& record)
{
    std::optional<std::string> missing;
    forEachReference(record, [&]<class Parent>(const auto&, const Id<Parent>& id) {
        if (!missing && !project.find(id))
            missing = records::Table<Parent>::title;
    });
    return missing;
}

} // namespace ecotone::project
