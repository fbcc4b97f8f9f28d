// What may be claimed by figures that are computed from a project and its files.
#include "run/valley.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/run/claims.h"

#include <algorithm>
#include <cmath>

using namespace ecotone;
using namespace ecotone::tests;
using namespace ecotone::records;
using claims::Level;

namespace fs = std::filesystem;

namespace {

/// Ten by ten cells; those of the planting, 300 to 700 east and 300 to 500 north, differ.
std::string conditionGrid(const char* inside, const char* around)
{
    std::string text = halves.substr(0, halves.find("1 1"));
    for (int row = 9; row >= 0; --row) { // from north
        for (int column = 0; column < 10; ++column) {
            const bool isInside = column >= 3 && column < 7 && row >= 3 && row < 5;
            text += std::string{isInside ? inside : around} + " ";
        }
        text += "\n";
    }
    return text;
}

/// The valley with all that a proportional claim needs: condition rises by 0.1 everywhere, and
/// by 0.4 on the 8 ha of the planting, so that 8 · 0.3 = 2.4 condition-hectares are its effect.
struct ProvenValley : Valley {
    TemporaryFolder folder;
    ActorId owner;
    ActionId planting;
    IndicatorId indicator;
    ClaimId claim;

    ProvenValley()
    {
        writeFile(folder / "halves.asc", halves);
        writeFile(folder / "before.asc", conditionGrid("0.2", "0.2"));
        writeFile(folder / "after.asc", conditionGrid("0.6", "0.3"));
        planting = plan.project().all<Action>().begin()->first;
        owner = plan.project().all<Participation>().begin()->second.actor;
        addLayers();
        justifyBoundary();
        measure();
        proveAction();
        plan.add(GoalLink{{}, planting, target.id, "plants trees"});
        registerClaim();
    }

    DocumentId document(const std::string& title)
    {
        writeFile(folder / title, "text of " + title);
        Document made;
        made.title = title;
        made.location = title;
        made.digest = digestOf("text of " + title);
        return plan.add(made);
    }
    template <class Record>
    void edit(Id<Record> id, void (*change)(Record&))
    {
        Record changed = *plan.project().find(id);
        change(changed);
        plan.replace(changed);
    }
    [[nodiscard]] run::ClaimsRun assessed() const
    {
        SilentProgress progress;
        return run::assessClaims(plan.project(), {folder.path()}, {}, progress);
    }
    [[nodiscard]] run::ClaimCase only() const
    {
        run::ClaimsRun all = assessed();
        const auto found = std::ranges::find_if(all.cases, [&](const run::ClaimCase& each) {
            return each.facts.claimant.id == owner;
        });
        REQUIRE(found != all.cases.end());
        return *found;
    }
    [[nodiscard]] std::optional<Level> level() const { return only().assessment.reached(); }
    [[nodiscard]] bool isMissing(const std::string& code) const
    {
        const auto missing = only().assessment.missing();
        return std::ranges::find(missing, code, &claims::ConditionResult::code) !=
               missing.end();
    }

private:
    void addLayers()
    {
        Layer before, after, types;
        before.name = "Condition 2020";
        before.role = after.role = LayerRole::Condition;
        before.path = "before.asc";
        before.date = day(2020, 6, 30);
        after.name = "Condition 2027";
        after.path = "after.asc";
        after.date = day(2027, 6, 30);
        types.name = "Types";
        types.role = LayerRole::EcosystemType;
        types.path = "halves.asc";
        for (Layer* layer : {&before, &after, &types}) {
            layer->band = 1;
            layer->crsOverride = "EPSG:32622";
            layer->id = plan.add(*layer);
        }
        target.ecosystemLayer = types.id;
    }
    void justifyBoundary()
    {
        Landscape valley = *plan.project().find(landscape);
        valley.rationale = "water";
        plan.replace(valley);
        LandscapeVersion version = plan.project().all<LandscapeVersion>().begin()->second;
        version.date = day(2020, 1, 1);
        plan.replace(version);
    }
    void measure()
    {
        Indicator condition;
        condition.name = "condition plots";
        condition.unit = "condition-ha";
        condition.methodVersion = "1";
        condition.responseYears = 3.0;
        condition.minimumDetectableChange = 1.0;
        indicator = plan.add(condition);
        target.indicator = indicator;
        target.counterfactual = TargetCounterfactual::UntreatedTrend;
        target.independentGroundHa = 1.0;
        target.citation = "Plan 2030";
        plan.replace(target);
        for (const Date date : {day(2020, 6, 30), day(2027, 6, 30)}) {
            Observation seen;
            seen.indicator = indicator;
            seen.landscape = landscape;
            seen.date = date;
            seen.evidence = EvidenceClass::Measured;
            seen.methodVersion = "1";
            seen.assessedPercent = 100;
            seen.document = document("plots " + toText(date) + ".txt");
            plan.add(seen);
        }
        LeakageAssessment leakage;
        leakage.landscape = landscape;
        leakage.indicator = indicator;
        leakage.date = day(2027, 7, 1);
        leakage.leakage = 0.0;
        leakage.reversals = 0.0;
        leakage.document = document("leakage.txt");
        plan.add(leakage);
    }
    void proveAction()
    {
        Action action = *plan.project().find(planting);
        action.obligation = ObligationCode::L;
        action.start = day(2021, 1, 1);
        plan.replace(action);
        FundingLine money;
        money.action = planting;
        money.source = owner;
        money.stage = FundingStage::Disbursed;
        money.amount = 1000;
        money.currency = "EUR";
        money.document = document("contract.txt");
        plan.add(money);
        MonitoringPlan monitoring;
        monitoring.action = planting;
        monitoring.measures = "plots";
        monitoring.document = document("protocol.txt");
        plan.add(monitoring);
        Consent consent;
        consent.action = planting;
        consent.rightsHolders = "Herders";
        consent.date = day(2020, 12, 1);
        consent.document = document("minutes.txt");
        plan.add(consent);
        for (const auto kind : {EvidenceKind::Document, EvidenceKind::Spatial}) {
            Evidence evidence;
            evidence.action = planting;
            evidence.kind = kind;
            evidence.title = std::string{wordOf(kind)};
            evidence.location = evidence.title + ".txt";
            writeFile(folder / evidence.location, evidence.title);
            evidence.digest = digestOf(evidence.title);
            plan.add(evidence);
        }
    }
    void registerClaim()
    {
        Claim entry;
        entry.group = owner;
        entry.landscape = landscape;
        entry.target = target.id;
        entry.indicator = indicator;
        entry.level = 3;
        entry.from = day(2020, 6, 30);
        entry.to = day(2027, 6, 30);
        entry.shareRule = "W1";
        entry.text = "Our valley";
        claim = plan.add(entry);
    }
};

} // namespace

