#pragma once

#include "desktop/session/session.h"

#include <QWidget>

class QListWidget;

namespace ecotone::desktop {

/// Every step of the project by name, the latest first. A click goes back to that step, or
/// forward again.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session& session, QWidget* parent = nullptr);

private:
    void showSteps();
    void goTo(int row);

    Session* m_session;
    QListWidget* m_steps;
    bool m_isGoing = false;
};

} // namespace ecotone::desktop
