#pragma once

#include "map_canvas.h"

namespace ecotone::desktop {

/// All of the project, small, with a frame round what the map shows. Click or drag the frame to
/// go there.
class OverviewMap final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewMap(MapCanvas& canvas, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {220, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void takeScene();
    void fit();
    void goTo(QPointF at);

    MapCanvas& m_canvas;
    MapView m_view;
    MapRenderer m_renderer;
};

} // namespace ecotone::desktop
