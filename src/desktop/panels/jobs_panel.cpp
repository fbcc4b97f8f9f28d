#include "desktop/panels/jobs_panel.h"

#include "desktop/panels/empty_state.h"
#include "desktop/panels/job_row.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ecotone::desktop {

JobsPanel::JobsPanel(JobRunner& jobs, QWidget* parent)
    : QWidget{parent}
    , m_empty{new EmptyState{
          tr("Imports, exports and reports run here; the window stays usable meanwhile.")}}
{
    setObjectName(QStringLiteral("jobsPanel"));
    auto* const inside = new QWidget;
    m_rows = new QVBoxLayout{inside};
    m_rows->setContentsMargins(0, 4, 0, 4);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_empty);
    m_rows->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    for (Job* const job : jobs.jobs())
        add(job);
    connect(&jobs, &JobRunner::started, this, &JobsPanel::add);
}

void JobsPanel::add(Job* job)
{
    m_empty->hide();
    m_rows->insertWidget(0, new JobRow{*job});
}

} // namespace ecotone::desktop
