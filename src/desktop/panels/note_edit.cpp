#include "desktop/panels/note_edit.h"

#include <QFontMetrics>

namespace ecotone::desktop {

NoteEdit::NoteEdit(QWidget* parent) : QPlainTextEdit{parent}
{
    setTabChangesFocus(true);
    setFixedHeight(4 * fontMetrics().lineSpacing() + 10);
}

void NoteEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT editingFinished();
}

} // namespace ecotone::desktop
