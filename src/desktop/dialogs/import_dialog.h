#pragma once

#include "desktop/session/job_runner.h"
#include "desktop/session/session.h"

#include "ecotone/document/import_features.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/formats/probe.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ecotone::desktop {

class FieldMapping;
class PreflightCard;

/// Brings a file into the project: shows what it is, asks what it is for, and imports it as one
/// step that can be taken back. Reading happens off the window's thread.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Session& session,
                 JobRunner& jobs,
                 const QString& file,
                 QWidget* parent = nullptr);

private:
    void build();
    void probe();
    void showProbe(const formats::Probe& probe);
    void showRole();
    void import();
    void take(const Checked<document::Proposal>& proposal);
    [[nodiscard]] bool asLayer() const;
    [[nodiscard]] document::LayerRequest layerRequest() const;
    [[nodiscard]] document::ImportRequest featureRequest() const;
    [[nodiscard]] const formats::ProbedVectorLayer* vectorLayer() const;

    Session* m_session;
    JobRunner* m_jobs;
    QString m_file;
    std::optional<formats::Probe> m_probe;
    PreflightCard* m_card;
    QFormLayout* m_form;
    QComboBox *m_as, *m_part, *m_role;
    QLineEdit *m_name, *m_date, *m_source, *m_licence, *m_crs;
    FieldMapping* m_mapping;
    QLabel* m_said;
    QPushButton* m_ok = nullptr;
};

} // namespace ecotone::desktop
