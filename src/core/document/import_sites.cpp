#include "import_records.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {
namespace {

using records::Site;

/// The owner that operates the site, where the file names one. An operator without a stake has
/// no place in the project, and is said.
std::optional<records::ActorId> operatorOf(const FeatureImport& import,
                                           const formats::Feature& feature,
                                           const std::vector<ActorFinder::Owner>& owners)
{
    const std::optional<std::string> given = import.text(feature, "operator");
    if (!given)
        return std::nullopt;
    const auto* const found =
        project::actorNamed(import.draft.project(), strippedName(*given, import.rules.names));
    if (found &&
        std::ranges::find(owners, found->id, &ActorFinder::Owner::actor) != owners.end())
        return found->id;
    import.draft.say({Severity::Warning, "operator-without-stake", import.place(feature),
                      fmt::format("It is operated by “{}”, which is none of its owners; the "
                                  "operator was left out.",
                                  *given),
                      "Enter the stake of the operator, or say so in the note."});
    return std::nullopt;
}

/// A sole owner named without a share owns the whole; several without one are kept as words,
/// since any split would be made up.
std::optional<Refusal>
addStakes(const FeatureImport& import, const formats::Feature& feature, Site site)
{
    const std::optional<std::string> given = import.text(feature, "owner");
    if (!given)
        return std::nullopt;
    ActorFinder actors{import.draft, import.rules.names, import.rules.newActorType};
    const Checked<std::vector<ActorFinder::Owner>> found = actors.owners(*given);
    if (!found) {
        import.sayNotUnderstood(feature, found.refusal());
        return std::nullopt;
    }
    std::vector<ActorFinder::Owner> owners = found.value();
    if (owners.size() == 1 && !owners.front().percent)
        owners.front().percent = 100.0;
    const auto hasShare = [](const auto& owner) { return owner.percent.has_value(); };
    if (!std::ranges::all_of(owners, hasShare)) {
        site.note = fmt::format("{}{}Owners as given: {}.", site.note,
                                site.note.empty() ? "" : " ", *given);
        import.draft.say(
            {Severity::Warning, "owners-without-shares", import.place(feature),
             fmt::format("“{}” does not give the share of each owner; the words were "
                         "kept in the note, and no stakes were entered.",
                         *given),
             "Enter the stakes."});
        return import.draft.put(std::move(site));
    }
    const std::optional<records::ActorId> runBy = operatorOf(import, feature, owners);
    for (const ActorFinder::Owner& owner : owners) {
        records::Stake stake;
        stake.site = site.id;
        stake.holder = owner.actor;
        stake.percent = *owner.percent;
        stake.isOperator = runBy == owner.actor;
        if (auto refusal = importStake(import.draft, stake))
            return refusal;
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> importSite(const FeatureImport& import, const formats::Feature& feature)
{
    Site site;
    site.name = import.freeName<Site>(feature);
    site.id = import.draft.newId<Site>(site.name);
    site.kind =
        import.word<records::SiteKind>(feature, "kind").value_or(records::SiteKind::Mine);
    site.note = import.text(feature, "note").value_or("");
    site.shape = import.shape(feature);
    if (auto refusal = import.draft.put(site))
        return refusal;
    return addStakes(import, feature, site);
}

} // namespace ecotone::document
