#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/report/claims_section.h"
#include "ecotone/run/results_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

using attribution::Attribution;
using Json = nlohmann::ordered_json;

/// Ground that several claim groups act on; the exit code tells whether all of it is settled.
class ConflictsCommand final : public Command {
public:
    explicit ConflictsCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        const run::Results results = m_compute.compute(document, terminal);
        if (m_compute.asJson()) {
            terminal.print(jsonText(json(results)));
        } else if (const report::Section section = report::conflictsSection(results);
                   section.blocks.empty()) {
            terminal.say("No two claim groups act on the same ground.");
        } else {
            terminal.print(plainText(section));
        }
        return isAllSettled(results) ? ExitCode::Done : ExitCode::FoundSomething;
    }

private:
    static bool isAllSettled(const run::Results& results)
    {
        const auto isOpen = [](const Attribution& split) {
            return split.basis != attribution::Basis::AllActions &&
                   std::ranges::any_of(split.overlaps,
                                       [](const auto& each) { return !each.isSettled(); });
        };
        return std::ranges::none_of(results.targets, [&](const run::TargetResult& target) {
            return std::ranges::any_of(target.attributions, isOpen) ||
                   (target.outcome && isOpen(*target.outcome));
        });
    }
    static Json json(const run::Results& results)
    {
        Json targets = Json::array();
        for (const run::TargetResult& target : results.targets) {
            Json conflicts = Json::array();
            const auto add = [&](const Attribution& split) {
                if (split.basis == attribution::Basis::AllActions)
                    return;
                const Json whole = Json::parse(run::toJson(split));
                for (const Json& overlap : whole.at("overlaps")) {
                    Json each{{"quantity", whole.at("quantity")}, {"basis", whole.at("basis")}};
                    each.update(overlap);
                    conflicts.push_back(std::move(each));
                }
            };
            std::ranges::for_each(target.attributions, add);
            if (target.outcome)
                add(*target.outcome);
            targets.push_back({{"name", target.name},
                               {"landscape", target.landscapeName},
                               {"conflicts", std::move(conflicts)}});
        }
        return {{"project", results.projectName}, {"targets", std::move(targets)}};
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
};

} // namespace

void addConflictsCommand(Menu& menu)
{
    menu.add<ConflictsCommand>(
        {"conflicts", "Print ground that several claim groups act on, and how it is settled",
         "  ecotone conflicts plan.gpkg\n"
         "  ecotone record add plan.gpkg settlement name=\"Ridge\" target=\"30 % by 2030\" \\\n"
         "      rule=agreed-key date=2027-05-01 signatories=\"A. Alba; B. Bru\""});
}

} // namespace ecotone::cli
