#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/ladder.h"

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;
using tests::provenFacts;

namespace {

/// Ways in which facts differ from case to case, some for the better, some for the worse.
const std::vector<std::function<void(ClaimFacts&)>>& variations()
{
    using attribution::CounterfactualMethod;
    static const std::vector<std::function<void(ClaimFacts&)>> all{
        [](ClaimFacts& f) { f.outcome->method = CounterfactualMethod::None; },
        [](ClaimFacts& f) { f.outcome->method = CounterfactualMethod::UntreatedTrend; },
        [](ClaimFacts& f) {
            f.outcome->effect.interval = Interval{-1.0, 33.0};
        },
        [](ClaimFacts& f) { f.outcome->indicator.responseYears = 14.0; },
        [](ClaimFacts& f) { f.outcome->controls = ControlQuality::Critical; },
        [](ClaimFacts& f) { f.outcome->isForecast = true; },
        [](ClaimFacts& f) { f.outcome->assessedPercent = 70.0; },
        [](ClaimFacts& f) { f.outcome->rulesInUse.insert("W3"); },
        [](ClaimFacts& f) { f.outcome->leftOut = {"Burnt plot"}; },
        [](ClaimFacts& f) {
            f.registered.front().held = {{0, 0.9}};
        },
        [](ClaimFacts& f) {
            f.actions.front().participations.front().role =
                records::ParticipationRole::Supporter;
        },
        [](ClaimFacts& f) {
            f.actions.front().action.obligation = records::ObligationCode::ACA;
        },
        [](ClaimFacts& f) { // evidence twice over
            f.actions.front().evidence.push_back(f.actions.front().evidence.back());
            f.actions.front().evidence.back().id = records::EvidenceId{142};
            f.actions.front().evidence.back().digest = digestOf("field book");
            f.verified.add(digestOf("field book"));
        },
        [](ClaimFacts& f) { // a second action
            f.actions.push_back(f.actions.front());
            f.actions.back().action.name = "Ridge fences";
            f.actions.back().ground = {1, 2};
        },
    };
    return all;
}

/// What proves something: the ways in which it can be lost, all that a project can hold of it.
std::vector<std::function<void(ClaimFacts&)>> losses(const ClaimFacts& facts)
{
    std::vector<std::function<void(ClaimFacts&)>> all;
    for (const auto& [id, document] : facts.documents) {
        all.emplace_back([id = id](ClaimFacts& f) { f.documents.erase(id); });
        all.emplace_back(
            [digest = document.digest](ClaimFacts& f) { f.verified.remove(digest); });
    }
    for (std::size_t i = 0; i < facts.actions.size(); ++i) {
        for (std::size_t j = 0; j < facts.actions[i].evidence.size(); ++j)
            all.emplace_back([i, j](ClaimFacts& f) {
                auto& evidence = f.actions[i].evidence;
                evidence.erase(evidence.begin() + static_cast<std::ptrdiff_t>(j));
            });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].funding.clear(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].plans.clear(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].consents.clear(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].goalLinks.clear(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].participations.clear(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].action.start.reset(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].action.shape.reset(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].action.obligation.reset(); });
        all.emplace_back([i](ClaimFacts& f) { f.actions[i].status.reset(); });
    }
    all.emplace_back([](ClaimFacts& f) { f.pledges.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.memberships.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.reviews.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.claim.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.target.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.version.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.landscape.rationale.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->observations.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->leakage.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->impacts.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->controls.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->held.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->share.interval.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->effect.interval.reset(); });
    all.emplace_back(
        [](ClaimFacts& f) { f.outcome->indicator.minimumDetectableChange.reset(); });
    all.emplace_back([](ClaimFacts& f) { f.outcome->indicator.methodVersion.clear(); });
    all.emplace_back([](ClaimFacts& f) { f.verified.remove(f.outcome->run); });
    return all;
}

template <class T>
const T& oneOf(const std::vector<T>& all)
{
    return all[*rc::gen::inRange<std::size_t>(0, all.size())];
}

ClaimFacts drawnFacts()
{
    ClaimFacts facts = provenFacts();
    for (const auto& vary : variations())
        if (*rc::gen::weightedElement<bool>({{1, true}, {7, false}}))
            vary(facts);
    const int lost = *rc::gen::weightedElement<int>({{4, 0}, {2, 1}, {1, 3}});
    for (int i = 0; i < lost; ++i)
        oneOf(losses(facts))(facts);
    return facts;
}

std::vector<bool> reachedLevels(const Assessment& assessment)
{
    std::vector<bool> reached;
    for (const LevelResult& each : assessment.levels)
        reached.push_back(each.isReached());
    return reached;
}

/// Whether every level that `after` reaches, `before` reaches too.
bool admitsNoMore(const Assessment& after, const Assessment& before)
{
    for (const Level level : allLevels)
        if (after.at(level).isReached() && !before.at(level).isReached())
            return false;
    return true;
}

