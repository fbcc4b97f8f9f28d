#pragma once

#include "draft_preview.h"
#include "live_readout.h"
#include "sketch_tool.h"

namespace ecotone::desktop {

/// Draws a new action, site or landscape.
class DrawTool final : public SketchTool {
    Q_OBJECT
public:
    enum class What { Action, Site, Landscape };

    DrawTool(MapCanvas& canvas, What what);
    [[nodiscard]] QString name() const override;

protected:
    void finished(const std::vector<geo::Point>& points) override;
    void sketchChanged() override;
    [[nodiscard]] QStringList readout() const override;

private:
    /// The edit that adds the record, and what it is.
    [[nodiscard]] Checked<project::Edit> addition(const geo::Shape& shape, RecordRef& ref);
    [[nodiscard]] QString freeName() const;

    What m_what;
    LiveReadout m_readout;
    DraftPreview m_preview;
};

/// The shape without what other surfaces of a kind cover.
/// @throws GeometryError
[[nodiscard]] geo::Shape withoutOthers(geo::Shape shape,
                                       const MapScene& scene,
                                       LayerKey::Kind kind,
                                       const std::vector<RecordRef>& itself);

} // namespace ecotone::desktop
