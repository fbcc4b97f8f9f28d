#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/base/progress.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace ecotone::desktop {

/// One piece of long work, as the Jobs panel shows it.
class Job final : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Done, Failed, Stopped };

    explicit Job(QString title, QObject* parent) : QObject{parent}, m_title{std::move(title)} {}

    [[nodiscard]] const QString& title() const noexcept { return m_title; }
    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool isOver() const noexcept
    {
        return m_state != State::Waiting && m_state != State::Running;
    }
    /// What is being done, or why it failed.
    [[nodiscard]] const QString& words() const noexcept { return m_words; }
    [[nodiscard]] int percent() const noexcept { return m_percent; } // -1: not known
    /// Asks the work to stop; it ends `Stopped` as soon as it hears of it.
    void stop() { m_asked = true; }

Q_SIGNALS:
    void changed();

private:
    friend class JobRunner;
    void set(State state, const QString& words, int percent);

    QString m_title, m_words;
    State m_state = State::Waiting;
    int m_percent = -1;
    std::atomic<bool> m_asked = false;
};

/// Runs long work off the window's thread, with progress, and hands its result back on it.
class JobRunner final : public QObject {
    Q_OBJECT
public:
    /// What to do with the result, on the window's thread.
    using Then = std::function<void()>;
    /// The work itself, on another thread. It may throw `Error` and `Cancelled`.
    using Work = std::function<Then(Progress&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Asks everything to stop and waits; no `Then` is called any more.
    ~JobRunner() override;

    Job& run(const QString& title, Work work);
    [[nodiscard]] const std::vector<Job*>& jobs() const noexcept { return m_jobs; }
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void started(ecotone::desktop::Job* job);
    void changed();
    void message(ecotone::Severity severity, const QString& text);

private:
    class Teller;
    void finish(Job& job, const Then& then);

    QThreadPool m_pool;
    std::vector<Job*> m_jobs; // oldest first; children of this
};

} // namespace ecotone::desktop
