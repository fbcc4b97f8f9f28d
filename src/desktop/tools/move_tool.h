#pragma once

#include "map_tool.h"
#include "redraw.h"

#include <optional>

namespace ecotone::desktop {

/// Moves what is selected, or the surface under the pointer, as one edit.
class MoveTool final : public MapTool {
    Q_OBJECT
public:
    explicit MoveTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }
    void press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    void paint(QPainter& painter) override;
    bool cancel() override;

private:
    std::vector<RecordRef> m_moving;
    std::optional<geo::Point> m_from;
    geo::Point m_to;
    Redraw m_redraw;
};

} // namespace ecotone::desktop
