#include "desktop/panels/history_panel.h"

#include "desktop/look/icon.h"
#include "desktop/look/theme.h"
#include "desktop/session/text.h"

#include <QDateTime>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

/// How many undos (below zero: redos) lead to the step of an item.
constexpr int stepsRole = Qt::UserRole + 1;

QString whenText(const std::string& iso)
{
    const QDateTime when = QDateTime::fromString(text(iso), Qt::ISODate);
    return QLocale{}.toString(when.toLocalTime(), QLocale::ShortFormat);
}

bool isStep(const document::HistoryEntry& entry)
{
    return (entry.kind == "edit" || entry.kind == "outside" || entry.kind == "create") &&
           !entry.isDiscarded;
}

} // namespace

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_steps{new QListWidget}
{
    setObjectName(QStringLiteral("historyPanel"));
    m_steps->setObjectName(QStringLiteral("historyList"));
    m_steps->setAccessibleName(tr("Steps of the project, the latest first"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setUniformItemSizes(true);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_steps);
    connect(m_steps, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { goTo(m_steps->row(item)); });
    connect(m_steps, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { goTo(m_steps->row(item)); });
    // After the journal row is there: the observer of the edit is told before its list is read.
    connect(&session, &Session::edited, this, &HistoryPanel::showSteps, Qt::QueuedConnection);
    showSteps();
}

void HistoryPanel::showSteps()
{
    std::vector<document::HistoryEntry> steps;
    for (document::HistoryEntry& entry : m_session->history())
        if (isStep(entry))
            steps.push_back(std::move(entry));
    int standing = 0; // how many steps stand above the made project
    for (const document::HistoryEntry& each : steps)
        standing += each.isUndone ? 0 : 1;
    m_steps->clear();
    // A year of work is not worth a stall; older steps stay in the file.
    constexpr std::size_t most = 500;
    for (std::size_t i = steps.size(); i-- > 0 && steps.size() - i <= most;) {
        const document::HistoryEntry& step = steps[i];
        auto* const item = new QListWidgetItem{
            icon(step.isUndone ? QStringLiteral("redo") : QStringLiteral("check")),
            QStringLiteral("%1    %2, %3")
                .arg(text(step.title), whenText(step.when), text(step.who))};
        item->setData(stepsRole, standing - 1 - static_cast<int>(i));
        item->setToolTip(step.isUndone ? tr("Taken back. Click to do it again.")
                                       : tr("Click to go back to just after this step."));
        if (step.isUndone)
            item->setForeground(inks().quiet);
        m_steps->addItem(item);
        if (static_cast<int>(i) == standing - 1) {
            QFont font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
            m_steps->setCurrentItem(item);
        }
    }
}

void HistoryPanel::goTo(int row)
{
    if (m_isGoing)
        return;
    m_isGoing = true;
    int steps = m_steps->item(row)->data(stepsRole).toInt();
    for (; steps > 0 && m_session->canUndo(); --steps)
        m_session->undo();
    for (; steps < 0 && m_session->canRedo(); ++steps)
        m_session->redo();
    m_isGoing = false;
}

} // namespace ecotone::desktop
