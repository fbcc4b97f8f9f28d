// What is forbidden of pledges, members, consent, goals, claims and their reviews.
#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

namespace ecotone::project::rules {

Objection toFields(const Project& project, const records::Pledge& pledge)
{
    const std::string owner = describe(project, pledge);
    if (isBlank(pledge.text))
        return object("A pledge of {} needs its text.", nameOf(project, pledge.actor));
    if (pledge.revises == pledge.id)
        return object("The {} cannot revise itself.", owner);
    if (pledge.revises && isBlank(pledge.revisionReason))
        return object("The {} revises another one without saying why.", owner);
    for (const auto& amount : {pledge.quantity, pledge.baselineValue})
        if (amount && !isAmount(*amount))
            return object("The {} has an amount of {}; it is 0 or more.", owner,
                          numberText(*amount));
    if (pledge.quantity && isBlank(pledge.unit))
        return object("The {} has a quantity without a unit.", owner);
    if (pledge.baselineYear && !isYear(*pledge.baselineYear))
        return object("The {} has the baseline year {}; write the year with four digits, from "
                      "1900 to 2200.",
                      owner, *pledge.baselineYear);
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Membership& membership)
{
    const std::string owner = describe(project, membership);
    if (isBlank(membership.initiative))
        return object("A membership of {} needs the initiative it is in.",
                      nameOf(project, membership.actor));
    if (membership.since && membership.until && *membership.until < *membership.since)
        return object("The {} ends on {}, before it begins on {}.", owner,
                      toText(*membership.until), toText(*membership.since));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Consent& consent)
{
    const bool isNeeded = consent.state != records::ConsentState::NotApplicable;
    if (isNeeded && isBlank(consent.rightsHolders))
        return object("A consent to action {} needs the rights-holders who gave or withheld "
                      "it.",
                      nameOf(project, consent.action));
    if (!isNeeded && isBlank(consent.reason))
        return object("That consent to action {} is not applicable needs a reason: how is it "
                      "known that nobody's rights are touched?",
                      nameOf(project, consent.action));
    return std::nullopt;
}

Objection toFields(const Project&, const records::GoalLink&)
{
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::GoalLink& link,
                     const Siblings<records::GoalLink>& siblings)
{
    for (const records::GoalLink* other : siblings)
        if (other->id != link.id && other->target == link.target)
            return object("There is a {} already; change that one.", describe(project, *other));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Claim& claim)
{
    constexpr int highest = 5, ownNumber = 4;
    if (claim.level < 0 || claim.level > highest)
        return object("The {} has a level that is not 0 to 5.", describe(project, claim));
    if (claim.quantity && claim.level < ownNumber)
        return object("The {} has a number of its own, which only levels 4 and 5 carry; take "
                      "the number away.",
                      describe(project, claim));
    if (claim.from && claim.to && *claim.to < *claim.from)
        return object("The {} is for a period that ends on {}, before it begins on {}.",
                      describe(project, claim), toText(*claim.to), toText(*claim.from));
    if (claim.state == records::ClaimState::Published && isBlank(claim.text))
        return object("The {} is published without its text.", describe(project, claim));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Review& review)
{
    if (isBlank(review.reviewer))
        return object("A review of the {} needs its reviewer.", nameOf(project, review.claim));
    return std::nullopt;
}

} // namespace ecotone::project::rules
