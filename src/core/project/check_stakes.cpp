#include "check_parts.h"
#include "rules.h"
#include "shortcoming.h"

#include "ecotone/project/describe.h"
#include "ecotone/project/stakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ecotone::project {

namespace {

using records::Stake;

/// Shares are printed with two decimals here: stakes are entered with that many at most.
std::string percentText(double percent)
{
    return fmt::format("{:.2f}", percent);
}

Finding overFull(std::string subject, const StakeTable& table)
{
    return {Severity::Warning, "stakes-over-100", std::move(subject),
            fmt::format("The stakes add to {} %; they give no split until that is settled.",
                        percentText(table.percent)),
            "Find the right stakes and correct them."};
}

Finding unallocated(std::string subject, const StakeTable& table)
{
    return {Severity::Note, "stakes-unallocated", std::move(subject),
            fmt::format("The stakes add to {} %; the other {} % are shown as unallocated.",
                        percentText(table.percent), percentText(100.0 - table.percent)),
            "Add the missing holders, where they are known."};
}

bool namesHolderTwice(const std::vector<const Stake*>& stakes)
{
    std::set<records::ActorId> holders;
    return std::ranges::any_of(
        stakes, [&](const Stake* stake) { return !holders.insert(stake->holder).second; });
}

/// What is remarkable about the stakes in one venture or site that has any.
void addTo(Findings& found,
           const std::string& subject,
           const StakeTable& table,
           const std::vector<const Stake*>& stakes)
{
    constexpr double rounding = 1e-9; // of sums such as 33.3 + 33.3 + 33.4
    // A single stake out of bounds is a problem of its own (check_rules.cpp).
    if (table.percent > 100.0 + rules::percentTolerance)
        found.push_back(overFull(subject, table));
    else if (table.isSettled && table.percent < 100.0 - rounding)
        found.push_back(unallocated(subject, table));
    if (namesHolderTwice(stakes))
        found.push_back({Severity::Note, "stake-twice", subject,
                         "A holder has several stakes; they are added.",
                         "Enter one stake for each holder."});
}

} // namespace

Findings checkStakes(const Project& project)
{
    const auto byVenture = childrenByParent(project, &Stake::venture);
    const auto bySite = childrenByParent(project, &Stake::site);
    const bool isOperatorNeeded =
        project.settings().consolidation == records::Consolidation::OperationalControl;
    Shortcoming ownerless{Severity::Warning, "venture-without-stakes",
                          "without stakes, so their share stays with themselves",
                          "Enter who holds how much."};
    Shortcoming unoperated{Severity::Warning, "venture-without-operator",
                           "without an operator, though operational control consolidates",
                           "Mark one stake as that of the operator."};
    Findings found;
    for (const auto& [id, actor] : project.all<records::Actor>()) {
        if (actor.type != records::ActorType::JointVenture)
            continue;
        const auto stakes = byVenture.find(id);
        const StakeTable table = stakesOf(project, id);
        ownerless.see(stakes == byVenture.end(), actor.name);
        unoperated.see(isOperatorNeeded && !table.operatedBy, actor.name);
        if (stakes != byVenture.end())
            addTo(found, describe(project, actor), table, stakes->second);
    }
    for (const auto& [id, site] : project.all<records::Site>())
        if (const auto stakes = bySite.find(id); stakes != bySite.end())
            addTo(found, describe(project, site), stakesOf(project, id), stakes->second);
    std::ranges::stable_sort(found, {}, &Finding::subject);
    ownerless.addTo(found, "joint ventures");
    unoperated.addTo(found, "joint ventures");
    return found;
}

} // namespace ecotone::project
