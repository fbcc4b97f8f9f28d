#include "desktop/dialogs/report_dialog.h"

#include "desktop/session/text.h"
#include "draw/qt_painter.h"
#include "draw/write_documents.h"

#include "ecotone/report/build_report.h"
#include "ecotone/report/write_report.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ecotone::desktop {

ReportDialog::ReportDialog(Session& session, JobRunner& jobs, QWidget* parent)
    : QDialog{parent}
    , m_session{&session}
    , m_jobs{&jobs}
    , m_folder{new QLineEdit{pathText(session.folder() / "report")}}
    , m_maps{new QCheckBox{tr("With &maps")}}
    , m_open{new QCheckBox{tr("&Open it when it is written")}}
    , m_said{new QLabel}
{
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Write a report"));
    setMinimumWidth(540);
    auto* const about = new QLabel{tr(
        "The report as a page, PDF, OpenDocument text and Markdown, its tables as a workbook "
        "and "
        "CSV, and every unrounded figure as JSON, as the project stands now. Files of the same "
        "names are replaced.")};
    about->setWordWrap(true);
    m_folder->setObjectName(QStringLiteral("reportFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_maps->setObjectName(QStringLiteral("reportMaps"));
    m_maps->setChecked(true);
    m_open->setObjectName(QStringLiteral("reportOpen"));
    m_open->setChecked(true);
    m_said->setObjectName(QStringLiteral("reportSaid"));
    m_said->setWordWrap(true);
    auto* const browse = new QPushButton{tr("Browse …")};
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("Folder of the report"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    auto* const row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    auto* const form = new QFormLayout;
    auto* const label = new QLabel{tr("&Folder")};
    label->setBuddy(m_folder);
    form->addRow(label, row);
    form->addRow(QString{}, m_maps);
    form->addRow(QString{}, m_open);
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("reportOk"));
    m_ok->setText(tr("Write"));
    auto* const column = new QVBoxLayout{this};
    column->setSpacing(12);
    column->addWidget(about);
    column->addLayout(form);
    column->addWidget(m_said);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ReportDialog::write()
{
    const run::Results* const results = m_session->results();
    if (!results || m_session->isStale()) {
        m_said->setText(tr("The figures are still being computed. Try again in a moment."));
        return;
    }
    const QPointer<Session> session{m_session};
    m_jobs->run(tr("Write the report"), [session, results = *results,
                                         project = m_session->project(),
                                         sources = m_session->sources(),
                                         folder = m_folder->text(),
                                         withMaps = m_maps->isChecked(),
                                         opens = m_open->isChecked()](Progress& progress) {
        progress.begin("Drawing maps and writing the report");
        draw::QtPainter painter;
        // Without records that claims rest on, the report says nothing of claims.
        const std::vector<run::ClaimCase> claims =
            run::hasClaimRecords(project)
                ? run::assessClaims(project, sources, {}, progress).cases
                : std::vector<run::ClaimCase>{};
        const report::Report report = report::buildReport(
            results, project, sources, withMaps ? &painter : nullptr, claims);
        progress.step(1, 2);
        const auto files = report::writeReport(pathOf(folder), report, results);
        const auto documents = draw::writeDocuments(pathOf(folder), report);
        return [session, opens, page = pathText(files.front()),
                count = files.size() + documents.size()] {
            if (session)
                Q_EMIT session->message(
                    Severity::Note,
                    tr("Wrote the report, files: %1. Its page is %2.").arg(count).arg(page));
            if (opens)
                QDesktopServices::openUrl(QUrl::fromLocalFile(page));
        };
    });
    accept();
}

} // namespace ecotone::desktop
