#include "reading.h"
#include "support/catch.h"

#include "ecotone/report/build_report.h"
#include "ecotone/report/html_writer.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace ecotone;
using tests::column;
using tests::first;
using tests::hundredths;
using tests::sampleReport;
using tests::Table;
using tests::tableOf;
using tests::Texts;

TEST_CASE("The headline says how far the target is", "[report]")
{
    const auto report = sampleReport();
    const auto& bar = first<report::TargetBar>(report);
    CHECK(bar.reached == Approx(0.25));
    CHECK(bar.target == Approx(0.30));
    CHECK(bar.reachedText ==
          "Under effective restoration: 250.00\u00a0ha = 25.00\u00a0% of degraded land");
    CHECK(bar.targetText == "Target level: 300.00\u00a0ha = 30.00\u00a0% (landscape "
                            "interpretation, rule D1 uniform)");
    CHECK(bar.gapText == "Gap: 50.00\u00a0ha");
    CHECK(bar.assessedText == "Assessed share of the landscape: 98.00\u00a0%");
    CHECK(bar.state == "below target level");
}

TEST_CASE("Readers who subtract what is printed find the gap that is printed", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& progress = *sample.results.targets.front().restoration;
    // Target 300.004 prints 300.00, reached 249.996 prints 250.00; the raw gap 50.008 alone
    // would print 50.01.
    progress.target.area = Hectares{300.004};
    progress.underRestoration = Hectares{249.996};
    progress.gap = Hectares{50.008};
    progress.byEcosystem.clear();
    sample.results.targets.front().attributions.clear();
    CHECK(first<report::TargetBar>(sampleReport(sample)).gapText == "Gap: 50.00\u00a0ha");
}

TEST_CASE("What counts stands first and what stands beside is never added", "[report]")
{
    const auto report = sampleReport();
    const Table& table = tableOf(report, "what-counts");
    CHECK(table.rows.front().kind == report::RowKind::Total);
    CHECK(column(table, 1) ==
          Texts{"250.00", "60.00", "40.00", "0.00", "0.00", "0.00", "290.00", "12.50"});
    CHECK(column(table, 2) ==
          Texts{"25.00", "6.00", "4.00", "0.00", "0.00", "0.00", "29.00", ""});
    for (const Table* each : tablesOf(report))
        for (const report::Row& row : each->rows)
            for (const report::Value& value : row.values)
                CHECK(value.text.find("restored") == std::string::npos);
}

TEST_CASE("An effective action off degraded land, or off the landscape, is not said to count",
          "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& rows = sample.results.targets.front().restoration->byAction;
    REQUIRE(rows.size() == 3); // two count, the third is in preparation
    rows[0].onBaseline = Hectares{0.0};
    const auto counts = column(tableOf(sampleReport(sample), "by-action"), 7);
    CHECK(counts[0] == "nothing: no degraded land under it");
    CHECK(counts[1] == "yes");
    CHECK(counts[2].starts_with("no: "));
    rows[0].inside = Hectares{0.0};
    const auto report = sampleReport(sample);
    CHECK(column(tableOf(report, "by-action"), 7)[0] ==
          "nothing: it lies outside the landscape");
    const auto& figures = first<report::KeyFigures>(report).figures;
    CHECK(figures.back().label == "Actions that count");
    CHECK(figures.back().value == "1");
}

TEST_CASE("Union, overlap and outside add up to the sum of all shapes", "[report]")
{
    auto sample = tests::sampleLandscape();
    SECTION("round figures") {}
    SECTION("a sum that would round the union up")
    {
        // 17.514 + 3.004 + 2.004 = 22.522: the hundredth between 22.52 and 22.51 must not make
        // the union 17.52, since it is 17.51 wherever else it stands.
        auto& areas = sample.results.targets.front().restoration->effectiveAreas;
        areas = {Hectares{22.522}, Hectares{20.518}, Hectares{17.514}, Hectares{3.004},
                 Hectares{2.004}};
        const auto report = sampleReport(sample);
        const Table& table = tableOf(report, "double-counting");
        CHECK(column(table, 1)[0] == "17.51");
        CHECK(column(table, 4)[0] == "22.51");
    }
    const auto report = sampleReport(sample);
    for (const report::Row& row : tableOf(report, "double-counting").rows)
        CHECK(hundredths(row.values[1]) + hundredths(row.values[2]) +
                  hundredths(row.values[3]) ==
              hundredths(row.values[4]));
}

