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
               Reference{&records::Target::ecosystemLayer, Bond::Refers},
               Reference{&records::Target::indicator, Bond::Refers},
               Reference{&records::Target::openingLayer, Bond::Refers},
               Reference{&records::Target::counterfactualDocument, Bond::Refers}};
template <>
inline constexpr auto references<records::Observation> =
    std::tuple{Reference{&records::Observation::indicator, Bond::Refers},
               Reference{&records::Observation::landscape, Bond::Refers},
               Reference{&records::Observation::document, Bond::Refers}};
template <>
inline constexpr auto references<records::Pledge> =
    std::tuple{Reference{&records::Pledge::actor, Bond::Refers},
               Reference{&records::Pledge::landscape, Bond::Refers},
               Reference{&records::Pledge::target, Bond::Refers},
               Reference{&records::Pledge::revises, Bond::Refers},
               Reference{&records::Pledge::document, Bond::Refers}};
template <>
inline constexpr auto references<records::Membership> =
    std::tuple{Reference{&records::Membership::actor, Bond::Refers},
               Reference{&records::Membership::landscape, Bond::Refers},
               Reference{&records::Membership::document, Bond::Refers}};
template <>
inline constexpr auto references<records::FundingLine> =
    std::tuple{Reference{&records::FundingLine::action, Bond::Owned},
               Reference{&records::FundingLine::source, Bond::Refers},
               Reference{&records::FundingLine::document, Bond::Refers}};
template <>
inline constexpr auto references<records::MonitoringPlan> =
    std::tuple{Reference{&records::MonitoringPlan::action, Bond::Owned},
               Reference{&records::MonitoringPlan::responsible, Bond::Refers},
               Reference{&records::MonitoringPlan::document, Bond::Refers}};
template <>
inline constexpr auto references<records::Consent> =
    std::tuple{Reference{&records::Consent::action, Bond::Owned},
               Reference{&records::Consent::document, Bond::Refers}};
template <>
inline constexpr auto references<records::LeakageAssessment> =
    std::tuple{Reference{&records::LeakageAssessment::landscape, Bond::Refers},
               Reference{&records::LeakageAssessment::indicator, Bond::Refers},
               Reference{&records::LeakageAssessment::document, Bond::Refers}};
template <>
inline constexpr auto references<records::Obligation> =
    std::tuple{Reference{&records::Obligation::actor, Bond::Refers},
               Reference{&records::Obligation::indicator, Bond::Refers},
               Reference{&records::Obligation::document, Bond::Refers}};
template <>
inline constexpr auto references<records::SurplusTransfer> =
    std::tuple{Reference{&records::SurplusTransfer::offset, Bond::Refers},
               Reference{&records::SurplusTransfer::document, Bond::Refers}};
template <>
inline constexpr auto references<records::GoalLink> =
    std::tuple{Reference{&records::GoalLink::action, Bond::Owned},
               Reference{&records::GoalLink::target, Bond::Owned}};
template <>
inline constexpr auto references<records::Settlement> =
    std::tuple{Reference{&records::Settlement::target, Bond::Refers},
               Reference{&records::Settlement::document, Bond::Refers}};
template <>
inline constexpr auto references<records::SettlementPart> =
    std::tuple{Reference{&records::SettlementPart::settlement, Bond::Owned},
               Reference{&records::SettlementPart::actor, Bond::Refers}};
template <>
inline constexpr auto references<records::Claim> =
    std::tuple{Reference{&records::Claim::group, Bond::Refers},
               Reference{&records::Claim::landscape, Bond::Refers},
               Reference{&records::Claim::target, Bond::Refers},
               Reference{&records::Claim::indicator, Bond::Refers}};
template <>
inline constexpr auto references<records::Review> =
    std::tuple{Reference{&records::Review::claim, Bond::Owned},
               Reference{&records::Review::reviewerActor, Bond::Refers},
               Reference{&records::Review::document, Bond::Refers}};
template <>
inline constexpr auto references<records::SoldUnit> =
    std::tuple{Reference{&records::SoldUnit::seller, Bond::Refers},
               Reference{&records::SoldUnit::indicator, Bond::Refers},
               Reference{&records::SoldUnit::document, Bond::Refers}};

template <>
inline constexpr auto references<records::MatchingLayer> =
    std::tuple{Reference{&records::MatchingLayer::target, Bond::Owned},
               Reference{&records::MatchingLayer::layer, Bond::Refers}};
template <>
inline constexpr auto references<records::Plot> =
    std::tuple{Reference{&records::Plot::target, Bond::Owned}};
template <>
inline constexpr auto references<records::GivenChange> =
    std::tuple{Reference{&records::GivenChange::target, Bond::Owned}};

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