TEST_CASE("Records and figures together carry a proportional claim", "[run]")
{
    const ProvenValley valley;
    const run::ClaimCase found = valley.only();
    for (const auto& missing : found.assessment.at(Level::Proportional).conditions)
        CHECK((missing.explanation.empty() ||
               missing.standing == claims::Standing::NotApplicable));
    CHECK(found.assessment.reached() == Level::Proportional);
    REQUIRE(found.facts.outcome);
    CHECK(found.facts.outcome->method == attribution::CounterfactualMethod::UntreatedTrend);
    // UTM exaggerates areas there by less than 0.1 %.
    CHECK(found.facts.outcome->share.value == Approx(2.4).epsilon(0.002));
    CHECK(found.facts.outcome->change.value == Approx(64 * 0.1 + 2.4).epsilon(0.002));
    CHECK(found.facts.outcome->counterfactualChange == Approx(6.4).epsilon(0.002));
    CHECK(found.facts.outcome->held.size() == 2); // ground of two classes
    CHECK(found.changes.empty());                 // a draft is not open again
}

namespace {

/// The valley compared by plots: under the planting they rise by about 0.4, beside it by 0.1.
struct PlotProvenValley : ProvenValley {
    PlotProvenValley()
    {
        target.counterfactual = TargetCounterfactual::BeforeAfter;
        plan.replace(target);
        for (const int i : {0, 1, 2, 3, 4, 5, 6, 7}) {
            const double noise = 0.01 * i;
            const std::string number = std::to_string(i);
            plan.add(
                Plot{{}, target.id, "I" + number, PlotSide::Impact, {}, 0.2, 0.2 + noise, 0.6});
            plan.add(Plot{
                {}, target.id, "C" + number, PlotSide::Control, {}, 0.2, 0.2 + noise, 0.3});
        }
        Review review;
        review.claim = claim;
        review.reviewer = "Assurance Ltd";
        review.date = day(2027, 12, 1);
        review.scope = "all figures";
        review.isIndependent = true;
        review.document = document("review.txt");
        plan.add(review);
    }
};

} // namespace

