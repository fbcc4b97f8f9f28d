#pragma once

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

/// Computes figures on a thread of its own. The last request wins: one that waits is replaced
/// by a newer one, one that is being computed is finished, since figures of what was a moment
/// ago are better than none while a vertex is dragged. Signals come on the thread that the
/// worker belongs to.
class FiguresWorker final : public QObject {
    Q_OBJECT
public:
    explicit FiguresWorker(run::Sources sources, QObject* parent = nullptr);
    /// Stops what is being computed and waits for it.
    ~FiguresWorker() override;

    struct Request {
        std::uint64_t state = 0;
        bool isPreview = false;
        project::Project project;
    };
    void request(Request request);

Q_SIGNALS:
    void ready(std::shared_ptr<const ecotone::desktop::Figures> figures);
    void failed(std::uint64_t state, const QString& reason);
    void progressed(const QString& what, int done, int total);

private:
    class Teller;
    void work();
    [[nodiscard]] std::optional<Request> next();
    void compute(run::LiveFigures& live, const Request& request);

    run::Sources m_sources;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_waiting;
    bool m_stops = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace ecotone::desktop
