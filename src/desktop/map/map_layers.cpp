#include "map_layers.h"

#include "desktop/session/text.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

using Kind = LayerKey::Kind;

} // namespace

MapLayers::MapLayers(Session& session, QObject* parent)
    : QAbstractItemModel{parent}
    , m_session{session}
    , m_crs{session.crs()}
    , m_scene{std::make_shared<const MapScene>()}
{
    addEntry(m_entries.end(), {Kind::Actions, {}}, tr("Actions"));
    addEntry(m_entries.end(), {Kind::Sites, {}}, tr("Sites"));
    addEntry(m_entries.end(), {Kind::Landscapes, {}}, tr("Landscapes"));
    m_entries[0].hasLabels = m_entries[1].hasLabels = true;
    connect(&session, &Session::edited, this, &MapLayers::applied);
    connect(&m_loader, &FeatureLoader::loaded, this, [this](records::LayerId id, auto items) {
        if (Entry* entry = entryOf({Kind::File, id})) {
            entry->features = std::move(*items);
            if (entry->features.empty())
                setTrouble(entry->name,
                           tr("The file holds no surfaces; lines and points are not "
                              "drawn."));
            if (const auto* record = m_session.project().find(id))
                makeFeatures(*entry, *record);
            makeScene();
        }
    });
    connect(&m_loader, &FeatureLoader::failed, this,
            [this](records::LayerId id, const QString& reason) {
                if (Entry* entry = entryOf({Kind::File, id}))
                    setTrouble(entry->name, reason);
            });
    takeLayers();
    const auto ground = groundLayerOf(session.project());
    for (Entry& entry : m_entries) // one ground, so that the first map can be read
        if (entry.key.kind == Kind::File)
            entry.isVisible = ground && entry.key.file == *ground;
    makeAll({Kind::Actions, Kind::Sites, Kind::Landscapes, Kind::File});
}

void MapLayers::applied(const project::Edit& edit)
{
    std::set<Kind> kinds = SceneSource::touchedBy(edit);
    m_source.forget(edit);
    if (m_session.crs() != m_crs) {
        m_crs = m_session.crs();
        m_source.forgetAll();
        for (Entry& entry : m_entries)
            entry.features.clear();
        kinds = {Kind::Actions, Kind::Sites, Kind::Landscapes, Kind::File};
    }
    if (kinds.contains(Kind::File))
        takeLayers();
    if (!kinds.empty())
        makeAll(kinds);
}

void MapLayers::takeLayers()
{
    const auto& records = m_session.project().all<records::Layer>();
    for (std::size_t row = m_entries.size(); row-- > 0;)
        if (m_entries[row].key.kind == Kind::File &&
            !records.contains(m_entries[row].key.file)) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
        }
    std::vector<const records::Layer*> fresh;
    for (const auto& [id, layer] : records)
        if (entryOf({Kind::File, id}) == nullptr)
            fresh.push_back(&layer);
    // Surfaces stand above rasters, and later dates above earlier ones.
    std::ranges::sort(fresh, [](const auto* a, const auto* b) {
        return std::tuple{a->isRaster(), b->date, a->name} <
               std::tuple{b->isRaster(), a->date, b->name};
    });
    for (const records::Layer* layer : fresh) {
        auto place = m_entries.end();
        if (!layer->isRaster())
            place = std::ranges::find_if(m_entries,
                                         [](const Entry& entry) { return entry.isRaster; });
        const int row = static_cast<int>(place - m_entries.begin());
        beginInsertRows({}, row, row);
        addEntry(place, {Kind::File, layer->id}, text(layer->name)).isRaster =
            layer->isRaster();
        endInsertRows();
    }
}

MapLayers::Entry&
MapLayers::addEntry(std::vector<Entry>::iterator place, LayerKey key, QString name)
{
    Entry entry;
    entry.key = key;
    entry.name = std::move(name);
    return *m_entries.insert(place, std::move(entry));
}

void MapLayers::makeAll(const std::set<Kind>& kinds)
{
    for (Entry& entry : m_entries)
        if (kinds.contains(entry.key.kind))
            makeLayer(entry);
    makeScene();
}

void MapLayers::makeLayer(Entry& entry)
{
    const project::Project& project = m_session.project();
    switch (entry.key.kind) {
    case Kind::Actions:
        return makeActions(entry);
    case Kind::Sites:
        setLegend(entry, {});
        return makeSurfaces(entry, m_source.sites(project));
    case Kind::Landscapes:
        setLegend(entry, {});
        return makeSurfaces(entry, m_source.landscapes(project));
    case Kind::File: {
        const records::Layer& record = *project.find(entry.key.file);
        if (QString name = text(record.name); name != entry.name) {
            entry.name = std::move(name);
            const QModelIndex at = indexOf(entry.key);
            Q_EMIT dataChanged(at, at, {Qt::DisplayRole});
        }
        return record.isRaster() ? makeRaster(entry, record) : makeFeatures(entry, record);
    }
    }
}

void MapLayers::makeActions(Entry& entry)
{
    const ActionLooks looks{m_session.project(), m_colouring};
    std::vector<LegendLine> lines;
    for (LegendEntry& line : looks.legend())
        lines.push_back({std::move(line.name), line.look, {}});
    setLegend(entry, std::move(lines));
    makeSurfaces(entry, m_source.actions(m_session.project(), looks));
}