TEST_CASE("Plots before and after, and a review, carry an attributed claim", "[run]")
{
    PlotProvenValley valley;
    const run::ClaimCase found = valley.only();
    for (const auto& each : found.assessment.at(Level::Attributed).conditions)
        CHECK((each.explanation.empty() || each.standing == claims::Standing::NotApplicable));
    CHECK(found.assessment.reached() == Level::Attributed);
    CHECK(found.facts.outcome->share.value == Approx(0.3 * 8).epsilon(0.002));
    // Where nothing was done, all that happened would have happened anyway.
    CHECK(found.facts.outcome->counterfactualChange ==
          Approx(56 * 0.1 + 8 * 0.1).epsilon(0.002));

    const project::Project asMade = valley.plan.project();
    for (const auto& [id, plot] : asMade.all<Plot>())
        if (plot.side == PlotSide::Impact) { // rose by 0.1 before the planting already
            Plot earlier = plot;
            earlier.earlier = 0.1;
            valley.plan.replace(earlier);
        }
    CHECK(valley.level() == Level::Proportional);
    CHECK(valley.isMissing("trends-differed-before"));
}

TEST_CASE("A match of few cells carries no attributed claim", "[run]")
{
    PlotProvenValley valley;
    Layer slope;
    slope.name = "Slope";
    slope.path = "slope.asc";
    slope.band = 1;
    slope.crsOverride = "EPSG:32622";
    writeFile(valley.folder / "slope.asc", halves);
    valley.plan.add(MatchingLayer{
        {}, valley.target.id, valley.plan.add(slope), MatchingUse::Nearest, std::nullopt});
    valley.target.counterfactual = TargetCounterfactual::MatchedControls;
    valley.target.leakageRingM = 100; // centres are 100.04 m apart
    valley.target.blockM = 150;
    valley.plan.replace(valley.target);
    const run::ClaimCase found = valley.only();
    REQUIRE(found.facts.outcome);
    CHECK(found.facts.outcome->method == attribution::CounterfactualMethod::MatchedControls);
    CHECK(found.facts.outcome->share.value == Approx(0.3 * 8).epsilon(0.002));
    CHECK(found.facts.outcome->controls == claims::ControlQuality::Critical); // 8 pairs
    CHECK(found.assessment.reached() < Level::Attributed);
    CHECK(found.assessment.reached() == Level::Proportional);
}

TEST_CASE("A model from before the outcome was known is a forecast, which claims nothing",
          "[run]")
{
    ProvenValley valley;
    const DocumentId report = valley.document("model.txt");
    valley.edit<Document>(report, [](Document& each) { each.date = day(2027, 9, 1); });
    valley.target.counterfactual = TargetCounterfactual::Model;
    valley.target.counterfactualDocument = report;
    valley.plan.replace(valley.target);
    for (const int type : {1, 2})
        valley.plan.add(
            GivenChange{{}, valley.target.id, type, 0.1, 0.01, EvidenceClass::Modelled});
    CHECK(valley.level() == Level::Proportional);
    CHECK(valley.only().facts.outcome->method == attribution::CounterfactualMethod::Model);

    valley.edit<Document>(report, [](Document& each) { each.date = day(2019, 9, 1); });
    CHECK(valley.level() == Level::Collective);
    CHECK(valley.isMissing("counterfactual-is-forecast"));
}

