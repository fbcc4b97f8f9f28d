#include "map_canvas.h"

#include "desktop/session/text.h"
#include "draw/map_furniture.h"
#include "identify_at.h"
#include "map_summary.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/shape.h"

#include <QPainter>

namespace ecotone::desktop {
namespace {

constexpr double zoomOfKey = 2.0;
constexpr double metresPerInch = 0.0254;
constexpr int settleMilliseconds = 250;
constexpr double identifyReach = 3.0; // pixels beside a border

/// A place to begin with where a project has nothing yet: all of the earth, or a piece of the
/// plane where coordinates are metres.
geo::Box emptyExtent(const geo::Crs& crs)
{
    if (crs.isGeographic())
        return {-180.0, -90.0, 180.0, 90.0};
    return {0.0, 0.0, 1'000'000.0, 1'000'000.0};
}

} // namespace

MapCanvas::MapCanvas(Session& session, MapLayers& layers, QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_layers{layers}
    , m_crs{session.crs()}
    , m_ground{std::make_unique<geo::Ground>(m_crs)}
    , m_navigation{*this}
{
    setObjectName(QStringLiteral("mapCanvas"));
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_history.record(m_view);
        updateDescription();
    });
    connect(&layers, &MapLayers::sceneChanged, this, &MapCanvas::takeScene);
    connect(&m_renderer, &MapRenderer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_renderer, &MapRenderer::idle, this, [this] { Q_EMIT drawingChanged(false); });
    connect(&m_renderer, &MapRenderer::layerFailed, this,
            [this](const QString& name, const QString& reason) {
                m_layers.setTrouble(name, reason);
                Q_EMIT said(reason);
            });
    connect(&session.selection(), &Selection::changed, this, [this] {
        m_marks.take(scene(), m_session.selection());
        updateDescription();
        update();
    });
    connect(&session, &Session::figuresChanged, this, &MapCanvas::updateDescription);
    takeScene();
}

MapCanvas::~MapCanvas()
{
    m_tool.reset(); // before what it draws on
}

void MapCanvas::takeScene()
{
    m_renderer.setScene(m_layers.scene());
    if (m_crs != m_session.crs()) {
        m_crs = m_session.crs();
        m_ground = std::make_unique<geo::Ground>(m_crs);
        m_isFitted = false;
    }
    m_marks.take(scene(), m_session.selection());
    fitWhenFirstSeen();
    Q_EMIT drawingChanged(isDrawing());
    update();
}

/// Shows everything once there is something to show and a place to show it at.
void MapCanvas::fitWhenFirstSeen()
{
    if (m_isFitted || m_view.size.isEmpty())
        return;
    zoomFull();
    m_isFitted = !scene().extent().isEmpty();
}

void MapCanvas::setView(const MapView& view)
{
    const QSizeF size = m_view.size;
    m_view = view;
    m_view.size = size;
    changed();
}

void MapCanvas::changed()
{
    m_renderer.show(m_view, devicePixelRatioF());
    m_settled.start();
    update();
    Q_EMIT viewChanged();
    Q_EMIT drawingChanged(isDrawing());
}

void MapCanvas::zoomBy(double factor, QPointF at)
{
    setView(m_view.zoomed(factor, at));
}

void MapCanvas::panBy(QPointF pixels)
{
    setView(m_view.panned(pixels));
}

void MapCanvas::zoomTo(const QRectF& screen)
{
    const geo::Box box = m_view.toWorld(screen);
    MapView view = m_view;
    view.centre = {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
    view.unitsPerPixel =
        std::max(box.width() / m_view.size.width(), box.height() / m_view.size.height());
    setView(view);
}

void MapCanvas::zoomFull()
{
    const geo::Box box = scene().extent();
    setView(m_view.fitted(box.isEmpty() ? emptyExtent(m_crs) : box));
}

void MapCanvas::zoomToSelection()
{
    const geo::Box box = m_marks.extent();
    if (box.isEmpty()) {
        Q_EMIT said(tr("Nothing that is selected has a place on the map."));
        return;
    }
    setView(m_view.fitted(box));
}

void MapCanvas::zoomTo(const geo::Box& box, const geo::Crs& crs)
{
    if (box.isEmpty())
        return;
    try {
        const geo::Shape frame{crs,
                               {{{{box.minX, box.minY},
                                  {box.maxX, box.minY},
                                  {box.maxX, box.maxY},
                                  {box.minX, box.maxY}},
                                 {}}}};
        setView(m_view.fitted(geo::boxOf(geo::transformed(frame, m_crs))));
    } catch (const GeometryError& error) {
        Q_EMIT said(text(std::string_view{error.what()}));
    }
}

void MapCanvas::zoomToLayer(LayerKey key)
{
    for (const SceneLayer& layer : scene().layers) {
        if (const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer)) {
            if ((*surfaces)->key == key && !(*surfaces)->index.whole().isEmpty())
                setView(m_view.fitted((*surfaces)->index.whole()));
            continue;
        }
        const auto& raster = std::get<std::shared_ptr<const RasterLayer>>(layer);
        if (raster->key == key)
            m_renderer.team().ask([this, raster, crs = m_crs](RasterReader& reader) {
                const geo::Box box = reader.extent(*raster, crs);
                return std::function<void()>{[this, box, crs] { zoomTo(box, crs); }};
            });
    }
}

