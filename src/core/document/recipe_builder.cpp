#include "recipe_builder.h"

#include "import_records.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {

using records::Actor;
using records::Landscape;
using records::Layer;
using records::Site;
using records::Target;

template <class Record>
bool RecipeBuilder::put(Record record, const std::string& at)
{
    const std::optional<Refusal> refusal = m_draft->put(std::move(record));
    if (refusal)
        m_problems->add(at, refusal->reason);
    return !refusal;
}

template <class Record>
std::optional<Id<Record>> RecipeBuilder::find(const std::string& name, const std::string& at)
{
    if (name.empty())
        return std::nullopt;
    if (const Record* found = named<Record>(m_draft->project(), name))
        return found->id;
    m_problems->add(
        at, fmt::format("There is no {} called “{}”.", records::Table<Record>::title, name));
    return std::nullopt;
}

const Actor* RecipeBuilder::actorNamed(const std::string& name, const std::string& at)
{
    const Actor* const found = project::actorNamed(m_draft->project(), name);
    if (!found)
        m_problems->add(
            at, fmt::format("There is no actor called “{}”. Add it to “actors”.", name));
    return found;
}

std::optional<geo::Shape> RecipeBuilder::shape(const ShapeSource& source, const std::string& at)
{
    if (!source.isGiven())
        return std::nullopt;
    Checked<geo::Shape> found = importShape(*m_draft, source);
    if (!found) {
        m_problems->add(at, found.refusal().reason);
        return std::nullopt;
    }
    return std::move(found).value();
}

void RecipeBuilder::build(const Recipe& recipe)
{
    const std::size_t total = recipe.actionKinds.size() + recipe.layers.size() +
                              recipe.landscapes.size() + recipe.imports.size() +
                              recipe.sites.size() + recipe.actions.size() +
                              recipe.targets.size() + recipe.records.size();
    std::size_t done = 0;
    const auto addAll = [&](const auto& entries, auto add) {
        for (const auto& each : entries) {
            m_progress->step(done++, total);
            (this->*add)(each);
        }
    };
    std::vector<ImportEntry> first, ofActions; // these may name sites, so they come later
    for (const ImportEntry& each : recipe.imports)
        (each.request.rules.as == ImportAs::Actions ? ofActions : first).push_back(each);
    addActors(recipe.actors);
    addAll(recipe.actionKinds, &RecipeBuilder::addKind);
    addAll(recipe.layers, &RecipeBuilder::addLayer);
    addAll(recipe.landscapes, &RecipeBuilder::addLandscape);
    addAll(first, &RecipeBuilder::addImport);
    addAll(recipe.sites, &RecipeBuilder::addSite);
    addAll(ofActions, &RecipeBuilder::addImport);
    addAll(recipe.actions, &RecipeBuilder::addAction);
    addAll(recipe.targets, &RecipeBuilder::addTarget);
    addAll(recipe.records, &RecipeBuilder::addRecord);
    setGridLayer(recipe.gridLayer);
}

void RecipeBuilder::addActors(const std::vector<ActorEntry>& actors)
{
    for (const ActorEntry& each : actors) {
        Actor actor = each.actor;
        actor.id = m_draft->newId<Actor>(actor.name);
        put(std::move(actor), each.at);
    }
    // Parents and partners may stand further down in the recipe.
    for (const ActorEntry& each : actors) {
        const Actor* const actor = project::actorNamed(m_draft->project(), each.actor.name);
        if (!actor)
            continue;
        if (!each.parent.empty())
            if (const Actor* const parent = actorNamed(each.parent, each.at + "/parent")) {
                Actor child = *actor;
                child.parent = parent->id;
                put(std::move(child), each.at + "/parent");
            }
        records::Stake in;
        in.venture = actor->id;
        addStakes(each.stakes, in, each.actor.name);
    }
}

