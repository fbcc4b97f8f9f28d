#include "edit_keys.h"

#include "desktop/map/map_canvas.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace ecotone::desktop {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ecotone::desktop::EditKeys)
};

} // namespace

bool switchByKey(MapCanvas& canvas, const QKeyEvent& event)
{
    EditOptions options = canvas.editOptions();
    QString words;
    if (event.key() == Qt::Key_S) {
        options.snaps = !options.snaps;
        words = options.snaps ? Words::tr("Snapping is on.") : Words::tr("Snapping is off.");
    } else if (event.key() == Qt::Key_T) {
        options.traces = !options.traces;
        words = options.traces ? Words::tr("Tracing along borders is on.")
                               : Words::tr("Tracing is off.");
    } else {
        return false;
    }
    canvas.setEditOptions(options);
    canvas.say(words);
    return true;
}

} // namespace ecotone::desktop
