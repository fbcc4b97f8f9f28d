#include "overview_map.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ecotone::desktop {
namespace {

/// The surfaces and rasters without names, which would cover a small map.
std::shared_ptr<const MapScene> withoutNames(const MapScene& scene)
{
    auto plain = std::make_shared<MapScene>(scene);
    for (SceneLayer& layer : plain->layers)
        if (auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer);
            surfaces && (*surfaces)->hasLabels) {
            auto nameless = std::make_shared<SurfaceLayer>(**surfaces);
            nameless->hasLabels = false;
            *surfaces = std::move(nameless);
        }
    return plain;
}

} // namespace

OverviewMap::OverviewMap(MapCanvas& canvas, QWidget* parent) : QWidget{parent}, m_canvas{canvas}
{
    setObjectName(QStringLiteral("overviewMap"));
    setAccessibleName(tr("Overview map"));
    setMinimumSize(80, 60);
    setCursor(Qt::PointingHandCursor);
    connect(&canvas, &MapCanvas::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&canvas.layers(), &MapLayers::sceneChanged, this, &OverviewMap::takeScene);
    connect(&m_renderer, &MapRenderer::changed, this, qOverload<>(&QWidget::update));
    takeScene();
}

void OverviewMap::takeScene()
{
    m_renderer.setScene(withoutNames(*m_canvas.layers().scene()));
    fit();
}

void OverviewMap::fit()
{
    m_view.size = size();
    const geo::Box extent = m_renderer.scene().extent();
    if (m_view.size.isEmpty() || extent.isEmpty())
        return;
    m_view = m_view.fitted(extent);
    m_renderer.show(m_view, devicePixelRatioF());
    update();
}

void OverviewMap::resizeEvent(QResizeEvent*)
{
    fit();
}

void OverviewMap::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), Qt::white);
    m_renderer.paint(painter);
    constexpr double least = 8.0; // pixels, so that the frame can be seen and held
    QRectF frame = m_view.toScreen(m_canvas.view().extent());
    const QPointF middle = frame.center();
    frame.setSize({std::max(frame.width(), least), std::max(frame.height(), least)});
    frame.moveCenter(middle);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor{0xd0, 0x1c, 0x8b, 30});
    painter.setPen(QPen{Qt::white, 3.5});
    painter.drawRect(frame);
    painter.setPen(QPen{QColor{0xd0, 0x1c, 0x8b}, 1.8});
    painter.drawRect(frame);
}

void OverviewMap::goTo(QPointF at)
{
    MapView view = m_canvas.view();
    view.centre = m_view.toWorld(at);
    m_canvas.setView(view);
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
}

} // namespace ecotone::desktop
