#include "obligation_results.h"

#include "ecotone/base/text.h"
#include "ecotone/claims/obligation_ledger.h"
#include "ecotone/geo/true_area.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::run {

namespace {

using records::Obligation;
using records::SurplusTransfer;

std::string nameOfActor(const project::Project& project, records::ActorId id)
{
    const records::Actor* const actor = project.find(id);
    return actor ? actor->name : std::string{};
}

/// What the transfers from an offset ask for together; those that are not in force are said.
double askedFor(const project::Project& project, const Obligation& offset, Findings& findings)
{
    double asked = 0.0;
    for (const SurplusTransfer* each :
         project::children(project, &SurplusTransfer::offset, offset.id)) {
        const auto shortcoming = claims::shortcomingOf(*each);
        if (!shortcoming)
            asked += each->quantity;
        else
            findings.push_back({Severity::Warning, "transfer-not-in-force", offset.name,
                                fmt::format("The {} moves nothing yet. {}",
                                            describe(project, *each), shortcoming->reason),
                                "Complete the transfer."});
    }
    return asked;
}

void addAccount(const project::Project& project,
                const Obligation& duty,
                ObligationResult& result,
                Findings& findings)
{
    result.delivered = duty.delivered;
    if (duty.required)
        result.owed = *duty.required * duty.multiplier;
    if (duty.code != records::ObligationCode::M4)
        return;
    const double asked = askedFor(project, duty, findings);
    if (duty.required && duty.delivered) {
        const claims::OffsetAccount account{*duty.required, duty.multiplier, *duty.delivered};
        const claims::Transferred moved = claims::transferred(account, asked);
        result.surplus = claims::surplusOf(account);
        result.moved = moved.granted;
        result.refused = moved.refused;
        result.left = moved.left.delivered;
    } else {
        result.refused = asked;
    }
    if (result.refused > 0.0)
        findings.push_back(
            {Severity::Problem, "transfer-beyond-surplus", duty.name,
             fmt::format("Transfers ask for {} {} more than the offset has beyond its duty; "
                         "that part stays where it is.",
                         numberText(result.refused), duty.unit),
             "Enter what the offset owes and has delivered, or lower the transfers."});
}

} // namespace

std::vector<ObligationResult> obligationResults(const project::Project& project,
                                                Findings& findings)
{
    std::vector<ObligationResult> results;
    for (const auto& [id, duty] : project.all<Obligation>()) {
        ObligationResult result;
        result.obligation = id;
        result.name = duty.name;
        result.holder = nameOfActor(project, duty.actor);
        result.group = nameOfActor(project, project::claimGroupOf(project, duty.actor));
        result.code = duty.code;
        result.start = duty.start;
        result.end = duty.end;
        if (duty.shape)
            result.area = toHectares(geo::trueArea(*duty.shape));
        else
            findings.push_back({Severity::Warning, "obligation-not-located", duty.name,
                                "The duty has no shape, so it withholds no ground from any "
                                "figure.",
                                "Draw or import where the duty lies."});
        result.unit = duty.unit;
        if (const auto* const document = duty.document ? project.find(*duty.document) : nullptr)
            result.document = document->title;
        addAccount(project, duty, result, findings);
        results.push_back(std::move(result));
    }
    std::ranges::stable_sort(results, {}, &ObligationResult::name);
    return results;
}

} // namespace ecotone::run
