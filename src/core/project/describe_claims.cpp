// How the records that claims rest on are described.
#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

namespace ecotone::project {

namespace {

template <class Record>
std::string titleAndLabel(const Record& record)
{
    return fmt::format("{} “{}”", records::Table<Record>::title, labelOf(record));
}

} // namespace

std::string describe(const Project&, const records::Document& document)
{
    return titleAndLabel(document);
}

std::string describe(const Project&, const records::Indicator& indicator)
{
    return titleAndLabel(indicator);
}

std::string describe(const Project& project, const records::Observation& observation)
{
    return fmt::format("observation of {} in {} on {}", nameOf(project, observation.indicator),
                       nameOf(project, observation.landscape), toText(observation.date));
}

std::string describe(const Project& project, const records::Pledge& pledge)
{
    constexpr std::size_t shown = 60;
    return fmt::format("pledge of {}: “{}”", nameOf(project, pledge.actor),
                       shortened(pledge.text, shown));
}

std::string describe(const Project& project, const records::Membership& membership)
{
    return fmt::format("membership of {} in “{}”", nameOf(project, membership.actor),
                       membership.initiative);
}

std::string describe(const Project& project, const records::FundingLine& line)
{
    return fmt::format("money of {} for action {} ({} {}, {})", nameOf(project, line.source),
                       nameOf(project, line.action), numberText(line.amount), line.currency,
                       records::wordOf(line.stage));
}

std::string describe(const Project& project, const records::MonitoringPlan& plan)
{
    return fmt::format("monitoring plan of action {}", nameOf(project, plan.action));
}

std::string describe(const Project& project, const records::Consent& consent)
{
    return fmt::format("consent of “{}” to action {}", consent.rightsHolders,
                       nameOf(project, consent.action));
}

std::string describe(const Project& project, const records::LeakageAssessment& assessment)
{
    return fmt::format("assessment of leakage of {} in {} on {}",
                       nameOf(project, assessment.indicator),
                       nameOf(project, assessment.landscape), toText(assessment.date));
}

std::string describe(const Project&, const records::Obligation& obligation)
{
    return titleAndLabel(obligation);
}

std::string describe(const Project& project, const records::SurplusTransfer& transfer)
{
    return fmt::format("transfer of a surplus of {} from {}", numberText(transfer.quantity),
                       nameOf(project, transfer.offset));
}

std::string describe(const Project& project, const records::GoalLink& link)
{
    return fmt::format("link of action {} to target {}", nameOf(project, link.action),
                       nameOf(project, link.target));
}

std::string describe(const Project&, const records::Settlement& settlement)
{
    return titleAndLabel(settlement);
}

std::string describe(const Project& project, const records::SettlementPart& part)
{
    return fmt::format("{} as party to {}", nameOf(project, part.actor),
                       nameOf(project, part.settlement));
}

std::string describe(const Project& project, const records::Claim& claim)
{
    const std::string target =
        claim.target ? ", target " + nameOf(project, *claim.target) : std::string{};
    return fmt::format("claim of level {} of {} in {}{}", claim.level,
                       nameOf(project, claim.group), nameOf(project, claim.landscape), target);
}

std::string describe(const Project& project, const records::Review& review)
{
    return fmt::format("review by “{}” of the {}", review.reviewer,
                       nameOf(project, review.claim));
}

std::string describe(const Project& project, const records::SoldUnit& unit)
{
    return fmt::format("sale of {} of {} by {} to “{}”", numberText(unit.quantity),
                       nameOf(project, unit.indicator), nameOf(project, unit.seller),
                       unit.buyer);
}

std::string describe(const Project& project, const records::MatchingLayer& use)
{
    return fmt::format("matching layer {} of target {}", nameOf(project, use.layer),
                       nameOf(project, use.target));
}

std::string describe(const Project& project, const records::Plot& plot)
{
    return fmt::format("plot “{}” of target {}", plot.name, nameOf(project, plot.target));
}

std::string describe(const Project& project, const records::GivenChange& given)
{
    return fmt::format("change given for ecosystem type {} of target {}", given.ecosystemType,
                       nameOf(project, given.target));
}

} // namespace ecotone::project
