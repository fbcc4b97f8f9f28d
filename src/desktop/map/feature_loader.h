#pragma once

#include "map_scene.h"

#include "ecotone/geo/crs.h"
#include "ecotone/records/layer.h"
#include "ecotone/run/pipeline.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace ecotone::desktop {

/// Reads vector files for the map on a thread of its own and brings their surfaces into the
/// map's CRS.
class FeatureLoader final : public QObject {
    Q_OBJECT
public:
    explicit FeatureLoader(QObject* parent = nullptr);
    ~FeatureLoader() override;

    void load(const records::Layer& layer, const run::Sources& sources, const geo::Crs& crs);

Q_SIGNALS:
    void loaded(ecotone::records::LayerId layer,
                std::shared_ptr<std::vector<ecotone::desktop::SceneItem>> items);
    void failed(ecotone::records::LayerId layer, const QString& reason);

private:
    QThreadPool m_pool;
    std::atomic<bool> m_ends = false;
};

} // namespace ecotone::desktop
