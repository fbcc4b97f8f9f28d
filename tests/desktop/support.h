#pragma once

#include "desktop/session/session.h"
#include "desktop/window/main_window.h"

#include <QString>
#include <QTemporaryDir>
#include <QWidget>

#include <filesystem>

/// What the tests of the window share: a place of their own for settings and files, the sample
/// project, and hands that use only widgets that can be seen.
namespace desktop_tests {

/// Before the first window: settings and documents go to a folder that is thrown away.
class OwnPlace {
public:
    OwnPlace();
    [[nodiscard]] std::filesystem::path folder() const;

private:
    QTemporaryDir m_folder;
};

/// The sample project, built once for the program, copied for each use.
[[nodiscard]] std::filesystem::path sampleCopy(const QTemporaryDir& folder);

/// The visible widget with this name. The test ends where there is none.
[[nodiscard]] QWidget* seen(QWidget& window, const QString& name);
template <class Widget>
[[nodiscard]] Widget* seen(QWidget& window, const QString& name)
{
    auto* const widget = qobject_cast<Widget*>(seen(window, name));
    if (!widget)
        qFatal("The widget %s is of another kind.", qPrintable(name));
    return widget;
}

void click(QWidget* widget);
/// Selects all, types, and leaves the field.
void type(QWidget* field, const QString& text);
/// Waits until the figures on screen are those of the project.
void awaitFigures(ecotone::desktop::MainWindow& window);
/// Runs a command of a menu, as its keys would.
void command(ecotone::desktop::MainWindow& window, const QString& name);

} // namespace desktop_tests
