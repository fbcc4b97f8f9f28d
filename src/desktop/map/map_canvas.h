#pragma once

#include "desktop/session/session.h"
#include "desktop/tools/edit_options.h"
#include "desktop/tools/map_tool.h"
#include "identify.h"
#include "map_layers.h"
#include "map_renderer.h"
#include "map_view.h"
#include "navigation.h"
#include "selection_marks.h"
#include "view_history.h"

#include "ecotone/geo/ground.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ecotone::desktop {

/// The map of a project: draws its layers, moves about on them, and hands gestures to the tool
/// in hand. Drawing happens on other threads; nothing here waits for it.
class MapCanvas final : public QWidget {
    Q_OBJECT
public:
    MapCanvas(Session& session, MapLayers& layers, QWidget* parent = nullptr);
    ~MapCanvas() override;

    [[nodiscard]] Session& session() const noexcept { return m_session; }
    [[nodiscard]] MapLayers& layers() const noexcept { return m_layers; }
    [[nodiscard]] const MapScene& scene() const { return m_renderer.scene(); }
    [[nodiscard]] const MapView& view() const noexcept { return m_view; }
    [[nodiscard]] const geo::Ground& ground() const noexcept { return *m_ground; }
    /// Where the pointer is, or the middle of the map where it is elsewhere.
    [[nodiscard]] QPointF pointer() const noexcept { return m_pointer; }
    /// Null: none in hand.
    [[nodiscard]] MapTool* tool() const noexcept { return m_tool.get(); }
    /// One to so many, at the middle of the map; nothing where that is not on the earth.
    [[nodiscard]] std::optional<double> scale() const;
    [[nodiscard]] bool isDrawing() const { return !m_renderer.isComplete(); }
    [[nodiscard]] bool hasPreviousView() const { return m_history.canGoBack(); }
    [[nodiscard]] bool hasNextView() const { return m_history.canGoForth(); }
    /// What the map shows, in a few sentences, for a screen reader.
    [[nodiscard]] QString summary() const;

    void zoomBy(double factor, QPointF at);
    void panBy(QPointF pixels);
    void zoomTo(const QRectF& screen);
    void setView(const MapView& view);
    /// Asks the layers what they have at a place; the answer comes as `identified`.
    void identify(geo::Point point);
    void say(const QString& words) { Q_EMIT said(words); }
    [[nodiscard]] const EditOptions& editOptions() const noexcept { return m_editOptions; }
    void setEditOptions(const EditOptions& options);
    /// Takes a tool in hand; null: none.
    void setTool(std::unique_ptr<MapTool> tool);

public Q_SLOTS:
    void zoomFull();
    void zoomToSelection();
    void zoomTo(const ecotone::geo::Box& box, const ecotone::geo::Crs& crs);
    /// Goes to all of a layer.
    void zoomToLayer(ecotone::desktop::LayerKey key);
    void previousView();
    void nextView();
    void zoomIn();
    void zoomOut();
    void setScale(double denominator);
    void refresh();
    /// Gives up what the tool draws; where it draws nothing, stops drawing the map.
    void stop();

Q_SIGNALS:
    void cursorMoved(ecotone::geo::Point point);
    void viewChanged();
    void toolChanged();
    void identified(const std::vector<ecotone::desktop::Identified>& found);
    void editOptionsChanged();
    void said(const QString& words);
    /// Whether the map is being drawn, for a sign of it.
    void drawingChanged(bool isDrawing);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void takeScene();
    void changed();
    void fitWhenFirstSeen();
    void paintFurniture(QPainter& painter);
    void updateCursor();
    void updateDescription();
    [[nodiscard]] std::optional<double> metresPerPixel() const;
    [[nodiscard]] MapPointer pointerOf(const QMouseEvent& event) const;

    Session& m_session;
    MapLayers& m_layers;
    MapView m_view;
    geo::Crs m_crs;
    std::unique_ptr<geo::Ground> m_ground; // of m_crs
    MapRenderer m_renderer;
    SelectionMarks m_marks;
    Navigation m_navigation;
    ViewHistory m_history;
    QTimer m_settled; // runs out when the view has not moved for a moment
    QPointF m_pointer;
    bool m_isFitted = false; // once everything was shown, the view is the user's
    EditOptions m_editOptions;
    std::unique_ptr<MapTool> m_tool;
};

} // namespace ecotone::desktop
