#pragma once

#include <QDialog>

class QTextBrowser;

namespace ecotone::desktop {

/// The pages of docs/guide, which are part of the program: no internet is needed.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);
    /// @param page  its name without ending: "progress"; one that is not there shows the first
    void show(const QString& page);

    /// The page about a widget: that of the nearest parent that has one.
    [[nodiscard]] static QString pageFor(const QWidget* widget);

private:
    QTextBrowser* m_text;
};

} // namespace ecotone::desktop
