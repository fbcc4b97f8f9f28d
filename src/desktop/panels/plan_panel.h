#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace ecotone::desktop {

class PlanModel;

/// The tree of the plan with a search field. Its selection is the selection.
class PlanPanel final : public QWidget {
    Q_OBJECT
public:
    /// @param verbs  for the context menu: what can be done with what is selected
    PlanPanel(Session& session, const QList<QAction*>& verbs, QWidget* parent = nullptr);

private:
    void takeSelection();
    void showSelection();
    void openAll();

    Session* m_session;
    PlanModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTreeView* m_tree;
    QLineEdit* m_search;
    bool m_isShowing = false;
};

} // namespace ecotone::desktop