TEST_CASE("A level drops with any one of the records or files behind it", "[run]")
{
    ProvenValley valley;
    SECTION("a document that is not the one on record")
    {
        writeFile(valley.folder / "minutes.txt", "other minutes");
        CHECK_FALSE(valley.level());
    }
    SECTION("a file that is not there")
    {
        fs::remove(valley.folder / "leakage.txt");
        CHECK(valley.level() == Level::Collective);
        CHECK(valley.isMissing("leakage-not-proven"));
    }
    SECTION("a path out of the project proves nothing it does not lead to")
    {
        valley.edit<Document>(
            valley.plan.project().all<Document>().begin()->first,
            [](Document& document) { document.location = "Archive, shelf 4"; });
        CHECK(valley.level() == Level::Action);
        CHECK(valley.isMissing("observation-not-proven"));
    }
    SECTION("an indicator that the target no longer names")
    {
        valley.target.indicator.reset();
        valley.plan.replace(valley.target);
        CHECK(valley.level() == Level::Action);
        CHECK(valley.isMissing("no-outcome"));
    }
    SECTION("gross change")
    {
        valley.target.counterfactual = TargetCounterfactual::Gross;
        valley.plan.replace(valley.target);
        CHECK(valley.level() == Level::Collective);
        CHECK(valley.isMissing("counterfactual-too-weak"));
    }
    SECTION("a claim that was withdrawn")
    {
        valley.edit<Claim>(valley.claim,
                           [](Claim& claim) { claim.state = ClaimState::Withdrawn; });
        CHECK(valley.level() == Level::Collective);
        CHECK(valley.isMissing("not-registered"));
    }
    SECTION("units that were sold, wherever they lie")
    {
        SoldUnit unit;
        unit.seller = valley.owner;
        unit.buyer = "Buyer";
        unit.indicator = valley.indicator;
        unit.quantity = 1.0;
        valley.plan.add(unit);
        CHECK(valley.level() == Level::Collective);
        CHECK(valley.isMissing("competing-claim"));
    }
}

TEST_CASE("Ground under a duty is in no claim, and all of it fails the claim", "[run]")
{
    ProvenValley valley;
    Obligation permit;
    permit.name = "Permit";
    permit.actor = valley.owner;
    SECTION("half of the planting")
    {
        permit.shape = square(300, 300, 200, 200);
        valley.plan.add(permit);
        const run::ClaimCase found = valley.only();
        CHECK(found.facts.outcome->share.value == Approx(1.2).epsilon(0.002));
        CHECK(found.facts.outcome->effect.value == Approx(2.4).epsilon(0.002));
        CHECK(found.assessment.reached() == Level::Proportional);
        const run::ClaimsRun all = valley.assessed();
        REQUIRE(all.results.obligations.size() == 1);
        CHECK(all.results.obligations[0].area->value() == Approx(4.0).epsilon(0.002));
        CHECK(all.results.targets[0].outcome->withheld == Approx(1.2).epsilon(0.002));
    }
    SECTION("all of it")
    {
        permit.shape = square(300, 300, 400, 200);
        valley.plan.add(permit);
        CHECK_FALSE(valley.level());
        const auto missing = valley.only().assessment.at(Level::Action).conditions;
        CHECK(std::ranges::find(missing, "ground-under-duty", &claims::ConditionResult::code) !=
              missing.end());
    }
    SECTION("an action that is a duty stands beside")
    {
        valley.edit<Action>(valley.planting,
                            [](Action& action) { action.obligation = ObligationCode::M3; });
        const run::ClaimCase found = valley.only();
        CHECK(found.facts.actions.empty());
        REQUIRE(found.beside.size() == 1);
        CHECK(found.beside[0].why == "a duty (M3)");
    }
}

TEST_CASE("Common ground carries no number of one's own until it is settled", "[run]")
{
    ProvenValley valley;
    const auto other = valley.action("Fence", square(300, 300, 200, 200));
    valley.edit<Action>(other, [](Action& action) { action.obligation = ObligationCode::L; });
    CHECK(valley.level() == Level::Collective);
    CHECK(valley.isMissing("overlap-unsettled"));
    const auto partner =
        std::ranges::find_if(valley.plan.project().all<Participation>(),
                             [&](const auto& entry) { return entry.second.action == other; });
    Settlement settlement;
    settlement.name = "Fence and trees";
    settlement.target = valley.target.id;
    settlement.rule = SplitRule::AgreedKey;
    settlement.date = day(2026, 1, 1);
    settlement.signatories = {"One", "Other"};
    const auto settled = valley.plan.add(settlement);
    valley.plan.add(SettlementPart{{}, settled, valley.owner, 75.0});
    valley.plan.add(SettlementPart{{}, settled, partner->second.actor, 25.0});
    const run::ClaimCase found = valley.only();
    CHECK(found.assessment.reached() == Level::Proportional);
    // 1.2 of the ground of its own, and three quarters of the other 1.2.
    CHECK(found.facts.outcome->share.value == Approx(2.1).epsilon(0.002));
}

