#include "reading.h"

#include <algorithm>

using namespace ecotone;
using tests::column;
using tests::first;
using tests::sampleReport;
using tests::saysSomewhere;
using tests::Table;
using tests::tableOf;
using tests::Texts;

TEST_CASE("A result below the minimum assessed share is called partial", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& progress = *sample.results.targets.front().restoration;
    progress.isPartial = true;
    progress.assessedShare = 0.5;
    const auto report = sampleReport(sample);
    const auto& bar = first<report::TargetBar>(report);
    CHECK(bar.isPartial);
    CHECK(bar.state == "below target level · partial");
    CHECK(bar.assessedText ==
          "Assessed share of the landscape: 50.00\u00a0%; the project asks for 80.00\u00a0%");
}

TEST_CASE("Progress without degraded land is not applicable", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& progress = *sample.results.targets.front().restoration;
    progress.status = accounts::FigureStatus::NotApplicable;
    progress.progressPercent.reset();
    progress.degradedBaseline = progress.underRestoration = Hectares{0.0};
    const auto report = sampleReport(sample);
    const auto& bar = first<report::TargetBar>(report);
    CHECK_FALSE(bar.reached);
    CHECK(bar.state == "not applicable");
    CHECK(tableOf(report, "what-counts").rows.front().values[2].text == "not applicable");
}

TEST_CASE("A redrawn boundary is reconciled as printed, and called no progress", "[report]")
{
    auto sample = tests::sampleLandscape();
    CHECK(std::ranges::none_of(tablesOf(sampleReport(sample)), [](const Table* table) {
        return table->id == "boundary-effect";
    }));
    accounts::BoundaryEffect effect;
    effect.fromVersion = 1;
    effect.toVersion = 2;
    effect.landscapeBefore = Hectares{12000.0};
    effect.landscapeAfter = Hectares{10000.0};
    effect.assessedShareBefore = effect.assessedShareAfter = 0.98;
    // Prints 900.00, then 1 000.00: the raw difference 100.008 alone would print 100.01.
    effect.degradedBefore = Hectares{899.996};
    effect.degradedAfter = Hectares{1000.004};
    effect.restoredBefore = Hectares{270.0};
    effect.restoredAfter = Hectares{250.0};
    effect.percentBefore = 30.0;
    effect.percentAfter = 25.0;
    auto& shown = sample.results.targets.front().boundaryEffect;

    SECTION("with progress on both")
    {
        shown = effect;
        const auto report = sampleReport(sample);
        const Table& table = tableOf(report, "boundary-effect");
        CHECK(column(table, 0) == Texts{"Boundary version 1", "Boundary effect",
                                        "Boundary version 2 (this report)"});
        CHECK(column(table, 1) ==
              Texts{"12\u202f000.00", "\u22122\u202f000.00", "10\u202f000.00"});
        CHECK(column(table, 2) == Texts{"98.00", "0.00", "98.00"});
        CHECK(column(table, 3) == Texts{"900.00", "+100.00", "1\u202f000.00"});
        CHECK(column(table, 4) == Texts{"270.00", "\u221220.00", "250.00"});
        CHECK(column(table, 5) == Texts{"30.00", "\u22125.00", "25.00"});
        const auto file = toOutTable(table);
        CHECK(std::get<double>(file.rows[1][3]) ==
              effect.degradedAfter.value() - effect.degradedBefore.value());
        CHECK(saysSomewhere(report, "would be 30.00\u00a0% instead of 25.00\u00a0%"));
    }
    SECTION("where nothing was degraded on the earlier one")
    {
        effect.degradedBefore = effect.restoredBefore = Hectares{};
        effect.percentBefore.reset();
        shown = effect;
        const auto report = sampleReport(sample);
        CHECK(column(tableOf(report, "boundary-effect"), 5) ==
              Texts{"not applicable", "not applicable", "25.00"});
        CHECK(saysSomewhere(report, "progress cannot be compared"));
    }
}

TEST_CASE("Progress that was not computed is never shown as zero", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& target = sample.results.targets.front();
    accounts::RestorationProgress blank;
    blank.byAction = target.restoration->byAction;
    blank.byStatus = target.restoration->byStatus;
    blank.findings = {{Severity::Problem, "no-baseline", target.name,
                       "The target names no baseline layer.", "Choose the layer."}};
    target.restoration = blank;
    target.attributions.clear();
    const auto report = sampleReport(sample);
    CHECK(first<report::TargetBar>(report).state == "not computed");
    CHECK(first<report::TargetBar>(report).reachedText == "The target names no baseline layer");
    CHECK(saysSomewhere(report,
                        "Progress was not computed. The target names no baseline layer."));
    for (const Table* table : tablesOf(report))
        CHECK(table->id != "what-counts");
    CHECK(column(tableOf(report, "by-status"), 3) == Texts{"not computed", "not computed"});
    const auto file = toOutTable(tableOf(report, "by-action"));
    CHECK(std::holds_alternative<std::monostate>(file.rows[0][6]));
    for (const report::Section& section : report.sections)
        for (const report::Block& block : section.blocks)
            CHECK_FALSE(std::holds_alternative<report::KeyFigures>(block));
}

