#pragma once

#include "redraw.h"
#include "sketch_tool.h"

namespace ecotone::desktop {

/// Draws a hole into a surface.
class AddRingTool final : public SketchTool {
    Q_OBJECT
public:
    explicit AddRingTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;

private:
    Redraw m_redraw;
};

/// Draws another part of the selected surface.
class AddPartTool final : public SketchTool {
    Q_OBJECT
public:
    explicit AddPartTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;

private:
    Redraw m_redraw;
};

/// Deletes the part, or the hole, under the pointer.
class DeletePartTool final : public MapTool {
    Q_OBJECT
public:
    explicit DeletePartTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    void release(const MapPointer& pointer) override;

private:
    bool deleteHole(geo::Point at, const std::vector<RecordRef>& surfaces);
    bool deletePart(geo::Point at, const std::vector<RecordRef>& surfaces);

    Redraw m_redraw;
};

} // namespace ecotone::desktop
