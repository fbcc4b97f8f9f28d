#include "support.h"

#include "desktop/models/crs_model.h"
#include "desktop/models/findings_model.h"
#include "desktop/models/plan_model.h"
#include "desktop/models/records_model.h"
#include "desktop/session/text.h"

#include "ecotone/project/draft.h"
#include "ecotone/project/put.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QtTest>

using namespace ecotone;
using namespace desktop_tests;
using desktop::RecordRef;
using desktop::Session;

/// Every item model, watched by Qt's own tester while the project changes under it.
class Models final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void thePlanFollowsTheProject()
    {
        const auto session = Session::open(sampleCopy(*m_folder));
        desktop::PlanModel model{*session};
        const QAbstractItemModelTester tester{
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        records::Actor actor;
        actor.id = session->ids().nextId<records::Actor>();
        actor.name = "Downstream Council";
        QVERIFY(session->perform(project::put(session->project(), actor)));
        const QModelIndex index = model.indexOf(RecordRef{actor.id});
        QCOMPARE(index.data().toString(), QStringLiteral("Downstream Council"));
        QVERIFY(model.setData(index, QStringLiteral("Council"), Qt::EditRole));
        QCOMPARE(session->project().find(actor.id)->name, std::string{"Council"});
        session->undo();
        session->undo();
        QVERIFY(!model.indexOf(RecordRef{actor.id}).isValid());
    }

    void everyKindOfRecordIsATable()
    {
        const auto session = Session::open(sampleCopy(*m_folder));
        desktop::RecordsModel model{*session, desktop::recordKinds().front()};
        const QAbstractItemModelTester tester{
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        for (const desktop::RecordKind& kind : desktop::recordKinds()) {
            model.setKind(kind);
            QCOMPARE(static_cast<std::size_t>(model.rowCount()),
                     kind.ids(session->project()).size());
            for (int column = 0; column < model.columnCount(); ++column)
                model.sort(column, Qt::DescendingOrder);
        }
    }

    void aRefusedCellLeavesTheProjectAsItWas()
    {
        const auto session = Session::open(sampleCopy(*m_folder));
        desktop::RecordsModel model{*session, desktop::recordKinds().front()};
        const project::Project before = session->project();
        QSignalSpy refused{&model, &desktop::RecordsModel::refused};
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.kind().columns[static_cast<std::size_t>(column)].name ==
                QStringLiteral("start_date"))
                QVERIFY(!model.setData(model.index(0, column), QStringLiteral("soon"),
                                       Qt::EditRole));
        QCOMPARE(refused.count(), 1);
        QVERIFY(session->project() == before);
    }

    void aHundredThousandRowsAreSortedAndSearchedWithoutAStall()
    {
        const auto session =
            Session::create(desktop::pathOf(m_folder->path()) / "many.gpkg", [] {
                records::Settings settings;
                settings.name = "Many";
                return settings;
            }());
        project::Draft draft{session->project()};
        for (int i = 0; i < 100'000; ++i) {
            records::Action action;
            action.id = records::ActionId{i + 1};
            action.name = "Action " + std::to_string((i * 7919) % 100'000);
            if (draft.put(action))
                QFAIL("An action was refused.");
        }
        QVERIFY(session->perform(std::move(draft).edit("Add many")));
        desktop::RecordsModel model{*session, desktop::recordKinds().front()};
        QCOMPARE(model.rowCount(), 100'000);
        QElapsedTimer time;
        time.start();
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Action 99999"));
        model.search(QStringLiteral("9999 action"));
        QCOMPARE(model.rowCount(), 19); // 9999, and 19999 to 99999 and 99990 to 99999 less one
        qInfo("100 000 rows sorted and searched in %lld ms",
              static_cast<long long>(time.elapsed()));
    }

    void theFindingsAreThoseOfTheRecordsAndTheFigures()
    {
        const auto session = Session::open(sampleCopy(*m_folder));
        desktop::FindingsModel model{*session};
        const QAbstractItemModelTester tester{
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QTRY_VERIFY_WITH_TIMEOUT(!session->isStale(), 60'000);
        QVERIFY(model.rowCount() > 0);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.at(row - 1).severity >= model.at(row).severity);
    }

    void coordinateSystemsAreFoundByCountryAndNumber()
    {
        desktop::CrsModel model;
        const QAbstractItemModelTester tester{
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.search(QStringLiteral("mongolia utm 48n"));
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.find(QStringLiteral("EPSG:32648")).isValid());
        model.search(QStringLiteral("no such place at all"));
        QCOMPARE(model.rowCount(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    const OwnPlace place;
    Models models;
    return QTest::qExec(&models, argc, argv);
}

#include "models_test.moc"