void MapLayers::makeSurfaces(Entry& entry, std::vector<SceneItem> items)
{
    auto layer = std::make_shared<SurfaceLayer>();
    layer->key = entry.key;
    layer->name = entry.name.toStdString();
    layer->opacity = entry.opacity;
    layer->hasLabels = entry.hasLabels;
    layer->items = std::move(items);
    std::vector<geo::Box> boxes;
    for (const SceneItem& item : layer->items)
        boxes.push_back(item.outline->box());
    layer->index = geo::BoxIndex{boxes};
    entry.layer = std::shared_ptr<const SurfaceLayer>{std::move(layer)};
}

void MapLayers::makeRaster(Entry& entry, const records::Layer& record)
{
    auto layer = std::make_shared<RasterLayer>();
    layer->key = entry.key;
    layer->name = record.name;
    layer->opacity = entry.opacity;
    layer->look = rasterLookOf(m_session.project(), record, entry.ramp);
    layer->request = requestOf(record, m_session.sources(), layer->look);
    const auto* before =
        entry.layer ? std::get_if<std::shared_ptr<const RasterLayer>>(&*entry.layer) : nullptr;
    // What was coloured before is of use as long as file and colours are the same.
    const bool isSame = before && (*before)->look == layer->look &&
                        (*before)->request.file == layer->request.file &&
                        (*before)->request.crsOverride == layer->request.crsOverride &&
                        (*before)->request.noDataOverride == layer->request.noDataOverride;
    layer->version = isSame ? (*before)->version : ++m_version;
    std::vector<LegendLine> lines;
    if (const auto* classes = std::get_if<std::vector<ClassColour>>(&layer->look)) {
        for (const ClassColour& each : *classes)
            lines.push_back({each.name.isEmpty() ? QString::number(each.value) : each.name,
                             std::nullopt, each.colour});
    } else {
        const auto& ramp = std::get<RampColours>(layer->look);
        for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0})
            lines.push_back({ramp.isStretched
                                 ? (share == 1.0   ? tr("high")
                                    : share == 0.0 ? tr("low")
                                                   : QString{})
                                 : numberText(ramp.least + share * (ramp.most - ramp.least), 2),
                             std::nullopt, colourAt(ramp.ramp, share)});
    }
    setLegend(entry, std::move(lines));
    entry.trouble.clear();
    entry.layer = std::shared_ptr<const RasterLayer>{std::move(layer)};
}

/// Files of surfaces are read when they are first to be seen.
void MapLayers::makeFeatures(Entry& entry, const records::Layer& record)
{
    setLegend(entry, {{entry.name, featureLook(record.role), {}}});
    if (entry.features.empty()) {
        entry.layer.reset();
        if (entry.isVisible && entry.trouble.isEmpty())
            m_loader.load(record, m_session.sources(), m_crs);
        return;
    }
    makeSurfaces(entry, entry.features);
}

void MapLayers::setLegend(Entry& entry, std::vector<LegendLine> lines)
{
    const QModelIndex at = indexOf(entry.key);
    if (!entry.legend.empty()) {
        beginRemoveRows(at, 0, static_cast<int>(entry.legend.size()) - 1);
        entry.legend.clear();
        endRemoveRows();
    }
    if (!lines.empty()) {
        beginInsertRows(at, 0, static_cast<int>(lines.size()) - 1);
        entry.legend = std::move(lines);
        endInsertRows();
    }
}

void MapLayers::makeScene()
{
    auto scene = std::make_shared<MapScene>();
    scene->crs = m_crs;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
        if (entry->isVisible && entry->layer)
            scene->layers.push_back(*entry->layer);
    m_scene = std::move(scene);
    Q_EMIT sceneChanged();
}

MapLayers::Entry* MapLayers::entryOf(LayerKey key)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

QModelIndex MapLayers::indexOf(LayerKey key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found == m_entries.end())
        return {};
    return index(static_cast<int>(found - m_entries.begin()), 0);
}

bool MapLayers::isVisible(LayerKey key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found != m_entries.end() && found->isVisible;
}

void MapLayers::moveLayer(int from, int before)
{
    if (before == from || before == from + 1)
        return;
    beginMoveRows({}, from, from, {}, before);
    const auto at = m_entries.begin();
    if (from < before)
        std::rotate(at + from, at + from + 1, at + before);
    else
        std::rotate(at + before, at + from, at + from + 1);
    endMoveRows();
    makeScene();
}

void MapLayers::setTrouble(const QString& layerName, const QString& reason)
{
    for (Entry& entry : m_entries)
        if (entry.name == layerName && entry.trouble != reason) {
            entry.trouble = reason;
            const QModelIndex at = indexOf(entry.key);
            Q_EMIT dataChanged(at, at);
        }
}

void MapLayers::refresh()
{
    for (Entry& entry : m_entries) {
        entry.trouble.clear();
        entry.features.clear();
        if (entry.key.kind == Kind::File)
            entry.layer.reset();
    }
    makeAll({Kind::File});
}

} // namespace ecotone::desktop
