#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/report/build_report.h"
#include "ecotone/run/results_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

using attribution::Attribution;
using attribution::Basis;
using attribution::Quantity;

class AttributeCommand final : public Command {
public:
    explicit AttributeCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
        options.choice("--basis", {"effective-restoration", "all-actions"},
                       "Which actions are shared out", Need::Optional,
                       [this](const std::string& word) { m_basis = word; });
        options.choice("--quantity", {"area", "condition"}, "What is shared out",
                       Need::Optional, [this](const std::string& word) { m_quantity = word; });
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        run::Results results = m_compute.compute(document, terminal);
        for (run::TargetResult& target : results.targets)
            std::erase_if(target.attributions,
                          [&](const Attribution& each) { return !isWanted(each); });
        if (m_compute.asJson()) {
            terminal.print(json(results));
            return ExitCode::Done;
        }
        const report::Report report =
            report::buildReport(results, document.project(), sourcesOf(document), nullptr);
        const auto sectionOf = [&](const char* id) {
            return std::ranges::find(report.sections, id, &report::Section::id);
        };
        const auto shares = sectionOf("shares");
        if (shares == report.sections.end())
            terminal.say("There is nothing to share out: the project has no restoration target "
                         "with figures. “ecotone check” says what is missing.");
        else
            terminal.print(plainText(*shares));
        if (const auto compared = sectionOf("counterfactual");
            compared != report.sections.end())
            terminal.print(plainText(*compared));
        terminal.say(findingsOf(results));
        return ExitCode::Done;
    }

private:
    bool isWanted(const Attribution& each) const
    {
        return (m_basis.empty() || toText(each.basis) == m_basis) &&
               (m_quantity.empty() ||
                (each.quantity == Quantity::Area) == (m_quantity == "area"));
    }
    static std::string json(const run::Results& results)
    {
        auto targets = nlohmann::ordered_json::array();
        for (const run::TargetResult& target : results.targets) {
            auto shares = nlohmann::ordered_json::array();
            for (const Attribution& each : target.attributions)
                shares.push_back(nlohmann::ordered_json::parse(run::toJson(each)));
            targets.push_back({{"target_id", fmt::format("{}", target.target.value())},
                               {"name", target.name},
                               {"landscape", target.landscapeName},
                               {"as_of", toText(target.asOf)},
                               {"attributions", std::move(shares)}});
            if (target.counterfactual)
                targets.back()["counterfactual"] =
                    nlohmann::ordered_json::parse(run::toJson(target)).at("counterfactual");
        }
        return jsonText({{"project", results.projectName},
                         {"targets", std::move(targets)},
                         {"findings", findingsJson(findingsOf(results))}});
    }
    /// Those of the shares and of the project, each once.
    static Findings findingsOf(const run::Results& results)
    {
        Findings findings = results.findings;
        for (const run::TargetResult& target : results.targets) {
            for (const Attribution& each : target.attributions)
                appendOnce(findings, each.findings);
            if (target.counterfactual)
                appendOnce(findings, target.counterfactual->findings);
        }
        return findings;
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_basis, m_quantity;
};

} // namespace

void addAttributeCommand(Menu& menu)
{
    menu.add<AttributeCommand>(
        {"attribute", "Print whose share it is, with bounds and remainder",
         "  ecotone attribute plan.gpkg\n"
         "  ecotone attribute plan.gpkg --basis all-actions --quantity area --json"});
}

} // namespace ecotone::cli
