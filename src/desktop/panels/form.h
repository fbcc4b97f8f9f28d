#pragma once

#include "desktop/panels/field.h"
#include "desktop/panels/list_editor.h"
#include "desktop/session/session.h"

#include <QLineEdit>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace ecotone::desktop {

/// The form of one record: fields that show what the project says, and ask it to change as soon
/// as the person is done with one. What is refused is said below the field, and the field keeps
/// what was entered.
class Form : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString label, key;
    };

    explicit Form(Session& session, QWidget* parent = nullptr);

    /// Shows the project as it is now.
    void refresh();
    [[nodiscard]] Session& session() noexcept { return *m_session; }

protected:
    using Text = std::function<QString()>;
    /// Takes what was entered; the edit that follows from it.
    using Take = std::function<Checked<project::Edit>(const QString&)>;
    using Choices = std::function<std::vector<Choice>()>;

    QLineEdit* addLine(const char* name,
                       const QString& label,
                       Text shown,
                       Take take,
                       const QString& hint = {});
    void addNote(const char* name, const QString& label, Text shown, Take take);
    /// `shown` and `take` speak of keys.
    void
    addChoice(const char* name, const QString& label, Choices choices, Text shown, Take take);
    void addCheck(const char* name,
                  const QString& label,
                  std::function<bool()> shown,
                  std::function<Checked<project::Edit>(bool)> take);
    /// A text that nobody can change, such as an area.
    void addFact(const char* name, const QString& label, Text shown);
    void addButton(const char* name, const QString& label, std::function<void()> pressed);
    ListEditor* addList(const char* name,
                        const QString& title,
                        std::vector<ListEditor::Column> columns,
                        std::function<std::vector<QStringList>()> rows);
    /// Performs an edit of a list, and says under it why it is refused.
    void apply(ListEditor* list, const Checked<project::Edit>& edit);

private:
    Field* addField(const QString& label, QWidget* editor, const char* name);
    void
    apply(Field* field, const Checked<project::Edit>& edit, const std::function<void()>& show);

    Session* m_session;
    QFormLayout* m_fields;
    QVBoxLayout* m_column;
    std::vector<std::function<void()>> m_refreshers;
};

} // namespace ecotone::desktop
