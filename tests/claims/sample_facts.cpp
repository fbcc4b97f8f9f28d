#include "sample_facts.h"

#include <stdexcept>

namespace ecotone::tests {

using namespace records;

Date on(int year, int month, int day)
{
    return Date::of(year, month, day).value();
}

DocumentId document(claims::ClaimFacts& facts, const std::string& title)
{
    const DocumentId id{static_cast<std::int64_t>(facts.documents.size()) + 1000};
    facts.documents[id] = {id, title, std::string{"proof/"}.append(title), digestOf(title),
                           on(2026, 1, 1)};
    facts.verified.add(digestOf(title));
    return id;
}

DocumentId documentNamed(const claims::ClaimFacts& facts, const std::string& title)
{
    for (const auto& [id, each] : facts.documents)
        if (each.title == title)
            return id;
    throw std::out_of_range{title};
}

void spoil(claims::ClaimFacts& facts, DocumentId id)
{
    facts.verified.remove(facts.documents.at(id).digest);
}

claims::DutyOnGround offsetOnPlaceOne(claims::ClaimFacts& facts)
{
    claims::DutyOnGround duty;
    duty.obligation.id = records::ObligationId{80};
    duty.obligation.name = "Wetland offset";
    duty.obligation.actor = records::ActorId{12};
    duty.obligation.code = records::ObligationCode::M4;
    duty.obligation.required = 180.0;
    duty.obligation.multiplier = 1.2;
    duty.obligation.delivered = 230.0;
    duty.ground = {1};
    facts.duties = {duty};
    return duty;
}

namespace {

geo::Shape square()
{
    return {geo::Crs::wgs84(), {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}}};
}

void addPlaceAndGoal(claims::ClaimFacts& facts)
{
    facts.claimant = {ActorId{10}, "Alpha", ActorType::Company, {}, {}, {}};
    facts.members = {ActorId{10}, ActorId{11}}; // 11: a subsidiary
    facts.landscape.id = LandscapeId{20};
    facts.landscape.name = "Valley";
    facts.landscape.rationale = "The catchment of the river that the mines drain into.";
    facts.version = LandscapeVersion{LandscapeVersionId{21},
                                     LandscapeId{20},
                                     2,
                                     on(2014, 1, 1),
                                     "The northern ridge was left out.",
                                     square()};
    facts.jurisdiction = "Chile";
    facts.target = Target{};
    facts.target->id = TargetId{30};
    facts.target->name = "Valley 2030";
    facts.target->landscape = LandscapeId{20};
    facts.target->citation = "Valley plan, decision 7 of 2019";
    facts.settings.name = "Valley plan";
    facts.asOf = on(2027, 12, 31);
    facts.ground.areas = {Hectares{40.0}, Hectares{60.0}, Hectares{100.0}};
}

void addPledgeAndMembership(claims::ClaimFacts& facts)
{
    Pledge pledge;
    pledge.id = PledgeId{60};
    pledge.actor = ActorId{10};
    pledge.landscape = LandscapeId{20};
    pledge.target = TargetId{30};
    pledge.text = "Alpha will bring 500 ha under restoration";
    pledge.indicator = "land under effective restoration";
    pledge.quantity = 500.0;
    pledge.unit = "ha";
    pledge.baselineYear = 2020;
    pledge.baselineValue = 35.0;
    pledge.deadline = on(2030, 12, 31);
    pledge.document = document(facts, titles::pledge);
    facts.pledges.push_back(pledge);
    facts.memberships.push_back({MembershipId{61}, ActorId{11}, LandscapeId{20},
                                 "the Valley Compact", on(2016, 5, 1), std::nullopt,
                                 document(facts, titles::membership)});
}

void addAction(claims::ClaimFacts& facts)
{
    claims::ActionFacts action;
    action.action.id = ActionId{40};
    action.action.name = "Ridge woodland";
    action.action.obligation = ObligationCode::L;
    action.action.start = on(2012, 3, 1);
    action.action.shape = square();
    action.status = Status::InProgress;
    action.hasValidShape = true;
    Participation part;
    part.id = ParticipationId{41};
    part.action = ActionId{40};
    part.actor = ActorId{11};
    action.participations = {part};
    action.evidence = {{EvidenceId{42},
                        ActionId{40},
                        EvidenceKind::Document,
                        "Planting contract",
                        "proof/contract.pdf",
                        digestOf("planting contract"),
                        {}},
                       {EvidenceId{43},
                        ActionId{40},
                        EvidenceKind::Spatial,
                        "As-built outline",
                        "proof/outline.gpkg",
                        digestOf("outline"),
                        {}}};
    facts.verified.add(digestOf("planting contract"));
    facts.verified.add(digestOf("outline"));
    action.funding = {{FundingLineId{44}, ActionId{40}, ActorId{10}, FundingStage::Disbursed,
                       250'000.0, "USD", 2020, on(2020, 6, 1),
                       document(facts, titles::budget)}};
    action.plans = {{MonitoringPlanId{45}, ActionId{40}, "plots and land productivity", 1.0,
                     ActorId{11}, document(facts, titles::plan)}};
    action.consents = {{ConsentId{46}, ActionId{40}, "Ridge community", ConsentState::Given,
                        on(2011, 9, 1), "", document(facts, titles::consent)}};
    action.goalLinks = {
        {GoalLinkId{47}, ActionId{40}, TargetId{30}, "It restores degraded slopes."}};
    action.ground = {0, 1};
    facts.actions.push_back(action);
}

Observation observation(std::int64_t id, Date date, double value, DocumentId proof)
{
    Observation each;
    each.id = ObservationId{id};
    each.indicator = IndicatorId{50};
    each.landscape = LandscapeId{20};
    each.date = date;
    each.value = value;
    each.standardError = 2.0;
    each.evidence = EvidenceClass::Measured;
    each.methodVersion = "LPD 2";
    each.assessedPercent = 96.0;
    each.document = proof;
    return each;
}

void addOutcome(claims::ClaimFacts& facts)
{
    claims::OutcomeFacts outcome;
    outcome.indicator.id = IndicatorId{50};
    outcome.indicator.name = "land productivity";
    outcome.indicator.unit = "condition-hectares";
    outcome.indicator.methodVersion = "LPD 2";
    outcome.indicator.minimumDetectableChange = 4.0;
    outcome.period = {on(2015, 12, 31), on(2025, 12, 31)};
    outcome.boundaryVersion = 2;
    outcome.observations = {
        observation(51, outcome.period.first, 90.0, document(facts, titles::opening)),
        observation(52, outcome.period.last, 113.0, document(facts, titles::closing))};
    // 23 = 6 + (12 + 4) + 1: counterfactual, shares of Alpha and another, nobody's.
    outcome.change = {23.0, Interval{15.0, 31.0}};
    outcome.counterfactualChange = 6.0;
    outcome.effect = {16.0, Interval{9.0, 23.0}};
    outcome.share = {12.0, Interval{6.75, 17.25}};
    outcome.unattributed = 1.0;
    outcome.scale = 23.0;
    outcome.largestShareSum = 1.0;
    outcome.evidence = EvidenceClass::Measured;
    outcome.denominator = 200.0;
    outcome.denominatorName = "Valley";
    outcome.assessedPercent = 96.0;
    outcome.method = attribution::CounterfactualMethod::MatchedControls;
    outcome.controls = claims::ControlQuality::Good;
    outcome.shareRule = "W1";
    outcome.rulesInUse = {"W1"};
    outcome.impacts = claims::ImpactLedger{0.0, true};
    outcome.leakage = {{LeakageAssessmentId{53}, LandscapeId{20}, IndicatorId{50},
                        on(2026, 3, 1), 5000.0, -2.0, 0.0, document(facts, titles::leakage)}};
    outcome.leakageDeducted = 2.0;
    outcome.held = {{0, 0.5}, {1, 1.0}};
    outcome.run = digestOf("results");
    outcome.runTitle = "results of 2026-04-01";
    facts.verified.add(outcome.run);
    facts.outcome = outcome;
}

void addRegister(claims::ClaimFacts& facts)
{
    Claim claim;
    claim.id = ClaimId{70};
    claim.group = ActorId{10};
    claim.landscape = LandscapeId{20};
    claim.indicator = IndicatorId{50};
    claim.level = 5;
    claim.from = on(2015, 12, 31);
    claim.to = on(2025, 12, 31);
    claim.text = "Alpha, land productivity 2015 to 2025";
    facts.claim = claim;
    // Beta holds the other half of place 0 by the same rule.
    facts.registered = {{claims::EntryKind::Claim,
                         71,
                         "Beta, land productivity 2015 to 2025",
                         ActorId{12},
                         IndicatorId{50},
                         facts.outcome->period,
                         "W1",
                         {{0, 0.5}}}};
    facts.reviews = {{ReviewId{72}, ClaimId{70}, "Gamma Assurance", std::nullopt, true,
                      on(2026, 6, 1), "figures, evidence and wording",
                      document(facts, titles::review)}};
    facts.layers = {{"Cover 2015", digestOf("cover 2015")},
                    {"Cover 2025", digestOf("cover 2025")}};
}

} // namespace

claims::ClaimFacts provenFacts()
{
    claims::ClaimFacts facts;
    addPlaceAndGoal(facts);
    addPledgeAndMembership(facts);
    addAction(facts);
    addOutcome(facts);
    addRegister(facts);
    return facts;
}

} // namespace ecotone::tests
