#include "amount_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/map/screen_path.h"
#include "desktop/session/text.h"
#include "entry_line.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/buffer.h"
#include "ecotone/geo/simplify.h"

#include <QKeyEvent>
#include <QPainter>

namespace ecotone::desktop {
namespace {

constexpr std::size_t mostPoints = 5'000; // that are worked on while typing

} // namespace

AmountTool::AmountTool(MapCanvas& map, What what)
    : MapTool{map}
    , m_what{what}
    , m_entry{new EntryLine{&map}}
    , m_redraw{map.session()}
{
    connect(m_entry, &EntryLine::edited, this, &AmountTool::show);
    connect(m_entry, &EntryLine::entered, this, &AmountTool::apply);
    // Opened once the tool is in hand, so that the keyboard goes to the line and not to the
    // map.
    QMetaObject::invokeMethod(this, &AmountTool::open, Qt::QueuedConnection);
}

AmountTool::~AmountTool()
{
    m_entry->hide();
    m_entry->deleteLater();
}

QString AmountTool::name() const
{
    return m_what == What::Simplify ? tr("Simplify") : tr("Buffer");
}

QString AmountTool::hint() const
{
    return m_what == What::Simplify
               ? tr("Select surfaces and type how far, in metres, their outlines may move.")
               : tr("Select surfaces and type a distance in metres; below zero they shrink.");
}

void AmountTool::open()
{
    m_entry->open(m_what == What::Simplify ? tr("Tolerance (m)") : tr("Distance (m)"),
                  m_what == What::Simplify ? tr("such as 5") : tr("such as 100 or -20"), {});
}

Redraw::Shapes AmountTool::changed(const QString& typed)
{
    bool isNumber = false;
    const double metres =
        QString{typed}.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    if (!isNumber || metres == 0.0 || (m_what == What::Simplify && metres < 0.0)) {
        m_entry->setTrouble(typed.trimmed().isEmpty()
                                ? QString{}
                                : tr("“%1” is no distance in metres.").arg(typed));
        return {};
    }
    const project::Project& project = canvas().session().project();
    const geo::Crs& crs = canvas().session().crs();
    const double metresPerUnit = crs.isGeographic() ? 111'320.0 : crs.metresPerUnit();
    Redraw::Shapes shapes;
    try {
        for (const RecordRef& ref : canvas().session().selection().records()) {
            const geo::Shape* shape = canBeDrawn(ref) ? shapeOf(project, ref) : nullptr;
            if (shape == nullptr || shape->isEmpty())
                continue;
            geo::Shape now = m_what == What::Simplify
                                 ? geo::simplified(*shape, metres / metresPerUnit)
                                 : geo::buffered(*shape, Metres{metres});
            if (now.isEmpty()) {
                m_entry->setTrouble(
                    tr("Nothing would be left of “%1”.").arg(nameOf(project, ref)));
                return {};
            }
            shapes.emplace_back(ref, std::move(now));
        }
    } catch (const GeometryError& error) {
        m_entry->setTrouble(text(std::string_view{error.what()}));
        return {};
    }
    if (shapes.empty())
        m_entry->setTrouble(tr("Nothing that is selected has a surface."));
    return shapes;
}

void AmountTool::show(const QString& typed)
{
    // Large outlines take their time: those are worked on when Enter asks for it, not per key.
    std::size_t points = 0;
    for (const RecordRef& ref : canvas().session().selection().records())
        if (const geo::Shape* shape = shapeOf(canvas().session().project(), ref))
            points += geo::pointCount(*shape);
    m_shown = points <= mostPoints ? changed(typed) : Redraw::Shapes{};
    canvas().update();
}

void AmountTool::apply(const QString& typed)
{
    const Redraw::Shapes shapes = changed(typed);
    if (shapes.empty())
        return;
    const int count = static_cast<int>(shapes.size());
    if (!m_redraw.perform(shapes, m_what == What::Simplify
                                      ? tr("Simplify %n surface(s)", nullptr, count)
                                      : tr("Buffer %n surface(s)", nullptr, count)))
        return;
    m_shown.clear();
    m_entry->close();
}

void AmountTool::press(const MapPointer& pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    constexpr double reach = 4.0; // pixels beside a border
    for (const SceneHit& hit :
         hitsAt(canvas().scene(), pointer.world, reach * canvas().view().unitsPerPixel))
        if (hit.item->record && canBeDrawn(*hit.item->record)) {
            if (pointer.modifiers.testFlag(Qt::ControlModifier))
                canvas().session().selection().toggle(*hit.item->record);
            else
                canvas().session().selection().set(*hit.item->record);
            break;
        }
    const QString typed = m_entry->typed();
    open();
    show(typed);
}

bool AmountTool::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    open();
    return true;
}

void AmountTool::paint(QPainter& painter)
{
    const MapView& view = canvas().view();
    painter.setPen(QPen{QColor{0xd0, 0x1c, 0x8b}, 2.0, Qt::DashLine});
    painter.setBrush(Qt::NoBrush);
    for (const auto& [ref, shape] : m_shown) {
        std::vector<geo::Ring> rings;
        for (const geo::Polygon& polygon : shape.polygons) {
            rings.push_back(polygon.outer);
            rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
        }
        painter.drawPath(screenPath(rings, view, QRectF{QPointF{0, 0}, view.size}));
    }
}

bool AmountTool::cancel()
{
    const bool wasOn = m_entry->isOpen() || !m_shown.empty();
    m_shown.clear();
    m_entry->close();
    return wasOn;
}

} // namespace ecotone::desktop
