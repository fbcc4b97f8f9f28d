#pragma once

#include <QStringList>
#include <QTableWidget>

namespace ecotone::desktop {

/// A table of figures to read and copy. Numbers stand at the right.
class FigureTable final : public QTableWidget {
    Q_OBJECT
public:
    FigureTable(const QString& name, const QString& title, const QStringList& columns,
                QWidget* parent = nullptr);
    /// The first column is text, the others are figures.
    void setRows(const std::vector<QStringList>& rows);
    /// As tall as its rows, so that what is around it scrolls.
    void fitHeight();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ecotone::desktop
