#include "ecotone/project/stakes.h"

#include "rules.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ecotone::project {

namespace {

using records::Actor;
using records::Stake;

/// The registered holder of a stake.
const Actor* holderOf(const Project& project, const Stake& stake)
{
    const Actor* const holder = project.find(stake.holder);
    return holder && holder->type != records::ActorType::Unregistered ? holder : nullptr;
}

StakeTable tableOf(const Project& project, std::vector<const Stake*> stakes)
{
    // Sums depend on their order in the last bit; ids must not decide it.
    std::ranges::sort(stakes, {}, [&](const Stake* stake) {
        const Actor* const holder = holderOf(project, *stake);
        return std::pair{holder ? holder->name : std::string{}, stake->percent};
    });
    StakeTable table;
    for (const Stake* stake : stakes) {
        // Written so that what is no number is not settled either.
        table.isSettled = table.isSettled && stake->percent > 0.0 && stake->percent <= 100.0;
        table.percent += stake->percent;
        if (stake->isOperator)
            table.operatedBy = stake->holder;
    }
    table.isSettled = table.isSettled && table.percent <= 100.0 + rules::percentTolerance;
    if (!table.isSettled)
        return table;

    const double whole = std::max(100.0, table.percent);
    std::map<std::pair<std::string, std::optional<records::ActorId>>, double> fractions;
    double unregistered = 0.0;
    for (const Stake* stake : stakes) {
        const Actor* const holder = holderOf(project, *stake);
        double& fraction = holder ? fractions[{holder->name, holder->id}] : unregistered;
        fraction += stake->percent / whole;
    }
    for (const auto& [key, fraction] : fractions)
        table.holdings.push_back({key.second, fraction});
    if (unregistered > 0.0)
        table.holdings.push_back({std::nullopt, unregistered});
    table.unallocated = (whole - table.percent) / whole;
    return table;
}

} // namespace

StakeTable stakesOf(const Project& project, records::ActorId venture)
{
    return tableOf(project, children(project, &Stake::venture, std::optional{venture}));
}

StakeTable stakesOf(const Project& project, records::SiteId site)
{
    return tableOf(project, children(project, &Stake::site, std::optional{site}));
}

} // namespace ecotone::project
