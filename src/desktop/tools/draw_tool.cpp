#include "draw_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/validity.h"
#include "ecotone/project/edit_action.h"
#include "ecotone/project/edit_landscape.h"
#include "ecotone/project/put.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

LayerKey::Kind kindOf(DrawTool::What what)
{
    switch (what) {
    case DrawTool::What::Action:
        return LayerKey::Kind::Actions;
    case DrawTool::What::Site:
        return LayerKey::Kind::Sites;
    case DrawTool::What::Landscape:
        break;
    }
    return LayerKey::Kind::Landscapes;
}

template <class Record>
bool isTaken(const project::Project& project, const std::string& name)
{
    return std::ranges::any_of(project.all<Record>(),
                               [&](const auto& entry) { return entry.second.name == name; });
}

} // namespace

geo::Shape withoutOthers(geo::Shape shape,
                         const MapScene& scene,
                         LayerKey::Kind kind,
                         const std::vector<RecordRef>& itself)
{
    for (const SceneLayer& layer : scene.layers) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer);
        if (!surfaces || (*surfaces)->key.kind != kind)
            continue;
        for (const std::size_t i : (*surfaces)->index.touching(geo::boxOf(shape))) {
            const SceneItem& item = (*surfaces)->items[i];
            const bool isItself =
                item.record && std::ranges::find(itself, *item.record) != itself.end();
            if (!isItself && !shape.isEmpty())
                shape = geo::differenceOf(shape, item.outline->shape());
        }
    }
    return shape;
}

DrawTool::DrawTool(MapCanvas& map, What what)
    : SketchTool{map, Form::Surface}
    , m_what{what}
    , m_preview{map.session()}
{
    connect(&m_readout, &LiveReadout::changed, &map, qOverload<>(&QWidget::update));
    connect(&m_preview, &DraftPreview::changed, &map, qOverload<>(&QWidget::update));
}

QString DrawTool::name() const
{
    switch (m_what) {
    case What::Action:
        return tr("Draw action");
    case What::Site:
        return tr("Draw site");
    case What::Landscape:
        return tr("Draw landscape");
    }
    return {};
}

QString DrawTool::freeName() const
{
    const project::Project& project = canvas().session().project();
    for (int number = 1;; ++number) {
        QString name = m_what == What::Action ? tr("Action %1").arg(number)
                       : m_what == What::Site ? tr("Site %1").arg(number)
                                              : tr("Landscape %1").arg(number);
        const std::string text = name.toStdString();
        const bool taken = m_what == What::Action ? isTaken<records::Action>(project, text)
                           : m_what == What::Site ? isTaken<records::Site>(project, text)
                                                  : isTaken<records::Landscape>(project, text);
        if (!taken)
            return name;
    }
}

Checked<project::Edit> DrawTool::addition(const geo::Shape& shape, RecordRef& ref)
{
    Session& session = canvas().session();
    const std::string name = freeName().toStdString();
    if (m_what == What::Action) {
        project::NewAction parts;
        parts.action.id = session.ids().nextId<records::Action>();
        parts.action.name = name;
        parts.action.shape = shape;
        ref = parts.action.id;
        return project::addAction(session.project(), std::move(parts));
    }
    if (m_what == What::Site) {
        records::Site site;
        site.id = session.ids().nextId<records::Site>();
        site.name = name;
        site.shape = shape;
        ref = site.id;
        return project::put(session.project(), std::move(site));
    }
    records::Landscape landscape;
    landscape.id = session.ids().nextId<records::Landscape>();
    landscape.name = name;
    ref = landscape.id;
    records::LandscapeVersion version;
    version.id = session.ids().nextId<records::LandscapeVersion>();
    version.shape = shape;
    return project::addLandscape(session.project(), std::move(landscape), std::move(version));
}

void DrawTool::sketchChanged()
{
    const std::vector<geo::Point> drawn = pointsWithPointer();
    if (drawn.size() < 3) {
        m_readout.clear();
        m_preview.end();
        return;
    }
    auto made = geo::makeShape({{drawn, {}}}, canvas().session().crs());
    if (!made)
        return;
    const geo::Shape shape = std::move(made).value().shape;
    m_readout.measure(requestFor(shape, canvas().scene(), {}));
    if (m_what != What::Landscape)
        m_preview.show([this, shape] {
            RecordRef ref;
            return addition(shape, ref);
        });
}

QStringList DrawTool::readout() const
{
    return m_readout.lines() + m_preview.lines();
}

void DrawTool::finished(const std::vector<geo::Point>& points)
{
    Session& session = canvas().session();
    m_preview.end();
    try {
        auto made = geo::makeShape({{points, {}}}, session.crs());
        if (!made)
            return canvas().say(text(made.refusal().reason));
        geo::Shape shape = made.value().shape;
        if (canvas().editOptions().avoidsOverlap)
            shape = withoutOthers(std::move(shape), canvas().scene(), kindOf(m_what), {});
        if (shape.isEmpty())
            return canvas().say(tr("Other surfaces cover all of it, and overlaps are to be "
                                   "avoided. Nothing was added."));
        RecordRef ref;
        if (!session.perform(addition(shape, ref)))
            return;
        session.selection().set(ref);
        if (made.value().repair.wasRepaired())
            canvas().say(tr("The outline crossed itself (%1) and was repaired.")
                             .arg(text(made.value().repair.defects.front())));
        else
            canvas().say(tr("Added %1.").arg(nameOf(session.project(), ref)));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

} // namespace ecotone::desktop
