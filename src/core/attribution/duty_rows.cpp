#include "duty_rows.h"

#include <algorithm>
#include <tuple>

namespace ecotone::attribution {

namespace {

std::string nameOfActor(const project::Project& project, records::ActorId id)
{
    const records::Actor* const actor = project.find(id);
    return actor ? actor->name : std::string{};
}

Withheld underObligation(const project::Project& project, const records::Obligation& duty)
{
    Withheld what;
    what.reason = Withheld::Reason::Obligation;
    what.name = duty.name;
    what.holder = nameOfActor(project, duty.actor);
    what.code = duty.code;
    what.obligation = duty.id;
    return what;
}

Withheld underAction(const records::Action& action)
{
    Withheld what;
    what.reason = Withheld::Reason::DutyOfAction;
    what.name = action.name;
    what.code = action.obligation;
    return what;
}

} // namespace

const char* toText(Withheld::Reason reason) noexcept
{
    switch (reason) {
    case Withheld::Reason::Obligation:
        return "obligation";
    case Withheld::Reason::DutyOfAction:
        return "duty-of-action";
    case Withheld::Reason::NotLandscape:
        break;
    }
    return "not-landscape-action";
}

DutyRows::DutyRows(const project::Project& project,
                   const accounts::TargetGround& ground,
                   const std::optional<records::IndicatorId>& indicator,
                   const Period& period)
    : m_ground{ground}
{
    for (const accounts::GroundDuty& each : ground.duties)
        if (records::concerns(*each.record, indicator, period)) {
            m_obligations.emplace_back(each.shape, m_duties.size());
            m_duties.push_back({underObligation(project, *each.record), {}, false});
        }
    for (accounts::ActionIndex i = 0; i < ground.actions.size(); ++i) {
        const records::Action& action = *ground.actions[i].record;
        if (action.obligation && records::isDuty(*action.obligation) &&
            records::holdsIn(action.start, action.end, period)) {
            m_actions.emplace(i, m_duties.size());
            m_duties.push_back({underAction(action), {}, false});
        }
    }
}

const std::vector<std::size_t>& DutyRows::dutiesOn(std::size_t row)
{
    if (m_duties.empty())
        return m_last;
    const accounts::GroundRow& at = m_ground.rows[row];
    if (m_isLastKnown && at.key.shapes.data() == m_lastSet)
        return m_last;
    m_lastSet = at.key.shapes.data();
    m_isLastKnown = true;
    m_last.clear();
    for (const auto& [shape, duty] : m_obligations)
        if (cells::covers(at.key, shape))
            m_last.push_back(duty);
    for (const accounts::ActionIndex action : at.actions)
        if (const auto found = m_actions.find(action); found != m_actions.end())
            m_last.push_back(found->second);
    return m_last;
}

void DutyRows::add(std::size_t row, double amount)
{
    for (const std::size_t duty : dutiesOn(row)) {
        m_duties[duty].amount.add(amount);
        m_duties[duty].isMet = true;
    }
}

std::vector<Withheld> DutyRows::withheld() const
{
    std::vector<Withheld> all;
    for (const Duty& each : m_duties)
        if (each.isMet) {
            all.push_back(each.what);
            all.back().amount = each.amount.value();
        }
    std::ranges::stable_sort(all, {}, [](const Withheld& what) {
        return std::tie(what.reason, what.name, what.amount);
    });
    return all;
}

} // namespace ecotone::attribution
