#pragma once

#include <QStringList>
#include <QTableWidget>

namespace ecotone::desktop {

/// A table of figures to read and copy. Numbers stand at the right.
class FigureTable final : public QTableWidget {
    Q_OBJECT
public:
    FigureTable(const QString& name,
                const QString& title,
                const QStringList& columns,
                QWidget* parent = nullptr);
    /// The first column is text, the others are figures.
    void setRows(const std::vector<QStringList>& rows);
    /// As tall as its rows, so that what is around it scrolls.
    void fitHeight();
    /// Figures as wide as they are, names with the rest. For whoever hides a column.
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace ecotone::desktop
