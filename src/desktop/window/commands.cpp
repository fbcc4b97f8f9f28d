#include "desktop/window/commands.h"

#include "desktop/look/icon.h"
#include "desktop/session/session.h"

#include <QMenu>
#include <QWidget>

namespace ecotone::desktop {
namespace {
constexpr const char* needsKey = "needs";
} // namespace

Commands::Commands(QWidget* window) : QObject{window} {}

QAction* Commands::add(QMenu* menu, const What& what, std::function<void()> run)
{
    auto* const action = new QAction{what.text, this};
    action->setObjectName(QLatin1String{what.name});
    if (what.sign)
        action->setIcon(icon(QLatin1String{what.sign}));
    action->setShortcut(what.keys);
    action->setProperty(needsKey, static_cast<int>(what.needs));
    QString tip = what.text;
    tip.remove(QLatin1Char{'&'});
    if (!what.keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(what.keys.toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    if (run)
        connect(action, &QAction::triggered, this, std::move(run));
    menu->addAction(action);
    // Also of the window, so that the keys work while the menu bar is hidden.
    static_cast<QWidget*>(parent())->addAction(action);
    m_actions.push_back(action);
    return action;
}

QAction* Commands::find(const QString& name) const
{
    for (QAction* const each : m_actions)
        if (each->objectName() == name)
            return each;
    return nullptr;
}

void Commands::follow(Session* session)
{
    const auto isUsable = [&](Needs needs) {
        if (needs == Needs::Nothing)
            return true;
        if (!session)
            return false;
        switch (needs) {
        case Needs::Writing:
            return !session->isReadOnly();
        case Needs::Selection:
            return !session->isReadOnly() && !session->selection().isEmpty();
        case Needs::Undo:
            return session->canUndo();
        case Needs::Redo:
            return session->canRedo();
        default:
            return true;
        }
    };
    for (QAction* const each : m_actions)
        if (const QVariant needs = each->property(needsKey); needs.isValid())
            each->setEnabled(isUsable(static_cast<Needs>(needs.toInt())));
}

} // namespace ecotone::desktop
