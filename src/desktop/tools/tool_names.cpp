#include "tool_names.h"

#include "amount_tool.h"
#include "draw_tool.h"
#include "line_tools.h"
#include "measure_tool.h"
#include "merge_tool.h"
#include "move_tool.h"
#include "part_tools.h"
#include "pick_tools.h"
#include "vertex_tool.h"

namespace ecotone::desktop {

std::unique_ptr<MapTool> makeTool(ToolName name, MapCanvas& canvas)
{
    switch (name) {
    case ToolName::Pan:
        return std::make_unique<PanTool>(canvas);
    case ToolName::Select:
        return std::make_unique<SelectTool>(canvas);
    case ToolName::Identify:
        return std::make_unique<IdentifyTool>(canvas);
    case ToolName::MeasureLine:
        return std::make_unique<MeasureTool>(canvas, SketchTool::Form::Line);
    case ToolName::MeasureArea:
        return std::make_unique<MeasureTool>(canvas, SketchTool::Form::Surface);
    case ToolName::DrawAction:
        return std::make_unique<DrawTool>(canvas, DrawTool::What::Action);
    case ToolName::DrawSite:
        return std::make_unique<DrawTool>(canvas, DrawTool::What::Site);
    case ToolName::DrawLandscape:
        return std::make_unique<DrawTool>(canvas, DrawTool::What::Landscape);
    case ToolName::EditVertices:
        return std::make_unique<VertexTool>(canvas);
    case ToolName::Move:
        return std::make_unique<MoveTool>(canvas);
    case ToolName::Reshape:
        return std::make_unique<ReshapeTool>(canvas);
    case ToolName::Split:
        return std::make_unique<SplitTool>(canvas);
    case ToolName::Merge:
        return std::make_unique<MergeTool>(canvas);
    case ToolName::AddRing:
        return std::make_unique<AddRingTool>(canvas);
    case ToolName::AddPart:
        return std::make_unique<AddPartTool>(canvas);
    case ToolName::DeletePart:
        return std::make_unique<DeletePartTool>(canvas);
    case ToolName::Simplify:
        return std::make_unique<AmountTool>(canvas, AmountTool::What::Simplify);
    case ToolName::Buffer:
        return std::make_unique<AmountTool>(canvas, AmountTool::What::Buffer);
    }
    return nullptr;
}

} // namespace ecotone::desktop
