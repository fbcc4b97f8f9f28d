#include "ecotone/project/edit_actor.h"

#include "references.h"
#include "titled.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/draft.h"

#include <fmt/format.h>

namespace ecotone::project {

namespace {

using records::Actor;
using records::ActorId;
using records::Stake;

const Actor& existing(const Project& project, ActorId id)
{
    const Actor* const actor = project.find(id);
    expects(actor, "edit_actor: the id is of this project");
    return *actor;
}

/// The records of one type that refer to `gone`, now referring to `kept`.
template <class Record>
std::vector<Record> repointed(const Project& project, ActorId gone, ActorId kept)
{
    std::vector<Record> all;
    for (const auto& [id, record] : project.all<Record>()) {
        bool refersToGone = false;
        forEachReference(record, [&](const auto&, const auto& value) {
            if constexpr (std::same_as<std::decay_t<decltype(value)>, ActorId>)
                refersToGone = refersToGone || value == gone;
        });
        if (!refersToGone)
            continue;
        forEachReference(all.emplace_back(record), [&](const auto&, auto& value) {
            if constexpr (std::same_as<std::decay_t<decltype(value)>, ActorId>)
                if (value == gone)
                    value = kept;
        });
    }
    return all;
}

Actor united(Actor kept, const Actor& gone)
{
    kept.aliases.push_back(gone.name);
    kept.aliases.insert(kept.aliases.end(), gone.aliases.begin(), gone.aliases.end());
    if (!kept.parent && gone.parent != kept.id)
        kept.parent = gone.parent;
    if (!isBlank(gone.note))
        kept.note += (isBlank(kept.note) ? "" : "\n") + gone.note;
    return kept;
}

Checked<Edit> replaceStakes(const Project& project,
                            const std::string& title,
                            const std::vector<const Stake*>& old,
                            std::vector<Stake> stakes)
{
    // All old ones leave first, so that no passing sum and no second operator is refused.
    Draft draft{project};
    for (const Stake* stake : old)
        if (auto refusal = draft.remove(stake->id))
            return *std::move(refusal);
    for (Stake& stake : stakes)
        if (auto refusal = draft.put(std::move(stake)))
            return *std::move(refusal);
    return std::move(draft).edit(title);
}

} // namespace

Checked<Edit> renameActor(const Project& project, ActorId id, std::string name)
{
    Actor renamed = existing(project, id);
    std::string title = fmt::format("Rename actor “{}” to “{}”", renamed.name, trimmed(name));
    renamed.name = std::move(name);
    return titled(std::move(title), put(project, std::move(renamed)));
}

Checked<Edit> setParent(const Project& project, ActorId id, std::optional<ActorId> parent)
{
    Actor child = existing(project, id);
    child.parent = parent;
    std::string title =
        parent ? fmt::format("Put actor “{}” under {}", child.name, nameOf(project, *parent))
               : fmt::format("Make actor “{}” independent", child.name);
    return titled(std::move(title), put(project, std::move(child)));
}

Checked<Edit> addAlias(const Project& project, ActorId id, std::string alias)
{
    Actor actor = existing(project, id);
    if (isBlank(alias))
        return Refusal{"An alias cannot be blank."};
    std::string title = fmt::format("Add alias “{}” to actor “{}”", trimmed(alias), actor.name);
    actor.aliases.push_back(std::move(alias));
    return titled(std::move(title), put(project, std::move(actor)));
}

Checked<Edit> mergeActors(const Project& project, ActorId kept, ActorId gone)
{
    expects(kept != gone, "mergeActors: the two actors differ");
    const Actor& dissolved = existing(project, gone);
    const std::string name = existing(project, kept).name;
    Draft draft{project};
    std::optional<Refusal> refusal;
    records::forEachRecordType([&]<class Record>() {
        for (Record& record : repointed<Record>(project, gone, kept))
            if (!refusal)
                refusal = draft.put(std::move(record));
    });
    if (!refusal)
        refusal = draft.remove(gone);
    if (!refusal)
        refusal = draft.put(united(existing(draft.project(), kept), dissolved));
    if (refusal)
        return Refusal{fmt::format("“{}” cannot be merged into “{}”. {}", dissolved.name, name,
                                   refusal->reason)};
    return std::move(draft).edit(
        fmt::format("Merge actor “{}” into “{}”", dissolved.name, name));
}

Checked<Edit> setStakes(const Project& project, ActorId venture, std::vector<Stake> stakes)
{
    const std::string title =
        fmt::format("Set stakes in “{}”", existing(project, venture).name);
    for (Stake& stake : stakes) {
        stake.venture = venture;
        stake.site.reset();
    }
    return replaceStakes(project, title,
                         children(project, &Stake::venture, std::optional{venture}),
                         std::move(stakes));
}

Checked<Edit> setStakes(const Project& project, records::SiteId site, std::vector<Stake> stakes)
{
    expects(project.find(site), "setStakes: the id is of this project");
    for (Stake& stake : stakes) {
        stake.site = site;
        stake.venture.reset();
    }
    return replaceStakes(project, "Set stakes in " + nameOf(project, site),
                         children(project, &Stake::site, std::optional{site}),
                         std::move(stakes));
}

} // namespace ecotone::project
