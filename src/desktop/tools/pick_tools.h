#pragma once

#include "map_tool.h"

#include <optional>

namespace ecotone::desktop {

/// Selects by a click or a box; with Ctrl or Shift it adds and takes away.
class SelectTool final : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::ArrowCursor; }
    void press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    void paint(QPainter& painter) override;
    bool cancel() override;

private:
    std::optional<QPointF> m_start;
    QPointF m_end;
};

/// Asks all layers what they have at a place.
class IdentifyTool final : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::WhatsThisCursor; }
    void release(const MapPointer& pointer) override;
};

/// Moves the map with the left button.
class PanTool final : public MapTool {
    Q_OBJECT
public:
    using MapTool::MapTool;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::OpenHandCursor; }
    void press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;

private:
    std::optional<QPointF> m_grip;
};

} // namespace ecotone::desktop
