#pragma once

#include "redraw.h"
#include "sketch_tool.h"

namespace ecotone::desktop {

/// Cuts surfaces along a line: those that are selected, or all that the line crosses.
class SplitTool final : public SketchTool {
    Q_OBJECT
public:
    explicit SplitTool(MapCanvas& canvas) : SketchTool{canvas, Form::Line} {}
    [[nodiscard]] QString name() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;
};

/// Draws a stretch of a border anew along a line.
class ReshapeTool final : public SketchTool {
    Q_OBJECT
public:
    explicit ReshapeTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;

private:
    Redraw m_redraw;
};

} // namespace ecotone::desktop
