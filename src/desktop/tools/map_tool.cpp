#include "map_tool.h"

#include "desktop/map/map_canvas.h"

namespace ecotone::desktop {

MapTool::MapTool(MapCanvas& canvas) : QObject{&canvas}, m_canvas{canvas} {}

} // namespace ecotone::desktop