TEST_CASE("A published claim opens again when what it rests on changes", "[run]")
{
    ProvenValley valley;
    Claim published = *valley.plan.project().find(valley.claim);
    published.state = ClaimState::Published;
    published.basis = claims::basisOf(valley.only().facts);
    valley.plan.replace(published);
    CHECK(valley.only().changes.empty());
    SECTION("a layer")
    {
        writeFile(valley.folder / "after.asc", conditionGrid("0.5", "0.3"));
        const auto changes = valley.only().changes;
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].what == "layer “Condition 2027”");
    }
    SECTION("a reversal")
    {
        ActionStatus reversed;
        reversed.action = valley.planting;
        reversed.date = day(2027, 1, 1);
        reversed.status = Status::Reversed;
        valley.plan.add(reversed);
        CHECK_FALSE(valley.only().changes.empty());
    }
    SECTION("a new observation")
    {
        Observation seen;
        seen.indicator = valley.indicator;
        seen.landscape = valley.landscape;
        seen.date = day(2027, 8, 1);
        valley.plan.add(seen);
        CHECK(valley.only().changes.size() == 1);
    }
}

TEST_CASE("Harm beside the actions comes off effect and share alike", "[run]")
{
    ProvenValley valley;
    valley.edit<LeakageAssessment>(
        valley.plan.project().all<LeakageAssessment>().begin()->first,
        [](LeakageAssessment& leakage) { leakage.leakage = -0.4; });
    const run::ClaimCase found = valley.only();
    CHECK(found.facts.outcome->effect.value == Approx(2.0).epsilon(0.003));
    CHECK(found.facts.outcome->share.value == Approx(2.0).epsilon(0.003));
    CHECK(found.facts.outcome->leakageDeducted == Approx(0.4));
}

TEST_CASE("A draft is checked against the figures and the level of whoever speaks", "[run]")
{
    const ProvenValley valley;
    const run::ClaimsRun all = valley.assessed();
    const claims::DraftFacts nobody = run::draftFactsOf(valley.plan.project(), all, nullptr);
    CHECK_FALSE(nobody.level);
    CHECK(nobody.landscapes == std::vector<std::string>{"Valley"});
    const claims::DraftFacts owner =
        run::draftFactsOf(valley.plan.project(), all, &all.cases.front());
    CHECK(owner.level == 4);
    CHECK(owner.method == attribution::CounterfactualMethod::UntreatedTrend);
    REQUIRE(owner.figures);
    CHECK(std::ranges::any_of(*owner.figures, [](const claims::KnownFigure& figure) {
        return figure.unit == "condition-ha" && std::abs(figure.value - 2.4) < 0.01;
    }));
    REQUIRE(owner.actions.size() == 1);
    CHECK(owner.actions[0].implementers == std::vector<std::string>{"Owner of Planting"});
}

TEST_CASE("The surplus of an offset moves as far as transfers are in force", "[run]")
{
    ProvenValley valley;
    Obligation offset;
    offset.name = "Offset";
    offset.actor = valley.owner;
    offset.code = ObligationCode::M4;
    offset.required = 10;
    offset.multiplier = 1.5;
    offset.delivered = 20; // 5 beyond the duty
    offset.unit = "ha";
    const auto id = valley.plan.add(offset);
    SurplusTransfer transfer;
    transfer.offset = id;
    transfer.quantity = 8;
    transfer.date = day(2026, 1, 1);
    transfer.signatories = {"Giver", "Taker"};
    SECTION("no more than there is")
    {
        valley.plan.add(transfer);
        const run::ClaimsRun all = valley.assessed();
        const run::ObligationResult& result = all.results.obligations.at(0);
        CHECK(result.owed == 15.0);
        CHECK(result.surplus == 5.0);
        CHECK(result.moved == 5.0);
        CHECK(result.refused == 3.0);
        CHECK(result.left == 15.0);
        CHECK(std::ranges::find(all.results.findings, "transfer-beyond-surplus",
                                &Finding::code) != all.results.findings.end());
        CHECK(std::ranges::find(all.results.findings, "obligation-not-located",
                                &Finding::code) != all.results.findings.end());
    }
    SECTION("nothing by a transfer that one side has signed")
    {
        transfer.signatories = {"Giver"};
        valley.plan.add(transfer);
        const run::ClaimsRun all = valley.assessed();
        CHECK(all.results.obligations.at(0).moved == 0.0);
        CHECK(std::ranges::find(all.results.findings, "transfer-not-in-force",
                                &Finding::code) != all.results.findings.end());
    }
}
