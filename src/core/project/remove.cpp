#include "name_list.h"
#include "references.h"
#include "rules.h"

#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"

#include <string>
#include <vector>

namespace ecotone::project {

namespace {

/// Whether `child` refers to `parent`, and with which bond; owned where any field says so.
template <class Child, class Parent>
std::optional<Bond> bondOf(const Child& child, Id<Parent> parent)
{
    std::optional<Bond> found;
    forEachReference(child, [&](const auto& reference, const auto& id) {
        if constexpr (std::same_as<std::decay_t<decltype(id)>, Id<Parent>>)
            if (id == parent && found != Bond::Owned)
                found = reference.bond;
    });
    return found;
}

} // namespace

template <class Record>
Checked<Edit> remove(const Project& project, Id<Record> id)
{
    const Record* const found = project.find(id);
    expects(found, "remove: the id is of this project");
    if constexpr (std::same_as<Record, records::Settings>)
        return Refusal{"The settings of a project cannot be removed; change them."};

    Edit edit{"Remove " + describe(project, *found), {}};
    std::vector<std::string> referrers;
    records::forEachRecordType([&]<class Child>() {
        for (const auto& [childId, child] : project.all<Child>()) {
            const auto bond = bondOf(child, id);
            if (bond == Bond::Owned)
                edit.changes.emplace_back(std::in_place_type<Change<Child>>,
                                          Change<Child>{child, std::nullopt});
            else if (bond == Bond::Refers)
                referrers.push_back(describe(project, child));
        }
    });
    if (!referrers.empty())
        return *rules::object("The {} is still used by {}; change or remove that first.",
                              describe(project, *found), nameList(std::move(referrers)));
    edit.changes.emplace_back(std::in_place_type<Change<Record>>,
                              Change<Record>{*found, std::nullopt});
    return edit;
}

template Checked<Edit> remove(const Project&, records::SettingsId);
template Checked<Edit> remove(const Project&, records::ActorId);
template Checked<Edit> remove(const Project&, records::SiteId);
template Checked<Edit> remove(const Project&, records::StakeId);
template Checked<Edit> remove(const Project&, records::LandscapeId);
template Checked<Edit> remove(const Project&, records::LandscapeVersionId);
template Checked<Edit> remove(const Project&, records::PressureId);
template Checked<Edit> remove(const Project&, records::ActionKindId);
template Checked<Edit> remove(const Project&, records::ActionId);
template Checked<Edit> remove(const Project&, records::ActionStatusId);
template Checked<Edit> remove(const Project&, records::ParticipationId);
template Checked<Edit> remove(const Project&, records::EvidenceId);
template Checked<Edit> remove(const Project&, records::LayerId);
template Checked<Edit> remove(const Project&, records::LayerClassId);
template Checked<Edit> remove(const Project&, records::TargetId);
template Checked<Edit> remove(const Project&, records::DocumentId);
template Checked<Edit> remove(const Project&, records::IndicatorId);
template Checked<Edit> remove(const Project&, records::ObservationId);
template Checked<Edit> remove(const Project&, records::PledgeId);
template Checked<Edit> remove(const Project&, records::MembershipId);
template Checked<Edit> remove(const Project&, records::FundingLineId);
template Checked<Edit> remove(const Project&, records::MonitoringPlanId);
template Checked<Edit> remove(const Project&, records::ConsentId);
template Checked<Edit> remove(const Project&, records::LeakageAssessmentId);
template Checked<Edit> remove(const Project&, records::ObligationId);
template Checked<Edit> remove(const Project&, records::SurplusTransferId);
template Checked<Edit> remove(const Project&, records::GoalLinkId);
template Checked<Edit> remove(const Project&, records::SettlementId);
template Checked<Edit> remove(const Project&, records::SettlementPartId);
template Checked<Edit> remove(const Project&, records::ClaimId);
template Checked<Edit> remove(const Project&, records::ReviewId);
template Checked<Edit> remove(const Project&, records::SoldUnitId);
template Checked<Edit> remove(const Project&, records::MatchingLayerId);
template Checked<Edit> remove(const Project&, records::PlotId);
template Checked<Edit> remove(const Project&, records::GivenChangeId);

} // namespace ecotone::project
