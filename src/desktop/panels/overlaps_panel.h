#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace ecotone::desktop {

class EmptyState;

/// Ground that several claim groups act on: who has what there, and by which settlement. A
/// click selects the actions, so that the map shows where.
class OverlapsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OverlapsPanel(Session& session, QWidget* parent = nullptr);

private:
    void showOverlaps();
    void selectActions(QTreeWidgetItem* item);

    Session* m_session;
    QTreeWidget* m_list;
    EmptyState* m_empty;
};

} // namespace ecotone::desktop
