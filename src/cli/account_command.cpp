#include "commands.h"
#include "compute.h"
#include "report_text.h"
#include "terminal.h"

#include "ecotone/report/build_report.h"
#include "ecotone/run/results_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ecotone::cli {
namespace {

constexpr std::array accountSections{"headline", "landscape", "progress", "coverage", "change"};

class AccountCommand final : public Command {
public:
    explicit AccountCommand(Options& options)
    {
        m_project.declare(options);
        m_compute.declare(options);
        options.choice("--section", {accountSections.begin(), accountSections.end()},
                       "Only this part", Need::Optional,
                       [this](const std::string& word) { m_section = word; });
    }
    ExitCode run(Terminal& terminal) override
    {
        const document::Document document = m_project.openToRead(terminal);
        const run::Results results = m_compute.compute(document, terminal);
        if (m_compute.asJson()) {
            terminal.print(run::toJson(results));
            return ExitCode::Done;
        }
        terminal.print(text(
            report::buildReport(results, document.project(), sourcesOf(document), nullptr)));
        terminal.say(run::allFindings(results));
        return ExitCode::Done;
    }

private:
    std::string text(const report::Report& report) const
    {
        std::vector<std::string> parts;
        for (const report::Section& section : report.sections) {
            const bool isOfAccounts =
                std::ranges::find(accountSections, section.id) != accountSections.end();
            if (isOfAccounts && (m_section.empty() || section.id == m_section))
                parts.push_back(plainText(section));
        }
        return fmt::format("{}", fmt::join(parts, "\n"));
    }

    ProjectOption m_project;
    ComputeOptions m_compute;
    std::string m_section;
};

} // namespace

void addAccountCommand(Menu& menu)
{
    menu.add<AccountCommand>(
        {"account", "Print targets, boundary, progress, coverage and change",
         "  ecotone account plan.gpkg\n"
         "  ecotone account plan.gpkg --section progress --target \"30 % by 2030\"\n"
         "  ecotone account plan.gpkg --json --threads 2 > figures.json"});
}

} // namespace ecotone::cli
