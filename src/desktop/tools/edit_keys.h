#pragma once

class QKeyEvent;

namespace ecotone::desktop {

class MapCanvas;

/// S switches snapping, T tracing, and says so. @return whether the key was one of them
bool switchByKey(MapCanvas& canvas, const QKeyEvent& event);

} // namespace ecotone::desktop
