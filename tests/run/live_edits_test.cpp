#include "run/valley.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/run/live_figures.h"
#include "ecotone/run/results_json.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace ecotone;
using tests::square;
using tests::TemporaryFolder;
using tests::Valley;

namespace {

int below(int bound)
{
    return *rc::gen::inRange(0, bound);
}

template <class Value>
const Value& oneOf(const std::vector<Value>& values)
{
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
}

/// Any record of a type, if there is one.
template <class Record>
const Record* anyOf(const project::Project& project)
{
    const auto& all = project.all<Record>();
    if (all.empty())
        return nullptr;
    return &std::next(all.begin(), below(static_cast<int>(all.size())))->second;
}

/// Ten by ten values in steps of a hundredth that rise from one corner to the other.
std::string condition(int first)
{
    std::string text = tests::halves.substr(0, tests::halves.find("1 1 1"));
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < 10; ++column)
            text += "0." + std::to_string(first + row * 3 + column * (first % 5)) + " ";
        text += "\n";
    }
    return text;
}

/// A valley with condition at two dates, several actors, a joint venture, a duty, common ground
/// and an agreement about part of it.
struct BusyValley : Valley {
    explicit BusyValley(const std::filesystem::path& folder)
    {
        tests::writeFile(folder / "halves.asc", tests::halves);
        conditionLayer(folder, "before.asc", 2020, condition(21));
        conditionLayer(folder, "after.asc", 2026, condition(34));
        const auto other = action("Fencing", square(220, 120, 310, 330));
        action("Weeding", square(450, 430, 270, 160));
        action("Watching", square(640, 610, 120, 140));
        const auto mine = plan.actor("Mine");
        plan.implementer(other, mine);
        const auto venture = plan.actor("Venture", records::ActorType::JointVenture);
        plan.stake(venture, mine, 60.0);
        plan.implementer(other, venture);
        records::Obligation duty;
        duty.name = "Offset";
        duty.actor = mine;
        duty.code = records::ObligationCode::M4;
        duty.shape = square(400, 300, 150, 350);
        plan.add(duty);
        records::Indicator indicator;
        indicator.name = "Condition";
        target.indicator = plan.add(indicator);
        target.ecosystemLayer = baseline.id;
        plan.replace(target);
        settle(mine, venture);
    }

private:
    void conditionLayer(const std::filesystem::path& folder,
                        const std::string& name,
                        int year,
                        const std::string& text)
    {
        tests::writeFile(folder / name, text);
        records::Layer layer = baseline;
        layer.name = layer.path = name;
        layer.role = records::LayerRole::Condition;
        layer.date = tests::day(year, 12, 31);
        plan.add(layer);
    }

    void settle(records::ActorId one, records::ActorId other)
    {
        records::Settlement settlement;
        settlement.name = "Agreement";
        settlement.target = target.id;
        settlement.rule = records::SplitRule::Money;
        settlement.date = tests::day(2026, 1, 1);
        settlement.signatories = {"A", "B", "C"};
        const auto id = plan.add(settlement);
        for (const auto party :
             {one, other, plan.project().all<records::Actor>().begin()->first})
            plan.add(records::SettlementPart{{}, id, party, {}});
    }
};

