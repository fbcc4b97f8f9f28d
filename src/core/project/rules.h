#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/project/project.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a project forbids, rule by rule. `put` asks before a record comes in; `check` asks
/// again about everything, since another program may have written the file. So no rule here may
/// take for granted that what a record refers to is there.
namespace ecotone::project::rules {

using Objection = std::optional<Refusal>;

template <class... Values>
[[nodiscard]] Objection object(fmt::format_string<Values...> sentence, Values&&... values)
{
    return Refusal{fmt::format(sentence, std::forward<Values>(values)...)};
}

/// Shares may add to this much more than 100 % (docs/methods/attribution.md).
inline constexpr double percentTolerance = 0.1;

/// What is wrong with a shape of a record, `owner` being the record in words.
[[nodiscard]] Objection
toShape(const Project& project, const std::string& owner, const geo::Shape& shape);

/// What is wrong with a record's own fields, seen together with what it refers to.
[[nodiscard]] Objection toFields(const Project& project, const records::Settings& settings);
[[nodiscard]] Objection toFields(const Project& project, const records::Actor& actor);
[[nodiscard]] Objection toFields(const Project& project, const records::Site& site);
[[nodiscard]] Objection toFields(const Project& project, const records::Stake& stake);
[[nodiscard]] Objection toFields(const Project& project, const records::Landscape& landscape);
[[nodiscard]] Objection toFields(const Project& project,
                                 const records::LandscapeVersion& version);
[[nodiscard]] Objection toFields(const Project& project, const records::Pressure& pressure);
[[nodiscard]] Objection toFields(const Project& project, const records::ActionKind& kind);
[[nodiscard]] Objection toFields(const Project& project, const records::Action& action);
[[nodiscard]] Objection toFields(const Project& project, const records::ActionStatus& status);
[[nodiscard]] Objection toFields(const Project& project, const records::Participation& part);
[[nodiscard]] Objection toFields(const Project& project, const records::Evidence& evidence);
[[nodiscard]] Objection toFields(const Project& project, const records::Layer& layer);
[[nodiscard]] Objection toFields(const Project& project, const records::LayerClass& layerClass);
[[nodiscard]] Objection toFields(const Project& project, const records::Target& target);
[[nodiscard]] Objection toFields(const Project& project, const records::Document& document);
[[nodiscard]] Objection toFields(const Project& project, const records::Indicator& indicator);
[[nodiscard]] Objection toFields(const Project& project, const records::Observation& observation);
[[nodiscard]] Objection toFields(const Project& project, const records::Pledge& pledge);
[[nodiscard]] Objection toFields(const Project& project, const records::Membership& membership);
[[nodiscard]] Objection toFields(const Project& project, const records::FundingLine& fundingLine);
[[nodiscard]] Objection toFields(const Project& project, const records::MonitoringPlan& monitoringPlan);
[[nodiscard]] Objection toFields(const Project& project, const records::Consent& consent);
[[nodiscard]] Objection toFields(const Project& project, const records::LeakageAssessment& leakageAssessment);
[[nodiscard]] Objection toFields(const Project& project, const records::Obligation& obligation);
[[nodiscard]] Objection toFields(const Project& project, const records::SurplusTransfer& surplusTransfer);
[[nodiscard]] Objection toFields(const Project& project, const records::GoalLink& goalLink);
[[nodiscard]] Objection toFields(const Project& project, const records::Settlement& settlement);
[[nodiscard]] Objection toFields(const Project& project, const records::SettlementPart& settlementPart);
[[nodiscard]] Objection toFields(const Project& project, const records::Claim& claim);
[[nodiscard]] Objection toFields(const Project& project, const records::Review& review);
[[nodiscard]] Objection toFields(const Project& project, const records::SoldUnit& soldUnit);
[[nodiscard]] Objection toFields(const Project& project, const records::MatchingLayer& use);
[[nodiscard]] Objection toFields(const Project& project, const records::Plot& plot);
[[nodiscard]] Objection toFields(const Project& project, const records::GivenChange& given);

/// What is wrong with a record among the records of the same parent. `siblings` may hold the
/// record itself, or an older state of it, which is passed over.
template <class Record>
using Siblings = std::vector<const Record*>;
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::Stake& stake,
                                   const Siblings<records::Stake>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::LandscapeVersion& version,
                                   const Siblings<records::LandscapeVersion>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::Pressure& pressure,
                                   const Siblings<records::Pressure>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::ActionStatus& status,
                                   const Siblings<records::ActionStatus>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::Participation& part,
                                   const Siblings<records::Participation>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::LayerClass& layerClass,
                                   const Siblings<records::LayerClass>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::GoalLink& link,
                                   const Siblings<records::GoalLink>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::SettlementPart& part,
                                   const Siblings<records::SettlementPart>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::MatchingLayer& use,
                                   const Siblings<records::MatchingLayer>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::Plot& plot,
                                   const Siblings<records::Plot>& siblings);
[[nodiscard]] Objection toSiblings(const Project& project,
                                   const records::GivenChange& given,
                                   const Siblings<records::GivenChange>& siblings);

/// Why `layer` cannot be what `target` refers to it for.
[[nodiscard]] Objection toLayerOfTarget(const records::Target& target,
                                        const records::Layer& layer);

/// What is wrong with how a target's counterfactual is asked for.
[[nodiscard]] Objection toCounterfactual(const records::Target& target);

/// Why control cells cannot be matched by `layer` in this way.
[[nodiscard]] Objection toLayerOfMatching(const Project& project,
                                          const records::MatchingLayer& use,
                                          const records::Layer& layer);

/// Why `layer` cannot give the analysis grid.
[[nodiscard]] Objection toGridLayer(const records::Layer& layer);

/// What others that refer to the record could no longer do. `check` finds the same on the side
/// of those others.
[[nodiscard]] Objection toDependents(const Project& project, const records::Actor& actor);
[[nodiscard]] Objection toDependents(const Project& project, const records::Layer& layer);
[[nodiscard]] Objection toDependents(const Project& project, const records::Settings& settings);
[[nodiscard]] Objection toDependents(const Project& project,
                                     const records::Obligation& obligation);

/// Whether somebody would come to own itself.
[[nodiscard]] Objection toOwnership(const Project& project, const records::Actor& actor);
[[nodiscard]] Objection toOwnership(const Project& project, const records::Stake& stake);

/// Whether a typed stake takes the sum over 100 %. Imported sums are kept as they were found,
/// and may be brought down step by step.
[[nodiscard]] Objection toTotal(const Project& project,
                                const records::Stake& stake,
                                const Siblings<records::Stake>& siblings);

/// Whether two names are one: letter case (of ASCII letters) and outer spaces do not matter.
[[nodiscard]] bool sameName(std::string_view a, std::string_view b);

/// A record made empty has the first day of the year 1, which no person enters.
[[nodiscard]] bool isGiven(Date date) noexcept;

/// Finite and not below zero.
[[nodiscard]] bool isAmount(double value) noexcept;

/// Whether a text is a currency of ISO 4217: three capital letters.
[[nodiscard]] bool isCurrency(std::string_view text) noexcept;

/// Whether a year is one that a plan or a price is for.
[[nodiscard]] bool isYear(int year) noexcept;

} // namespace ecotone::project::rules
