#include "edit_project.h"

#include "shapes.h"

#include <fmt/format.h>

#include <map>
#include <optional>

namespace ecotone::bench {

namespace {

/// Collects records under numbers of its own.
class Records {
public:
    template <class Record>
    Id<Record> add(Record record)
    {
        record.id = Id<Record>{++m_last};
        m_edit.changes.push_back(project::Change<Record>{std::nullopt, record});
        return record.id;
    }
    [[nodiscard]] project::Project project() const
    {
        project::Project project;
        project.apply(m_edit);
        return project;
    }

private:
    project::Edit m_edit;
    std::int64_t m_last = 1'000'000; // beyond what a new project file holds
};

Date day(int year)
{
    return Date::of(year, 12, 31).value();
}

records::LayerId
addLayer(Records& records, const std::filesystem::path& file, records::LayerRole role, int year)
{
    records::Layer layer;
    layer.name = file.stem().string();
    layer.path = file.string();
    layer.band = 1;
    layer.role = role;
    layer.date = day(year);
    return records.add(layer);
}

records::LandscapeId addLandscape(Records& records)
{
    records::Landscape landscape;
    landscape.name = "Benchmark";
    const auto id = records.add(landscape);
    records::LandscapeVersion version;
    version.landscape = id;
    version.shape = landscapeShape();
    records.add(version);
    for (const geo::Shape& shape : siteShapes()) {
        records::Site site;
        site.name = fmt::format("Site {}", &shape - siteShapes().data() + 1);
        site.shape = shape;
        records.add(site);
    }
    return id;
}

void addTarget(Records& records, const LayerFiles& files, records::LandscapeId landscape)
{
    using records::LayerRole;
    records::Target target;
    target.name = "30 %";
    target.landscape = landscape;
    target.asOf = day(2027);
    target.baselineLayer = addLayer(records, files.degraded, LayerRole::DegradedBaseline, 2015);
    target.baselineClasses = {1};
    target.ecosystemLayer = addLayer(records, files.ecosystem, LayerRole::EcosystemType, 2015);
    addLayer(records, files.opening, LayerRole::Condition, 2015);
    addLayer(records, files.closing, LayerRole::Condition, 2025);
    records.add(target);
}

/// Adds an action that its actor carries out.
records::ParticipationId addAction(Records& records,
                                   const std::string& name,
                                   const geo::Shape& shape,
                                   records::ActionKindId kind,
                                   records::ActorId actor)
{
    records::Action action;
    action.name = name;
    action.kind = kind;
    action.isResourced = action.isMonitored = true;
    action.shape = shape;
    records::ActionStatus status;
    status.action = records.add(action);
    status.date = day(2019);
    status.status = records::Status::InProgress;
    records.add(status);
    records::Participation participation;
    participation.action = status.action;
    participation.actor = actor;
    return records.add(participation);
}

} // namespace

EditProject editProject(const LayerFiles& files, int actions)
{
    Records records;
    addTarget(records, files, addLandscape(records));
    records::ActionKind restoration;
    restoration.name = "Ecological restoration";
    restoration.countsAsRestoration = true;
    const auto kind = records.add(restoration);
    std::map<int, records::ActorId> actors;
    constexpr int actorCount = 50;
    for (int number = 1; number <= actorCount; ++number) {
        records::Actor actor;
        actor.name = fmt::format("Actor {}", number);
        actors[number] = records.add(actor);
    }
    EditProject made;
    const std::vector<ActionShape> shapes = actionShapes(actions);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto participation = addAction(records, fmt::format("Action {:06}", i),
                                             shapes[i].shape, kind, actors.at(shapes[i].actor));
        if (i != shapes.size() / 2)
            continue;
        made.participation = participation;
        made.otherActor = actors.at(shapes[i].actor == 1 ? 2 : 1);
    }
    made.project = records.project();
    made.action = made.project.find(made.participation)->action;
    for (const auto& [id, status] : made.project.all<records::ActionStatus>())
        if (status.action == made.action)
            made.status = id;
    return made;
}

project::Edit vertexMoved(const EditProject& from, double metres)
{
    const records::Action& before = *from.project.find(from.action);
    records::Action after = before;
    after.shape->polygons.front().outer.front().x += metres;
    project::Edit edit;
    edit.title = "Move a vertex";
    edit.changes.push_back(project::Change<records::Action>{before, after});
    return edit;
}

project::Edit ownerChanged(const EditProject& from, records::ActorId actor)
{
    const records::Participation& before = *from.project.find(from.participation);
    records::Participation after = before;
    after.actor = actor;
    project::Edit edit;
    edit.title = "Change who carries it out";
    edit.changes.push_back(project::Change<records::Participation>{before, after});
    return edit;
}

project::Edit statusChanged(const EditProject& from, records::Status status)
{
    const records::ActionStatus& before = *from.project.find(from.status);
    records::ActionStatus after = before;
    after.status = status;
    project::Edit edit;
    edit.title = "Change its status";
    edit.changes.push_back(project::Change<records::ActionStatus>{before, after});
    return edit;
}

} // namespace ecotone::bench
