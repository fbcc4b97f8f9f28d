#pragma once

#include "map_tool.h"

namespace ecotone::desktop {

/// Unites what is selected; clicks add to it.
class MergeTool final : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::PointingHandCursor; }
    void press(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;

private:
    void merge();
};

} // namespace ecotone::desktop
