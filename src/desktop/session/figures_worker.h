#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/run/live_figures.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ecotone::desktop {

/// The figures of one state of the project.
struct Figures {
    std::uint64_t state = 0; // which; counts up with every request
    bool isPreview = false;  // of a draft, while something is dragged
    std::vector<run::TargetResult> targets;
    std::optional<run::Results> results; // not of a preview
};

/// Computes figures on a thread of its own, which has its own copy of the project and is told
/// every edit. The last request wins: one that waits is replaced by a newer one, one that is
/// being computed is finished, since figures of what was a moment ago are better than none
/// while a vertex is dragged. Signals come on the thread that the worker belongs to.
class FiguresWorker final : public QObject {
    Q_OBJECT
public:
    FiguresWorker(run::Sources sources, project::Project project, QObject* parent = nullptr);
    /// Stops what is being computed and waits for it.
    ~FiguresWorker() override;

    /// Tells what was done to the project. Figures are computed when they are asked for.
    void take(const project::Edit& edit);
    /// Asks for the figures of the project.
    void request(std::uint64_t state);
    /// Asks for those it would have after an edit that is not performed yet.
    void request(std::uint64_t state, project::Edit draft);

Q_SIGNALS:
    void ready(std::shared_ptr<const ecotone::desktop::Figures> figures);
    void failed(std::uint64_t state, const QString& reason);
    void progressed(const QString& what, int done, int total);

private:
    class Teller;
    class Computing;
    struct Request {
        std::uint64_t state = 0;
        std::optional<project::Edit> draft;
    };
    /// What is to be done next.
    struct Order {
        std::vector<project::Edit> edits; // of the project, since the order before
        Request request;
    };
    void ask(Request request);
    void work(project::Project project);
    [[nodiscard]] std::optional<Order> next();
    void tellFailure(std::uint64_t state, const char* reason);

    run::Sources m_sources;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<project::Edit> m_edits; // not yet taken by the thread
    std::optional<Request> m_waiting;
    bool m_stops = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace ecotone::desktop
