#include "desktop/dialogs/crs_dialog.h"

#include "desktop/models/crs_model.h"
#include "desktop/session/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {
const QString recentKey = QStringLiteral("recent/crs");
} // namespace

CrsDialog::CrsDialog(const QString& code, QWidget* parent)
    : QDialog{parent}
    , m_model{new CrsModel{this}}
    , m_search{new QLineEdit}
    , m_table{new QTableView}
    , m_about{new QLabel}
{
    setObjectName(QStringLiteral("crsDialog"));
    setWindowTitle(tr("Coordinate reference system"));
    resize(720, 480);
    m_search->setObjectName(QStringLiteral("crsSearch"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search a name, code or country: “UTM 48N”, “Mongolia”"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("crsTable"));
    m_table->setAccessibleName(tr("Systems found"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(CrsModel::Name, 300);
    m_about->setObjectName(QStringLiteral("crsAbout"));
    m_about->setWordWrap(true);

    auto* const column = new QVBoxLayout{this};
    column->addWidget(m_search);
    addRecent(column);
    column->addWidget(m_table, 1);
    column->addWidget(m_about);
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Use this system"));
    m_ok->setObjectName(QStringLiteral("crsOk"));
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableView::doubleClicked, this, &QDialog::accept);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->search(words);
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
        showChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CrsDialog::showChosen);
    if (const QModelIndex found = m_model->find(code); found.isValid()) {
        m_table->selectRow(found.row());
        m_table->scrollTo(found, QAbstractItemView::PositionAtCenter);
    }
    showChosen();
    m_search->setFocus();
}

void CrsDialog::addRecent(QVBoxLayout* column)
{
    const QStringList recent = QSettings{}.value(recentKey).toStringList();
    if (recent.isEmpty())
        return;
    auto* const row = new QHBoxLayout;
    row->addWidget(new QLabel{tr("Lately used:")});
    for (const QString& code : recent) {
        auto* const button = new QToolButton;
        button->setText(code);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, code] { m_search->setText(code); });
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
}

void CrsDialog::showChosen()
{
    const geo::KnownCrs* const crs = m_model->at(m_table->currentIndex());
    const bool isChosen = crs && m_table->selectionModel()->hasSelection();
    m_ok->setEnabled(isChosen);
    if (!isChosen) {
        m_about->setText(m_model->rowCount() == 0
                             ? tr("No system has all of these words. Try a country or a code.")
                             : tr("Systems found: %1").arg(m_model->rowCount()));
        return;
    }
    QString about =
        crs->isProjected
            ? tr("Projected: coordinates are lengths on a plane.")
            : tr("Geographic: coordinates are degrees. Areas are true all the same.");
    if (crs->bounds)
        about += QLatin1Char{' '} +
                 tr("Meant for %1° to %2° east, %3° to %4° north.")
                     .arg(numberText(crs->bounds->minX, 1), numberText(crs->bounds->maxX, 1),
                          numberText(crs->bounds->minY, 1), numberText(crs->bounds->maxY, 1));
    m_about->setText(about);
}

QString CrsDialog::chosen() const
{
    const geo::KnownCrs* const crs = m_model->at(m_table->currentIndex());
    return crs ? text(crs->code) : QString{};
}

QString CrsDialog::ask(const QString& code, QWidget* parent)
{
    CrsDialog dialog{code, parent};
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QStringList recent = QSettings{}.value(recentKey).toStringList();
    recent.removeAll(dialog.chosen());
    recent.prepend(dialog.chosen());
    QSettings{}.setValue(recentKey, recent.mid(0, 5));
    return dialog.chosen();
}

} // namespace ecotone::desktop
