#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/report/build_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ecotone::cli {
namespace {

using Json = nlohmann::ordered_json;

Json hectares(const std::optional<Hectares>& area)
{
    return area ? Json(area->value()) : Json(nullptr);
}

Json number(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// An area of a figure that could not be computed is not 0, but not known.
Json areaJson(accounts::FigureStatus status, Hectares area)
{
    return status == accounts::FigureStatus::NotComputed ? Json(nullptr) : Json(area.value());
}

Json restorationJson(const accounts::RestorationProgress& progress)
{
    return {{"status", accounts::toText(progress.status)},
            {"denominator_ha", areaJson(progress.status, progress.degradedBaseline)},
            {"reached_ha", areaJson(progress.status, progress.underRestoration)},
            {"reached_percent", number(progress.progressPercent)},
            {"target_ha", hectares(progress.target.area)},
            {"gap_ha", hectares(progress.gap)},
            {"assessed_share", number(progress.assessedShare)},
            {"is_partial", progress.isPartial}};
}

Json coverageJson(const accounts::Coverage& coverage)
{
    return {{"status", accounts::toText(coverage.status)},
            {"denominator_ha", areaJson(coverage.status, coverage.landscapeArea)},
            {"reached_ha", areaJson(coverage.status, coverage.covered)},
            {"reached_percent", number(coverage.percent)},
            {"target_ha", areaJson(coverage.status, coverage.targetArea)},
            {"gap_ha", areaJson(coverage.status, coverage.gap)}};
}

class StatusCommand final : public Command {
public:
    explicit StatusCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        const run::Results results = m_compute.compute(document, terminal);
        if (m_compute.asJson()) {
            terminal.print(json(results));
            return ExitCode::Done;
        }
        const report::Report report =
            report::buildReport(results, document.project(), sourcesOf(document), nullptr);
        const auto headline =
            std::ranges::find(report.sections, "headline", &report::Section::id);
        expects(headline != report.sections.end(),
                "StatusCommand: every report has a headline");
        terminal.print(plainText(*headline));
        sayCount(run::allFindings(results), terminal);
        return ExitCode::Done;
    }

private:
    static std::string json(const run::Results& results)
    {
        Json targets = Json::array();
        for (const run::TargetResult& target : results.targets) {
            Json entry{{"target_id", fmt::format("{}", target.target.value())},
                       {"name", target.name},
                       {"kind", std::string{records::wordOf(target.kind)}},
                       {"landscape", target.landscapeName},
                       {"as_of", toText(target.asOf)}};
            if (target.restoration)
                entry.update(restorationJson(*target.restoration));
            else if (target.coverage)
                entry.update(coverageJson(*target.coverage));
            targets.push_back(std::move(entry));
        }
        return jsonText({{"project", results.projectName},
                         {"targets", std::move(targets)},
                         {"findings", findingsJson(run::allFindings(results))}});
    }
    static void sayCount(const Findings& findings, Terminal& terminal)
    {
        const auto count = std::ranges::count_if(
            findings, [](const Finding& each) { return each.severity != Severity::Note; });
        if (count > 0)
            terminal.say(fmt::format(
                "There {} {} to look at: “ecotone check” lists {}.", count == 1 ? "is" : "are",
                count == 1 ? "1 finding" : fmt::format("{} findings", count),
                count == 1 ? "it" : "them"));
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
};

} // namespace

void addStatusCommand(Menu& menu)
{
    menu.add<StatusCommand>({"status", "Print how far every target is",
                             "  ecotone status plan.gpkg\n"
                             "  ecotone status plan.gpkg --json"});
}

} // namespace ecotone::cli
