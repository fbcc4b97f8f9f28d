#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/basis.h"

#include <functional>
#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;
using tests::provenFacts;

namespace {

struct Event {
    std::function<void(ClaimFacts&)> happens;
    BasisChangeKind kind;
    std::string what;
};

} // namespace

TEST_CASE("Whatever a claim rests on opens it again when it changes, comes or goes", "[claims]")
{
    using enum BasisChangeKind;
    using F = ClaimFacts;
    const std::vector<Event> events{
        {[](F& f) {
             records::Observation later = f.outcome->observations.back();
             later.date = on(2026, 12, 31);
             f.outcome->observations.push_back(later);
         },
         Added, "observation of “land productivity” on 2026-12-31"},
        {[](F& f) { f.actions.front().status = records::Status::Reversed; }, Changed,
         "action “Ridge woodland”"},
        {[](F& f) { f.layers.front().digest = digestOf("other bytes"); }, Changed,
         "layer “Cover 2015”"},
        {[](F& f) { f.layers.pop_back(); }, Removed, "layer “Cover 2025”"},
        {[](F& f) { f.outcome->observations.front().value = 91.0; }, Changed,
         "observation of “land productivity” on 2015-12-31"},
        {[](F& f) { f.version->shape.polygons.front().outer.front().x = -0.5; }, Changed,
         "boundary of “Valley”"},
        {[](F& f) { f.actions.front().action.shape->polygons.front().outer[1].x = 2.0; },
         Changed, "action “Ridge woodland”"},
        {[](F& f) { f.actions.front().evidence.pop_back(); }, Removed,
         "evidence “As-built outline”"},
        {[](F& f) {
             f.actions.front().participations.front().role = records::ParticipationRole::Funder;
         },
         Changed, "participation in “Ridge woodland”"},
        {[](F& f) { f.actions.front().funding.front().amount = 1.0; }, Changed,
         "funding of “Ridge woodland”"},
        {[](F& f) { f.actions.front().plans.clear(); }, Removed,
         "monitoring plan of “Ridge woodland”"},
        {[](F& f) {
             f.actions.front().consents.front().state = records::ConsentState::Withheld;
         },
         Changed, "consent to “Ridge woodland”"},
        {[](F& f) { f.outcome->indicator.responseYears = 12.0; }, Changed,
         "indicator “land productivity”"},
        {[](F& f) { f.outcome->leakage.front().leakage = -3.0; }, Changed,
         "leakage of “land productivity”"},
        {[](F& f) { f.outcome->shareRule = "W2"; }, Changed, "share rule"},
        {[](F& f) { f.outcome->method = attribution::CounterfactualMethod::None; }, Changed,
         "counterfactual"},
        {[](F& f) {
             DutyOnGround duty;
             duty.obligation.name = "Permit";
             duty.ground = {1};
             f.duties = {duty};
         },
         Added, "duty “Permit”"},
        {[](F& f) { f.pledges.front().quantity = 400.0; }, Changed,
         "pledge “Alpha will bring 500 ha under restoration”"},
        {[](F& f) { f.memberships.front().until = on(2026, 1, 1); }, Changed,
         "membership in “the Valley Compact”"},
        {[](F& f) {
             f.documents.at(tests::documentNamed(f, tests::titles::review)).digest = Digest{};
         },
         Changed, "document “Assurance statement”"},
        {[](F& f) { f.settings.consolidation = records::Consolidation::OperationalControl; },
         Changed, "consolidation"},
    };
    const Basis then = basisOf(provenFacts());
    for (const Event& event : events) {
        ClaimFacts facts = provenFacts();
        event.happens(facts);
        const auto changes = changesBetween(then, basisOf(facts));
        INFO(event.what);
        REQUIRE(changes.size() == 1);
        CHECK(changes.front().kind == event.kind);
        CHECK(changes.front().what == event.what);
        CHECK(changes.front().reason.find(event.what) != std::string::npos);
        CHECK(changes.front().reason.back() == '.');
    }
}

TEST_CASE("What a claim does not rest on leaves it alone", "[claims]")
{
    ClaimFacts facts = provenFacts();
    const Basis then = basisOf(facts);
    DutyOnGround elsewhere;
    elsewhere.obligation.name = "Permit of somebody else's ground";
    elsewhere.ground = {2};
    facts.duties = {elsewhere};
    facts.registered.clear();
    facts.asOf = on(2028, 12, 31);
    facts.actions.front().action.id = records::ActionId{444}; // a number says nothing
    CHECK(changesBetween(then, basisOf(facts)).empty());
}

TEST_CASE("Things of one name are told apart, whatever their order", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.layers = {{"Cover", digestOf("a")}, {"Cover", digestOf("b")}};
    const Basis basis = basisOf(facts);
    CHECK(basis.contains("layer “Cover”"));
    CHECK(basis.contains("layer “Cover” (2)"));
    std::swap(facts.layers[0], facts.layers[1]);
    CHECK(basisOf(facts) == basis);
}

TEST_CASE("A published claim is reopened by a change; a draft and a withdrawn one are not",
          "[claims]")
{
    using enum records::ClaimState;
    ClaimFacts facts = provenFacts();
    records::Claim claim = *facts.claim;
    claim.basis = basisOf(facts);
    claim.state = Published;
    CHECK(stateNow(claim, basisOf(facts)) == Published);
    facts.layers.front().digest = digestOf("other bytes");
    CHECK(stateNow(claim, basisOf(facts)) == Reopened);
    for (const auto state : {Draft, Withdrawn, Reopened}) {
        claim.state = state;
        CHECK(stateNow(claim, basisOf(facts)) == state);
    }
}
