#pragma once

#include <QPlainTextEdit>

namespace ecotone::desktop {

/// A text of several lines that says when the person is done with it.
class NoteEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace ecotone::desktop
