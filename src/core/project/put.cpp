#include "ecotone/project/put.h"

#include "propose.h"

namespace ecotone::project {

template <class Record>
Checked<Edit> put(const Project& project, Record record)
{
    return propose<Record>(project, std::move(record),
                           [&](const Record& each) { return neighboursOf(project, each); });
}

std::string crsText(const geo::Crs& crs)
{
    return crs.code().empty() ? crs.wkt() : crs.code();
}

std::string crsTitle(std::string_view text)
{
    const auto open = text.find('"');
    if (open == std::string_view::npos)
        return std::string{text};
    const std::string_view rest = text.substr(open + 1);
    return std::string{rest.substr(0, rest.find('"'))};
}

template Checked<Edit> put(const Project&, records::Settings);
template Checked<Edit> put(const Project&, records::Actor);
template Checked<Edit> put(const Project&, records::Site);
template Checked<Edit> put(const Project&, records::Stake);
template Checked<Edit> put(const Project&, records::Landscape);
template Checked<Edit> put(const Project&, records::LandscapeVersion);
template Checked<Edit> put(const Project&, records::Pressure);
template Checked<Edit> put(const Project&, records::ActionKind);
template Checked<Edit> put(const Project&, records::Action);
template Checked<Edit> put(const Project&, records::ActionStatus);
template Checked<Edit> put(const Project&, records::Participation);
template Checked<Edit> put(const Project&, records::Evidence);
template Checked<Edit> put(const Project&, records::Layer);
template Checked<Edit> put(const Project&, records::LayerClass);
template Checked<Edit> put(const Project&, records::Target);
template Checked<Edit> put(const Project&, records::Document);
template Checked<Edit> put(const Project&, records::Indicator);
template Checked<Edit> put(const Project&, records::Observation);
template Checked<Edit> put(const Project&, records::Pledge);
template Checked<Edit> put(const Project&, records::Membership);
template Checked<Edit> put(const Project&, records::FundingLine);
template Checked<Edit> put(const Project&, records::MonitoringPlan);
template Checked<Edit> put(const Project&, records::Consent);
template Checked<Edit> put(const Project&, records::LeakageAssessment);
template Checked<Edit> put(const Project&, records::Obligation);
template Checked<Edit> put(const Project&, records::SurplusTransfer);
template Checked<Edit> put(const Project&, records::GoalLink);
template Checked<Edit> put(const Project&, records::Settlement);
template Checked<Edit> put(const Project&, records::SettlementPart);
template Checked<Edit> put(const Project&, records::Claim);
template Checked<Edit> put(const Project&, records::Review);
template Checked<Edit> put(const Project&, records::SoldUnit);
template Checked<Edit> put(const Project&, records::MatchingLayer);
template Checked<Edit> put(const Project&, records::Plot);
template Checked<Edit> put(const Project&, records::GivenChange);

} // namespace ecotone::project
