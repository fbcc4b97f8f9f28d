#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"

#include "ecotone/report/painter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ecotone::desktop {

/// Draws the map of a landscape, with title, legend, scale bar, north arrow and credits, into a
/// PNG, SVG or PDF file. Shows the page beforehand.
class ExportMapDialog final : public QDialog {
    Q_OBJECT
public:
    ExportMapDialog(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

private:
    void build();
    void preview();
    void write();
    [[nodiscard]] std::optional<report::MapContent> content() const;
    [[nodiscard]] QSizeF pageMillimetres() const;

    Session* m_session;
    JobRunner* m_jobs;
    QComboBox *m_landscape, *m_page, *m_format;
    QLineEdit *m_title, *m_file;
    QSpinBox* m_dpi;
    QLabel *m_preview, *m_said;
};

} // namespace ecotone::desktop
