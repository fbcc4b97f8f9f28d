#include "desktop/panels/plan_panel.h"

#include "desktop/models/plan_model.h"

#include <QAction>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace ecotone::desktop {

PlanPanel::PlanPanel(Session& session, const QList<QAction*>& verbs, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_model{new PlanModel{session, this}}
    , m_filtered{new QSortFilterProxyModel{this}}
    , m_tree{new QTreeView}
    , m_search{new QLineEdit}
{
    setObjectName(QStringLiteral("planPanel"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("planSearch"));
    m_search->setAccessibleName(tr("Find in the plan"));
    m_search->setPlaceholderText(tr("Find in the plan"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("planTree"));
    m_tree->setAccessibleName(tr("Plan"));
    m_tree->setModel(m_filtered);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(verbs);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const top = new QVBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_tree, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filtered->setFilterFixedString(words);
        openAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PlanPanel::takeSelection);
    connect(&session.selection(), &Selection::changed, this, &PlanPanel::showSelection);
    connect(&session, &Session::edited, this, [this] {
        openAll();
        showSelection();
    });
    openAll();
    showSelection();
}

void PlanPanel::openAll()
{
    m_tree->expandAll();
}

void PlanPanel::takeSelection()
{
    if (m_isShowing)
        return;
    std::vector<RecordRef> chosen;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows())
        if (const auto ref = PlanModel::recordOf(index))
            chosen.push_back(*ref);
    m_session->selection().set(std::move(chosen));
}

void PlanPanel::showSelection()
{
    m_isShowing = true;
    QItemSelection shown;
    QModelIndex last;
    for (const RecordRef& each : m_session->selection().records())
        if (const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(each));
            index.isValid()) {
            shown.select(index, index);
            last = index;
        }
    m_tree->selectionModel()->select(shown, QItemSelectionModel::ClearAndSelect);
    if (last.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(last);
    }
    m_isShowing = false;
}

} // namespace ecotone::desktop
