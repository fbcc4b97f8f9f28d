#include "merge_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "redraw.h"
#include "split_records.h"

#include "ecotone/base/error.h"

#include <QKeyEvent>

namespace ecotone::desktop {

QString MergeTool::name() const
{
    return tr("Merge");
}

QString MergeTool::hint() const
{
    return tr("Click the surfaces to merge, the one that stays first; Enter or right-click "
              "merges them.");
}

void MergeTool::press(const MapPointer& pointer)
{
    if (pointer.button == Qt::RightButton)
        return merge();
    if (pointer.button != Qt::LeftButton)
        return;
    constexpr double reach = 4.0; // pixels beside a border
    for (const SceneHit& hit :
         hitsAt(canvas().scene(), pointer.world, reach * canvas().view().unitsPerPixel))
        if (hit.item->record && hit.layer->key.kind != LayerKey::Kind::Landscapes)
            return canvas().session().selection().toggle(*hit.item->record);
}

void MergeTool::doubleClick(const MapPointer&)
{
    merge(); // its first click has chosen the last surface
}

bool MergeTool::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    merge();
    return true;
}

void MergeTool::merge()
{
    Session& session = canvas().session();
    const std::vector<RecordRef> records = session.selection().records();
    try {
        const auto edit = mergeEdit(session, records);
        if (!edit)
            canvas().say(text(edit.refusal().reason));
        if (!session.perform(edit))
            return;
        session.selection().set(records.front());
        canvas().say(
            tr("Merged. Statuses, partners and evidence are those of “%1”; undo brings "
               "the others back.")
                .arg(nameOf(session.project(), records.front())));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

} // namespace ecotone::desktop
