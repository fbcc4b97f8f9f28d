#pragma once

#include "desktop/session/session.h"

#include "ecotone/project/edit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace ecotone::desktop {

/// Asks for the figures of what is being drawn, as often as that costs the window little, and
/// tells them beside the pointer.
class DraftPreview final : public QObject {
    Q_OBJECT
public:
    explicit DraftPreview(Session& session, QObject* parent = nullptr);
    ~DraftPreview() override;

    /// @param edit  what would be performed now; asked for when it is this preview's turn
    void show(std::function<Checked<project::Edit>()> edit);
    /// Back to the figures of the project.
    void end();
    /// A line for each target: what it is, and what it would be.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void changed();

private:
    void send();

    Session& m_session;
    std::function<Checked<project::Edit>()> m_edit;
    QTimer m_timer;
    bool m_isOn = false;
    std::vector<run::TargetResult> m_before; // of the project as it is
};

} // namespace ecotone::desktop
