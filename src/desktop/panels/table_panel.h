#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace ecotone::desktop {

class RecordsModel;

/// All records of a kind as a table to search, sort, edit and copy. Its selection is the
/// selection; which columns are shown, and in what order, is remembered.
class TablePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(Session& session, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void chooseKind(int at);
    void fillColumnMenu();
    void keepColumns() const;
    void recallColumns();
    void takeSelection();
    void showSelection();
    void showCount();
    void copy() const;

    Session* m_session;
    RecordsModel* m_model;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QToolButton* m_columns;
    QLabel* m_count;
    QTableView* m_table;
    bool m_isShowing = false;
};

} // namespace ecotone::desktop