TEST_CASE("Ecosystem types add up as printed", "[report]")
{
    const auto report = sampleReport();
    const Table& table = tableOf(report, "by-ecosystem");
    // 1000 / 3 three times: the first listed takes the hundredth that is left.
    CHECK(column(table, 1) == Texts{"333.34", "333.33", "333.33", "1\u202f000.00"});
    CHECK(column(table, 6) == Texts{"at target level", "at target level", "below target", ""});
}

TEST_CASE("Printed shares add up down the table and across it", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& split = sample.results.targets.front().attributions.front();

    SECTION("round figures") {}
    SECTION("awkward ones")
    {
        // Seven parts of 250 ha: each direct and venture part ends in ….xx5 or a third.
        const double whole = 250.0 - 10.0 / 3.0;
        split.unattributed = 10.0 / 3.0;
        split.groups[0].share.direct = whole * 0.3337;
        split.groups[0].share.throughVentures = whole * 0.22215;
        split.groups[1].share.direct = whole * 0.25;
        split.groups[2].share.throughVentures = whole * (1.0 - 0.3337 - 0.22215 - 0.25);
    }
    const auto report = sampleReport(sample);
    const Table& table = tableOf(report, "shares");
    REQUIRE(table.rows.size() == 5); // three groups, remainder, whole
    long direct = 0, ventures = 0, share = 0, percent = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
        const report::Row& row = table.rows[i];
        share += hundredths(row.values[3]);
        percent += hundredths(row.values[4]);
        if (row.kind == report::RowKind::Remainder)
            continue;
        direct += hundredths(row.values[1]);
        ventures += hundredths(row.values[2]);
        CHECK(hundredths(row.values[1]) + hundredths(row.values[2]) ==
              hundredths(row.values[3]));
    }
    const report::Row& whole = table.rows.back();
    CHECK(share == 25000);
    CHECK(hundredths(whole.values[3]) == 25000);
    CHECK(direct == hundredths(whole.values[1]));
    CHECK(ventures == hundredths(whole.values[2]));
    CHECK(percent == 10000);
    CHECK(table.rows[3].values[0].text == "Belongs to nobody (remainder)");
}

TEST_CASE("A share reads the same in every table", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& split = sample.results.targets.front().attributions.front();
    // Each of these prints a hundredth off where it is rounded by itself: 80.004 + 60.004 +
    // 100.004 + 9.988 = 250 with four parts that all round down but one.
    split.unattributed = 9.988;
    split.groups[0].share.direct = split.players[0].share = 80.004;
    split.groups[1].share.direct = split.players[1].share = 60.004;
    split.players[2].share = 100.004;
    split.groups[0].share.throughVentures = 100.004 * 0.55;
    split.groups[2].share.throughVentures = 100.004 * 0.45;
    split.groups[1].bandHigh = 60.004;
    const auto report = sampleReport(sample);
    const Table& groups = tableOf(report, "shares");
    const Table& players = tableOf(report, "shares-bounds");
    CHECK(players.rows[0].values[1].text == groups.rows[0].values[1].text);
    CHECK(players.rows[1].values[1].text == groups.rows[1].values[1].text);
    CHECK(players.rows[2].values[1].text == groups.rows[4].values[2].text); // the venture
    long all = hundredths(groups.rows[3].values[3]);
    for (const report::Row& row : players.rows)
        all += hundredths(row.values[1]);
    CHECK(all == 25000);
    for (const std::size_t i : {0, 1, 2}) {
        CHECK(hundredths(groups.rows[i].values[5]) <= hundredths(groups.rows[i].values[3]));
        CHECK(hundredths(groups.rows[i].values[6]) >= hundredths(groups.rows[i].values[3]));
    }
}

TEST_CASE("Where gains and losses offset each other no percentage is given", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& split = sample.results.targets.front().attributions.front();
    split.quantity = attribution::Quantity::Condition;
    split.counterfactual = "CF0 none: gross change";
    split.unattributed = -300.0;
    split.total = -60.0; // 240 gained by actors, 300 lost elsewhere
    const auto report = sampleReport(sample);
    const Table& table = tableOf(report, "condition-shares");
    for (const report::Row& row : table.rows)
        CHECK(row.values[4].text == "not applicable");
    CHECK(table.rows[3].values[3].text == "\u2212300.00");
}

TEST_CASE("Bounds of every player stand beside its share", "[report]")
{
    const auto report = sampleReport();
    const Table& table = tableOf(report, "shares-bounds");
    CHECK(column(table, 0) ==
          Texts{"Northern Mining", "River Community", "Valley Venture (joint venture)"});
    CHECK(column(table, 2) == Texts{"60.00", "45.00", "90.00"});
    CHECK(column(table, 3) == Texts{"100.00", "75.00", "110.00"});
    CHECK(table.rows.front().values[4].text == "Green Bank");
}

