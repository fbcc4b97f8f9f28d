#include "desktop/map/map_canvas.h"
#include "desktop/window/commands.h"
#include "program/surroundings.h"
#include "support.h"

#include "ecotone/document/document.h"
#include "ecotone/project/checks.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace ecotone;
using namespace desktop_tests;
using desktop::MainWindow;

namespace {

/// Commands that open a dialog of the system, or end the test.
const QStringList leftAlone{QStringLiteral("projectOpen"),  QStringLiteral("projectNew"),
                            QStringLiteral("projectCopy"),  QStringLiteral("projectClose"),
                            QStringLiteral("projectQuit"),  QStringLiteral("projectSample"),
                            QStringLiteral("layerImport"),  QStringLiteral("layerMissing"),
                            QStringLiteral("reportWrite"),  QStringLiteral("reportMap"),
                            QStringLiteral("helpAbout"),    QStringLiteral("viewFullScreen"),
                            QStringLiteral("analyseClaims")};

std::size_t problems(const project::Project& project)
{
    return static_cast<std::size_t>(
        std::ranges::count(project::check(project), Severity::Problem, &Finding::severity));
}

} // namespace

/// A person, or a child, who does anything anywhere: nothing may crash, get lost or become
/// invalid. The same seed does the same things; ECOTONE_GESTURES and ECOTONE_SEED set other
/// numbers (20 000 gestures are a quarter of an hour).
class Gestures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyGesturesLeaveAProjectThatIsSoundAndCanBeTakenBack()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = sampleCopy(folder);
        MainWindow window;
        m_window = &window;
        window.resize(1280, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openProject(file);
        QVERIFY(window.session() != nullptr);
        awaitFigures(window);
        m_before = window.session()->project();
        QTimer closer; // of what would wait for an answer
        connect(&closer, &QTimer::timeout, this, [] {
            if (QWidget* const modal = QApplication::activeModalWidget())
                modal->close();
            if (QWidget* const popup = QApplication::activePopupWidget())
                popup->close();
        });
        closer.start(20);

        const int gestures = number("ECOTONE_GESTURES", 300);
        m_chance.seed(static_cast<unsigned>(number("ECOTONE_SEED", 20261128)));
        qint64 longest = 0;
        for (int i = 0; i < gestures; ++i) {
            QElapsedTimer time;
            time.start();
            gesture();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
            longest = std::max(longest, time.elapsed());
        }
        qInfo("%d gestures, the longest took %lld ms", gestures,
              static_cast<long long>(longest));
        QTest::keyClick(window.map(), Qt::Key_Escape);
        QVERIFY(window.session() != nullptr);
        QCOMPARE(problems(window.session()->project()), problems(m_before));
        const project::Project after = window.session()->project();
        {
            const auto stored = document::Document::open(file, document::Access::ReadOnly,
                                                         program::surroundings());
            QVERIFY(stored.project() == after);
        }
        // The history reaches back to when the sample was built.
        while (window.session()->canUndo() && isAhead())
            window.session()->undo();
        QVERIFY(window.session()->project() == m_before);
        while (window.session()->canRedo())
            window.session()->redo();
        QVERIFY(window.session()->project() == after);
    }

private:
    static int number(const char* name, int otherwise)
    {
        bool isNumber = false;
        const int given = qEnvironmentVariableIntValue(name, &isNumber);
        return isNumber ? given : otherwise;
    }
    int below(int bound)
    {
        return bound <= 0 ? 0 : static_cast<int>(m_chance() % static_cast<unsigned>(bound));
    }
    QPoint inside(const QWidget* widget)
    {
        return {below(widget->width()), below(widget->height())};
    }
    Qt::KeyboardModifiers modifiers()
    {
        constexpr Qt::KeyboardModifiers some[]{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                               Qt::ShiftModifier, Qt::ControlModifier};
        return some[below(5)];
    }

    void gesture()
    {
        const int kind = below(100);
        if (kind < 34)
            QTest::mouseClick(m_window->map(), below(8) == 0 ? Qt::RightButton : Qt::LeftButton,
                              modifiers(), inside(m_window->map()));
        else if (kind < 44)
            QTest::mouseDClick(m_window->map(), Qt::LeftButton, {}, inside(m_window->map()));
        else if (kind < 58)
            drag();
        else if (kind < 70)
            key();
        else if (kind < 84)
            runCommand();
        else if (kind < 92)
            clickSomething();
        else
            typeSomewhere();
    }

    void drag()
    {
        QWidget* const map = m_window->map();
        QTest::mousePress(map, Qt::LeftButton, modifiers(), inside(map));
        for (int step = below(4); step >= 0; --step)
            QTest::mouseMove(map, inside(map));
        QTest::mouseRelease(map, Qt::LeftButton, {}, inside(map));
    }

    void key()
    {
        constexpr Qt::Key keys[]{Qt::Key_Return, Qt::Key_Escape, Qt::Key_Backspace,
                                 Qt::Key_Delete, Qt::Key_Left,   Qt::Key_Up,
                                 Qt::Key_Tab,    Qt::Key_Space,  Qt::Key_Plus,
                                 Qt::Key_Minus,  Qt::Key_Insert, Qt::Key_5};
        QTest::keyClick(m_window->map(), keys[below(static_cast<int>(std::size(keys)))],
                        modifiers());
    }

    void runCommand()
    {
        std::vector<QAction*> usable;
        for (QAction* const each : m_window->commands().all())
            if (each->isEnabled() && !leftAlone.contains(each->objectName()) &&
                (each->objectName() != QLatin1String{"editUndo"} || isAhead()))
                usable.push_back(each);
        if (!usable.empty())
            usable[static_cast<std::size_t>(below(static_cast<int>(usable.size())))]->trigger();
    }

    /// Whether there is something of the test's own to take back; before it lies what built the
    /// sample.
    bool isAhead() { return m_window->session()->project() != m_before; }

    template <class Widget>
    Widget* anyOf()
    {
        QList<Widget*> all = m_window->findChildren<Widget*>();
        all.removeIf([](const Widget* each) { return !each->isVisible(); });
        return all.isEmpty() ? nullptr : all.at(below(static_cast<int>(all.size())));
    }

    void clickSomething()
    {
        if (auto* const tree = anyOf<QTreeView>())
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers(),
                              inside(tree->viewport()));
    }

    void typeSomewhere()
    {
        const QStringList texts{QStringLiteral("12.5"),       QStringLiteral("Wet meadow"),
                                QStringLiteral("2026-03-01"), QString{},
                                QStringLiteral("<b>x</b>"),   QStringLiteral("-")};
        if (auto* const line = anyOf<QLineEdit>(); line && line->isEnabled())
            type(line, texts.at(below(static_cast<int>(texts.size()))));
    }

    MainWindow* m_window = nullptr;
    project::Project m_before;
    std::mt19937 m_chance;
};

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    const OwnPlace place;
    Gestures test;
    return QTest::qExec(&test, argc, argv);
}

#include "gestures_test.moc"
