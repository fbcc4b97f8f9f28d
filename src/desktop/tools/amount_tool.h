#pragma once

#include "map_tool.h"
#include "redraw.h"

#include <QPainterPath>

namespace ecotone::desktop {

class EntryLine;

/// Changes what is selected by a distance that is typed: simplifies, or buffers. Shows what
/// would come of it before Enter does it.
class AmountTool final : public MapTool {
    Q_OBJECT
public:
    enum class What { Simplify, Buffer };

    AmountTool(MapCanvas& canvas, What what);
    ~AmountTool() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString hint() const override;
    void press(const MapPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter) override;
    bool cancel() override;

private:
    /// The selected surfaces as they would be; empty and a word why where that cannot be.
    [[nodiscard]] Redraw::Shapes changed(const QString& typed);
    void open();
    void show(const QString& typed);
    void apply(const QString& typed);

    What m_what;
    EntryLine* m_entry; // a child of the map
    Redraw::Shapes m_shown;
    Redraw m_redraw;
};

} // namespace ecotone::desktop
