#pragma once

#include "action_colouring.h"
#include "desktop/session/session.h"
#include "feature_loader.h"
#include "map_scene.h"
#include "raster_layers.h"
#include "scene_source.h"

#include <QAbstractItemModel>
#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace ecotone::desktop {

/// The layers of the map, the topmost first: the kinds of surfaces of the project and its
/// files, each with its legend inside. Which are seen, in what order and how, is not part of
/// the project; it is kept by `saveState`. Makes the scene that the map draws.
class MapLayers final : public QAbstractItemModel {
    Q_OBJECT
public:
    /// Beside the usual ones: the name, the tick, a swatch, a trouble as the tool tip.
    enum Role {
        OpacityRole = Qt::UserRole, // 0 to 1, of a layer
        LabelsRole,                 // whether names are written, of a layer of surfaces
        ColouringRole,              // `Colouring` as a number, of the actions
        RampRole,                   // `Ramp` as a number, of a quantity
        TroubleRole,                // why the layer cannot be drawn, or empty
        IsLegendRole,               // a line of a legend and no layer
        IsRasterRole
    };

    explicit MapLayers(Session& session, QObject* parent = nullptr);

    /// What the map is to draw now; never null.
    [[nodiscard]] std::shared_ptr<const MapScene> scene() const { return m_scene; }

    [[nodiscard]] QModelIndex indexOf(LayerKey key) const;
    [[nodiscard]] std::optional<LayerKey> keyOf(const QModelIndex& index) const;
    [[nodiscard]] bool isVisible(LayerKey key) const;
    /// Moves a layer so that it stands before the one that is now at `before`.
    /// @pre both are rows of layers; `before` may be one past the last
    void moveLayer(int from, int before);

    /// Text, with names of layers rather than ids of this run only.
    [[nodiscard]] QByteArray saveState() const;
    /// Layers that the state does not know keep what they have. What is no state changes
    /// nothing.
    void restoreState(const QByteArray& state);

    /// Says that a layer could not be drawn.
    void setTrouble(const QString& layerName, const QString& reason);
    /// Reads files again.
    void refresh();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void sceneChanged();

private:
    struct LegendLine {
        QString name;
        std::optional<SurfaceLook> surface;
        QColor colour; // of a class or a step of a ramp
    };
    struct Entry {
        LayerKey key;
        QString name;
        bool isRaster = false;
        bool isVisible = true;
        bool hasLabels = false;
        double opacity = 1.0;
        Ramp ramp = Ramp::Viridis;
        QString trouble;
        std::vector<LegendLine> legend;
        std::optional<SceneLayer> layer; // none: not made yet, or being read
        std::vector<SceneItem> features; // of a file, once read
    };

    void applied(const project::Edit& edit);
    void takeLayers(); // rows for the project's files; keeps those that are there
    void makeLayer(Entry& entry);
    void makeActions(Entry& entry);
    void makeSurfaces(Entry& entry, std::vector<SceneItem> items);
    void makeRaster(Entry& entry, const records::Layer& record);
    void makeFeatures(Entry& entry, const records::Layer& record);
    void makeAll(const std::set<LayerKey::Kind>& kinds);
    void setLegend(Entry& entry, std::vector<LegendLine> lines);
    void makeScene();
    Entry& addEntry(std::vector<Entry>::iterator place, LayerKey key, QString name);
    [[nodiscard]] Entry* entryOf(LayerKey key);
    [[nodiscard]] QVariant legendData(const LegendLine& line, int role) const;

    Session& m_session;
    std::vector<Entry> m_entries; // the topmost first
    Colouring m_colouring = Colouring::Status;
    SceneSource m_source;
    FeatureLoader m_loader;
    geo::Crs m_crs;
    std::uint64_t m_version = 0;
    std::shared_ptr<const MapScene> m_scene;
};

} // namespace ecotone::desktop
