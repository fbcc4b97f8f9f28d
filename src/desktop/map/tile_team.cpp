#include "tile_team.h"

#include "ecotone/base/error.h"

#include <QMetaObject>

#include <algorithm>

namespace ecotone::desktop {

TileTeam::TileTeam(int threads, QObject* parent)
    : QObject{parent}
    , m_running(static_cast<std::size_t>(threads))
{
    for (std::size_t worker = 0; worker < m_running.size(); ++worker)
        m_threads.emplace_back([this, worker] { work(worker); });
}

TileTeam::~TileTeam()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_ends = true;
        m_waiting.clear();
        m_questions.clear();
        for (auto& running : m_running)
            if (running)
                running->stop.request_stop();
    }
    m_wake.notify_all();
    m_threads.clear(); // joins
}

void TileTeam::order(TileOrder order)
{
    const std::scoped_lock lock{m_mutex};
    std::deque<Task> wanted;
    for (const TileKey& tile : order.tiles)
        wanted.push_back({order.scene, tile, std::nullopt, order.density});
    if (order.labels)
        wanted.push_back({order.scene, std::nullopt, order.labels, order.density});
    for (auto& running : m_running) {
        if (!running)
            continue;
        const auto again = std::ranges::find(wanted, running->task);
        if (again != wanted.end())
            wanted.erase(again); // it is on its way
        else
            running->stop.request_stop();
    }
    m_waiting = std::move(wanted);
    m_wake.notify_all();
}

void TileTeam::stop()
{
    order({});
}

bool TileTeam::isBusy() const
{
    const std::scoped_lock lock{m_mutex};
    return !m_waiting.empty() || std::ranges::any_of(m_running, [](const auto& running) {
        return running.has_value();
    });
}

void TileTeam::ask(std::function<std::function<void()>(RasterReader&)> question)
{
    const std::scoped_lock lock{m_mutex};
    m_questions.push_back(std::move(question));
    m_wake.notify_all();
}

void TileTeam::work(std::size_t worker)
{
    TilePainter painter{m_pictures};
    std::unique_lock lock{m_mutex};
    while (true) {
        m_wake.wait(lock, [&] { return m_ends || !m_waiting.empty() || !m_questions.empty(); });
        if (m_ends)
            return;
        if (!m_questions.empty()) { // a person waits for the answer
            const auto question = std::move(m_questions.front());
            m_questions.pop_front();
            lock.unlock();
            post(question(painter.rasters()));
            lock.lock();
            continue;
        }
        m_running[worker] = Running{std::move(m_waiting.front()), {}};
        m_waiting.pop_front();
        const Task task = m_running[worker]->task;
        const std::stop_token stop = m_running[worker]->stop.get_token();
        lock.unlock();
        carryOut(painter, task, stop);
        lock.lock();
        m_running[worker].reset();
        const bool isLast =
            m_waiting.empty() && std::ranges::none_of(m_running, [](const auto& running) {
                return running.has_value();
            });
        if (isLast)
            post([this] {
                if (!isBusy())
                    Q_EMIT idle();
            });
    }
}

void TileTeam::carryOut(TilePainter& painter, const Task& task, const std::stop_token& stop)
{
    try {
        if (task.tile) {
            const QImage image = painter.paint(*task.scene, *task.tile, task.density, stop);
            post([this, scene = task.scene, tile = *task.tile, image] {
                Q_EMIT tileReady(scene, tile, image);
            });
            tellTroubles(painter, *task.scene);
        } else {
            auto labels = std::make_shared<const MapLabels>(
                placedLabels(*task.scene, *task.labels, task.density, stop));
            post([this, scene = task.scene, view = *task.labels, labels] {
                Q_EMIT labelsReady(scene, view, labels);
            });
        }
    } catch (const Cancelled&) { // nobody wants it any more
    }
}

void TileTeam::tellTroubles(TilePainter& painter, const MapScene& scene)
{
    for (const SceneLayer& layer : scene.layers) {
        const auto* raster = std::get_if<std::shared_ptr<const RasterLayer>>(&layer);
        if (!raster)
            continue;
        const std::string trouble = painter.rasters().trouble(**raster);
        if (trouble.empty())
            continue;
        {
            const std::scoped_lock lock{m_mutex};
            if (!m_told.insert({(*raster)->key, (*raster)->version}).second)
                continue;
        }
        post([this, name = QString::fromStdString((*raster)->name),
              reason = QString::fromStdString(trouble)] { Q_EMIT layerFailed(name, reason); });
    }
}

void TileTeam::post(std::function<void()> what)
{
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
}

} // namespace ecotone::desktop
