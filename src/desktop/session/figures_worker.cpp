#include "desktop/session/figures_worker.h"

#include "desktop/session/text.h"
#include "program/surroundings.h"

#include "ecotone/base/error.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <exception>

namespace ecotone::desktop {

/// Tells the window how far the work is, at most some times a second, and stops it when the
/// window goes.
class FiguresWorker::Teller final : public Progress {
public:
    explicit Teller(FiguresWorker& worker) : m_worker{&worker} { m_since.start(); }

    void begin(std::string_view what) override { m_what = text(what); }
    void step(std::size_t done, std::size_t total) override
    {
        {
            const std::lock_guard lock{m_worker->m_mutex};
            if (m_worker->m_stops)
                throw Cancelled{};
        }
        constexpr qint64 interval = 100; // ms
        if (m_since.elapsed() < interval)
            return;
        m_since.restart();
        QMetaObject::invokeMethod(
            m_worker,
            [worker = m_worker, what = m_what, done, total] {
                Q_EMIT worker->progressed(what, static_cast<int>(done),
                                          static_cast<int>(total));
            },
            Qt::QueuedConnection);
    }

private:
    FiguresWorker* m_worker;
    QString m_what;
    QElapsedTimer m_since;
};

FiguresWorker::FiguresWorker(run::Sources sources, QObject* parent)
    : QObject{parent}
    , m_sources{std::move(sources)}
    , m_thread{[this] { work(); }}
{
}

FiguresWorker::~FiguresWorker()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stops = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void FiguresWorker::request(Request request)
{
    {
        const std::lock_guard lock{m_mutex};
        m_waiting = std::move(request);
    }
    m_wake.notify_all();
}

std::optional<FiguresWorker::Request> FiguresWorker::next()
{
    std::unique_lock lock{m_mutex};
    m_wake.wait(lock, [this] { return m_stops || m_waiting; });
    if (m_stops)
        return std::nullopt;
    return std::exchange(m_waiting, std::nullopt);
}

void FiguresWorker::work()
{
    run::RunOptions options;
    options.threads = program::processors();
    options.versions["ecotone"] = ECOTONE_VERSION;
    run::LiveFigures live{m_sources, options};
    while (const std::optional<Request> request = next()) {
        try {
            compute(live, *request);
        } catch (const Cancelled&) {
            return;
        } catch (const std::exception& error) {
            QMetaObject::invokeMethod(
                this,
                [this, state = request->state, reason = text(std::string_view{error.what()})] {
                    Q_EMIT failed(state, reason);
                },
                Qt::QueuedConnection);
        }
    }
}

void FiguresWorker::compute(run::LiveFigures& live, const Request& request)
{
    Teller teller{*this};
    auto figures = std::make_shared<Figures>();
    figures->state = request.state;
    figures->isPreview = request.isPreview;
    if (request.isPreview) {
        figures->targets = live.targets(request.project, teller);
    } else {
        figures->results = live.results(request.project, teller);
        figures->targets = figures->results->targets;
    }
    QMetaObject::invokeMethod(
        this,
        [this, done = std::shared_ptr<const Figures>{std::move(figures)}] {
            Q_EMIT ready(done);
        },
        Qt::QueuedConnection);
}

} // namespace ecotone::desktop
