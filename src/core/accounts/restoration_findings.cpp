#include "restoration_findings.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace ecotone::accounts {

namespace {

/// Names in a sentence, the first few of many.
std::string named(const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 5;
    std::vector<std::string> first;
    for (const std::string& name : names)
        if (first.size() < shown)
            first.push_back("“" + name + "”");
    if (names.size() > shown)
        first.push_back(fmt::format("{} more", names.size() - shown));
    return joinWords(first);
}

std::vector<std::string> namesWhere(const RestorationProgress& progress,
                                    const std::function<bool(const ActionRow&)>& isMeant)
{
    std::vector<std::string> names;
    for (const ActionRow& row : progress.byAction)
        if (isMeant(row))
            names.push_back(row.name);
    return names;
}

bool hasObstacle(const ActionRow& row, Obstacle obstacle)
{
    return std::ranges::find(row.standing.obstacles, obstacle) != row.standing.obstacles.end();
}

class Sentences {
public:
    Sentences(const RestorationProgress& progress,
              const RowSources& from,
              const RestorationSums& sums)
        : m_progress{progress}
        , m_from{from}
        , m_sums{sums}
    {
    }

    Findings all()
    {
        aboutAssessment();
        aboutTarget();
        aboutEcosystems();
        aboutActions();
        aboutNothingCounting();
        return std::move(m_findings);
    }

private:
    void say(Severity severity, const char* code, std::string message, std::string remedy)
    {
        m_findings.push_back(
            {severity, code, m_from.target.name, std::move(message), std::move(remedy)});
    }

    void aboutAssessment()
    {
        if (!m_from.ground.hasBaseline)
            return;
        if (m_progress.isPartial)
            say(Severity::Warning, "partial",
                fmt::format(
                    "The baseline layer has data on {:.1f} % of the landscape, below the "
                    "minimum of {:.1f} %, so the result is partial.",
                    100.0 * m_progress.assessedShare.value_or(0.0),
                    m_from.project.settings().minimumAssessedPercent),
                "Use a baseline layer that covers the landscape.");
        if (m_progress.status == FigureStatus::NotApplicable)
            say(Severity::Warning, "no-degraded-land",
                "The baseline shows no degraded land in the landscape, so progress is not "
                "applicable.",
                "Check the baseline layer and its degraded classes.");
        if (m_from.target.currentLayer && !m_progress.newlyDegraded)
            say(Severity::Problem, "current-layer-not-read",
                "The later map of degraded land could not be read, so newly degraded land is "
                "not "
                "given.",
                "See the finding about this layer, and point it to its file.");
    }

    void aboutTarget()
    {
        const DownscaledTarget& target = m_progress.target;
        if (!target.missingInputs.empty())
            say(Severity::Problem, "target-inputs-missing",
                fmt::format("Rule {} cannot be applied: {} not given.", target.title,
                            joinWords(target.missingInputs) +
                                (target.missingInputs.size() == 1 ? " is" : " are")),
                "Give these figures in the target, or choose another rule.");
        if (target.excess > Hectares{0.0})
            say(Severity::Warning, "target-capped",
                fmt::format(
                    "Rule {} gives {:.2f} ha, which is {:.2f} ha more than the landscape "
                    "has degraded; the target was capped.",
                    target.title, target.uncapped->value(), target.excess.value()),
                "Check the national figures or the adopted area.");
    }

    void aboutEcosystems()
    {
        const auto layer = m_from.target.ecosystemLayer;
        if (layer && !cells::Places{m_from.booking}.isBooked(*layer)) {
            say(Severity::Problem, "ecosystem-layer-not-read",
                "The layer of ecosystem types could not be read, so progress is given pooled "
                "only.",
                "See the finding about this layer, and point it to its file.");
            return;
        }
        if (!m_progress.failingTypes.empty())
            say(Severity::Note, "types-below-target",
                fmt::format("The pooled figure hides that these ecosystem types are below the "
                            "target: {}.",
                            named(m_progress.failingTypes)),
                {});
        aboutOverlappingTypes();
    }

    void aboutOverlappingTypes()
    {
        if (const double twice = m_sums.severalTypes.value(); twice > 0.0)
            say(Severity::Warning, "types-overlap",
                fmt::format(
                    "On {:.2f} ha of degraded land the layer gives more than one ecosystem "
                    "type; the alphabetically first was taken.",
                    twice),
                "Remove the overlaps from the layer.");
    }

    void aboutActions()
    {
        aboutActionsWith(Obstacle::NotLocated, Severity::Note, "actions-not-located",
                         "have no place on the map and count nowhere",
                         "Draw or import where they are.");
        aboutActionsWith(Obstacle::NoStatus, Severity::Warning, "actions-without-status",
                         "have no status up to the as-of date and do not count",
                         "Record since when they are in progress.");
        aboutActionsWith(
            Obstacle::NoKind, Severity::Warning, "actions-without-kind",
            "have no kind, so whether they are restoration is not known, and do not "
            "count",
            "Choose a kind for each.");
        aboutUnproven();
        aboutEarlyStarts();
    }

    void aboutActionsWith(Obstacle obstacle,
                          Severity severity,
                          const char* code,
                          const char* what,
                          const char* remedy)
    {
        const auto names = namesWhere(
            m_progress, [&](const ActionRow& row) { return hasObstacle(row, obstacle); });
        if (!names.empty())
            say(severity, code, fmt::format("These actions {}: {}.", what, named(names)),
                remedy);
    }

    void aboutUnproven()
    {
        const auto names = namesWhere(m_progress, [](const ActionRow& row) {
            return row.standing.isUnderWay && row.standing.isRestoration &&
                   !row.standing.isProven;
        });
        if (!names.empty())
            say(Severity::Warning, "actions-without-proof",
                fmt::format(
                    "These actions are under way, but are not recorded as both resourced "
                    "and monitored, and do not count: {}.",
                    named(names)),
                "Record budget and monitoring with their evidence.");
    }

    void aboutEarlyStarts()
    {
        const auto names = namesWhere(
            m_progress, [](const ActionRow& row) { return row.counts && row.startsLater; });
        if (!names.empty())
            say(Severity::Warning, "starts-after-as-of",
                fmt::format(
                    "These actions count by their status, although they start after the "
                    "as-of date: {}.",
                    named(names)),
                "Correct the start date or the status.");
    }

    void aboutNothingCounting()
    {
        const bool anyLocated = std::ranges::any_of(
            m_progress.byAction, [](const ActionRow& row) { return row.standing.isLocated; });
        const bool anyCounts = std::ranges::any_of(
            m_progress.byAction, [](const ActionRow& row) { return row.counts; });
        if (m_from.ground.hasBaseline && anyLocated && !anyCounts)
            say(Severity::Warning, "nothing-under-restoration",
                fmt::format("No action counts as effective restoration on {}: 0 ha are under "
                            "restoration.",
                            toText(m_from.target.asOf)),
                "An action counts when it is in progress (or still monitored after "
                "completion), "
                "resourced, monitored and of a kind that is restoration.");
    }

    const RestorationProgress& m_progress;
    const RowSources& m_from;
    const RestorationSums& m_sums;
    Findings m_findings;
};

} // namespace

Findings findingsOf(const RestorationProgress& progress,
                    const RowSources& from,
                    const RestorationSums& sums)
{
    Findings findings = from.ground.findings;
    append(findings, Sentences{progress, from, sums}.all());
    return findings;
}

} // namespace ecotone::accounts
