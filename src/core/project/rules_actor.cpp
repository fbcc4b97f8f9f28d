#include "ownership.h"
#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

namespace ecotone::project::rules {

Objection toFields(const Project&, const records::Actor& actor)
{
    if (isBlank(actor.name))
        return object("An actor needs a name.");
    if (actor.parent == actor.id)
        return object("“{}” cannot be its own parent.", actor.name);
    if (actor.parent && actor.type == records::ActorType::JointVenture)
        return object(
            "The joint venture “{}” cannot have a parent; enter its owners as stakes.",
            actor.name);
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Stake& stake)
{
    if (stake.venture.has_value() == stake.site.has_value())
        return object("The {} must be in one joint venture or in one site.",
                      describe(project, stake));
    if (stake.venture == stake.holder)
        return object("{} cannot hold a stake in itself.", nameOf(project, stake.holder));
    if (!(stake.percent > 0.0 && stake.percent <= 100.0))
        return object("The {} is {} %; a stake is above 0 and at most 100 %.",
                      describe(project, stake), numberText(stake.percent));
    if (!stake.venture)
        return std::nullopt;
    const records::Actor* const venture = project.find(*stake.venture);
    if (venture && venture->type != records::ActorType::JointVenture)
        return object(
            "“{}” is a {}; only joint ventures and sites have stakes. Make it a joint "
            "venture first.",
            venture->name, records::wordOf(venture->type));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::Stake& stake,
                     const Siblings<records::Stake>& siblings)
{
    using records::StakeOrigin;
    for (const records::Stake* other : siblings) {
        if (other->id == stake.id)
            continue;
        if (stake.isOperator && other->isOperator)
            return object("{} already operates what the {} is in; there is one operator.",
                          nameOf(project, other->holder), describe(project, stake));
        // Imported files may name a holder twice; that is kept as it was found.
        if (stake.holder == other->holder && stake.origin == StakeOrigin::Typed &&
            other->origin == StakeOrigin::Typed)
            return object("There is a {} already; change that one.", describe(project, *other));
    }
    return std::nullopt;
}

Objection toTotal(const Project& project,
                  const records::Stake& stake,
                  const Siblings<records::Stake>& siblings)
{
    double before = 0.0, after = stake.percent;
    for (const records::Stake* other : siblings) {
        before += other->percent;
        if (other->id != stake.id)
            after += other->percent;
    }
    if (stake.origin == records::StakeOrigin::Imported || after <= 100.0 + percentTolerance ||
        after <= before)
        return std::nullopt;
    return object(
        "With the {} at {} %, all stakes in it would add to {} % instead of {} %; they "
        "add to at most 100 %.",
        describe(project, stake), numberText(stake.percent), numberText(after),
        numberText(before));
}

Objection toOwnership(const Project& project, const records::Actor& actor)
{
    if (!actor.parent || !isOwnedBy(project, *actor.parent, actor.id))
        return std::nullopt;
    return object("{} cannot be the parent of “{}”: it belongs to “{}” itself.",
                  nameOf(project, *actor.parent), actor.name, actor.name);
}

Objection toOwnership(const Project& project, const records::Stake& stake)
{
    if (!stake.venture || !isOwnedBy(project, stake.holder, *stake.venture))
        return std::nullopt;
    return object("{} cannot hold a stake in {}: it belongs to {} itself.",
                  nameOf(project, stake.holder), nameOf(project, *stake.venture),
                  nameOf(project, *stake.venture));
}

Objection toDependents(const Project& project, const records::Actor& actor)
{
    if (actor.type == records::ActorType::JointVenture)
        return std::nullopt;
    for (const auto& [id, stake] : project.all<records::Stake>())
        if (stake.venture == actor.id)
            return object("“{}” has owners by stakes, such as {}; remove the stakes before it "
                          "becomes a {}.",
                          actor.name, nameOf(project, stake.holder),
                          records::wordOf(actor.type));
    return std::nullopt;
}

} // namespace ecotone::project::rules
