#include "map_layers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace ecotone::desktop {
namespace {

using Kind = LayerKey::Kind;

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

} // namespace ecotone::desktop