/// Takes the record a proof names away, whatever it is.
void drop(const Proof& proof, ClaimFacts& facts)
{
    const auto take = [&](auto& records) {
        std::erase_if(records, [&](const auto& each) { return each.id.value() == proof.id; });
    };
    if (proof.table == "results")
        facts.verified.remove(proof.digest);
    else if (proof.table == "landscape")
        facts.landscape = {};
    else if (proof.table == "landscape_version")
        facts.version.reset();
    else if (proof.table == "target")
        facts.target.reset();
    else if (proof.table == "claim")
        facts.claim.reset();
    else if (proof.table == "indicator")
        facts.outcome.reset(); // its figures go with it
    else if (proof.table == "pledge")
        take(facts.pledges);
    else if (proof.table == "membership")
        take(facts.memberships);
    else if (proof.table == "review")
        take(facts.reviews);
    else if (proof.table == "observation")
        take(facts.outcome->observations);
    else if (proof.table == "leakage_assessment")
        take(facts.outcome->leakage);
    else if (proof.table == "action")
        facts.actions.clear();
    for (ActionFacts& each : facts.actions) {
        if (proof.table == "evidence")
            take(each.evidence);
        if (proof.table == "funding_line")
            take(each.funding);
        if (proof.table == "monitoring_plan")
            take(each.plans);
        if (proof.table == "consent")
            take(each.consents);
        if (proof.table == "goal_link")
            take(each.goalLinks);
        if (proof.table == "participation")
            take(each.participations);
    }
}

} // namespace

TEST_CASE("Dropping evidence never raises a level", "[claims]")
{
    CHECK(rc::check("one loss, whatever was there before", [] {
        const ClaimFacts facts = drawnFacts();
        ClaimFacts less = facts;
        oneOf(losses(facts))(less);
        RC_ASSERT(admitsNoMore(assess(less), assess(facts)));
    }));
}

TEST_CASE("Every link of a claim carries it: without the record the condition fails",
          "[claims]")
{
    const ClaimFacts facts = provenFacts(); // with nothing to spare
    std::size_t links = 0;
    for (const LevelResult& level : assess(facts).levels)
        for (const ConditionResult& condition : level.conditions)
            for (const Proof& proof : condition.proofs) {
                if (proof.table == "settings")
                    continue; // every project has them
                ClaimFacts less = facts;
                drop(proof, less);
                INFO(codeOf(condition.condition)
                     << " by " << proof.table << ' ' << proof.title);
                CHECK(less != facts);
                CHECK_FALSE(evaluate(condition.condition, less, level.level).isMet());
                CHECK_FALSE(assess(less).at(level.level).isReached());
                if (proof.digest.isGiven()) {
                    ClaimFacts spoilt = facts;
                    spoilt.verified.remove(proof.digest);
                    CHECK_FALSE(evaluate(condition.condition, spoilt, level.level).isMet());
                }
                ++links;
            }
    CHECK(links > 60);
}

TEST_CASE("Outcomes build on each other", "[claims]")
{
    CHECK(rc::check("a level is reached only with the one below it, from action on", [] {
        const Assessment assessment = assess(drawnFacts());
        for (const Level level : {Level::Collective, Level::Proportional, Level::Attributed}) {
            const auto below = static_cast<Level>(numberOf(level) - 1);
            RC_ASSERT(!assessment.at(level).isReached() || assessment.at(below).isReached());
        }
        const std::vector<bool> reached = reachedLevels(assessment);
        RC_ASSERT(assessment.reached().has_value() ==
                  (std::ranges::find(reached, true) != reached.end()));
        if (const auto next = assessment.next())
            RC_ASSERT(!assessment.at(*next).isReached());
    }));
}

TEST_CASE("What holds has a link, and what fails says why", "[claims]")
{
    CHECK(rc::check("for every condition at every level", [] {
        const Assessment assessment = assess(drawnFacts());
        for (const LevelResult& level : assessment.levels)
            for (const ConditionResult& each : level.conditions) {
                RC_ASSERT(each.isMet() == !each.proofs.empty());
                RC_ASSERT(each.isMet() == each.code.empty());
                RC_ASSERT(each.isMet() || !each.explanation.empty());
            }
    }));
}

TEST_CASE("A stricter house never admits more", "[claims]")
{
    CHECK(rc::check("levels, words and figures", [] {
        const ClaimFacts facts = drawnFacts();
        Tightening by;
        by.minimumAssessedPercent = *rc::gen::inRange(80, 101);
        by.responseYears["land productivity"] = *rc::gen::inRange(10, 20);
        by.highestLevel = static_cast<Level>(*rc::gen::inRange(0, 6));
        by.refusesCautiousControls = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>())
            by.houseRules.push_back({"alpha", "No names."});
        const Policy strict = Policy{}.tightened(by).value();
        RC_ASSERT(admitsNoMore(assess(facts, strict), assess(facts)));

        Statement statement;
        statement.level = static_cast<Level>(*rc::gen::inRange(0, 6));
        statement.text = "Alpha contributed.";
        statement.namesArea = statement.namesYear = true;
        RC_ASSERT(!judge(statement, facts, strict).isAllowed() ||
                  judge(statement, facts).isAllowed());
    }));
}

TEST_CASE("The order in which records were entered changes nothing", "[claims]")
{
    CHECK(rc::check("actions, observations, evidence, documents and the register", [] {
        ClaimFacts facts = drawnFacts();
        ClaimFacts turned = facts;
        std::ranges::reverse(turned.actions);
        std::ranges::reverse(turned.outcome->observations);
        std::ranges::reverse(turned.registered);
        for (ActionFacts& each : turned.actions)
            std::ranges::reverse(each.evidence);
        RC_ASSERT(reachedLevels(assess(turned)) == reachedLevels(assess(facts)));
    }));
}