/// Edits as people make them, most of them small.
class SomeEdit {
public:
    explicit SomeEdit(const project::Project& project, std::int64_t& lastId)
        : m_project{project}
        , m_lastId{lastId}
    {
        const int count = 1 + below(10) / 8;
        for (int i = 0; i < count && m_edit.changes.empty(); ++i)
            addOne();
    }
    [[nodiscard]] const project::Edit& edit() const { return m_edit; }

private:
    void addOne()
    {
        switch (below(9)) {
        case 0:
        case 1:
            return change<records::Action>([](records::Action& action) {
                action.shape = square(below(700), below(700), 40 + below(300), 40 + below(300));
            });
        case 2:
            return changeStatus();
        case 3:
            return change<records::Action>([](records::Action& action) {
                action.isMonitored = below(2) == 0;
                action.isResourced = below(4) > 0;
                action.obligation = oneOf<std::optional<records::ObligationCode>>(
                    {std::nullopt, records::ObligationCode::L, records::ObligationCode::M4,
                     records::ObligationCode::M2});
            });
        case 4:
            return change<records::Participation>([&](records::Participation& part) {
                part.actor = anyOf<records::Actor>(m_project)->id;
            });
        case 5:
            return change<records::Participation>([](records::Participation& part) {
                part.money = below(3) == 0 ? std::nullopt : std::optional{100.0 * below(5)};
                part.currency = below(4) == 0 ? "BRL" : "USD";
                part.personDays = 3.0 * below(4);
                part.sharePercent = below(2) == 0 ? std::nullopt : std::optional{50.0};
            });
        case 6:
            return addPart();
        case 7:
            return removePart();
        default:
            return change<records::Action>([](records::Action& action) { action.name += "a"; });
        }
    }

    template <class Record, class Alter>
    void change(Alter alter)
    {
        const Record* const before = anyOf<Record>(m_project);
        if (!before)
            return;
        Record after = *before;
        alter(after);
        if (!(after == *before))
            m_edit.changes.push_back(project::Change<Record>{*before, after});
    }

    void changeStatus()
    {
        if (below(2) == 0)
            return change<records::ActionStatus>([](records::ActionStatus& entry) {
                entry.status = static_cast<records::Status>(below(6));
            });
        records::ActionStatus entry;
        entry.id = records::ActionStatusId{++m_lastId};
        entry.action = anyOf<records::Action>(m_project)->id;
        entry.date = tests::day(2021 + below(8), 3, 1);
        entry.status = static_cast<records::Status>(below(6));
        m_edit.changes.push_back(project::Change<records::ActionStatus>{std::nullopt, entry});
    }

    void addPart()
    {
        records::Participation part;
        part.id = records::ParticipationId{++m_lastId};
        part.action = anyOf<records::Action>(m_project)->id;
        part.actor = anyOf<records::Actor>(m_project)->id;
        part.role = below(3) == 0 ? records::ParticipationRole::Funder
                                  : records::ParticipationRole::Implementer;
        m_edit.changes.push_back(project::Change<records::Participation>{std::nullopt, part});
    }

    void removePart()
    {
        if (const auto* const part = anyOf<records::Participation>(m_project))
            m_edit.changes.push_back(
                project::Change<records::Participation>{*part, std::nullopt});
    }

    const project::Project& m_project;
    std::int64_t& m_lastId;
    project::Edit m_edit;
};

std::string textOf(const std::vector<run::TargetResult>& targets)
{
    std::string text;
    for (const run::TargetResult& target : targets)
        text += run::toJson(target);
    return text;
}

} // namespace

TEST_CASE("After any edits, figures that are kept are those made anew, bit by bit", "[run]")
{
    const TemporaryFolder folder;
    const BusyValley valley{folder.path()};
    const run::Sources sources{folder.path()};
    run::RunOptions options;
    options.tileSide = 3;
    SilentProgress progress;
    CHECK(rc::check("targets", [&] {
        project::Project project = valley.plan.project();
        if (below(3) == 0) { // take off what happened without actions
            records::Target target = valley.target;
            target.counterfactual = records::TargetCounterfactual::UntreatedTrend;
            project.apply({"", {project::Change<records::Target>{valley.target, target}}});
        }
        run::LiveFigures live{sources, options};
        std::string kept = textOf(live.targets(project, progress));
        std::int64_t lastId = 1'000'000;
        const int rounds = 1 + below(8);
        for (int round = 0; round < rounds; ++round) {
            const project::Edit edit = SomeEdit{project, lastId}.edit();
            project.apply(edit);
            kept = textOf(below(2) == 0 ? live.targetsAfter(edit, progress)
                                        : live.targets(project, progress));
            RC_ASSERT(kept ==
                      textOf(run::compute(project, sources, options, progress).targets));
        }
    }));
}
