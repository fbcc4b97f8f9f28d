#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

namespace ecotone::project::rules {

namespace {

Objection toMoney(const std::string& owner, const records::Participation& part)
{
    if (part.money && !isAmount(*part.money))
        return object("The {} has money of {}; it is 0 or more.", owner,
                      numberText(*part.money));
    if (part.money && (part.currency.empty() || !part.priceYear))
        return object("The {} names money without {}; money is an amount, a currency and the "
                      "year of its prices.",
                      owner, part.currency.empty() ? "a currency" : "a price year");
    if (!part.currency.empty() && !isCurrency(part.currency))
        return object("The {} has the currency “{}”; write its three capital letters, such as "
                      "EUR.",
                      owner, part.currency);
    if (part.priceYear && !isYear(*part.priceYear))
        return object("The {} has prices of the year {}; write the year with four digits, from "
                      "1900 to 2200.",
                      owner, *part.priceYear);
    return std::nullopt;
}

Objection toEffort(const std::string& owner, const records::Participation& part)
{
    if (part.personDays && !isAmount(*part.personDays))
        return object("The {} has {} person-days; they are 0 or more.", owner,
                      numberText(*part.personDays));
    if (part.hectares && !isAmount(*part.hectares))
        return object("The {} has {} treated hectares; they are 0 or more.", owner,
                      numberText(*part.hectares));
    return std::nullopt;
}

} // namespace

Objection toFields(const Project&, const records::ActionKind& kind)
{
    return isBlank(kind.name) ? object("A kind of action needs a name.") : std::nullopt;
}

Objection toFields(const Project& project, const records::Action& action)
{
    if (isBlank(action.name))
        return object("An action needs a name.");
    if (action.start && action.end && *action.end < *action.start)
        return object("The action “{}” ends on {}, before it starts on {}.", action.name,
                      toText(*action.end), toText(*action.start));
    return action.shape ? toShape(project, describe(project, action), *action.shape)
                        : std::nullopt;
}

Objection toFields(const Project& project, const records::ActionStatus& status)
{
    if (!isGiven(status.date))
        return object("A status of action {} needs the day from which it holds.",
                      nameOf(project, status.action));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::ActionStatus& status,
                     const Siblings<records::ActionStatus>& siblings)
{
    for (const records::ActionStatus* other : siblings)
        if (other->id != status.id && other->date == status.date)
            return object("There is a {} already; a day has one status.",
                          describe(project, *other));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Participation& part)
{
    const std::string owner = describe(project, part);
    if (part.sharePercent && !(*part.sharePercent >= 0.0 && *part.sharePercent <= 100.0))
        return object("The {} has a share of {} %; a share is between 0 and 100 %.", owner,
                      numberText(*part.sharePercent));
    if (auto objection = toMoney(owner, part))
        return objection;
    return toEffort(owner, part);
}

Objection toSiblings(const Project& project,
                     const records::Participation& part,
                     const Siblings<records::Participation>& siblings)
{
    // Supporters' shares lie within the implementers' (docs/methods/attribution.md), so each
    // role adds up alone.
    double percent = part.sharePercent.value_or(0.0);
    for (const records::Participation* other : siblings) {
        if (other->id == part.id || other->role != part.role)
            continue;
        if (other->actor == part.actor)
            return object("There is a {} already; change that one.", describe(project, *other));
        percent += other->sharePercent.value_or(0.0);
    }
    if (part.sharePercent && percent > 100.0 + percentTolerance)
        return object(
            "With the {} at {} %, the shares of this role would add to {} %; they add "
            "to at most 100 %.",
            describe(project, part), numberText(*part.sharePercent), numberText(percent));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Evidence& evidence)
{
    if (isBlank(evidence.title))
        return object("Evidence for action {} needs a title.",
                      nameOf(project, evidence.action));
    if (evidence.date && !isGiven(*evidence.date))
        return object("The evidence “{}” has an empty date; leave the date out.",
                      evidence.title);
    return std::nullopt;
}

} // namespace ecotone::project::rules
