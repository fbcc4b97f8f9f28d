#pragma once

#include "desktop/tools/tool_names.h"

#include <QKeySequence>
#include <QString>

#include <vector>

class QMenu;

namespace ecotone::desktop {

class MainWindow;
class MapCanvas;

/// Moving about on the map: zoom, views, identify, measure.
void fillMapView(MainWindow& window, QMenu* menu);
/// Drawing and editing surfaces, and how it behaves.
void fillMapTools(MainWindow& window, QMenu* menu);
/// Marks the tool in hand and what is switched on in the menus.
void followMap(MainWindow& window, MapCanvas& canvas);

/// The tools that are commands, in the order of menus.
struct MapToolCommand {
    ToolName tool;
    const char* name; // of the command
    QString text;
    const char* sign;
    QKeySequence keys;
};
[[nodiscard]] std::vector<MapToolCommand> mapToolCommands();

} // namespace ecotone::desktop
