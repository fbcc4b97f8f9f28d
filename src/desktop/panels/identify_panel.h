#pragma once

#include "desktop/map/identify.h"
#include "desktop/session/session.h"

#include <QWidget>

class QTreeWidget;

namespace ecotone::desktop {

class EmptyState;

/// What every layer has at the place that was asked about.
class IdentifyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit IdentifyPanel(Session& session, QWidget* parent = nullptr);
    void show(const std::vector<Identified>& found);

private:
    Session* m_session;
    EmptyState* m_empty;
    QTreeWidget* m_tree;
    std::vector<Identified> m_found;
};

} // namespace ecotone::desktop
