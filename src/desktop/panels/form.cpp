#include "desktop/panels/form.h"

#include "desktop/panels/note_edit.h"
#include "desktop/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ecotone::desktop {

Form::Form(Session& session, QWidget* parent)
    : QWidget{parent}
    , m_session{&session}
    , m_fields{new QFormLayout}
    , m_column{new QVBoxLayout{this}}
{
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_fields->setLabelAlignment(Qt::AlignLeft);
    m_fields->setVerticalSpacing(7);
    m_column->setContentsMargins(10, 8, 10, 10);
    m_column->setSpacing(8);
    m_column->addLayout(m_fields);
    m_column->addStretch(1); // what is added later stands before it
}

void Form::refresh()
{
    for (const auto& refresher : m_refreshers)
        refresher();
}

Field* Form::addField(const QString& label, QWidget* editor, const char* name)
{
    editor->setObjectName(QLatin1String{name});
    editor->setAccessibleName(label);
    editor->setEnabled(!m_session->isReadOnly());
    auto* const field = new Field{editor};
    auto* const title = new QLabel{label};
    title->setBuddy(editor);
    m_fields->addRow(title, field);
    return field;
}

void Form::apply(Field* field,
                 const Checked<project::Edit>& edit,
                 const std::function<void()>& show)
{
    if (!edit) {
        field->refuse(text(edit.refusal().reason));
        return;
    }
    field->accept();
    if (!m_session->perform(edit) || edit.value().changes.empty())
        show(); // the field may show what was typed in another spelling
}

void Form::apply(ListEditor* list, const Checked<project::Edit>& edit)
{
    if (edit)
        m_session->perform(edit);
    refresh();
    if (!edit)
        list->refuse(text(edit.refusal().reason));
}

QLineEdit* Form::addLine(
    const char* name, const QString& label, Text shown, Take take, const QString& hint)
{
    auto* const line = new QLineEdit;
    line->setPlaceholderText(hint);
    Field* const field = addField(label, line, name);
    const auto show = [line, field, shown] {
        if (line->hasFocus() && line->isModified())
            return; // never under the person's hands
        line->setText(shown());
        line->setCursorPosition(0);
        field->accept();
    };
    m_refreshers.emplace_back(show);
    connect(line, &QLineEdit::editingFinished, this, [=, this] {
        if (!line->isModified())
            return;
        line->setModified(false);
        apply(field, take(line->text()), show);
    });
    return line;
}

void Form::addNote(const char* name, const QString& label, Text shown, Take take)
{
    auto* const note = new NoteEdit;
    Field* const field = addField(label, note, name);
    const auto show = [note, field, shown] {
        if (note->hasFocus() && note->document()->isModified())
            return;
        note->setPlainText(shown());
        note->document()->setModified(false);
        field->accept();
    };
    m_refreshers.emplace_back(show);
    connect(note, &NoteEdit::editingFinished, this, [=, this] {
        if (!note->document()->isModified())
            return;
        note->document()->setModified(false);
        apply(field, take(note->toPlainText()), show);
    });
}

void Form::addChoice(
    const char* name, const QString& label, Choices choices, Text shown, Take take)
{
    auto* const box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    Field* const field = addField(label, box, name);
    const auto show = [box, field, choices, shown] {
        const QSignalBlocker quiet{box};
        box->clear();
        for (const Choice& each : choices())
            box->addItem(each.label, each.key);
        box->setCurrentIndex(qMax(0, box->findData(shown())));
        box->setToolTip(box->currentText());
        field->accept();
    };
    m_refreshers.emplace_back(show);
    connect(box, &QComboBox::activated, this,
            [=, this] { apply(field, take(box->currentData().toString()), show); });
}

void Form::addCheck(const char* name,
                    const QString& label,
                    std::function<bool()> shown,
                    std::function<Checked<project::Edit>(bool)> take)
{
    auto* const check = new QCheckBox{label};
    check->setObjectName(QLatin1String{name});
    check->setEnabled(!m_session->isReadOnly());
    auto* const field = new Field{check};
    m_fields->addRow(QString{}, field);
    const auto show = [check, shown] { check->setChecked(shown()); };
    m_refreshers.emplace_back(show);
    connect(check, &QCheckBox::clicked, this,
            [=, this](bool isChecked) { apply(field, take(isChecked), show); });
}

void Form::addFact(const char* name, const QString& label, Text shown)
{
    auto* const fact = new QLabel;
    fact->setObjectName(QLatin1String{name});
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields->addRow(label, fact);
    m_refreshers.emplace_back([fact, shown] { fact->setText(shown()); });
}

void Form::addButton(const char* name, const QString& label, std::function<void()> pressed)
{
    auto* const button = new QPushButton{label};
    button->setObjectName(QLatin1String{name});
    connect(button, &QPushButton::clicked, this, std::move(pressed));
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignLeft);
}

ListEditor* Form::addList(const char* name,
                          const QString& title,
                          std::vector<ListEditor::Column> columns,
                          std::function<std::vector<QStringList>()> rows)
{
    auto* const list = new ListEditor{QLatin1String{name}, title, std::move(columns)};
    list->setReadOnly(m_session->isReadOnly());
    m_column->insertWidget(m_column->count() - 1, list);
    m_refreshers.emplace_back([list, rows] { list->setRows(rows()); });
    return list;
}

} // namespace ecotone::desktop
