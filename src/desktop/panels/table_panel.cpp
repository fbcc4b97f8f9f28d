#include "desktop/panels/table_panel.h"

#include "desktop/look/icon.h"
#include "desktop/models/records_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ecotone::desktop {

TablePanel::TablePanel(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_model{new RecordsModel{session, recordKinds().front(), this}}
    , m_kind{new QComboBox}
    , m_search{new QLineEdit}
    , m_columns{new QToolButton}
    , m_count{new QLabel}
    , m_table{new QTableView}
{
    setObjectName(QStringLiteral("tablePanel"));
    build();
    auto* const typing = new QTimer{this};
    typing->setSingleShot(true);
    typing->setInterval(150); // ms: not at every letter of a word
    connect(m_search, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] { m_model->search(m_search->text()); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TablePanel::chooseKind);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePanel::takeSelection);
    connect(&session.selection(), &Selection::changed, this, &TablePanel::showSelection);
    connect(m_model, &RecordsModel::refused, this, [this](const QString& reason) {
        Q_EMIT m_session->message(Severity::Warning, reason);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        showSelection();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this,
            &TablePanel::keepColumns);
    recallColumns();
    showCount();
    showSelection();
}

void TablePanel::build()
{
    m_kind->setObjectName(QStringLiteral("tableKind"));
    m_kind->setAccessibleName(tr("Which records"));
    for (const RecordKind& each : recordKinds())
        m_kind->addItem(each.title);
    m_search->setObjectName(QStringLiteral("tableSearch"));
    m_search->setAccessibleName(tr("Find rows"));
    m_search->setPlaceholderText(tr("Find rows"));
    m_search->setClearButtonEnabled(true);
    m_columns->setObjectName(QStringLiteral("tableColumns"));
    m_columns->setText(tr("Columns"));
    m_columns->setIcon(icon(QStringLiteral("columns")));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(new QMenu{m_columns});
    connect(m_columns->menu(), &QMenu::aboutToShow, this, &TablePanel::fillColumnMenu);
    m_table->setObjectName(QStringLiteral("attributeTable"));
    m_table->setAccessibleName(tr("Attribute table"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setDefaultSectionSize(130);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->installEventFilter(this);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_kind);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    top->addWidget(m_columns);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
}

void TablePanel::chooseKind(int at)
{
    const QSignalBlocker quiet{m_table->horizontalHeader()};
    m_model->setKind(recordKinds()[static_cast<std::size_t>(at)]);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    recallColumns();
    showCount();
}

void TablePanel::fillColumnMenu()
{
    QMenu* const menu = m_columns->menu();
    menu->clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* const action = menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_table->setColumnHidden(column, !isShown);
            keepColumns();
        });
    }
}

void TablePanel::keepColumns() const
{
    QSettings{}.setValue(QStringLiteral("table/%1").arg(m_model->kind().name),
                         m_table->horizontalHeader()->saveState());
}

void TablePanel::recallColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column, false);
    const QByteArray kept =
        QSettings{}.value(QStringLiteral("table/%1").arg(m_model->kind().name)).toByteArray();
    if (kept.isEmpty() || !m_table->horizontalHeader()->restoreState(kept)) {
        m_table->setColumnWidth(0, 240);
        return;
    }
    m_table->sortByColumn(m_table->horizontalHeader()->sortIndicatorSection(),
                          m_table->horizontalHeader()->sortIndicatorOrder());
}

void TablePanel::takeSelection()
{
    if (m_isShowing)
        return;
    std::vector<RecordRef> chosen;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        chosen.push_back(m_model->refAt(index.row()));
    m_isShowing = true; // what comes back is what is selected here already
    m_session->selection().set(std::move(chosen));
    m_isShowing = false;
}

void TablePanel::showSelection()
{
    if (m_isShowing)
        return;
    m_isShowing = true;
    QItemSelection shown;
    std::optional<int> last;
    for (const RecordRef& each : m_session->selection().records())
        if (const auto row = m_model->rowOf(each)) {
            shown.select(m_model->index(*row, 0), m_model->index(*row, 0));
            last = row;
        }
    m_table->selectionModel()->select(shown, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    if (last)
        m_table->scrollTo(m_model->index(*last, 0));
    m_isShowing = false;
}

void TablePanel::showCount()
{
    const auto total = static_cast<int>(m_model->totalCount());
    m_count->setText(m_model->rowCount() == total
                         ? tr("Rows: %1").arg(total)
                         : tr("Rows: %1 of %2").arg(m_model->rowCount()).arg(total));
}

void TablePanel::copy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QHeaderView* const header = m_table->horizontalHeader();
    const auto lineOf = [&](auto cell) {
        QStringList cells;
        for (int at = 0; at < m_model->columnCount(); ++at)
            if (const int column = header->logicalIndex(at); !m_table->isColumnHidden(column))
                cells << cell(column);
        return cells.join(QLatin1Char{'\t'});
    };
    QStringList lines{lineOf([&](int column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    })};
    for (const QModelIndex& row : rows)
        lines << lineOf(
            [&](int column) { return m_model->index(row.row(), column).data().toString(); });
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char{'\n'}));
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ecotone::desktop
