#pragma once

#include "desktop/session/job_runner.h"

#include <QWidget>

class QVBoxLayout;

namespace ecotone::desktop {

class EmptyState;

/// Long work: what is being done, how far it is, and a button to stop it.
class JobsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(JobRunner& jobs, QWidget* parent = nullptr);

private:
    void add(Job* job);

    EmptyState* m_empty;
    QVBoxLayout* m_rows;
};

} // namespace ecotone::desktop
