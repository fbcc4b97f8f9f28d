#include "desktop/dialogs/export_map_dialog.h"

#include "desktop/look/theme.h"
#include "desktop/session/text.h"
#include "draw/map_file.h"

#include "ecotone/report/build_report.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ecotone::desktop {
namespace {

template <class Widget>
Widget* named(const char* name, const QString& label)
{
    auto* const made = new Widget;
    made->setObjectName(QLatin1String{name});
    made->setAccessibleName(label);
    return made;
}

constexpr int previewWidth = 420;

} // namespace

ExportMapDialog::ExportMapDialog(Session& session, JobRunner& jobs, QWidget* parent)
    : QDialog{parent}
    , m_session{&session}
    , m_jobs{&jobs}
    , m_landscape{named<QComboBox>("exportLandscape", tr("Landscape"))}
    , m_page{named<QComboBox>("exportPage", tr("Page"))}
    , m_format{named<QComboBox>("exportFormat", tr("Format"))}
    , m_title{named<QLineEdit>("exportTitle", tr("Title"))}
    , m_file{named<QLineEdit>("exportFile", tr("File"))}
    , m_dpi{named<QSpinBox>("exportDpi", tr("Dots per inch"))}
    , m_preview{new QLabel}
    , m_said{new QLabel}
{
    setObjectName(QStringLiteral("exportMapDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export a map"));
    if (const run::Results* const results = session.results())
        for (const run::LandscapeResult& each : results->landscapes)
            m_landscape->addItem(text(each.name), QString::number(each.landscape.value()));
    m_page->addItem(tr("A4, landscape"), QSizeF{297, 210});
    m_page->addItem(tr("A4, portrait"), QSizeF{210, 297});
    m_page->addItem(tr("A3, landscape"), QSizeF{420, 297});
    m_page->addItem(tr("A3, portrait"), QSizeF{297, 420});
    m_format->addItem(tr("PDF, to print"), QStringLiteral("pdf"));
    m_format->addItem(tr("PNG, a picture"), QStringLiteral("png"));
    m_format->addItem(tr("SVG, to draw on"), QStringLiteral("svg"));
    m_dpi->setRange(72, 600);
    m_dpi->setValue(300);
    m_title->setText(m_landscape->currentText());
    m_file->setText(pathText(session.folder() / "map.pdf"));
    build();
    preview();
}

void ExportMapDialog::build()
{
    setMinimumWidth(880);
    auto* const form = new QFormLayout;
    form->addRow(tr("&Landscape"), m_landscape);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Page"), m_page);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&Dots per inch"), m_dpi);
    auto* const browse = new QPushButton{tr("Browse …")};
    browse->setAutoDefault(false);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    auto* const label = new QLabel{tr("&File")};
    label->setBuddy(m_file);
    form->addRow(label, row);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("The page as it will be"));
    m_preview->setFixedSize(previewWidth + 12, 320);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_said->setObjectName(QStringLiteral("exportSaid"));
    m_said->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Export"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("exportOk"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(m_landscape->count() > 0);
    auto* const left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_said);
    left->addStretch();
    auto* const both = new QHBoxLayout;
    both->setSpacing(16);
    both->addLayout(left, 1);
    both->addWidget(m_preview);
    auto* const column = new QVBoxLayout{this};
    column->addLayout(both);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportMapDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_landscape, &QComboBox::currentIndexChanged, this, [this] {
        m_title->setText(m_landscape->currentText());
        preview();
    });
    connect(m_page, &QComboBox::currentIndexChanged, this, &ExportMapDialog::preview);
    connect(m_title, &QLineEdit::editingFinished, this, &ExportMapDialog::preview);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        const QFileInfo file{m_file->text()};
        m_file->setText(file.path() + QLatin1Char{'/'} + file.completeBaseName() +
                        QLatin1Char{'.'} + m_format->currentData().toString());
        m_dpi->setEnabled(m_format->currentData().toString() == QStringLiteral("png"));
    });
    m_dpi->setEnabled(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Export a map"), m_file->text());
        if (!file.isEmpty())
            m_file->setText(file);
    });
}

QSizeF ExportMapDialog::pageMillimetres() const
{
    return m_page->currentData().toSizeF();
}

std::optional<report::MapContent> ExportMapDialog::content() const
{
    const run::Results* const results = m_session->results();
    // Of an earlier state the map would show what is no more.
    if (!results || m_session->isStale() || m_landscape->count() == 0)
        return std::nullopt;
    report::MapContent content =
        report::mapOf(*results, m_session->project(), m_session->sources(),
                      records::LandscapeId{m_landscape->currentData().toString().toLongLong()});
    content.title = m_title->text().toStdString();
    return content;
}

void ExportMapDialog::preview()
{
    const auto shown = content();
    if (!shown) {
        m_preview->setText(tr("No landscape with figures yet."));
        return;
    }
    const QSizeF page = pageMillimetres();
    const int width =
        qRound(std::min<double>(previewWidth, 308.0 * page.width() / page.height()));
    m_jobs->run(tr("Draw the page"),
                [self = QPointer{this}, shown = *shown, page, width](Progress&) {
                    // Drawn at twice the size, so that the letters are letters.
                    QImage picture = draw::mapPicture(page, 2 * width, shown);
                    return [self, picture, width] {
                        if (self)
                            self->m_preview->setPixmap(QPixmap::fromImage(
                                picture.scaledToWidth(width, Qt::SmoothTransformation)));
                    };
                });
}

void ExportMapDialog::write()
{
    const auto shown = content();
    if (!shown) {
        m_said->setText(tr("The figures are still being computed. Try again in a moment."));
        return;
    }
    const draw::MapPage page{pageMillimetres(), m_dpi->value()};
    m_jobs->run(tr("Export the map"), [session = QPointer{m_session}, page,
                                       file = m_file->text(), shown = *shown](Progress&) {
        draw::writeMap(pathOf(file), page, shown);
        return [session, file] {
            if (session)
                Q_EMIT session->message(Severity::Note, tr("Wrote the map to %1.").arg(file));
        };
    });
    accept();
}

} // namespace ecotone::desktop
