#pragma once

#include "ecotone/base/finding.h"

#include <QFrame>

class QLabel;
class QToolButton;

class QTimer;

namespace ecotone::desktop {

/// What was done or went wrong, as a sentence above the map. It takes no focus and asks for no
/// answer; notes go by themselves, problems stay until they are closed.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void say(Severity severity, const QString& text);
    [[nodiscard]] QString shownText() const;

private:
    void paintIcon(Severity severity);

    QLabel* m_icon;
    QLabel* m_text;
    QTimer* m_timer;
};

} // namespace ecotone::desktop
