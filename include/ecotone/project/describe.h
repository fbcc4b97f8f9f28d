#pragma once

#include "ecotone/project/project.h"

#include <string>

namespace ecotone::project {

/// A record as a reader knows it, for titles, findings and refusals: `actor “Norte Metals”`,
/// `status “in-progress” of action “Wet meadow” on 2027-01-01`. What the record refers to need
/// not be there: `stake of (missing) in “Venture”`.
[[nodiscard]] std::string describe(const Project& project, const records::Settings& settings);
[[nodiscard]] std::string describe(const Project& project, const records::Actor& actor);
[[nodiscard]] std::string describe(const Project& project, const records::Site& site);
[[nodiscard]] std::string describe(const Project& project, const records::Stake& stake);
[[nodiscard]] std::string describe(const Project& project, const records::Landscape& landscape);
[[nodiscard]] std::string describe(const Project& project,
                                   const records::LandscapeVersion& version);
[[nodiscard]] std::string describe(const Project& project, const records::Pressure& pressure);
[[nodiscard]] std::string describe(const Project& project, const records::ActionKind& kind);
[[nodiscard]] std::string describe(const Project& project, const records::Action& action);
[[nodiscard]] std::string describe(const Project& project, const records::ActionStatus& status);
[[nodiscard]] std::string describe(const Project& project, const records::Participation& part);
[[nodiscard]] std::string describe(const Project& project, const records::Evidence& evidence);
[[nodiscard]] std::string describe(const Project& project, const records::Layer& layer);
[[nodiscard]] std::string describe(const Project& project,
                                   const records::LayerClass& layerClass);
[[nodiscard]] std::string describe(const Project& project, const records::Target& target);
[[nodiscard]] std::string describe(const Project& project, const records::Document& document);
[[nodiscard]] std::string describe(const Project& project, const records::Indicator& indicator);
[[nodiscard]] std::string describe(const Project& project, const records::Observation& observation);
[[nodiscard]] std::string describe(const Project& project, const records::Pledge& pledge);
[[nodiscard]] std::string describe(const Project& project, const records::Membership& membership);
[[nodiscard]] std::string describe(const Project& project, const records::FundingLine& fundingLine);
[[nodiscard]] std::string describe(const Project& project, const records::MonitoringPlan& monitoringPlan);
[[nodiscard]] std::string describe(const Project& project, const records::Consent& consent);
[[nodiscard]] std::string describe(const Project& project, const records::LeakageAssessment& leakageAssessment);
[[nodiscard]] std::string describe(const Project& project, const records::Obligation& obligation);
[[nodiscard]] std::string describe(const Project& project, const records::SurplusTransfer& surplusTransfer);
[[nodiscard]] std::string describe(const Project& project, const records::GoalLink& goalLink);
[[nodiscard]] std::string describe(const Project& project, const records::Settlement& settlement);
[[nodiscard]] std::string describe(const Project& project, const records::SettlementPart& settlementPart);
[[nodiscard]] std::string describe(const Project& project, const records::Claim& claim);
[[nodiscard]] std::string describe(const Project& project, const records::Review& review);
[[nodiscard]] std::string describe(const Project& project, const records::SoldUnit& soldUnit);
[[nodiscard]] std::string describe(const Project& project, const records::MatchingLayer& use);
[[nodiscard]] std::string describe(const Project& project, const records::Plot& plot);
[[nodiscard]] std::string describe(const Project& project, const records::GivenChange& given);

/// What a record is called by itself: its name or title; empty where it has neither.
template <class Record>
[[nodiscard]] std::string labelOf(const Record& record)
{
    if constexpr (requires { record.name; })
        return record.name;
    else if constexpr (requires { record.title; })
        return record.title;
    else
        return {};
}

/// The name or title of a record in quotation marks, else what it is, or `(missing)`.
template <class Record>
[[nodiscard]] std::string nameOf(const Project& project, Id<Record> id)
{
    const Record* const found = project.find(id);
    if (!found)
        return "(missing)";
    if constexpr (requires { found->name; } || requires { found->title; })
        return "“" + labelOf(*found) + "”";
    else
        return describe(project, *found);
}

} // namespace ecotone::project
