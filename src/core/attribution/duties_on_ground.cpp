#include "duties_on_ground.h"

#include <algorithm>

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

DutiesOnGround::DutiesOnGround(const accounts::TargetGround& ground,
                               const std::optional<records::IndicatorId>& indicator,
                               const Period& period)
    : m_ground{ground}
    , m_period{period}
{
    for (const accounts::GroundDuty& each : ground.duties)
        if (records::concerns(*each.record, indicator, period))
            m_obligations.push_back(&each);
}

bool DutiesOnGround::isDuty(accounts::ActionIndex action) const
{
    const records::Action& record = *m_ground.actions[action].record;
    return record.obligation && records::isDuty(*record.obligation) &&
           records::holdsIn(record.start, record.end, m_period);
}

const std::vector<DutyName>& DutiesOnGround::on(const accounts::GroundRow& row)
{
    if (m_lastSet != nullptr && row.key.shapes.data() == m_lastSet)
        return m_last;
    m_lastSet = row.key.shapes.data();
    m_last.clear();
    for (const accounts::GroundDuty* each : m_obligations)
        if (cells::covers(row.key, each->shape))
            m_last.push_back({DutyName::Kind::Obligation, each->shape});
    for (const accounts::ActionIndex action : row.actions)
        if (isDuty(action))
            m_last.push_back({DutyName::Kind::Action, action});
    return m_last;
}

Withheld withheldUnder(const project::Project& project,
                       const accounts::TargetGround& ground,
                       const DutyName& duty)
{
    if (duty.kind == DutyName::Kind::Action)
        return underAction(*ground.actions[duty.position].record);
    const auto found = std::ranges::find_if(
        ground.duties, [&](const auto& each) { return each.shape == duty.position; });
    return underObligation(project, *found->record);
}

} // namespace ecotone::attribution
