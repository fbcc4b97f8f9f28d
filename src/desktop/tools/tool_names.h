#pragma once

#include "map_tool.h"

#include <memory>

namespace ecotone::desktop {

/// The tools of the map, in the order of menus.
enum class ToolName {
    Pan,
    Select,
    Identify,
    MeasureLine,
    MeasureArea,
    DrawAction,
    DrawSite,
    DrawLandscape,
    EditVertices,
    Move,
    Reshape,
    Split,
    Merge,
    AddRing,
    AddPart,
    DeletePart,
    Simplify,
    Buffer
};

[[nodiscard]] std::unique_ptr<MapTool> makeTool(ToolName name, MapCanvas& canvas);

} // namespace ecotone::desktop