TEST_CASE("Beside a progress of zero stands why nothing counts", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& progress = *sample.results.targets.front().restoration;
    progress.underRestoration = Hectares{0.0};
    progress.progressPercent = 0.0;
    progress.gap = Hectares{300.0};
    sample.results.targets.front().attributions.clear();
    std::string why;
    SECTION("no status is recorded")
    {
        using accounts::Obstacle;
        for (auto& row : progress.byAction) {
            row.counts = false;
            row.standing.obstacles = {Obstacle::NoStatus};
        }
        progress.byAction.back().standing.obstacles.push_back(Obstacle::NotMonitored);
        why = "; none of 3 recorded actions counts: no status is recorded up to the as-of date "
              "(3) and it is not recorded as monitored (1)";
    }
    SECTION("what counts lies elsewhere")
    {
        why = "; no action that counts lies on degraded land";
    }
    SECTION("there is no action")
    {
        progress.byAction.clear();
        why = "; no action is recorded";
    }
    const auto report = sampleReport(sample);
    CHECK(first<report::TargetBar>(report).reachedText ==
          "Under effective restoration: 0.00\u00a0ha = 0.00\u00a0% of degraded land" + why);
}

TEST_CASE("A progress without any action has words in place of empty tables", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& progress = *sample.results.targets.front().restoration;
    progress.byAction.clear();
    progress.byStatus.clear();
    progress.byObligation.clear();
    sample.results.targets.front().attributions.clear();
    const auto report = sampleReport(sample);
    CHECK(saysSomewhere(report, "No action is recorded in this project."));
    for (const Table* table : tablesOf(report))
        CHECK_FALSE(table->rows.empty());
}

TEST_CASE("Coverage that was not computed says why", "[report]")
{
    auto sample = tests::sampleLandscape();
    run::TargetResult protection;
    protection.name = "Protect 30 %";
    protection.kind = records::TargetKind::Protection;
    protection.coverage = accounts::Coverage{};
    protection.coverage->findings = {{Severity::Problem, "no-layer", "Protect 30 %",
                                      "There is no layer of protected areas.", ""}};
    sample.results.targets.push_back(protection);
    const auto report = sampleReport(sample);
    CHECK(saysSomewhere(report, "Coverage was not computed. There is no layer of protected "
                                "areas."));
    for (const Table* table : tablesOf(report))
        CHECK(table->id != "coverage");
}

TEST_CASE("Overlap with a target nobody knows about is not shown as zero", "[report]")
{
    auto sample = tests::sampleLandscape();
    accounts::TargetOverlap overlap;
    overlap.none = Hectares{700.0};
    overlap.only2 = Hectares{240.0};
    overlap.only3 = Hectares{50.0};
    overlap.only23 = Hectares{10.0};
    overlap.restorationKnown = overlap.protectionKnown = true;
    sample.results.targets.front().overlap = overlap;
    const auto report = sampleReport(sample);
    const Table& table = tableOf(report, "target-overlap");
    CHECK(column(table, 0) == Texts{"None of them", "Target 2 only (under restoration)",
                                    "Target 3 only (protected or conserved)", "Targets 2 and 3",
                                    "Landscape"});
    CHECK(column(table, 1).back() == "1\u202f000.00");
    CHECK(table.note.ends_with("Target 1 is not known: the project has no layer of plans."));
}

TEST_CASE("A layer of sub-basins is not called unused", "[report]")
{
    auto sample = tests::sampleLandscape();
    run::LayerProvenance basins;
    basins.name = "Sub-basins";
    basins.role = records::LayerRole::SubBasin;
    basins.features = 11;
    sample.results.provenance.layers.push_back(basins);
    CHECK(column(tableOf(sampleReport(sample), "layer-files"), 3).back() ==
          "11 sub-basins, cut exactly; no cells");
}

TEST_CASE("Where no class changed, a sentence says so", "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& account = sample.results.landscapes.front().transitions.front();
    account.matrix.resize(1); // forest that stayed forest
    account.changed = Hectares{};
    account.assessed = Hectares{9800.0};
    const auto report = sampleReport(sample);
    CHECK(saysSomewhere(report, "No class changed from 2020-12-31 to 2025-12-31"));
    for (const Table* table : tablesOf(report))
        CHECK(table->id != "transitions");
}

TEST_CASE("Land cover of one date from two layers has two columns with names of their own",
          "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& extents = sample.results.landscapes.front().extents;
    extents[1] = extents[0];
    extents[0].layerName = "Land cover 2020";
    extents[1].layerName = "Land cover 2020, second reading";
    const auto report = sampleReport(sample);
    const Table& table = tableOf(report, "land-cover");
    CHECK(table.columns[1].title == "2020-12-31, Land cover 2020");
    CHECK(table.columns[2].title == "2020-12-31, Land cover 2020, second reading");
    CHECK(table.columns[1].name != table.columns[2].name);
}

TEST_CASE("Without a layer of sub-basins the report says that catchments are not known",
          "[report]")
{
    auto sample = tests::sampleLandscape();
    auto& boundary = sample.results.landscapes.front().boundary;
    boundary.siteCatchments.clear();
    boundary.catchmentClosure.reset();
    const auto report = sampleReport(sample);
    CHECK(tableOf(report, "sites").columns.size() == 3);
    CHECK(tableOf(report, "sites").note.empty());
    bool isSaid = false;
    for (const report::Section& section : report.sections)
        for (const report::Block& block : section.blocks)
            if (const auto* facts = std::get_if<report::Facts>(&block))
                for (const report::Fact& fact : facts->facts)
                    isSaid = isSaid || fact.value.starts_with("not known: the project has no "
                                                              "layer of sub-basins");
    CHECK(isSaid);
}

TEST_CASE("A project without targets says so", "[report]")
{
    const auto report = report::buildReport({}, {}, {}, nullptr);
    CHECK(first<report::Paragraph>(report).text.starts_with("No target is set"));
}
