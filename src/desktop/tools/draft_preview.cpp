#include "draft_preview.h"

#include "desktop/session/text.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

constexpr int leastWait = 40; // milliseconds between two drafts
constexpr int restOfTime = 5; // a draft may cost a fifth of the window's time

std::optional<double> percentOf(const run::TargetResult& target)
{
    if (target.restoration)
        return target.restoration->progressPercent;
    if (target.coverage)
        return target.coverage->percent;
    return std::nullopt;
}

} // namespace

DraftPreview::DraftPreview(Session& session, QObject* parent)
    : QObject{parent}
    , m_session{session}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftPreview::send);
    connect(&session, &Session::figuresChanged, this, [this] {
        if (m_isOn)
            Q_EMIT changed();
    });
}

DraftPreview::~DraftPreview()
{
    end();
}

void DraftPreview::show(std::function<Checked<project::Edit>()> edit)
{
    if (!m_isOn) {
        m_isOn = true;
        m_before = m_session.results() ? m_session.results()->targets
                                       : std::vector<run::TargetResult>{};
    }
    m_edit = std::move(edit);
    if (!m_timer.isActive())
        m_timer.start(leastWait);
}

/// Making the edit may take a while in a large project, so the next draft waits in proportion.
void DraftPreview::send()
{
    if (!m_edit)
        return;
    QElapsedTimer time;
    time.start();
    const auto edit = std::exchange(m_edit, nullptr)();
    if (edit && !edit.value().changes.empty())
        m_session.preview(edit.value());
    m_timer.start(std::max<int>(leastWait, static_cast<int>(time.elapsed()) * restOfTime));
}

void DraftPreview::end()
{
    m_timer.stop();
    m_edit = nullptr;
    if (!m_isOn)
        return;
    m_isOn = false;
    m_session.endPreview();
}

QStringList DraftPreview::lines() const
{
    QStringList lines;
    const auto* targets = m_session.targets();
    if (!m_isOn || !m_session.isPreview() || targets == nullptr)
        return lines;
    for (const run::TargetResult& target : *targets) {
        const auto before =
            std::ranges::find(m_before, target.target, &run::TargetResult::target);
        const auto now = percentOf(target);
        const auto was = before == m_before.end() ? std::nullopt : percentOf(*before);
        if (now)
            lines << tr("%1: %2 → %3")
                         .arg(text(target.name), was ? percentText(was) : tr("not known"),
                              percentText(now));
    }
    return lines;
}

} // namespace ecotone::desktop