void RecipeBuilder::addStakes(const std::vector<StakeEntry>& entries,
                              const records::Stake& in,
                              const std::string& name)
{
    for (const StakeEntry& each : entries) {
        const Actor* const holder = actorNamed(each.holder, each.at + "/holder");
        if (!holder)
            continue;
        records::Stake stake = in;
        stake.id = m_draft->newId<records::Stake>(name + "\n" + holder->name);
        stake.holder = holder->id;
        stake.percent = each.percent;
        stake.isOperator = each.isOperator;
        put(stake, each.at);
    }
}

void RecipeBuilder::addKind(const KindEntry& entry)
{
    records::ActionKind kind = entry.kind;
    const auto* const known = named<records::ActionKind>(m_draft->project(), kind.name);
    kind.id = known ? known->id : m_draft->newId<records::ActionKind>(kind.name);
    if (known && kind.definition.empty())
        kind.definition = known->definition;
    put(std::move(kind), entry.at);
}

void RecipeBuilder::addLayer(const LayerEntry& entry)
{
    const Checked<records::LayerId> layer = importLayer(*m_draft, entry.request, m_folder);
    if (!layer)
        m_problems->add(entry.at, layer.refusal().reason);
}

void RecipeBuilder::addImport(const ImportEntry& entry)
{
    const Checked<std::size_t> count = importInto(*m_draft, entry.request);
    if (!count)
        m_problems->add(entry.at, count.refusal().reason);
}

void RecipeBuilder::addLandscape(const LandscapeEntry& entry)
{
    std::optional<geo::Shape> boundary = shape(entry.shape, entry.at);
    if (!boundary)
        return;
    Landscape landscape = entry.landscape;
    landscape.id = m_draft->newId<Landscape>(landscape.name);
    records::LandscapeVersion version;
    version.id = m_draft->newId<records::LandscapeVersion>(landscape.name + "\n1");
    version.landscape = landscape.id;
    version.date = entry.date;
    version.shape = *std::move(boundary);
    const records::LandscapeId id = landscape.id;
    if (!put(std::move(landscape), entry.at) || !put(std::move(version), entry.at))
        return;
    for (const PressureEntry& each : entry.pressures)
        addPressure(each, id);
}

void RecipeBuilder::addPressure(const PressureEntry& entry, records::LandscapeId landscape)
{
    records::Pressure pressure = entry.pressure;
    pressure.id = m_draft->newId<records::Pressure>(m_draft->project().find(landscape)->name +
                                                    "\n" + pressure.name);
    pressure.landscape = landscape;
    pressure.shape = shape(entry.shape, entry.at);
    put(std::move(pressure), entry.at);
}

void RecipeBuilder::addSite(const SiteEntry& entry)
{
    const Site* const known = named<Site>(m_draft->project(), entry.name);
    Site site = known ? *known : Site{};
    if (!known) {
        site.id = m_draft->newId<Site>(entry.name);
        site.name = entry.name;
    }
    site.kind = entry.kind.value_or(site.kind);
    site.note = entry.note.value_or(site.note);
    if (auto drawn = shape(entry.shape, entry.at))
        site.shape = std::move(drawn);
    const records::SiteId id = site.id;
    if (!put(std::move(site), entry.at))
        return;
    records::Stake in;
    in.site = id;
    addStakes(entry.stakes, in, entry.name);
}

std::vector<int> RecipeBuilder::classesOfGroup(const TargetEntry& entry,
                                               std::optional<records::LayerId> layer)
{
    std::vector<int> values;
    for (const auto& [id, each] : m_draft->project().all<records::LayerClass>())
        if (layer && each.layer == *layer && each.classGroup == entry.baselineGroup)
            values.push_back(each.value);
    if (values.empty())
        m_problems->add(entry.at + "/baselineGroup",
                        fmt::format("No class of the baseline layer is in the group “{}”.",
                                    entry.baselineGroup));
    std::ranges::sort(values);
    return values;
}

