#pragma once

#include "offscreen.h"

#include "ecotone/report/painter.h"

#include <string>

namespace ecotone::draw {

/// Paints a report's pictures with Qt, with or without a display.
class QtPainter final : public report::Painter {
public:
    [[nodiscard]] report::Picture
    paintMap(const report::MapContent& content, int width, int height) override;

    /// The same map as SVG; names are outlines, so it looks alike everywhere.
    [[nodiscard]] std::string
    paintMapSvg(const report::MapContent& content, int width, int height);

private:
    Offscreen m_offscreen;
};

} // namespace ecotone::draw
