#include "ecotone/accounts/action_standing.h"

#include "ecotone/accounts/figure_status.h"

namespace ecotone::accounts {

namespace {

using records::Status;

std::optional<Obstacle> obstacleOf(std::optional<Status> status, bool isMonitored)
{
    if (!status)
        return Obstacle::NoStatus;
    switch (*status) {
    case Status::InPreparation:
        return Obstacle::InPreparation;
    case Status::Completed:
        return isMonitored ? std::nullopt : std::optional{Obstacle::CompletedUnwatched};
    case Status::Failed:
        return Obstacle::Failed;
    case Status::Reversed:
        return Obstacle::Reversed;
    case Status::InProgress:
    case Status::PostCompletionMonitoring:
        break;
    }
    return std::nullopt;
}

std::optional<Obstacle> kindObstacle(const project::Project& project,
                                     const records::Action& action)
{
    if (action.obligation == records::ObligationCode::I)
        return Obstacle::Impact;
    const records::ActionKind* const kind = action.kind ? project.find(*action.kind) : nullptr;
    if (!kind)
        return Obstacle::NoKind;
    if (!kind->countsAsRestoration)
        return Obstacle::NotRestorationKind;
    return std::nullopt;
}

} // namespace

const char* toText(FigureStatus status) noexcept
{
    switch (status) {
    case FigureStatus::Given:
        return "given";
    case FigureStatus::NotApplicable:
        return "not_applicable";
    case FigureStatus::NotComputed:
        break;
    }
    return "not_computed";
}

const char* toText(Obstacle obstacle) noexcept
{
    switch (obstacle) {
    case Obstacle::NotLocated:
        return "it has no place on the map";
    case Obstacle::NoStatus:
        return "no status is recorded up to the as-of date";
    case Obstacle::InPreparation:
        return "it is in preparation";
    case Obstacle::CompletedUnwatched:
        return "it is completed and no longer monitored";
    case Obstacle::Failed:
        return "it failed";
    case Obstacle::Reversed:
        return "it was reversed";
    case Obstacle::NoKind:
        return "its kind is not recorded";
    case Obstacle::NotRestorationKind:
        return "its kind does not count as restoration";
    case Obstacle::Impact:
        return "it is coded as an impact";
    case Obstacle::NotResourced:
        return "it is not recorded as resourced";
    case Obstacle::NotMonitored:
        break;
    }
    return "it is not recorded as monitored";
}

ActionStanding standingOf(const project::Project& project,
                          const records::Action& action,
                          std::optional<records::Status> status)
{
    ActionStanding standing;
    standing.status = status;
    standing.isLocated = action.shape && !action.shape->isEmpty();
    standing.isProven = action.isResourced && action.isMonitored;
    if (!standing.isLocated)
        standing.obstacles.push_back(Obstacle::NotLocated);
    const auto byStatus = obstacleOf(status, action.isMonitored);
    standing.isUnderWay = !byStatus;
    if (byStatus)
        standing.obstacles.push_back(*byStatus);
    const auto byKind = kindObstacle(project, action);
    standing.isRestoration = !byKind;
    if (byKind)
        standing.obstacles.push_back(*byKind);
    if (!action.isResourced)
        standing.obstacles.push_back(Obstacle::NotResourced);
    if (!action.isMonitored && byStatus != Obstacle::CompletedUnwatched)
        standing.obstacles.push_back(Obstacle::NotMonitored);
    return standing;
}

std::map<records::ActionId, ActionStanding> standingsOn(const project::Project& project,
                                                        Date asOf)
{
    std::map<records::ActionId, std::vector<const records::ActionStatus*>> series;
    for (const auto& [id, entry] : project.all<records::ActionStatus>())
        series[entry.action].push_back(&entry);
    std::map<records::ActionId, ActionStanding> standings;
    for (const auto& [id, action] : project.all<records::Action>())
        standings.emplace(id, standingOf(project, action, project::statusOn(series[id], asOf)));
    return standings;
}

} // namespace ecotone::accounts
