#include "desktop/panels/field.h"

#include "desktop/look/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ecotone::desktop {

Field::Field(QWidget* editor, QWidget* parent)
    : QWidget{parent}
    , m_editor{editor}
    , m_reason{new QLabel}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(editor);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(editor->objectName() + QStringLiteral("Refusal"));
    m_reason->hide();
    column->addWidget(m_reason);
    setFocusProxy(editor);
}

void Field::refuse(const QString& reason)
{
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::WindowText, inks().problem);
    m_reason->setPalette(palette);
    m_reason->setText(reason);
    m_reason->show();
    m_editor->setAccessibleDescription(reason);
}

void Field::accept()
{
    m_reason->clear();
    m_reason->hide();
    m_editor->setAccessibleDescription(QString{});
}

QString Field::refusal() const
{
    return m_reason->text();
}

} // namespace ecotone::desktop
