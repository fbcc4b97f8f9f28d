#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QLabel;
class QTableView;
class QTimer;

namespace ecotone::desktop {

class EmptyState;
class FindingsModel;

/// The findings; a click goes to the record a finding is about.
class FindingsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Session& session, QWidget* parent = nullptr);

private:
    void goTo(int row);
    void showCount();

    Session* m_session;
    FindingsModel* m_model;
    QTableView* m_table;
    QLabel* m_count;
    EmptyState* m_empty;
    QTimer* m_fitting; // of the heights of the rows
};

} // namespace ecotone::desktop
