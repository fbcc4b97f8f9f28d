#include "map_layers.h"

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

} // namespace

std::optional<LayerKey> MapLayers::keyOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() != isLayer)
        return std::nullopt;
    return m_entries[static_cast<std::size_t>(index.row())].key;
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
