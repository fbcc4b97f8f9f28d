#include "desktop/session/job_runner.h"

#include "desktop/session/text.h"

#include "ecotone/base/error.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <algorithm>

namespace ecotone::desktop {

void Job::set(State state, const QString& words, int percent)
{
    m_state = state;
    m_words = words;
    m_percent = percent;
    Q_EMIT changed();
}

/// Passes the progress of work to its job, at most some times a second.
class JobRunner::Teller final : public Progress {
public:
    explicit Teller(Job& job) : m_job{&job} { m_since.start(); }

    void begin(std::string_view what) override
    {
        m_what = text(what);
        tell(-1);
    }
    void step(std::size_t done, std::size_t total) override
    {
        if (m_job->m_asked)
            throw Cancelled{};
        constexpr qint64 interval = 100; // ms
        if (m_since.elapsed() < interval)
            return;
        m_since.restart();
        tell(total ? static_cast<int>(100 * done / total) : -1);
    }

private:
    void tell(int percent)
    {
        QMetaObject::invokeMethod(
            m_job,
            [job = m_job, what = m_what, percent] {
                if (!job->isOver())
                    job->set(Job::State::Running, what, percent);
            },
            Qt::QueuedConnection);
    }

    Job* m_job;
    QString m_what;
    QElapsedTimer m_since;
};

JobRunner::JobRunner(QObject* parent) : QObject{parent}
{
    // One after the other: jobs read and write the same files.
    m_pool.setMaxThreadCount(1);
}

JobRunner::~JobRunner()
{
    for (Job* const job : m_jobs)
        job->stop();
    m_pool.clear();
    m_pool.waitForDone();
}

Job& JobRunner::run(const QString& title, Work work)
{
    auto* const job = new Job{title, this};
    m_jobs.push_back(job);
    connect(job, &Job::changed, this, &JobRunner::changed);
    m_pool.start([this, job, work = std::move(work)] {
        const auto end = [&](Job::State state, const QString& words) {
            QMetaObject::invokeMethod(
                job, [job, state, words] { job->set(state, words, -1); }, Qt::QueuedConnection);
        };
        try {
            Teller teller{*job};
            if (job->m_asked)
                throw Cancelled{};
            Then then = work(teller);
            QMetaObject::invokeMethod(
                this, [this, job, then = std::move(then)] { finish(*job, then); },
                Qt::QueuedConnection);
        } catch (const Cancelled&) {
            end(Job::State::Stopped, tr("Stopped; nothing was left half-done."));
        } catch (const std::exception& error) {
            const QString reason = text(std::string_view{error.what()});
            end(Job::State::Failed, reason);
            QMetaObject::invokeMethod(
                this, [this, reason] { Q_EMIT message(Severity::Problem, reason); },
                Qt::QueuedConnection);
        }
    });
    Q_EMIT started(job);
    Q_EMIT changed();
    return *job;
}

void JobRunner::finish(Job& job, const Then& then)
{
    job.set(Job::State::Done, tr("Done."), 100);
    if (then)
        then();
}

bool JobRunner::isBusy() const
{
    return std::ranges::any_of(m_jobs, [](const Job* job) { return !job->isOver(); });
}

} // namespace ecotone::desktop
