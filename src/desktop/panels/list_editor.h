#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTableWidget;
class QToolButton;

namespace ecotone::desktop {

/// A small table inside a form, for the parts of a record: stakes, statuses, participations.
/// It knows texts only; the form says what they mean.
class ListEditor final : public QWidget {
    Q_OBJECT
public:
    struct Column {
        QString title;
        QStringList choices = {}; // a choice among these; none: free text
        bool isReadOnly = false;
    };

    ListEditor(const QString& name,
               const QString& title,
               std::vector<Column> columns,
               QWidget* parent = nullptr);

    void setRows(const std::vector<QStringList>& rows);
    void setChoices(int column, const QStringList& choices);
    void setAddText(const QString& text, bool canAdd = true);
    /// What is read when there is no row.
    void setEmptyText(const QString& text);
    void refuse(const QString& reason);
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void cellEdited(int row, int column, const QString& text);
    void addAsked();
    void removeAsked(int row);

private:
    void fitHeight();

    std::vector<Column> m_columns;
    QTableWidget* m_table;
    QToolButton *m_add, *m_remove;
    QLabel *m_reason, *m_empty;
    bool m_isFilling = false;
};

} // namespace ecotone::desktop
