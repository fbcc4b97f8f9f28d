#include "support.h"

#include "desktop/session/text.h"
#include "desktop/window/commands.h"
#include "desktop/window/settings_menu.h"
#include "program/surroundings.h"

#include "ecotone/document/recipe.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QtTest>

namespace desktop_tests {

using namespace ecotone;

OwnPlace::OwnPlace()
{
    qputenv("HOME", m_folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (m_folder.path() + QStringLiteral("/config")).toUtf8());
    qputenv("XDG_DATA_HOME", (m_folder.path() + QStringLiteral("/data")).toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("Ecotone"));
    QCoreApplication::setApplicationName(QStringLiteral("ecotone-tests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom});
    desktop::applySettings();
}

std::filesystem::path OwnPlace::folder() const
{
    return desktop::pathOf(m_folder.path());
}

std::filesystem::path sampleCopy(const QTemporaryDir& folder)
{
    static const QTemporaryDir once;
    static const std::filesystem::path built = [] {
        const std::filesystem::path project = desktop::pathOf(once.path()) / "sample.gpkg";
        const std::filesystem::path data = desktop::pathOf(once.path()) / "data";
        std::filesystem::copy(ECOTONE_SAMPLE, data);
        const auto made =
            document::buildProject({data / "recipe.json", project, document::Existing::Refuse},
                                   program::surroundings());
        if (!made)
            qFatal("%s", made.refusal().reason.c_str());
        return project;
    }();
    const std::filesystem::path target = desktop::pathOf(folder.path());
    std::filesystem::copy(built.parent_path() / "data", target / "data",
                          std::filesystem::copy_options::recursive);
    std::filesystem::copy_file(built, target / "sample.gpkg");
    return target / "sample.gpkg";
}

namespace {

QWidget* find(QWidget& window, const QString& name)
{
    // Dialogs are windows of their own.
    QWidgetList tops = QApplication::topLevelWidgets();
    tops.prepend(&window);
    for (QWidget* const top : tops) {
        if (top->isVisible() && top->objectName() == name)
            return top;
        for (QWidget* const each : top->findChildren<QWidget*>(name))
            if (each->isVisible())
                return each;
    }
    return nullptr;
}

} // namespace

QWidget* seen(QWidget& window, const QString& name)
{
    QWidget* found = nullptr;
    // What a layout has just been given is shown a moment later.
    if (!QTest::qWaitFor([&] { return (found = find(window, name)) != nullptr; }, 3000))
        qFatal("There is no visible widget %s.", qPrintable(name));
    return found;
}

void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

void awaitFigures(desktop::MainWindow& window)
{
    if (!QTest::qWaitFor([&] { return window.session() && !window.session()->isStale(); },
                         60'000))
        qFatal("The figures did not come.");
}

void command(desktop::MainWindow& window, const QString& name)
{
    QAction* const action = window.commands().find(name);
    if (!action || !action->isEnabled())
        qFatal("The command %s cannot be used now.", qPrintable(name));
    action->trigger();
}

} // namespace desktop_tests
