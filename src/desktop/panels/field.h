#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace ecotone::desktop {

/// An editor of a form with room below it for the reason why what was entered is refused.
class Field final : public QWidget {
    Q_OBJECT
public:
    Field(QWidget* editor, QWidget* parent = nullptr);

    void refuse(const QString& reason);
    void accept();
    [[nodiscard]] QString refusal() const;

private:
    QWidget* m_editor;
    QLabel* m_reason;
};

} // namespace ecotone::desktop
