#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace ecotone::desktop {

class Commands;
class Session;

/// Finds commands, records and help by a few letters (Ctrl+K).
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    /// @param session  null: no project is open
    CommandPalette(const Commands& commands, Session* session, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString text, words; // words: what is searched, in lower case
        QString hint;        // keys, or the kind of record
        QIcon sign;
        std::function<void()> run;
    };
    void addCommands(const Commands& commands);
    void addRecords(Session& session);
    void find(const QString& words);
    void choose();

    std::vector<Entry> m_entries;
    QLineEdit* m_search;
    QListWidget* m_found;
};

} // namespace ecotone::desktop
