#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ecotone::desktop {

/// Writes what `ecotone report` writes: one page with maps, the tables as CSV, every figure as
/// JSON.
class ReportDialog final : public QDialog {
    Q_OBJECT
public:
    ReportDialog(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

private:
    void write();

    Session* m_session;
    JobRunner* m_jobs;
    QLineEdit* m_folder;
    QCheckBox *m_maps, *m_open;
    QLabel* m_said;
    QPushButton* m_ok = nullptr;
};

} // namespace ecotone::desktop
