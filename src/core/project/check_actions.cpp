#include "check_parts.h"
#include "rules.h"
#include "shortcoming.h"

#include <algorithm>
#include <functional>
#include <set>

namespace ecotone::project {

namespace {

using records::Action;
using records::ActionId;
using records::ActionStatus;
using records::Participation;
using records::Status;

/// What belongs to actions, looked up once.
struct Belongings {
    explicit Belongings(const Project& project)
        : statuses{childrenByParent(project, &ActionStatus::action)}
        , parts{childrenByParent(project, &Participation::action)}
        , evidence{childrenByParent(project, &records::Evidence::action)}
    {
    }
    std::map<ActionId, std::vector<const ActionStatus*>> statuses;
    std::map<ActionId, std::vector<const Participation*>> parts;
    std::map<ActionId, std::vector<const records::Evidence*>> evidence;
};

/// Work that is said to go on before the action begins.
bool runsBeforeStart(const Action& action, const std::vector<const ActionStatus*>& series)
{
    return action.start && std::ranges::any_of(series, [&](const ActionStatus* entry) {
               return entry->status != Status::InPreparation && entry->date < *action.start;
           });
}

/// Agreed shares of the implementers that were begun, but do not reach 100 %.
bool leavesShareOpen(const std::vector<const Participation*>& parts)
{
    bool isAgreed = false;
    double percent = 0.0;
    for (const Participation* part : parts)
        if (part->role == records::ParticipationRole::Implementer && part->sharePercent) {
            isAgreed = true;
            percent += *part->sharePercent;
        }
    return isAgreed && percent < 100.0 - rules::percentTolerance;
}

bool repeatsEvidence(const std::vector<const records::Evidence*>& evidence)
{
    std::set<std::string> digests;
    return std::ranges::any_of(evidence, [&](const records::Evidence* each) {
        return each->digest.isGiven() && !digests.insert(each->digest.hex()).second;
    });
}

/// One shortcoming of actions: how it is told, and how it is recognised.
struct Rule {
    Shortcoming shortcoming;
    std::function<bool(const Action&)> fallsShort;
};

std::vector<Rule> rulesFor(const Belongings& all)
{
    // A missing entry is an empty list.
    const auto of = [](const auto& map, const Action& action) {
        const auto found = map.find(action.id);
        return found == map.end() ? typename std::decay_t<decltype(map)>::mapped_type{}
                                  : found->second;
    };
    const auto warning = Severity::Warning, note = Severity::Note;
    return {
        {{note, "action-without-place", "without a place, so outside every total",
          "Draw or import where they are."},
         [](const Action& action) { return !action.shape; }},
        {{warning, "action-without-kind", "without a kind, so never counted as restoration",
          "Choose a kind of action."},
         [](const Action& action) { return !action.kind; }},
        {{warning, "action-without-obligation",
          "without an obligation code, so no landscape claim can rest on them",
          "Say whether a duty stands behind the action (M1 to M4, REG) or none (L)."},
         [](const Action& action) { return !action.obligation; }},
        {{warning, "action-without-start", "without a start date", "Enter when they begin."},
         [](const Action& action) { return !action.start; }},
        {{warning, "action-without-status", "without a status, so not counted on any day",
          "Record from which day they are in preparation or in progress."},
         [&all, of](const Action& action) { return of(all.statuses, action).empty(); }},
        {{warning, "status-before-start", "with work in progress before the start date",
          "Correct the start date or the status."},
         [&all, of](const Action& action) {
             return runsBeforeStart(action, of(all.statuses, action));
         }},
        {{warning, "action-not-resourced",
          "without a budget, so not counted as effective restoration",
          "Mark them as resourced once a budget covers them."},
         [](const Action& action) { return !action.isResourced; }},
        {{warning, "action-not-monitored",
          "without monitoring, so not counted as effective restoration",
          "Mark them as monitored once a monitoring plan is carried out."},
         [](const Action& action) { return !action.isMonitored; }},
        {{warning, "action-without-evidence", "without evidence",
          "Attach a document or record."},
         [&all, of](const Action& action) { return of(all.evidence, action).empty(); }},
        {{note, "evidence-twice", "with the same evidence attached twice",
          "Remove one of them."},
         [&all, of](const Action& action) {
             return repeatsEvidence(of(all.evidence, action));
         }},
        {{warning, "action-without-actor",
          "without anybody taking part, so their outcome stays unattributed",
          "Say who carries them out."},
         [&all, of](const Action& action) { return of(all.parts, action).empty(); }},
        {{note, "agreed-shares-open", "with agreed shares of implementers below 100 %",
          "Enter the share of every implementer."},
         [&all, of](const Action& action) { return leavesShareOpen(of(all.parts, action)); }},
    };
}

} // namespace

Findings checkActions(const Project& project)
{
    const Belongings belongings{project};
    Findings found;
    for (Rule& rule : rulesFor(belongings)) {
        for (const auto& [id, action] : project.all<Action>())
            rule.shortcoming.see(rule.fallsShort(action), action.name);
        rule.shortcoming.addTo(found, "actions");
    }
    return found;
}

} // namespace ecotone::project
