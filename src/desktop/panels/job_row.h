#pragma once

#include "desktop/session/job_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ecotone::desktop {

/// One piece of long work in the Jobs panel.
class JobRow final : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(Job& job, QWidget* parent = nullptr);

private:
    void showState();

    Job* m_job;
    QLabel *m_title, *m_words;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

} // namespace ecotone::desktop
