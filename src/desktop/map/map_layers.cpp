#include "map_layers.h"

#include "desktop/session/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace ecotone::desktop {
namespace {

using Kind = LayerKey::Kind;

// The internal id of a layer's index; that of a legend line is the row of its layer.
constexpr quintptr isLayer = static_cast<quintptr>(-1);

const QString mimeType = QStringLiteral("application/x-ecotone-map-layer");

QPixmap swatch(const std::optional<SurfaceLook>& look, const QColor& colour)
{
    QPixmap pixmap{18, 14};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    if (look) {
        paintSwatch(painter, QRectF{0, 0, 18, 14}, *look);
    } else {
        painter.fillRect(QRect{1, 1, 16, 12}, colour);
        painter.setPen(QColor{0, 0, 0, 90});
        painter.drawRect(QRect{1, 1, 15, 11});
    }
    return pixmap;
}

QString codeOf(LayerKey key)
{
    switch (key.kind) {
    case Kind::Actions:
        return QStringLiteral("actions");
    case Kind::Sites:
        return QStringLiteral("sites");
    case Kind::Landscapes:
        return QStringLiteral("landscapes");
    case Kind::File:
        return QString::number(key.file.value());
    }
    return {};
}

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

std::optional<LayerKey> MapLayers::keyOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() != isLayer)
        return std::nullopt;
    return m_entries[static_cast<std::size_t>(index.row())].key;
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

QByteArray MapLayers::saveState() const
{
    QJsonArray layers;
    for (const Entry& entry : m_entries)
        layers.append(QJsonObject{{QStringLiteral("layer"), codeOf(entry.key)},
                                  {QStringLiteral("visible"), entry.isVisible},
                                  {QStringLiteral("labels"), entry.hasLabels},
                                  {QStringLiteral("opacity"), entry.opacity},
                                  {QStringLiteral("ramp"), static_cast<int>(entry.ramp)}});
    return QJsonDocument{
        QJsonObject{{QStringLiteral("layers"), layers},
                    {QStringLiteral("colouring"), static_cast<int>(m_colouring)}}}
        .toJson(QJsonDocument::Compact);
}

void MapLayers::restoreState(const QByteArray& state)
{
    const QJsonObject whole = QJsonDocument::fromJson(state).object();
    const QJsonArray layers = whole.value(QStringLiteral("layers")).toArray();
    if (layers.isEmpty())
        return;
    std::map<QString, std::size_t> placeOf;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const QJsonObject layer = layers[i].toObject();
        const QString code = layer.value(QStringLiteral("layer")).toString();
        placeOf[code] = static_cast<std::size_t>(i);
        for (Entry& entry : m_entries) {
            if (codeOf(entry.key) != code)
                continue;
            entry.isVisible = layer.value(QStringLiteral("visible")).toBool(true);
            entry.hasLabels = layer.value(QStringLiteral("labels")).toBool();
            entry.opacity =
                std::clamp(layer.value(QStringLiteral("opacity")).toDouble(1.0), 0.0, 1.0);
            entry.ramp =
                static_cast<Ramp>(std::clamp(layer.value(QStringLiteral("ramp")).toInt(), 0,
                                             static_cast<int>(Ramp::BrownToTeal)));
        }
    }
    beginResetModel();
    m_colouring =
        static_cast<Colouring>(std::clamp(whole.value(QStringLiteral("colouring")).toInt(), 0,
                                          static_cast<int>(Colouring::Obligation)));
    std::ranges::stable_sort(m_entries, {}, [&](const Entry& entry) {
        const auto found = placeOf.find(codeOf(entry.key));
        return found == placeOf.end() ? placeOf.size() : found->second;
    });
    endResetModel();
    makeAll({Kind::Actions, Kind::Sites, Kind::Landscapes, Kind::File});
}

QModelIndex MapLayers::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : isLayer);
}

QModelIndex MapLayers::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == isLayer)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, isLayer);
}

int MapLayers::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_entries.size());
    if (parent.internalId() != isLayer)
        return 0;
    return static_cast<int>(m_entries[static_cast<std::size_t>(parent.row())].legend.size());
}

int MapLayers::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant MapLayers::legendData(const LegendLine& line, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case Qt::DecorationRole:
        return swatch(line.surface, line.colour);
    case IsLegendRole:
        return true;
    default:
        return {};
    }
}

QVariant MapLayers::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() != isLayer)
        return legendData(
            m_entries[index.internalId()].legend[static_cast<std::size_t>(index.row())], role);
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entry.trouble.isEmpty() ? entry.name
                                       : tr("%1 (cannot be drawn)").arg(entry.name);
    case Qt::CheckStateRole:
        return entry.isVisible ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return entry.trouble.isEmpty() ? entry.name : entry.trouble;
    case Qt::DecorationRole:
        if (entry.key.kind == Kind::Sites)
            return swatch(siteLook(), {});
        if (entry.key.kind == Kind::Landscapes)
            return swatch(landscapeLook(), {});
        return {};
    case OpacityRole:
        return entry.opacity;
    case LabelsRole:
        return entry.isRaster ? QVariant{} : QVariant{entry.hasLabels};
    case ColouringRole:
        return entry.key.kind == Kind::Actions ? QVariant{static_cast<int>(m_colouring)}
                                               : QVariant{};
    case RampRole: {
        const auto* raster =
            entry.layer ? std::get_if<std::shared_ptr<const RasterLayer>>(&*entry.layer)
                        : nullptr;
        return raster && std::holds_alternative<RampColours>((*raster)->look)
                   ? QVariant{static_cast<int>(entry.ramp)}
                   : QVariant{};
    }
    case TroubleRole:
        return entry.trouble;
    case IsLegendRole:
        return false;
    case IsRasterRole:
        return entry.isRaster;
    default:
        return {};
    }
}

bool MapLayers::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.internalId() != isLayer)
        return false;
    Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::CheckStateRole:
        entry.isVisible = value.toInt() == Qt::Checked;
        if (entry.isVisible && !entry.layer)
            makeLayer(entry);
        break;
    case OpacityRole:
        entry.opacity = std::clamp(value.toDouble(), 0.0, 1.0);
        makeLayer(entry);
        break;
    case LabelsRole:
        entry.hasLabels = value.toBool();
        makeLayer(entry);
        break;
    case ColouringRole:
        if (entry.key.kind != Kind::Actions)
            return false;
        m_colouring = static_cast<Colouring>(value.toInt());
        makeLayer(entry);
        break;
    case RampRole:
        entry.ramp = static_cast<Ramp>(value.toInt());
        makeLayer(entry);
        break;
    default:
        return false;
    }
    Q_EMIT dataChanged(index, index);
    makeScene();
    return true;
}

Qt::ItemFlags MapLayers::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    if (index.internalId() != isLayer)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
           Qt::ItemIsDragEnabled;
}

QStringList MapLayers::mimeTypes() const
{
    return {mimeType};
}

QMimeData* MapLayers::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty() && indexes.front().internalId() == isLayer)
        data->setData(mimeType, QByteArray::number(indexes.front().row()));
    return data;
}

bool MapLayers::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType) || parent.isValid())
        return false;
    bool isNumber = false;
    const int from = data->data(mimeType).toInt(&isNumber);
    if (!isNumber || from < 0 || from >= rowCount())
        return false;
    moveLayer(from, row < 0 ? rowCount() : row);
    return false; // moved already; the view must not remove the row
}

} // namespace ecotone::desktop
