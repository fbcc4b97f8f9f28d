#include "desktop/panels/list_editor.h"

#include "desktop/look/icon.h"
#include "desktop/look/theme.h"
#include "desktop/panels/choice_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ecotone::desktop {
namespace {

QToolButton* tool(const QString& name, const char* sign, const QString& words)
{
    auto* const made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(icon(QLatin1String{sign}));
    made->setAutoRaise(true);
    made->setToolTip(words);
    made->setAccessibleName(words);
    return made;
}

QLabel* quietLabel()
{
    auto* const made = new QLabel;
    made->setWordWrap(true);
    made->hide();
    return made;
}

} // namespace

ListEditor::ListEditor(const QString& name,
                       const QString& title,
                       std::vector<Column> columns,
                       QWidget* parent)
    : QWidget{parent}
    , m_columns{std::move(columns)}
    , m_table{new QTableWidget}
    , m_add{tool(name + QStringLiteral("Add"), "add", tr("Add"))}
    , m_remove{tool(name + QStringLiteral("Remove"), "remove", tr("Remove the row"))}
    , m_reason{quietLabel()}
    , m_empty{quietLabel()}
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(title);
    m_table->setColumnCount(static_cast<int>(m_columns.size()));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
        QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    QStringList titles;
    for (int i = 0; i < m_table->columnCount(); ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(i)];
        titles << column.title;
        if (!column.choices.isEmpty())
            setChoices(i, column.choices);
    }
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* const head = new QHBoxLayout;
    auto* const label = new QLabel{title};
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    head->addWidget(label, 1);
    head->addWidget(m_add);
    head->addWidget(m_remove);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(m_reason);

    connect(m_add, &QToolButton::clicked, this, &ListEditor::addAsked);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0)
            Q_EMIT removeAsked(m_table->currentRow());
    });
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int at) {
        if (m_isFilling)
            return;
        // Later: what follows fills the table anew, and the cell is still in use here.
        QMetaObject::invokeMethod(
            this,
            [this, row, at, text = m_table->item(row, at)->text()] {
                Q_EMIT cellEdited(row, at, text);
            },
            Qt::QueuedConnection);
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    m_remove->setEnabled(false);
}

void ListEditor::setChoices(int column, const QStringList& choices)
{
    delete m_table->itemDelegateForColumn(column);
    m_table->setItemDelegateForColumn(column, new ChoiceDelegate{choices, m_table});
}

void ListEditor::setAddText(const QString& text, bool canAdd)
{
    m_add->setToolTip(text);
    m_add->setAccessibleName(text);
    m_add->setEnabled(canAdd);
}

void ListEditor::setEmptyText(const QString& text)
{
    QPalette palette = m_empty->palette();
    palette.setColor(QPalette::WindowText, inks().quiet);
    m_empty->setPalette(palette);
    m_empty->setText(text);
}

void ListEditor::setRows(const std::vector<QStringList>& rows)
{
    m_isFilling = true;
    const int current = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int at = 0; at < m_table->columnCount(); ++at) {
            auto* const item =
                new QTableWidgetItem{rows[static_cast<std::size_t>(row)].value(at)};
            if (m_columns[static_cast<std::size_t>(at)].isReadOnly)
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            m_table->setItem(row, at, item);
        }
    m_isFilling = false;
    if (current >= 0 && current < m_table->rowCount())
        m_table->selectRow(current);
    m_remove->setEnabled(m_table->currentRow() >= 0 && m_table->rowCount() > 0);
    m_empty->setVisible(rows.empty() && !m_empty->text().isEmpty());
    m_table->setVisible(!rows.empty());
    m_reason->hide();
    fitHeight();
}

void ListEditor::fitHeight()
{
    constexpr int most = 6;
    const int row = m_table->rowCount() > 0 ? m_table->rowHeight(0) : 24;
    const int shown = qMin(most, m_table->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * row +
                            2 * m_table->frameWidth() + 12);
}

void ListEditor::refuse(const QString& reason)
{
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::WindowText, inks().problem);
    m_reason->setPalette(palette);
    m_reason->setText(reason);
    m_reason->show();
}

void ListEditor::setReadOnly(bool isReadOnly)
{
    m_add->setDisabled(isReadOnly);
    m_remove->setDisabled(isReadOnly);
    if (isReadOnly)
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

} // namespace ecotone::desktop
