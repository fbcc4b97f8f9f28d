#pragma once

#include "desktop/map/map_scene.h"
#include "desktop/session/session.h"

#include <QObject>
#include <QPainter>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace ecotone::desktop {

/// What is measured of a surface while it is being drawn.
struct ReadoutRequest {
    geo::Shape shape;
    std::shared_ptr<const Outline> landscape;           // none: no share is told
    std::vector<std::shared_ptr<const Outline>> others; // actions that may overlap with it
};

/// Figures beside the pointer while a surface is drawn or changed: its area, its share of the
/// landscape, its overlap with other actions, measured on another thread; the newest wins.
class LiveReadout final : public QObject {
    Q_OBJECT
public:
    explicit LiveReadout(QObject* parent = nullptr);
    ~LiveReadout() override;

    void measure(ReadoutRequest request);
    void clear();
    [[nodiscard]] const QStringList& lines() const noexcept { return m_lines; }

Q_SIGNALS:
    void changed();

private:
    void begin();

    QThreadPool m_pool;
    std::optional<ReadoutRequest> m_waiting;
    bool m_isBusy = false;
    std::uint64_t m_epoch = 0; // counts clearings, so that what was cleared does not come back
    QStringList m_lines;
};

/// The landscape that holds most of a place, and the actions near it.
[[nodiscard]] ReadoutRequest
requestFor(geo::Shape shape, const MapScene& scene, const std::vector<RecordRef>& without);

/// Lines of text on a plate beside a point, inside of a frame.
void paintReadout(QPainter& painter,
                  const QStringList& lines,
                  QPointF beside,
                  const QRectF& frame);

} // namespace ecotone::desktop
