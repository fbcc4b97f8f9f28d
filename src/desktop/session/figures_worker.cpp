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

/// The thread's own project, and the figures that are kept of it or of a draft of it.
class FiguresWorker::Computing {
public:
    Computing(const run::Sources& sources, project::Project project)
        : m_project{std::move(project)}
        , m_live{sources, options()}
    {
    }

    void take(const project::Edit& edit)
    {
        m_project.apply(edit);
        m_since = project::joined({}, std::move(m_since), edit);
    }

    [[nodiscard]] std::shared_ptr<const Figures> figuresFor(const Request& request,
                                                            Progress& progress)
    {
        auto figures = std::make_shared<Figures>();
        figures->state = request.state;
        figures->isPreview = request.draft.has_value();
        if (request.draft) {
            figures->targets = draftFigures(*request.draft, progress);
        } else {
            m_isKept = false; // unless all goes well
            figures->results = m_live.results(m_project, progress);
            figures->targets = figures->results->targets;
            keep({});
        }
        return figures;
    }

private:
    static run::RunOptions options()
    {
        run::RunOptions options;
        options.threads = program::processors();
        options.versions["ecotone"] = ECOTONE_VERSION;
        return options;
    }

    [[nodiscard]] std::vector<run::TargetResult> draftFigures(const project::Edit& draft,
                                                              Progress& progress)
    {
        const bool isKept = std::exchange(m_isKept, false);
        std::vector<run::TargetResult> targets;
        if (isKept) {
            // From the draft before back to the project, on to what it is now, to this draft.
            project::Edit edit =
                project::joined({}, project::inverse(m_draft), std::move(m_since));
            targets =
                m_live.targetsAfter(project::joined({}, std::move(edit), draft), progress);
        } else {
            project::Project after = m_project;
            after.apply(draft);
            targets = m_live.targets(after, progress);
        }
        keep(draft);
        return targets;
    }

    void keep(project::Edit draft)
    {
        m_isKept = true;
        m_draft = std::move(draft);
        m_since = {};
    }

    project::Project m_project;
    run::LiveFigures m_live;
    bool m_isKept =
        false; // `m_live` has figures, of the project before `m_since` and `m_draft`
    project::Edit m_draft, m_since;
};

FiguresWorker::FiguresWorker(run::Sources sources, project::Project project, QObject* parent)
    : QObject{parent}
    , m_sources{std::move(sources)}
    , m_thread{[this, all = std::move(project)]() mutable { work(std::move(all)); }}
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

void FiguresWorker::take(const project::Edit& edit)
{
    const std::lock_guard lock{m_mutex};
    m_edits.push_back(edit);
}

void FiguresWorker::request(std::uint64_t state)
{
    ask({state, std::nullopt});
}

void FiguresWorker::request(std::uint64_t state, project::Edit draft)
{
    ask({state, std::move(draft)});
}

void FiguresWorker::ask(Request request)
{
    {
        const std::lock_guard lock{m_mutex};
        m_waiting = std::move(request);
    }
    m_wake.notify_all();
}

std::optional<FiguresWorker::Order> FiguresWorker::next()
{
    std::unique_lock lock{m_mutex};
    m_wake.wait(lock, [this] { return m_stops || m_waiting; });
    if (m_stops)
        return std::nullopt;
    Order order{std::exchange(m_edits, {}), std::move(*m_waiting)};
    m_waiting.reset();
    return order;
}

void FiguresWorker::work(project::Project project)
{
    Computing computing{m_sources, std::move(project)};
    Teller teller{*this};
    while (const std::optional<Order> order = next()) {
        try {
            for (const project::Edit& edit : order->edits)
                computing.take(edit);
            QMetaObject::invokeMethod(
                this,
                [this, done = computing.figuresFor(order->request, teller)] {
                    Q_EMIT ready(done);
                },
                Qt::QueuedConnection);
        } catch (const Cancelled&) {
            return;
        } catch (const std::exception& error) {
            tellFailure(order->request.state, error.what());
        }
    }
}

void FiguresWorker::tellFailure(std::uint64_t state, const char* reason)
{
    QMetaObject::invokeMethod(
        this,
        [this, state, said = text(std::string_view{reason})] { Q_EMIT failed(state, said); },
        Qt::QueuedConnection);
}

} // namespace ecotone::desktop
