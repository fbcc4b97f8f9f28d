#include "line_tools.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "split_records.h"
#include "vertex_index.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/reshape.h"
#include "ecotone/geo/split.h"

namespace ecotone::desktop {
namespace {

/// What a line is meant for: the selected surfaces, or all it comes near.
std::vector<RecordRef> meantBy(MapCanvas& canvas, const std::vector<geo::Point>& line)
{
    geo::Box box;
    for (const geo::Point& point : line)
        box.extend(point);
    std::vector<RecordRef> selected;
    for (const RecordRef& ref : canvas.session().selection().records())
        if (canBeDrawn(ref))
            selected.push_back(ref);
    return drawnNear(canvas.scene(), box, selected);
}

} // namespace

QString SplitTool::name() const
{
    return tr("Split");
}

void SplitTool::finished(const std::vector<geo::Point>& points)
{
    Session& session = canvas().session();
    const bool isChosen = !session.selection().isEmpty();
    std::vector<SplitRecord> cut;
    try {
        for (const RecordRef& ref : meantBy(canvas(), points)) {
            // A landscape lies under everything, so that a line means it only where it is
            // chosen.
            if (!isChosen && std::holds_alternative<records::LandscapeId>(ref))
                continue;
            auto pieces = geo::split(*shapeOf(session.project(), ref), points);
            if (pieces.size() > 1)
                cut.push_back({ref, std::move(pieces)});
        }
        if (cut.empty())
            return canvas().say(tr("The line cuts nothing through. Draw it from outside to "
                                   "outside."));
        if (session.perform(splitEdit(session, cut)))
            canvas().say(
                tr("Split %n surface(s). Statuses and partners were copied, effort was "
                   "parted by area, evidence stays with the largest piece.",
                   nullptr, static_cast<int>(cut.size())));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

ReshapeTool::ReshapeTool(MapCanvas& map) : SketchTool{map, Form::Line}, m_redraw{map.session()}
{
}

QString ReshapeTool::name() const
{
    return tr("Reshape");
}

void ReshapeTool::finished(const std::vector<geo::Point>& points)
{
    const project::Project& project = canvas().session().project();
    std::optional<Refusal> reason;
    for (const RecordRef& ref : meantBy(canvas(), points)) {
        auto shape = geo::reshaped(*shapeOf(project, ref), points);
        if (!shape) {
            reason = shape.refusal();
            continue;
        }
        m_redraw.perform({{ref, std::move(shape).value()}},
                         tr("Reshape “%1”").arg(nameOf(project, ref)));
        return; // the topmost that the line crosses
    }
    canvas().say(reason ? text(reason->reason)
                        : tr("There is no surface near the line that could be reshaped."));
}

} // namespace ecotone::desktop
