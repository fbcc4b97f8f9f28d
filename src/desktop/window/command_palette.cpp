#include "desktop/window/command_palette.h"

#include "desktop/look/icon.h"
#include "desktop/session/session.h"
#include "desktop/session/text.h"
#include "desktop/window/commands.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ecotone::desktop {

CommandPalette::CommandPalette(const Commands& commands, Session* session, QWidget* parent)
    : QDialog{parent}
    , m_search{new QLineEdit}
    , m_found{new QListWidget}
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command or record"));
    resize(560, 380);
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setAccessibleName(tr("Find a command or record"));
    m_search->setPlaceholderText(tr("Type a command, or the name of a record"));
    m_search->installEventFilter(this);
    m_found->setObjectName(QStringLiteral("paletteList"));
    m_found->setAccessibleName(tr("What was found"));
    m_found->setUniformItemSizes(true);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(m_search);
    column->addWidget(m_found, 1);
    addCommands(commands);
    if (session)
        addRecords(*session);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::choose);
    find(QString{});
    m_search->setFocus();
}

void CommandPalette::addCommands(const Commands& commands)
{
    for (QAction* const action : commands.all()) {
        if (!action->isEnabled())
            continue;
        QString name = action->text();
        name.remove(QLatin1Char{'&'});
        m_entries.push_back(
            {name, name.toLower(), action->shortcut().toString(QKeySequence::NativeText),
             action->icon().isNull() ? icon(QStringLiteral("palette")) : action->icon(),
             [action] { action->trigger(); }});
    }
}

void CommandPalette::addRecords(Session& session)
{
    const project::Project& project = session.project();
    const auto addAll = [&](const auto& records) {
        for (const auto& [id, record] : records) {
            const RecordRef ref{id};
            const QString name = text(record.name);
            m_entries.push_back({name, name.toLower(), kindOf(ref), icon(iconOf(ref)),
                                 [&session, ref] { session.selection().set(ref); }});
        }
    };
    addAll(project.all<records::Landscape>());
    addAll(project.all<records::Site>());
    addAll(project.all<records::Action>());
    addAll(project.all<records::Actor>());
    addAll(project.all<records::Target>());
    addAll(project.all<records::Layer>());
}

void CommandPalette::find(const QString& words)
{
    const QStringList wanted = words.toLower().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    m_found->clear();
    constexpr int most = 60; // more than anybody reads
    for (std::size_t i = 0; i < m_entries.size() && m_found->count() < most; ++i) {
        const Entry& entry = m_entries[i];
        if (!std::ranges::all_of(
                wanted, [&](const QString& word) { return entry.words.contains(word); }))
            continue;
        auto* const item = new QListWidgetItem{
            entry.sign, entry.hint.isEmpty()
                            ? entry.text
                            : QStringLiteral("%1    %2").arg(entry.text, entry.hint)};
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        m_found->addItem(item);
    }
    m_found->setCurrentRow(0);
}

void CommandPalette::choose()
{
    const QListWidgetItem* const item = m_found->currentItem();
    if (!item)
        return;
    const std::function<void()> run =
        m_entries[static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong())].run;
    accept();
    run(); // after the palette is gone: the command may open a dialog
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_found->setCurrentRow(
                std::clamp(m_found->currentRow() + step, 0, m_found->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ecotone::desktop
