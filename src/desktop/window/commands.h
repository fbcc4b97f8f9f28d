#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace ecotone::desktop {

class Session;

/// Everything that can be done from a menu, by name. The menus, the toolbar, the command
/// palette and the tests all take it from here, so that nothing lives in one of them only.
class Commands final : public QObject {
    Q_OBJECT
public:
    /// When a command can be used.
    enum class Needs { Nothing, Project, Writing, Selection, Undo, Redo };

    struct What {
        const char* name = nullptr; // object name of the action
        QString text;
        const char* sign = nullptr; // name of the icon, or null
        QKeySequence keys = {};
        Needs needs = Needs::Nothing;
    };

    explicit Commands(QWidget* window);

    QAction* add(QMenu* menu, const What& what, std::function<void()> run);
    [[nodiscard]] QAction* find(const QString& name) const;
    [[nodiscard]] const std::vector<QAction*>& all() const noexcept { return m_actions; }
    /// Says of every command whether it can be used now. Null: no project is open.
    void follow(Session* session);

private:
    std::vector<QAction*> m_actions;
};

} // namespace ecotone::desktop
