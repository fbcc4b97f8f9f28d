#pragma once

#include "map_labels.h"
#include "tile_team.h"

#include <QImage>
#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace ecotone::desktop {

/// What the map shows at once: tiles that are drawn already, the last view scaled where they
/// are still missing, and names. Asks the team for what is missing. Painting copies pictures
/// only.
class MapRenderer final : public QObject {
    Q_OBJECT
public:
    explicit MapRenderer(QObject* parent = nullptr);

    void setScene(std::shared_ptr<const MapScene> scene);
    [[nodiscard]] const MapScene& scene() const noexcept { return *m_scene; }

    /// Goes to a view and orders what it lacks.
    void show(const MapView& view, double density);
    void paint(QPainter& painter) const;
    /// Stops drawing; what is there stays.
    void stop();
    /// Whether everything of the view is drawn as the scene is now.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] TileTeam& team() noexcept { return m_team; }

Q_SIGNALS:
    /// Something new can be painted.
    void changed();
    /// Everything that was ordered is drawn, or was stopped.
    void idle();
    void layerFailed(const QString& name, const QString& reason);

private:
    struct Stored {
        QImage image;
        bool isFresh = true; // of the scene as it is now
    };
    void take(const std::shared_ptr<const MapScene>& scene,
              const TileKey& tile,
              const QImage& image);
    void order();
    void keepBackdrop();
    void dropFarTiles();
    void paintTiles(QPainter& painter, const MapView& view) const;

    std::shared_ptr<const MapScene> m_scene;
    MapView m_view;
    double m_density = 1.0;
    std::map<TileKey, Stored> m_tiles;
    QImage m_backdrop; // the map before the last change of scale
    MapView m_backdropView;
    std::shared_ptr<const MapLabels> m_labels;
    MapView m_labelsView;
    bool m_labelsAreFresh = false;
    bool m_isStopped = false;
    TileTeam m_team; // last: its threads use the scene
};

} // namespace ecotone::desktop
