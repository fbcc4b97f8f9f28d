#pragma once

#include "draft_preview.h"
#include "live_readout.h"
#include "map_tool.h"
#include "redraw.h"
#include "snapper.h"
#include "vertex_index.h"

#include <optional>

namespace ecotone::desktop {

/// Moves, inserts and deletes the corners of surfaces: of those that are selected, or of any.
/// With topological editing, corners that several surfaces share stay shared, in one edit.
class VertexTool final : public MapTool {
    Q_OBJECT
public:
    explicit VertexTool(MapCanvas& canvas);
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;

    void press(const MapPointer& pointer) override;
    void move(const MapPointer& pointer) override;
    void release(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter) override;
    bool cancel() override;

private:
    /// What is held: the corners that move, and the surfaces as they would be.
    struct Held {
        std::vector<VertexPlace> places;
        Redraw::Shapes shapes;
        geo::Point point;
        bool isInserted = false; // a new corner, in an edge
        bool hasMoved = false;
    };

    [[nodiscard]] double reach() const;
    [[nodiscard]] std::vector<RecordRef> near(geo::Point at) const;
    void hold(const VertexPlace& vertex);
    void insertInto(const EdgePlace& edge);
    void drag(geo::Point to);
    void drop();
    void removeHovered();
    void showFigures();
    void paintCorners(QPainter& painter) const;

    std::optional<VertexPlace> m_hovered;
    std::optional<geo::Point> m_edge; // where a corner would be inserted
    std::optional<Held> m_held;
    std::optional<Snap> m_snap;
    QPointF m_pressed, m_pointer;
    Redraw m_redraw;
    LiveReadout m_readout;
    DraftPreview m_preview;
};

} // namespace ecotone::desktop