void RecipeBuilder::addTarget(const TargetEntry& entry)
{
    Target target = entry.target;
    target.id = m_draft->newId<Target>(target.name);
    const auto& landscapes = m_draft->project().all<Landscape>();
    if (entry.landscape.empty() && landscapes.size() == 1)
        target.landscape = landscapes.begin()->first;
    else if (entry.landscape.empty())
        m_problems->add(entry.at, "The key “landscape” is missing: which one is it for?");
    else if (const auto landscape = find<Landscape>(entry.landscape, entry.at + "/landscape"))
        target.landscape = *landscape;
    target.baselineLayer = find<Layer>(entry.baselineLayer, entry.at + "/baselineLayer");
    target.currentLayer = find<Layer>(entry.currentLayer, entry.at + "/currentLayer");
    target.ecosystemLayer = find<Layer>(entry.ecosystemLayer, entry.at + "/ecosystemLayer");
    if (!entry.baselineGroup.empty())
        target.baselineClasses = classesOfGroup(entry, target.baselineLayer);
    if (target.landscape.isGiven())
        put(std::move(target), entry.at);
}

void RecipeBuilder::setGridLayer(const std::string& name)
{
    if (name.empty())
        return;
    records::Settings settings = m_draft->project().settings();
    settings.gridLayer = find<Layer>(name, "/gridLayer");
    put(std::move(settings), "/gridLayer");
}

records::Action RecipeBuilder::startOf(const ActionEntry& entry)
{
    const auto* const known = named<records::Action>(m_draft->project(), entry.name);
    records::Action action = known ? *known : records::Action{};
    if (!known) {
        action.id = m_draft->newId<records::Action>(entry.name);
        action.name = entry.name;
    }
    if (entry.scope)
        action.scope = entry.scope;
    if (entry.obligation)
        action.obligation = entry.obligation;
    if (entry.start)
        action.start = entry.start;
    if (entry.end)
        action.end = entry.end;
    action.isResourced = entry.isResourced.value_or(action.isResourced);
    action.isMonitored = entry.isMonitored.value_or(action.isMonitored);
    action.note = entry.note.value_or(action.note);
    return action;
}

void RecipeBuilder::addAction(const ActionEntry& entry)
{
    records::Action action = startOf(entry);
    if (!entry.kind.empty())
        action.kind = find<records::ActionKind>(entry.kind, entry.at + "/kind");
    if (!entry.site.empty())
        action.site = find<Site>(entry.site, entry.at + "/site");
    if (auto drawn = shape(entry.shape, entry.at))
        action.shape = std::move(drawn);
    if (!put(action, entry.at))
        return;
    addStatuses(entry, action);
    addParticipants(entry, action);
    addEvidence(entry, action);
}

void RecipeBuilder::addStatuses(const ActionEntry& entry, const records::Action& action)
{
    for (const StatusEntry& each : entry.statuses) {
        records::ActionStatus status = each.status;
        status.id =
            m_draft->newId<records::ActionStatus>(action.name + "\n" + toText(status.date));
        status.action = action.id;
        put(std::move(status), each.at);
    }
}

void RecipeBuilder::addParticipants(const ActionEntry& entry, const records::Action& action)
{
    for (const ParticipantEntry& each : entry.participants) {
        const Actor* const actor = actorNamed(each.actor, each.at + "/actor");
        if (!actor)
            continue;
        records::Participation part = each.part;
        part.id = m_draft->newId<records::Participation>(
            fmt::format("{}\n{}\n{}", action.name, records::wordOf(part.role), actor->name));
        part.action = action.id;
        part.actor = actor->id;
        put(std::move(part), each.at);
    }
}

void RecipeBuilder::addEvidence(const ActionEntry& entry, const records::Action& action)
{
    for (const EvidenceEntry& each : entry.evidence) {
        records::Evidence evidence = each.evidence;
        evidence.id = m_draft->newId<records::Evidence>(action.name + "\n" + evidence.title);
        evidence.action = action.id;
        if (!each.file.empty()) {
            evidence.digest = digestOfFile(each.file);
            evidence.location = storedPath(each.file, m_folder);
        }
        put(std::move(evidence), each.at);
    }
}

} // namespace ecotone::document
