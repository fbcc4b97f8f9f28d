#include "world.h"

#include "ecotone/base/text.h"
#include "ecotone/project/checks.h"
#include "ecotone/project/draft.h"
#include "ecotone/project/history.h"
#include "ecotone/project/stakes.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace ecotone;
using namespace ecotone::tests;
using project::Edit;
using project::Project;
using records::Actor;
using records::ActorId;

namespace {

/// The same cases in every run; RC_PARAMS="seed=…" from outside asks for others.
[[maybe_unused]] const bool isSeeded =
    ::setenv("RC_PARAMS", "seed=20261122 max_success=200", 0) == 0;

int below(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

bool isOneIn(int count)
{
    return below(count) == 0;
}

/// One record of every kind that claims rest on.
void addClaimRecords(World& world,
                     ActorId actor,
                     const records::Target& target,
                     records::ActionId action)
{
    using namespace records;
    const auto document = world.add(Document{{}, "Permit 12", "permit.pdf", {}, {}}).id;
    Indicator measured;
    measured.name = "condition";
    measured.unit = "condition-ha";
    const auto indicator = world.add(measured).id;
    Observation observation;
    observation.indicator = indicator;
    observation.landscape = target.landscape;
    observation.date = day(2024, 1, 1);
    observation.assessedPercent = 90;
    world.add(observation);
    Pledge pledge;
    pledge.actor = actor;
    pledge.text = "We pledge";
    world.add(pledge);
    Membership membership;
    membership.actor = actor;
    membership.landscape = target.landscape;
    membership.initiative = "Valley forum";
    world.add(membership);
    FundingLine line;
    line.action = action;
    line.source = actor;
    line.currency = "EUR";
    world.add(line);
    MonitoringPlan plan;
    plan.action = action;
    plan.measures = "plots";
    world.add(plan);
    Consent consent;
    consent.action = action;
    consent.rightsHolders = "Herders";
    world.add(consent);
    LeakageAssessment leakage;
    leakage.landscape = target.landscape;
    leakage.indicator = indicator;
    leakage.date = day(2024, 1, 1);
    world.add(leakage);
    Obligation offset;
    offset.name = "Offset";
    offset.actor = actor;
    offset.code = ObligationCode::M4;
    offset.document = document;
    const auto owed = world.add(offset).id;
    SurplusTransfer transfer;
    transfer.offset = owed;
    transfer.quantity = 3;
    world.add(transfer);
    world.add(GoalLink{{}, action, target.id, "fence"});
    Settlement settlement;
    settlement.name = "Ridge";
    settlement.target = target.id;
    const auto settled = world.add(settlement).id;
    world.add(SettlementPart{{}, settled, actor, 40.0});
    Claim claim;
    claim.group = actor;
    claim.landscape = target.landscape;
    const auto claimed = world.add(claim).id;
    Review review;
    review.claim = claimed;
    review.reviewer = "Assurance Ltd";
    world.add(review);
    SoldUnit unit;
    unit.seller = actor;
    unit.buyer = "Buyer";
    unit.indicator = indicator;
    unit.quantity = 1;
    world.add(unit);
    world.add(MatchingLayer{{},
                            target.id,
                            world.raster("Slope", records::LayerRole::Context).id,
                            MatchingUse::Nearest,
                            2.0});
    world.add(Plot{{}, target.id, "A1", PlotSide::Impact, {}, {}, 0.2, 0.4});
    world.add(GivenChange{{}, target.id, 3, 0.1, {}, EvidenceClass::Modelled});
}

/// A project with at least one record of every kind, from which others are bred.
const Project& ancestor()
{
    static const Project project = [] {
        World world;
        records::Settings settings;
        settings.crs = "EPSG:4326";
        world.add(settings);
        const Actor norte = world.company("Norte"), sur = world.company("Sur");
        world.add(Actor{{}, "Mine One", {}, norte.id, {"Mine 1"}, {}});
        const Actor venture = world.venture("Norte-Sur");
        world.add(world.stake(venture.id, norte.id, 50));
        world.add(world.stake(venture.id, sur.id, 33));
        const geo::Shape shape = square(10, 50, 1, "EPSG:4326");
        const auto site = world.add(records::Site{{}, "Pit", {}, {}, shape});
        world.add(records::Stake{{}, {}, site.id, venture.id, 100, true, {}});
        const records::Target target = world.add(world.target("30 %"));
        world.add(records::LandscapeVersion{{}, target.landscape, 1, {}, {}, shape});
        world.add(records::Pressure{{}, target.landscape, "Drainage", {}, {}, shape});
        world.add(records::LayerClass{{}, *target.baselineLayer, 3, "Degraded", {}, {}});
        const auto kind = world.add(records::ActionKind{{}, "fencing", true, {}});
        records::Action action;
        action.name = "Fence";
        action.kind = kind.id;
        action.site = site.id;
        action.shape = shape;
        action.start = day(2022, 1, 1);
        action = world.add(action);
        world.action("Hedge");
        world.add(records::ActionStatus{{}, action.id, day(2022, 1, 1), {}, {}});
        records::Participation part;
        part.action = action.id;
        part.actor = norte.id;
        part.sharePercent = 60;
        world.add(part);
        records::Evidence evidence;
        evidence.action = action.id;
        evidence.title = "Contract";
        world.add(evidence);
        addClaimRecords(world, norte.id, target, action.id);
        return world.project;
    }();
    return project;
}

/// Gives a field another value, which may be allowed or not.
struct Mutation {
    const Project& project;

    void operator()(std::string& text) const
    {
        text =
            *rc::gen::element<std::string>("Norte", "norte ", "EUR", "Este", "a/b", "", "\xe9");
    }
    void operator()(bool& value) const { value = !value; }
    void operator()(int& value) const { value = below(5) - 1; }
    void operator()(std::int64_t& value) const { value = below(5) - 1; }
    void operator()(double& value) const
    {
        value = *rc::gen::element(-1.0, 0.0, 0.5, 10.0, 33.0, 40.0, 60.0, 100.0, 120.0);
    }
    void operator()(Date& value) const
    {
        value = isOneIn(8) ? Date{} : day(2020 + below(4), 1, 1);
    }
    void operator()(Digest& value) const { value = digestOf(numberText(below(3))); }
    void operator()(geo::Shape& value) const
    {
        static const geo::Shape mercator = square(0, 0, 1, "EPSG:3857");
        static const geo::Shape degrees = square(10, 50, 2, "EPSG:4326");
        value = isOneIn(4) ? geo::Shape{} : isOneIn(4) ? mercator : degrees;
    }
    void operator()(std::vector<std::string>& values) const { (*this)(values.emplace_back()); }
    void operator()(std::vector<int>& values) const { (*this)(values.emplace_back()); }
    void operator()(std::map<std::string, std::string>& values) const
    {
        (*this)(values["class"]);
    }
    template <class Record>
    void operator()(Id<Record>& id) const
    {
        const auto& all = project.all<Record>();
        const auto some =
            std::next(all.begin(), all.empty() ? 0 : below(static_cast<int>(all.size())));
        id = all.empty() || isOneIn(10) ? Id<Record>{999} : some->first;
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(E& value) const
    {
        constexpr auto& words = records::Words<E>::words;
        value = words[static_cast<std::size_t>(below(static_cast<int>(words.size())))].first;
    }
    template <class Value>
    void operator()(std::optional<Value>& value) const
    {
        if (isOneIn(4))
            value.reset();
        else
            (*this)(value ? *value : value.emplace());
    }
};

/// A record like one that is there, or was in the ancestor: changed, or new under another id.
/// Up to `mutations` fields differ.
template <class Record>
Record anyRecord(const Project& project, int mutations)
{
    const auto& own = project.all<Record>();
    const auto& pool = own.empty() || isOneIn(4) ? ancestor().all<Record>() : own;
    Record record = std::next(pool.begin(), below(static_cast<int>(pool.size())))->second;
    if constexpr (!std::is_same_v<Record, records::Settings>)
        if (isOneIn(2)) {
            record.id = Id<Record>{1 + below(60)};
            if constexpr (requires { record.name; })
                record.name += " " + numberText(below(1000));
        }
    const int changes = below(mutations + 1);
    for (int i = 0; i < changes; ++i) {
        int field = below(
            static_cast<int>(std::tuple_size_v<decltype(records::Table<Record>::fields)>));
        records::forEachField(record, [&](std::string_view name, auto& value) {
            // Ids are dealt above; a CRS text at random throws, which another test shows.
            if (field-- == 0 && name != "id" && name != "crs")
                Mutation{project}(value);
        });
    }
    return record;
}

/// Puts or removes one record of any kind; nothing where that is refused.
std::optional<Edit> anyEdit(const Project& project)
{
    std::optional<Edit> edit;
    const int wanted = below(32);
    const bool isRemoval = isOneIn(6);
    int type = 0;
    records::forEachRecordType([&]<class Record>() {
        if (type++ != wanted)
            return;
        const Record record = anyRecord<Record>(project, 2);
        if (isRemoval && !project.find(record.id))
            return;
        auto checked =
            isRemoval ? project::remove(project, record.id) : project::put(project, record);
        if (checked.accepted())
            edit = std::move(checked).value();
    });
    return edit;
}

/// A project that grew by accepted edits, and the edits.
struct Grown {
    Project project;
    std::vector<Edit> edits;
    Project first = project;
};
Grown anyProject()
{
    Grown grown{isOneIn(5) ? Project{} : ancestor(), {}};
    const int steps = below(60);
    for (int i = 0; i < steps; ++i)
        if (auto edit = anyEdit(grown.project)) {
            grown.project.apply(*edit);
            grown.edits.push_back(*std::move(edit));
        }
    return grown;
}

} // namespace

TEST_CASE("An edit and its inverse leave the project as it was", "[project]")
{
    CHECK(rc::check([] {
        const Grown grown = anyProject();
        Project walked = grown.project;
        for (auto edit = grown.edits.rbegin(); edit != grown.edits.rend(); ++edit)
            walked.apply(inverse(*edit));
        RC_ASSERT(walked == grown.first);
        for (const Edit& edit : grown.edits)
            walked.apply(edit);
        RC_ASSERT(walked == grown.project);
    }));
}

TEST_CASE("Any walk of undo and redo shows the project of that step", "[project]")
{
    CHECK(rc::check([] {
        const Grown grown = anyProject();
        project::History history;
        std::vector<Project> states{grown.first};
        for (const Edit& edit : grown.edits) {
            if (edit.changes.empty())
                continue;
            history.record(edit);
            states.push_back(states.back());
            states.back().apply(edit);
        }
        Project walked = states.back();
        const int steps = below(40);
        for (int i = 0; i < steps; ++i) {
            if (isOneIn(2)) {
                if (history.canUndo())
                    walked.apply(history.undo());
            } else if (history.canRedo()) {
                walked.apply(history.redo());
            }
            RC_ASSERT(walked == states[history.standing()]);
        }
    }));
}

TEST_CASE("Whatever is accepted gives no problem", "[project]")
{
    CHECK(rc::check([] {
        const Grown grown = anyProject();
        for (const Finding& finding : project::check(grown.project)) {
            RC_LOG() << finding.code << ", " << finding.subject << ": " << finding.message
                     << '\n';
            RC_ASSERT(finding.severity != Severity::Problem);
        }
        RC_ASSERT(project::ownershipIsSound(grown.project));
    }));
}

TEST_CASE("Whatever another program wrote can be checked, and owners always end", "[project]")
{
    CHECK(rc::check([] {
        Project project;
        records::forEachRecordType([&]<class Record>() {
            const int count = below(8);
            for (int i = 0; i < count; ++i)
                if (const auto record = anyRecord<Record>(project, 5); !project.find(record.id))
                    project.apply({"", {project::Change<Record>{std::nullopt, record}}});
        });
        (void)project::check(project);
        for (const auto& [id, actor] : project.all<Actor>()) {
            const ActorId group = claimGroupOf(project, id);
            // A group is its own group, unless the owners go round in a circle.
            if (project::ownershipIsSound(project))
                RC_ASSERT(claimGroupOf(project, group) == group);
            const project::StakeTable table = stakesOf(project, id);
            double whole = table.unallocated;
            for (const project::Holding& holding : table.holdings)
                whole += holding.fraction;
            RC_ASSERT(std::abs(whole - 1.0) < 1e-9);
        }
    }));
}

TEST_CASE("A draft accepts what put accepts, and its edit leads where its steps lead",
          "[project]")
{
    CHECK(rc::check([] {
        const Grown grown = anyProject();
        project::Draft draft{grown.project};
        const int steps = below(40);
        for (int i = 0; i < steps; ++i) {
            const int wanted = below(32);
            int type = 0;
            records::forEachRecordType([&]<class Record>() {
                if (type++ != wanted)
                    return;
                const auto record = anyRecord<Record>(draft.project(), 2);
                if (isOneIn(5) && draft.project().find(record.id)) {
                    (void)draft.remove(record.id);
                    return;
                }
                const auto single = project::put(draft.project(), record);
                const auto refusal = draft.put(record);
                RC_ASSERT(refusal.has_value() != single.accepted());
                if (refusal)
                    RC_ASSERT(*refusal == single.refusal());
            });
        }
        const Project reached = draft.project();
        const Edit edit = std::move(draft).edit("All");
        Project applied = grown.project;
        applied.apply(edit);
        RC_ASSERT(applied == reached);
        applied.apply(inverse(edit));
        RC_ASSERT(applied == grown.project);
    }));
}
