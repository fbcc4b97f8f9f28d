#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QLabel;
class QMenu;
class QSlider;
class QTreeView;

namespace ecotone::desktop {

class MapCanvas;
class MapLayers;

/// The layers of the map as a tree: a tick shows one, dragging orders them, the legend stands
/// inside. Below it how the chosen layer is shown.
class LayersPanel final : public QWidget {
    Q_OBJECT
public:
    LayersPanel(Session& session,
                MapLayers& layers,
                MapCanvas& canvas,
                QWidget* parent = nullptr);

private:
    void build();
    void chooseLayer();
    void showMenu(const QPoint& at);
    void fillLooks(QMenu& menu, const QModelIndex& index);
    [[nodiscard]] QModelIndex current() const;

    Session* m_session;
    MapLayers* m_layers;
    MapCanvas* m_canvas;
    QTreeView* m_tree;
    QSlider* m_opacity;
    QLabel* m_trouble;
};

} // namespace ecotone::desktop