TEST_CASE("Land cover adds up to the landscape at every date", "[report]")
{
    const auto report = sampleReport();
    const Table& table = tableOf(report, "land-cover");
    CHECK(column(table, 0) == Texts{"forest", "mining", "no data", "Landscape"});
    for (const std::size_t date : {1, 2}) {
        long sum = 0;
        for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
            sum += hundredths(table.rows[i].values[date]);
        CHECK(sum == hundredths(table.rows.back().values[date]));
    }
    const Table& changes = tableOf(report, "transitions");
    CHECK(column(changes, 0) == Texts{"forest", "mining"}); // the largest first
    CHECK(column(changes, 2) == Texts{"100.00", "40.00"});
}

TEST_CASE("Opening, gains and losses of condition add up to the closing as printed", "[report]")
{
    auto sample = tests::sampleLandscape();
    accounts::ConditionAccount account;
    account.pair = {records::LayerId{3}, records::LayerId{4}};
    // Each rounds down by itself: 100.00 + 0.00 − 0.00 would not be 100.01.
    account.opening = ConditionHectares{100.004};
    account.gains = ConditionHectares{0.004};
    account.losses = ConditionHectares{0.0};
    account.closing = ConditionHectares{100.008};
    sample.results.landscapes.front().conditions = {account};
    const auto report = sampleReport(sample);
    const report::Row& row = tableOf(report, "condition").rows.front();
    CHECK(row.values[4].text == "100.01");
    CHECK(hundredths(row.values[1]) + hundredths(row.values[2]) - hundredths(row.values[3]) ==
          hundredths(row.values[4]));
    CHECK(std::get<double>(row.values[2].raw) == 0.004);
}

TEST_CASE("A file of a table holds the raw numbers", "[report]")
{
    const auto sample = tests::sampleLandscape();
    const auto report = sampleReport(sample);
    const auto table = toOutTable(tableOf(report, "by-ecosystem"));
    CHECK(table.name == "by-ecosystem");
    CHECK(table.columns[1] == "degraded_ha");
    const auto& rows = sample.results.targets.front().restoration->byEcosystem;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Exact copies: not what was printed, nor anything computed from it.
        CHECK(std::get<double>(table.rows[i][1]) == rows[i].degraded.value());
        CHECK(std::get<double>(table.rows[i][2]) == rows[i].restored.value());
        CHECK(std::get<double>(table.rows[i][5]) == rows[i].gap->value());
    }
    const auto layers = toOutTable(tableOf(report, "layer-files"));
    CHECK(std::get<std::string>(layers.rows[0].back()) == std::string(64, 'a'));
}

TEST_CASE("A change of CRS is told with its accuracy, where there is one", "[report]")
{
    auto sample = tests::sampleLandscape();
    CHECK(std::ranges::none_of(tablesOf(sampleReport(sample)), [](const Table* table) {
        return table->id == "crs-operations";
    }));
    sample.results.provenance.crsOperations = {
        {"Zones", "EPSG:4618", "EPSG:32633", "SAD69 to WGS 84 (14)", 5.0},
        {"Roads", "a local grid", "EPSG:32633", "a shift somebody made", std::nullopt}};
    const auto report = sampleReport(sample);
    const Table& table = tableOf(report, "crs-operations");
    CHECK(column(table, 4) == Texts{"5", "not stated"});
    const auto file = toOutTable(table);
    CHECK(std::get<double>(file.rows[0][4]) == 5.0);
    CHECK(std::holds_alternative<std::monostate>(file.rows[1][4]));
}

TEST_CASE("Every table has an id and column names of its own", "[report]")
{
    const auto report = sampleReport();
    std::map<std::string, int> ids;
    for (const Table* table : tablesOf(report)) {
        CHECK(++ids[table->id] == 1);
        std::map<std::string, int> names;
        for (const report::Column& column : table->columns)
            CHECK(++names[column.name] == 1);
    }
}

TEST_CASE("Findings come worst first, with what to do", "[report]")
{
    const auto report = sampleReport();
    const auto& callout = first<report::Callout>(report);
    CHECK(callout.tone == report::Tone::Warning);
    CHECK(callout.title == "Test valley");
    CHECK(callout.remedy == "Draw the boundary along watersheds, or say why it cuts them.");
    CHECK(column(tableOf(report, "notes"), 0) == Texts{"Land cover 2020"});
}

TEST_CASE("The same results give the same page", "[report]")
{
    CHECK(toHtml(sampleReport()) == toHtml(sampleReport()));
}
