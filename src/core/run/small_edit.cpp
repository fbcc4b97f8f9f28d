#include "small_edit.h"

#include <algorithm>
#include <variant>

namespace ecotone::run {

namespace {

using project::Change;
using records::Action;

bool isLocated(const Action& action)
{
    return action.shape && !action.shape->isEmpty();
}

/// Takes one change after the other in.
class Looking {
public:
    [[nodiscard]] bool take(const project::AnyChange& change)
    {
        return std::visit([this](const auto& each) { return takeOne(each); }, change);
    }

    SmallEdit finished()
    {
        auto& actions = m_edit.actions;
        std::ranges::sort(actions);
        actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
        return std::move(m_edit);
    }

private:
    template <class Record>
    [[nodiscard]] bool takeOne(const Change<Record>&)
    {
        return false;
    }

    /// Actions that come, go or are named otherwise have others stand elsewhere in the list.
    [[nodiscard]] bool takeOne(const Change<Action>& change)
    {
        if (!change.before || !change.after || change.before->name != change.after->name ||
            isLocated(*change.before) != isLocated(*change.after))
            return false;
        m_edit.movesShapes |= change.before->shape != change.after->shape;
        m_edit.changesStandings = true;
        m_edit.actions.push_back(change.after->id);
        return true;
    }

    [[nodiscard]] bool takeOne(const Change<records::ActionStatus>& change)
    {
        m_edit.changesStandings = true;
        return takePart(change);
    }
    [[nodiscard]] bool takeOne(const Change<records::Participation>& change)
    {
        return takePart(change);
    }

    template <class Record>
    [[nodiscard]] bool takePart(const Change<Record>& change)
    {
        if (change.before)
            m_edit.actions.push_back(change.before->action);
        if (change.after)
            m_edit.actions.push_back(change.after->action);
        return true;
    }

    SmallEdit m_edit;
};

} // namespace

std::optional<SmallEdit> smallEditOf(const project::Edit& edit)
{
    constexpr std::size_t worthKeeping = 100; // from here making all anew costs no more
    if (edit.changes.size() > worthKeeping)
        return std::nullopt;
    Looking looking;
    for (const project::AnyChange& change : edit.changes)
        if (!looking.take(change))
            return std::nullopt;
    return looking.finished();
}

} // namespace ecotone::run
