#pragma once

#include "map_labels.h"
#include "tile_painter.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>
#include <vector>

namespace ecotone::desktop {

/// What is to be drawn of a scene, the most wanted first.
struct TileOrder {
    std::shared_ptr<const MapScene> scene;
    std::vector<TileKey> tiles;
    double density = 1.0;
    std::optional<MapView> labels; // the view whose names are to be placed
};

/// Threads that draw tiles and names of the newest order. What an older order asked for and the
/// newer does not is dropped, or stopped where it is being drawn. Results come as signals on
/// the thread the team belongs to.
class TileTeam final : public QObject {
    Q_OBJECT
public:
    explicit TileTeam(int threads, QObject* parent = nullptr);
    ~TileTeam() override;

    void order(TileOrder order);
    /// Drops everything.
    void stop();
    [[nodiscard]] bool isBusy() const;

    /// Asks a thread that has the files open; `then` is called on the team's own thread.
    void ask(std::function<std::function<void()>(RasterReader&)> question);

Q_SIGNALS:
    void tileReady(std::shared_ptr<const ecotone::desktop::MapScene> scene,
                   ecotone::desktop::TileKey tile,
                   const QImage& image);
    void labelsReady(std::shared_ptr<const ecotone::desktop::MapScene> scene,
                     ecotone::desktop::MapView view,
                     std::shared_ptr<const ecotone::desktop::MapLabels> labels);
    /// A layer cannot be drawn, said once for each of its states.
    void layerFailed(const QString& name, const QString& reason);
    void idle();

private:
    struct Task {
        std::shared_ptr<const MapScene> scene;
        std::optional<TileKey> tile; // none: the names of `labels`
        std::optional<MapView> labels;
        double density = 1.0;
        bool operator==(const Task&) const = default;
    };
    struct Running {
        Task task;
        std::stop_source stop;
    };
    void work(std::size_t worker);
    void carryOut(TilePainter& painter, const Task& task, const std::stop_token& stop);
    void tellTroubles(TilePainter& painter, const MapScene& scene);
    /// Runs on the team's own thread.
    void post(std::function<void()> what);

    RasterPictures m_pictures;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_waiting;
    std::deque<std::function<std::function<void()>(RasterReader&)>> m_questions;
    std::vector<std::optional<Running>> m_running; // by worker
    std::set<std::pair<LayerKey, std::uint64_t>> m_told;
    bool m_ends = false;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace ecotone::desktop
