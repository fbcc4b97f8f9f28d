#include "desktop/panels/figure_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace ecotone::desktop {

FigureTable::FigureTable(const QString& name,
                         const QString& title,
                         const QStringList& columns,
                         QWidget* parent)
    : QTableWidget{parent}
{
    setObjectName(name);
    setAccessibleName(title);
    setColumnCount(static_cast<int>(columns.size()));
    setHorizontalHeaderLabels(columns);
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
}

void FigureTable::setRows(const std::vector<QStringList>& rows)
{
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            auto* const item =
                new QTableWidgetItem{rows[static_cast<std::size_t>(row)].value(column)};
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
            setItem(row, column, item);
        }
    fitColumns();
}

void FigureTable::fitColumns()
{
    int figures = 0;
    for (int column = 1; column < columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        resizeColumnToContents(column);
        figures += columnWidth(column);
    }
    // The names get what is left, and never so little that nobody can tell them apart.
    constexpr int least = 130;
    setColumnWidth(0,
                   qMax(qMin(least, sizeHintForColumn(0) + 12), viewport()->width() - figures));
}

void FigureTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void FigureTable::fitHeight()
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   rowCount() * verticalHeader()->defaultSectionSize() + 4);
}

void FigureTable::keyPressEvent(QKeyEvent* event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableWidget::keyPressEvent(event);
    // Tabs between cells: a spreadsheet takes them as columns.
    QStringList lines;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << item(index.row(), column)->text();
        lines << cells.join(QLatin1Char{'\t'});
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char{'\n'}));
}

} // namespace ecotone::desktop