void MapCanvas::previousView()
{
    if (const auto view = m_history.back())
        setView(*view);
}

void MapCanvas::nextView()
{
    if (const auto view = m_history.forth())
        setView(*view);
}

void MapCanvas::zoomIn()
{
    zoomBy(zoomOfKey, rect().toRectF().center());
}

void MapCanvas::zoomOut()
{
    zoomBy(1.0 / zoomOfKey, rect().toRectF().center());
}

std::optional<double> MapCanvas::metresPerPixel() const
{
    const double half = 50.0 * m_view.unitsPerPixel; // a stretch of a hundred pixels
    const auto leg = m_ground->leg({m_view.centre.x - half, m_view.centre.y},
                                   {m_view.centre.x + half, m_view.centre.y});
    if (!leg || !(leg->length.value() > 0.0))
        return std::nullopt;
    return leg->length.value() / 100.0;
}

std::optional<double> MapCanvas::scale() const
{
    const auto metres = metresPerPixel();
    if (!metres)
        return std::nullopt;
    return *metres * logicalDpiX() / metresPerInch;
}

void MapCanvas::setScale(double denominator)
{
    const auto now = scale();
    if (now && denominator > 0.0)
        zoomBy(*now / denominator, rect().toRectF().center());
}

void MapCanvas::refresh()
{
    m_layers.refresh();
}

void MapCanvas::stop()
{
    if (m_tool && m_tool->cancel()) {
        update();
        return;
    }
    m_renderer.stop();
    Q_EMIT drawingChanged(false);
}

void MapCanvas::setTool(std::unique_ptr<MapTool> tool)
{
    if (m_tool)
        m_tool->cancel();
    m_tool = std::move(tool);
    updateCursor();
    update();
    Q_EMIT toolChanged();
    if (m_tool && !m_tool->hint().isEmpty())
        Q_EMIT said(m_tool->hint());
}

void MapCanvas::setEditOptions(const EditOptions& options)
{
    if (options == m_editOptions)
        return;
    m_editOptions = options;
    Q_EMIT editOptionsChanged();
    update();
}

void MapCanvas::identify(geo::Point point)
{
    auto surfaces =
        surfacesAt(scene(), m_session.project(), point, identifyReach * m_view.unitsPerPixel);
    m_renderer.team().ask(
        [this, surfaces, scene = m_layers.scene(), point](RasterReader& reader) {
            auto found = surfaces;
            const auto values = rasterValuesAt(*scene, reader, point);
            found.insert(found.end(), values.begin(), values.end());
            return std::function<void()>{[this, found] { Q_EMIT identified(found); }};
        });
}

QString MapCanvas::summary() const
{
    return summaryOf(m_session, scale());
}

void MapCanvas::updateDescription()
{
    setAccessibleDescription(summary());
}

void MapCanvas::updateCursor()
{
    setCursor(m_tool ? m_tool->cursor() : QCursor{Qt::ArrowCursor});
}

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    m_renderer.paint(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    m_marks.paint(painter, m_view);
    if (m_tool)
        m_tool->paint(painter);
    m_navigation.paint(painter);
    paintFurniture(painter);
    if (hasFocus()) { // where the keyboard is must be seen
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{palette().color(QPalette::Highlight), 2.0});
        painter.drawRect(rect().toRectF().adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void MapCanvas::paintFurniture(QPainter& painter)
{
    const auto metres = metresPerPixel();
    if (!metres)
        return;
    draw::paintScaleBar(painter, rect(), *metres);
    const double up = 50.0 * m_view.unitsPerPixel;
    const auto leg = m_ground->leg({m_view.centre.x, m_view.centre.y - up},
                                   {m_view.centre.x, m_view.centre.y + up});
    if (leg) // where the page's up lies from north, so the arrow turns the other way
        draw::paintNorthArrow(painter, rect(), -leg->bearing);
}

} // namespace ecotone::desktop
