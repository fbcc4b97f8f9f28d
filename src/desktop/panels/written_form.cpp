#include "desktop/panels/written_form.h"

#include "desktop/session/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace ecotone::desktop {

namespace {

/// Whether nothing is no answer: of texts and lists it is one.
bool isDemanded(const project::WrittenField& field)
{
    const std::string& kind = field.form.kind;
    const bool mayBeEmpty =
        kind == "text" || kind.starts_with("list") || kind.starts_with("SHA");
    return !field.form.isOptional && !mayBeEmpty;
}

} // namespace

WrittenForm::WrittenForm(const std::vector<project::WrittenField>& fields, QWidget* parent)
    : QWidget{parent}
{
    auto* const form = new QFormLayout{this};
    form->setContentsMargins(10, 6, 10, 6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const project::WrittenField& field : fields) {
        QWidget* const editor = editorFor(field);
        const QString label = shownField(field.form.name);
        editor->setObjectName(QStringLiteral("field_%1").arg(text(field.form.name)));
        editor->setAccessibleName(label);
        editor->setToolTip(text(field.form.kind));
        form->addRow(isDemanded(field) ? tr("%1 *").arg(label) : label, editor);
        m_rows.push_back({text(field.form.name), editor, text(field.text)});
    }
    show(fields);
}

QWidget* WrittenForm::editorFor(const project::WrittenField& field)
{
    const auto announce = [this, row = m_rows.size()] {
        Row& each = m_rows[row];
        const QString now = textIn(each.editor);
        if (now != each.shown)
            Q_EMIT entered(each.field, now);
    };
    if (!field.choices.empty()) {
        auto* const box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->addItem(field.form.isOptional ? tr("not stated") : tr("choose …"), QString{});
        const bool areRecords =
            field.form.kind.find(field.choices.front()) == std::string::npos;
        for (const std::string& choice : field.choices)
            box->addItem(areRecords ? text(choice) : shownWord(std::string_view{choice}),
                         text(choice));
        connect(box, &QComboBox::activated, this, announce);
        return box;
    }
    auto* const line = new QLineEdit;
    line->setPlaceholderText(text(field.form.kind));
    connect(line, &QLineEdit::editingFinished, this, announce);
    return line;
}

void WrittenForm::showIn(QWidget* editor, const QString& text)
{
    if (auto* const box = qobject_cast<QComboBox*>(editor)) {
        int place = box->findData(text);
        if (place < 0) { // what it refers to has no name that tells it from others
            box->addItem(text, text);
            place = box->count() - 1;
        }
        box->setCurrentIndex(place);
        return;
    }
    auto* const line = static_cast<QLineEdit*>(editor);
    line->setText(text);
    line->setCursorPosition(0);
}

QString WrittenForm::textIn(const QWidget* editor)
{
    if (const auto* const box = qobject_cast<const QComboBox*>(editor))
        return box->currentData().toString();
    return static_cast<const QLineEdit*>(editor)->text().trimmed();
}

void WrittenForm::show(const std::vector<project::WrittenField>& fields)
{
    for (std::size_t i = 0; i < m_rows.size() && i < fields.size(); ++i) {
        m_rows[i].shown = text(fields[i].text);
        showIn(m_rows[i].editor, m_rows[i].shown);
    }
}

std::vector<std::pair<std::string, std::string>> WrittenForm::texts() const
{
    std::vector<std::pair<std::string, std::string>> texts;
    for (const Row& row : m_rows)
        if (const QString now = textIn(row.editor); !now.isEmpty())
            texts.emplace_back(row.field.toStdString(), now.toStdString());
    return texts;
}

} // namespace ecotone::desktop
