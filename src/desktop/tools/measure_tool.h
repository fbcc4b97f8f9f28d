#pragma once

#include "live_readout.h"
#include "sketch_tool.h"

namespace ecotone::desktop {

/// Measures a line or a surface on the ellipsoid, and says so.
class MeasureTool final : public SketchTool {
    Q_OBJECT
public:
    MeasureTool(MapCanvas& canvas, Form form);
    [[nodiscard]] QString name() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;
    void sketchChanged() override;
    [[nodiscard]] QStringList readout() const override;

private:
    [[nodiscard]] QStringList lengths(const std::vector<geo::Point>& line) const;

    Form m_form;
    LiveReadout m_area;
};

/// "1 234.5 m", or km where it is long.
[[nodiscard]] QString lengthText(Metres length);

} // namespace ecotone::desktop
