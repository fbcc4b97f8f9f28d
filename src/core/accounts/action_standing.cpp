#include "ecotone/accounts/action_standing.h"

#include "ecotone/accounts/figure_status.h"

#include <algorithm>
#include <utility>

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

/// The status entries of all actions, side by side.
class SeriesByAction {
public:
    explicit SeriesByAction(const project::Project& project)
    {
        m_entries.reserve(project.all<records::ActionStatus>().size());
        for (const auto& [id, entry] : project.all<records::ActionStatus>())
            m_entries.emplace_back(entry.action, &entry);
        const auto action = [](const auto& each) { return each.first; };
        if (!std::ranges::is_sorted(m_entries, {}, action))
            std::ranges::sort(m_entries, {}, action);
    }

    /// The entries of the next action. @pre actions are asked for in order of id
    [[nodiscard]] const std::vector<const records::ActionStatus*>& next(records::ActionId id)
    {
        m_series.clear();
        while (m_at < m_entries.size() && m_entries[m_at].first < id)
            ++m_at;
        for (; m_at < m_entries.size() && m_entries[m_at].first == id; ++m_at)
            m_series.push_back(m_entries[m_at].second);
        return m_series;
    }

private:
    std::vector<std::pair<records::ActionId, const records::ActionStatus*>> m_entries;
    std::vector<const records::ActionStatus*> m_series; // of the last action asked for
    std::size_t m_at = 0;
};

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

Standings::Standings(const project::Project& project, Date asOf)
{
    SeriesByAction series{project};
    const auto& actions = project.all<records::Action>();
    m_ids.reserve(actions.size());
    m_entries.reserve(actions.size());
    for (const auto& [id, action] : actions) {
        m_ids.push_back(id);
        m_entries.push_back(
            {&action, standingOf(project, action, project::statusOn(series.next(id), asOf))});
    }
}

void Standings::renew(std::size_t place, const project::Project& project, Date asOf)
{
    Entry& entry = m_entries[place];
    entry.action = project.find(m_ids[place]);
    entry.standing =
        standingOf(project, *entry.action, project::statusOn(project, m_ids[place], asOf));
}

std::optional<std::size_t> Standings::find(records::ActionId action) const
{
    const auto found = std::ranges::lower_bound(m_ids, action);
    if (found == m_ids.end() || *found != action)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_ids.begin());
}

} // namespace ecotone::accounts
