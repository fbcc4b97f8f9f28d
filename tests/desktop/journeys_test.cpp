#include "desktop/session/text.h"
#include "desktop/window/docks.h"
#include "support.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTableWidget>
#include <QTreeWidget>
#include <QtTest>

using namespace ecotone;
using namespace desktop_tests;
using desktop::MainWindow;

/// What people do with the window, from beginning to end, by mouse and keys only. The project
/// is looked at afterwards, never changed behind the window's back.
class Journeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void fromTheStartPageToTheFiguresOfTheSample()
    {
        click(seen(*m_window, QStringLiteral("startSample")));
        QVERIFY(QTest::qWaitFor([&] { return m_window->session() != nullptr; }, 60'000));
        awaitFigures(*m_window);
        const QWidget* const bar = seen(*m_window, QStringLiteral("targetBar-1"));
        QCOMPARE(bar->accessibleName(),
                 QStringLiteral("Restore 30 % of degraded land by 2030"));
        // As the report of the sample states it (tests/cli): 1 100.39 of 4 328.70 ha.
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("25.42")));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("1,100.39")));
    }

    void aNewProjectFromATemplateHasItsTargets()
    {
        // The dialog is modal: what is done in it is done while it runs.
        const QString file = m_folder->path() + QStringLiteral("/plan.gpkg");
        QTimer::singleShot(0, this, [&] {
            click(seen(*m_window, QStringLiteral("newProjectOk")));
            QVERIFY(!seen<QLabel>(*m_window, QStringLiteral("newProjectMissing"))
                         ->text()
                         .isEmpty());
            type(seen(*m_window, QStringLiteral("newProjectName")),
                 QStringLiteral("Upper river"));
            type(seen(*m_window, QStringLiteral("newProjectLandscape")),
                 QStringLiteral("Valley of the river"));
            type(seen(*m_window, QStringLiteral("newProjectFile")), file);
            click(seen(*m_window, QStringLiteral("newProjectOk")));
        });
        click(seen(*m_window, QStringLiteral("startNew")));
        QVERIFY(m_window->session() != nullptr);
        const project::Project& project = m_window->session()->project();
        QCOMPARE(project.all<records::Landscape>().size(), std::size_t{1});
        QCOMPARE(project.all<records::Target>().size(), std::size_t{1});
        // To restore needs a map of what is degraded, and there is none yet.
        QCOMPARE(project.all<records::Target>().begin()->second.kind,
                 records::TargetKind::Protection);
        command(*m_window, QStringLiteral("editUndo"));
        QVERIFY(project.all<records::Landscape>().empty());
    }

    void anActionGetsAnActorAndOneUndoTakesHerAway()
    {
        open();
        command(*m_window, QStringLiteral("planAddAction"));
        const auto current = m_window->session()->selection().current();
        QVERIFY(current);
        const records::ActionId action = std::get<records::ActionId>(*current);
        type(seen(*m_window, QStringLiteral("actionName")), QStringLiteral("Creek willows"));
        QCOMPARE(m_window->session()->project().find(action)->name,
                 std::string{"Creek willows"});
        click(seen(*m_window, QStringLiteral("actionParticipationsAdd")));
        QCOMPARE(parts(action).size(), std::size_t{1});
        command(*m_window, QStringLiteral("editUndo"));
        QVERIFY(parts(action).empty());
    }

    void anActionIsDrawnOnTheMapAndItsFormOpens()
    {
        open();
        const std::size_t before = actionCount();
        command(*m_window, QStringLiteral("toolDrawAction"));
        QWidget* const map = seen(*m_window, QStringLiteral("mapCanvas"));
        const QPoint middle = map->rect().center();
        for (const QPoint corner : {QPoint{-40, -30}, QPoint{40, -30}, QPoint{0, 40}}) {
            QTest::mouseMove(map, middle + corner);
            QTest::mouseClick(map, Qt::LeftButton, {}, middle + corner);
        }
        QTest::keyClick(map, Qt::Key_Return);
        QTRY_COMPARE(actionCount(), before + 1);
        const auto current = m_window->session()->selection().current();
        QVERIFY(current && std::holds_alternative<records::ActionId>(*current));
        QVERIFY(seen<QLabel>(*m_window, QStringLiteral("actionArea"))
                    ->text()
                    .contains(QStringLiteral("ha")));
        awaitFigures(*m_window);
        command(*m_window, QStringLiteral("editUndo"));
        QCOMPARE(actionCount(), before);
    }

    void whatTheRulesForbidIsSaidNextToTheField()
    {
        open();
        command(*m_window, QStringLiteral("planAddActor"));
        const auto actor =
            std::get<records::ActorId>(*m_window->session()->selection().current());
        type(seen(*m_window, QStringLiteral("actorName")), QStringLiteral("Velt Copper"));
        QVERIFY(seen<QLabel>(*m_window, QStringLiteral("actorNameRefusal"))
                    ->text()
                    .contains(QStringLiteral("Velt Copper")));
        QCOMPARE(m_window->session()->project().find(actor)->name, std::string{"New actor"});
    }

    void aFindingLeadsToItsRecord()
    {
        open();
        command(*m_window, QStringLiteral("analyseFindings"));
        auto* const table = seen<QTableView>(*m_window, QStringLiteral("findingsTable"));
        const QAbstractItemModel& model = *table->model();
        int row = 0;
        while (row < model.rowCount() &&
               !model.index(row, 0).data().toString().contains(QStringLiteral("monitoring")))
            ++row;
        QVERIFY(row < model.rowCount());
        table->scrollTo(model.index(row, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(model.index(row, 0)).center());
        const auto current = m_window->session()->selection().current();
        QVERIFY(current && std::holds_alternative<records::ActionId>(*current));
        QVERIFY(!m_window->session()
                     ->project()
                     .find(std::get<records::ActionId>(*current))
                     ->isMonitored);
        // Putting it right moves the figures, and one undo takes it back.
        const double before = underRestoration();
        seen<QCheckBox>(*m_window, QStringLiteral("actionMonitored"))->click();
        awaitFigures(*m_window);
        QVERIFY(underRestoration() >= before);
        command(*m_window, QStringLiteral("editUndo"));
        awaitFigures(*m_window);
        QCOMPARE(underRestoration(), before);
    }

    void aCellOfTheAttributeTableIsEditedAndFound()
    {
        open();
        command(*m_window, QStringLiteral("analyseTable"));
        auto* const search = seen<QLineEdit>(*m_window, QStringLiteral("tableSearch"));
        auto* const table = seen<QTableView>(*m_window, QStringLiteral("attributeTable"));
        QTest::keyClicks(search, QStringLiteral("orlok terraces"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const QModelIndex cell = table->model()->index(0, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(cell).center());
        QTest::keyClick(table, Qt::Key_O); // typing begins to edit
        QTRY_VERIFY(table->findChild<QLineEdit*>());
        auto* const editor = table->findChild<QLineEdit*>();
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Orlok terraces, lower"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(cell.data().toString(), QStringLiteral("Orlok terraces, lower"));
        QCOMPARE(m_window->session()->undoTitle(),
                 desktop::text(m_window->session()->history().back().title));
    }

    void theHistoryGoesBackAndForward()
    {
        open();
        const project::Project before = m_window->session()->project();
        command(*m_window, QStringLiteral("planAddActor"));
        command(*m_window, QStringLiteral("planAddActor"));
        const project::Project after = m_window->session()->project();
        command(*m_window, QStringLiteral("analyseHistory"));
        auto* const list = seen<QAbstractItemView>(*m_window, QStringLiteral("historyList"));
        QTRY_VERIFY(list->model()->rowCount() >= 3);
        const auto clickRow = [&](int row) {
            const QModelIndex index = list->model()->index(row, 0);
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(index).center());
            QCoreApplication::processEvents();
        };
        clickRow(2); // two steps back
        QVERIFY(m_window->session()->project() == before);
        clickRow(0);
        QVERIFY(m_window->session()->project() == after);
    }

    void sharesAreShownByEveryRuleThatIsGiven()
    {
        open();
        command(*m_window, QStringLiteral("analyseShares"));
        auto* const rule = seen<QComboBox>(*m_window, QStringLiteral("sharesRule"));
        auto* const table = seen<QTableWidget>(*m_window, QStringLiteral("sharesTable"));
        QVERIFY(rule->count() >= 3);
        for (int i = 0; i < rule->count(); ++i) {
            rule->setFocus();
            while (rule->currentIndex() != i)
                QTest::keyClick(rule, rule->currentIndex() < i ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(table->rowCount() > 1);
            QVERIFY(!table->item(0, 1)->text().isEmpty());
        }
    }

    void whyAClaimReachesNoHigherLeadsToTheRecord()
    {
        open();
        command(*m_window, QStringLiteral("analyseClaims"));
        auto* const cases = seen<QTreeWidget>(*m_window, QStringLiteral("claimsTable"));
        QTRY_VERIFY_WITH_TIMEOUT(cases->topLevelItemCount() > 0, 60'000);
        auto* const ladder = seen<QTreeWidget>(*m_window, QStringLiteral("claimsLadder"));
        QVERIFY(ladder->topLevelItemCount() > 0);
        // The first heading is what is missing; its first row leads somewhere.
        QTreeWidgetItem* const missing = ladder->topLevelItem(0)->child(0);
        QVERIFY(missing != nullptr);
        m_window->session()->selection().clear();
        ladder->scrollToItem(missing);
        QTest::mouseClick(ladder->viewport(), Qt::LeftButton, {},
                          ladder->visualItemRect(missing).center());
        click(seen(*m_window, QStringLiteral("claimsGoTo")));
        QVERIFY(m_window->session()->selection().current().has_value());
    }

    void groundOfSeveralPartiesIsListedAndSelectsItsActions()
    {
        open();
        command(*m_window, QStringLiteral("analyseOverlaps"));
        auto* const list = seen<QTreeWidget>(*m_window, QStringLiteral("overlapsList"));
        QVERIFY(list->topLevelItemCount() > 0);
        QTreeWidgetItem* const overlap = list->topLevelItem(0)->child(0);
        QVERIFY(overlap->childCount() >= 2); // at least two parties
        list->scrollToItem(overlap);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(overlap).center());
        QVERIFY(m_window->session()->selection().records().size() >= 1);
    }

    void aPledgeIsEnteredWithItsDocumentAndCanBeTakenBack()
    {
        open();
        command(*m_window, QStringLiteral("analyseRecords"));
        const auto& pledges = [&]() -> const auto&
        {
            return m_window->session()->project().all<records::Pledge>();
        };
        const std::size_t before = pledges().size();
        choose(seen<QComboBox>(*m_window, QStringLiteral("recordKinds")),
               QStringLiteral("pledge"));
        click(seen(*m_window, QStringLiteral("recordNew")));
        click(seen(*m_window, QStringLiteral("recordAdd"))); // nothing is filled in yet
        QCOMPARE(pledges().size(), before);
        const auto& actors = m_window->session()->project().all<records::Actor>();
        const auto& landscapes = m_window->session()->project().all<records::Landscape>();
        choose(seen<QComboBox>(*m_window, QStringLiteral("field_actor")),
               desktop::text(actors.begin()->second.name));
        choose(seen<QComboBox>(*m_window, QStringLiteral("field_landscape")),
               desktop::text(landscapes.begin()->second.name));
        type(seen(*m_window, QStringLiteral("field_text")),
             QStringLiteral("200 ha of steppe by 2030"));
        click(seen(*m_window, QStringLiteral("recordAdd")));
        QCOMPARE(pledges().size(), before + 1);
        type(seen(*m_window, QStringLiteral("field_unit")), QStringLiteral("ha"));
        type(seen(*m_window, QStringLiteral("field_quantity")), QStringLiteral("200"));
        const auto hasQuantity = [&] {
            return std::ranges::any_of(
                pledges(), [](const auto& each) { return each.second.quantity == 200.0; });
        };
        QVERIFY(hasQuantity());
        type(seen(*m_window, QStringLiteral("field_quantity")), QStringLiteral("many"));
        QVERIFY(hasQuantity()); // refused, and the field shows what is stored
        QCOMPARE(seen<QLineEdit>(*m_window, QStringLiteral("field_quantity"))->text(),
                 QStringLiteral("200"));
        command(*m_window, QStringLiteral("editUndo"));
        QVERIFY(!hasQuantity());
        command(*m_window, QStringLiteral("editUndo")); // the unit
        command(*m_window, QStringLiteral("editUndo"));
        QCOMPARE(pledges().size(), before);
    }

private:
    /// By keys, as in any list of choices.
    static void choose(QComboBox* box, const QString& data)
    {
        const int wanted = box->findData(data);
        QVERIFY2(wanted >= 0, qPrintable(data));
        box->setFocus();
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
    void open()
    {
        m_window->openProject(sampleCopy(*m_folder));
        QVERIFY(m_window->session() != nullptr);
        awaitFigures(*m_window);
    }
    [[nodiscard]] std::vector<const records::Participation*> parts(records::ActionId action)
    {
        return project::children(m_window->session()->project(),
                                 &records::Participation::action, action);
    }
    [[nodiscard]] std::size_t actionCount()
    {
        return m_window->session()->project().all<records::Action>().size();
    }
    [[nodiscard]] double underRestoration()
    {
        for (const run::TargetResult& each : *m_window->session()->targets())
            if (each.restoration)
                return each.restoration->underRestoration.value();
        return -1.0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    const OwnPlace place;
    Journeys journeys;
    return QTest::qExec(&journeys, argc, argv);
}

#include "journeys_test.moc"
