#pragma once

#include "map_tool.h"
#include "snapper.h"

#include <optional>
#include <vector>

namespace ecotone::desktop {

class EntryLine;

/// Draws a line or a surface point by point. Click adds a point, Backspace takes the last one
/// back, double-click, right-click or Enter finish, Esc gives up; points and legs can be typed.
/// S switches snapping, T tracing.
class SketchTool : public MapTool {
    Q_OBJECT
public:
    enum class Form { Line, Surface };

    SketchTool(MapCanvas& canvas, Form form);
    ~SketchTool() override;

    void press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter) override;
    bool cancel() override;
    [[nodiscard]] QString hint() const override;

    [[nodiscard]] const std::vector<geo::Point>& points() const noexcept { return m_points; }

protected:
    /// The points are complete: as many as the form needs, or more.
    virtual void finished(const std::vector<geo::Point>& points) = 0;
    /// The points, or where the next one would be, have changed.
    virtual void sketchChanged() {}
    /// What to tell beside the pointer.
    [[nodiscard]] virtual QStringList readout() const { return {}; }

    /// The points with the one under the pointer.
    [[nodiscard]] std::vector<geo::Point> pointsWithPointer() const;
    [[nodiscard]] std::size_t leastPoints() const { return m_form == Form::Line ? 2 : 3; }
    [[nodiscard]] std::optional<geo::Point> pointer() const noexcept { return m_pointer; }

private:
    void add(geo::Point point, const std::optional<Snap>& snap);
    void finish();
    void openEntry(const QString& typed);
    void take(const QString& typed);

    Form m_form;
    std::vector<geo::Point> m_points;
    std::optional<geo::Point> m_pointer; // snapped
    std::optional<Snap> m_snap;
    EntryLine* m_entry; // a child of the map
};

} // namespace ecotone::desktop
