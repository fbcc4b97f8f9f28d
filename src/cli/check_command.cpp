#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/project/checks.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

/// Looks at records, layers and figures; the exit code tells scripts whether to look closer.
class CheckCommand final : public Command {
public:
    explicit CheckCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
        options.flag("--records-only", m_recordsOnly, "Do not read layers or compute figures");
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openQuietly(document::Access::ReadOnly);
        Findings findings = document.openingFindings();
        append(findings, project::check(document.project()));
        if (!m_recordsOnly && project::ownershipIsSound(document.project()))
            for (Finding& each : run::allFindings(m_compute.compute(document, terminal)))
                if (std::ranges::find(findings, each) == findings.end())
                    findings.push_back(std::move(each));
        terminal.print(m_compute.asJson() ? jsonText(findingsJson(findings)) : text(findings));
        return exitCodeFor(findings);
    }

private:
    static std::string text(const Findings& findings)
    {
        if (findings.empty())
            return "Nothing was found that you ought to look at.\n";
        std::string all;
        for (const Finding& each : findings) {
            all += wrapped(fmt::format("{}: {}{}{} {} [{}]", toText(each.severity),
                                       each.subject, each.subject.empty() ? "" : ": ",
                                       each.message, each.remedy, each.code),
                           96);
        }
        return all;
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    bool m_recordsOnly = false;
};

} // namespace

void addCheckCommand(Menu& menu)
{
    menu.add<CheckCommand>({"check",
                            "Look for what is missing or wrong; exit code 4 where something is",
                            "  ecotone check plan.gpkg\n"
                            "  ecotone check plan.gpkg --records-only --json"});
}

} // namespace ecotone::cli
