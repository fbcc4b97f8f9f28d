#include "accounts/hand_made.h"

#include <algorithm>

namespace ecotone::tests {

namespace {

/// Any surface will do: figures come from the booking.
geo::Shape someSquare()
{
    return {geo::Crs::wgs84(), {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}}};
}

} // namespace

void HandMadeProject::consolidateBy(records::Consolidation approach)
{
    records::Settings settings = m_project.settings();
    settings.consolidation = approach;
    project::Edit edit;
    const auto* const stored = m_project.find(settings.id);
    edit.changes.push_back(project::Change<records::Settings>{
        stored ? std::optional{*stored} : std::nullopt, settings});
    m_project.apply(edit);
}

records::ActionKindId HandMadeProject::restoration()
{
    if (!m_restoration)
        m_restoration = add(records::ActionKind{.id = {},
                                                .name = "Ecological restoration",
                                                .countsAsRestoration = true,
                                                .definition = {}});
    return *m_restoration;
}

records::ActionId HandMadeProject::action(const std::string& name,
                                          std::optional<records::Status> status,
                                          std::optional<records::ObligationCode> code)
{
    records::Action action;
    action.name = name;
    action.kind = restoration();
    action.obligation = code;
    action.isResourced = action.isMonitored = true;
    action.shape = someSquare();
    const records::ActionId id = add(action);
    if (status) {
        records::ActionStatus entry;
        entry.action = id;
        entry.date = day(2020, 1, 1);
        entry.status = *status;
        add(entry);
    }
    return id;
}

records::ActorId HandMadeProject::actor(const std::string& name,
                                        records::ActorType type,
                                        std::optional<records::ActorId> parent)
{
    records::Actor actor;
    actor.name = name;
    actor.type = type;
    actor.parent = parent;
    return add(actor);
}

records::ParticipationId HandMadeProject::implementer(records::ActionId action,
                                                      records::ActorId actor)
{
    records::Participation participation;
    participation.action = action;
    participation.actor = actor;
    return add(participation);
}

void HandMadeProject::stake(records::ActorId venture,
                            records::ActorId holder,
                            double percent,
                            bool isOperator)
{
    records::Stake stake;
    stake.venture = venture;
    stake.holder = holder;
    stake.percent = percent;
    stake.isOperator = isOperator;
    add(stake);
}

geo::ShapeIndex HandMadeBooking::add(cells::ShapeTag tag)
{
    m_booking.shapes.push_back(std::move(tag));
    return static_cast<geo::ShapeIndex>(m_booking.shapes.size() - 1);
}

geo::ShapeIndex HandMadeBooking::landscape(records::LandscapeId id)
{
    return add({cells::ShapeTag::Kind::Landscape, id.value(), 0, {}, {}});
}

geo::ShapeIndex HandMadeBooking::previousBoundary(records::LandscapeId id)
{
    return add({cells::ShapeTag::Kind::PreviousBoundary, id.value(), 0, {}, {}});
}

geo::ShapeIndex HandMadeBooking::action(records::ActionId id)
{
    return add({cells::ShapeTag::Kind::Action, id.value(), 0, {}, {}});
}

geo::ShapeIndex HandMadeBooking::obligation(records::ObligationId id)
{
    return add({cells::ShapeTag::Kind::Obligation, id.value(), 0, {}, {}});
}

geo::ShapeIndex HandMadeBooking::feature(records::LayerId layer,
                                         const std::string& name,
                                         const std::string& featureClass)
{
    auto& read = m_booking.featureLayers;
    if (std::ranges::find(read, layer) == read.end()) {
        read.push_back(layer);
        std::ranges::sort(read);
    }
    return add({cells::ShapeTag::Kind::LayerFeature, layer.value(), m_booking.shapes.size(),
                name, featureClass});
}

void HandMadeBooking::conditionPair(cells::ConditionPair pair)
{
    m_booking.conditionPairs.push_back(pair);
    m_booking.unusableConditions.emplace_back();
}

void HandMadeBooking::ground(std::vector<geo::ShapeIndex> shapes,
                             std::vector<std::int32_t> classes,
                             double hectares,
                             std::vector<cells::ConditionSums> conditions)
{
    conditions.resize(m_booking.conditionPairs.size());
    std::ranges::sort(shapes);
    m_rows.add({shapes, classes}, {hectares * 10'000.0, conditions});
    m_booking.table = cells::CellTableBuilder{m_rows}.table();
}

void HandMadeBooking::ground(std::vector<geo::ShapeIndex> shapes,
                             std::vector<std::int32_t> classes,
                             double hectares,
                             double q0,
                             double q1)
{
    const double area = hectares * 10'000.0;
    const double change = q1 - q0;
    ground(std::move(shapes), std::move(classes), hectares,
           {{area, area * q0, area * q1, area * std::max(0.0, change),
             area * std::max(0.0, -change), area * change * change}});
}

Date day(int year, int month, int dayOfMonth)
{
    return Date::of(year, month, dayOfMonth).value();
}

} // namespace ecotone::tests
