#include "import_records.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::document {
namespace {

using records::Action;
using records::ParticipationRole;

std::optional<Refusal>
takeKind(const FeatureImport& import, const formats::Feature& feature, Action& action)
{
    const std::optional<std::string> name = import.text(feature, "kind");
    if (!name)
        return std::nullopt;
    const Checked<records::ActionKindId> kind = kindNamed(import.draft, *name);
    if (!kind)
        return kind.refusal();
    action.kind = kind.value();
    return std::nullopt;
}

void takeSite(const FeatureImport& import, const formats::Feature& feature, Action& action)
{
    const std::optional<std::string> name = import.text(feature, "site");
    if (!name)
        return;
    if (const auto* site = named<records::Site>(import.draft.project(), *name))
        action.site = site->id;
    else
        import.draft.say(
            {Severity::Warning, "unknown-site", import.place(feature),
             fmt::format("It names the site “{}”, which is not in the project; the "
                         "action was added without it.",
                         *name),
             "Import the sites first."});
}

std::optional<Refusal>
addStatus(const FeatureImport& import, const formats::Feature& feature, const Action& action)
{
    const auto status = import.word<records::Status>(feature, "status");
    if (!status)
        return std::nullopt;
    std::optional<Date> since = import.date(feature, "status-date", PartialDate::First);
    if (!since)
        since = action.start;
    if (!since) {
        import.draft.say(
            {Severity::Problem, "status-without-date", import.place(feature),
             fmt::format("It is {}, but neither “status-date” nor “start” says since "
                         "when; the status was left out.",
                         records::wordOf(*status)),
             "Give a date from which the status holds."});
        return std::nullopt;
    }
    records::ActionStatus entry;
    entry.id = import.draft.newId<records::ActionStatus>(action.name + "\n" + toText(*since));
    entry.action = action.id;
    entry.date = *since;
    entry.status = *status;
    return import.draft.put(std::move(entry));
}

std::optional<Refusal> addParticipants(const FeatureImport& import,
                                       const formats::Feature& feature,
                                       const Action& action)
{
    using enum ParticipationRole;
    constexpr std::array roles{std::pair{"owner", Implementer}, std::pair{"funder", Funder},
                               std::pair{"land-manager", LandManager},
                               std::pair{"supporter", Supporter},
                               std::pair{"monitor", Monitor}};
    ActorFinder actors{import.draft, import.rules.names, import.rules.newActorType};
    for (const auto& [property, role] : roles) {
        const std::optional<std::string> given = import.text(feature, property);
        if (!given)
            continue;
        const Checked<std::vector<records::ActorId>> parties = actors.parties(*given);
        if (!parties) {
            import.sayNotUnderstood(feature, parties.refusal());
            continue;
        }
        for (const records::ActorId actor : parties.value()) {
            records::Participation part;
            part.id = import.draft.newId<records::Participation>(
                fmt::format("{}\n{}\n{}", action.name, records::wordOf(role),
                            import.draft.project().find(actor)->name));
            part.action = action.id;
            part.actor = actor;
            part.role = role;
            if (auto refusal = import.draft.put(std::move(part)))
                return refusal;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> importAction(const FeatureImport& import,
                                    const formats::Feature& feature)
{
    Action action;
    action.name = import.freeName<Action>(feature);
    action.id = import.draft.newId<Action>(action.name);
    action.scope = import.word<records::ActionScope>(feature, "scope");
    action.obligation = import.word<records::ObligationCode>(feature, "obligation");
    action.start = import.date(feature, "start", PartialDate::First);
    action.end = import.date(feature, "end", PartialDate::Last);
    action.isResourced = import.flag(feature, "resourced");
    action.isMonitored = import.flag(feature, "monitored");
    action.note = import.text(feature, "note").value_or("");
    action.origin = import.place(feature);
    action.shape = import.shape(feature);
    takeSite(import, feature, action);
    if (auto refusal = takeKind(import, feature, action))
        return refusal;
    if (auto refusal = import.draft.put(action))
        return refusal;
    if (auto refusal = addStatus(import, feature, action))
        return refusal;
    return addParticipants(import, feature, action);
}

} // namespace ecotone::document
