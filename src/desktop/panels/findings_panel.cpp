#include "desktop/panels/findings_panel.h"

#include "desktop/models/findings_model.h"
#include "desktop/panels/empty_state.h"
#include "desktop/session/text.h"

#include "ecotone/project/describe.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

/// A record whose quoted name the text holds; findings about many records name the first ones.
template <class Record>
std::optional<RecordRef> namedIn(const project::Project& project, const std::string& words)
{
    for (const auto& [id, record] : project.all<Record>())
        if (!record.name.empty() && words.find("“" + record.name + "”") != std::string::npos)
            return RecordRef{id};
    return std::nullopt;
}

std::optional<RecordRef> recordOf(const project::Project& project, const Finding& finding)
{
    if (const auto found = recordNamed(project, finding.subject))
        return found;
    for (const std::string& words : {finding.subject, finding.message})
        for (const auto& found :
             {namedIn<records::Action>(project, words), namedIn<records::Site>(project, words),
              namedIn<records::Target>(project, words),
              namedIn<records::Landscape>(project, words),
              namedIn<records::Layer>(project, words), namedIn<records::Actor>(project, words)})
            if (found)
                return found;
    return std::nullopt;
}

} // namespace

FindingsPanel::FindingsPanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_model{new FindingsModel{session, this}}
    , m_table{new QTableView}
    , m_count{new QLabel}
    , m_empty{new EmptyState{tr("Nothing remarkable was found.")}}
    , m_fitting{new QTimer{this}}
{
    setObjectName(QStringLiteral("findingsPanel"));
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(true);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::What,
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(FindingsModel::Subject, 180);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::Remedy,
                                                      QHeaderView::Stretch);
    m_count->setMargin(6);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_count);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::showCount);
    // When all columns have their widths, not at each.
    m_fitting->setSingleShot(true);
    m_fitting->setInterval(0);
    connect(m_fitting, &QTimer::timeout, m_table, &QTableView::resizeRowsToContents);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_fitting,
            qOverload<>(&QTimer::start));
    showCount();
}

void FindingsPanel::showCount()
{
    m_count->setText(tr("Problems: %1 · Warnings: %2 · Notes: %3")
                         .arg(m_model->count(Severity::Problem))
                         .arg(m_model->count(Severity::Warning))
                         .arg(m_model->count(Severity::Note)));
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_count->setVisible(!isEmpty);
    m_fitting->start();
}

void FindingsPanel::goTo(int row)
{
    if (const auto ref = recordOf(m_session->project(), m_model->at(row)))
        m_session->selection().set(*ref);
    else
        m_session->selection().set(RecordRef{records::SettingsId{1}});
}

} // namespace ecotone::desktop
