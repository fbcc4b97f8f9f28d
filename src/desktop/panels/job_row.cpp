#include "desktop/panels/job_row.h"

#include "desktop/look/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace ecotone::desktop {

JobRow::JobRow(Job& job, QWidget* parent)
    : QWidget{parent}
    , m_job{&job}
    , m_title{new QLabel{job.title()}}
    , m_words{new QLabel}
    , m_bar{new QProgressBar}
    , m_stop{new QToolButton}
{
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(job.title());
    m_stop->setObjectName(QStringLiteral("jobStop"));
    m_stop->setIcon(icon(QStringLiteral("stop")));
    m_stop->setText(tr("Stop"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_words->setWordWrap(true);
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(10, 4, 10, 4);
    row->addWidget(m_title);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, &job, &Job::stop);
    connect(&job, &Job::changed, this, &JobRow::showState);
    showState();
}

void JobRow::showState()
{
    m_words->setText(m_job->state() == Job::State::Waiting ? tr("waiting") : m_job->words());
    m_bar->setVisible(!m_job->isOver());
    m_stop->setVisible(!m_job->isOver());
    m_bar->setRange(0, m_job->percent() < 0 ? 0 : 100);
    m_bar->setValue(qMax(0, m_job->percent()));
}

} // namespace ecotone::desktop
