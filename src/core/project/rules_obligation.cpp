// What is forbidden of duties, of what moves between accounts, and of what was sold or settled.
#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <algorithm>

namespace ecotone::project::rules {

namespace {

using records::ObligationCode;

Objection toNumbers(const records::Obligation& duty)
{
    for (const auto& amount : {duty.required, duty.delivered})
        if (amount && !isAmount(*amount))
            return object("The obligation “{}” has an amount of {}; what is required and what "
                          "is delivered is 0 or more.",
                          duty.name, numberText(*amount));
    if ((duty.required || duty.delivered) && isBlank(duty.unit))
        return object("The obligation “{}” has amounts without a unit.", duty.name);
    if (!(duty.multiplier > 0.0))
        return object("The obligation “{}” has a multiplier of {}; it is above 0.", duty.name,
                      numberText(duty.multiplier));
    return std::nullopt;
}

} // namespace

Objection toFields(const Project& project, const records::Obligation& duty)
{
    if (isBlank(duty.name))
        return object("An obligation needs a name.");
    if (!isDuty(duty.code))
        return object("The obligation “{}” has the code {}, which is no duty; a duty is M1, "
                      "M2, M3, M4 or REG.",
                      duty.name, records::wordOf(duty.code));
    if (duty.start && duty.end && *duty.end < *duty.start)
        return object("The obligation “{}” ends on {}, before it starts on {}.", duty.name,
                      toText(*duty.end), toText(*duty.start));
    if (auto objection = toNumbers(duty))
        return objection;
    return duty.shape ? toShape(project, describe(project, duty), *duty.shape) : std::nullopt;
}

Objection toDependents(const Project& project, const records::Obligation& duty)
{
    if (duty.code == ObligationCode::M4)
        return std::nullopt;
    for (const auto& [id, transfer] : project.all<records::SurplusTransfer>())
        if (transfer.offset == duty.id)
            return object("The surplus of “{}” was moved by a transfer, so it stays an offset "
                          "(M4); remove the {} first.",
                          duty.name, describe(project, transfer));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::SurplusTransfer& transfer)
{
    if (!(transfer.quantity > 0.0))
        return object("A transfer of a surplus moves a quantity above 0, not {}.",
                      numberText(transfer.quantity));
    const records::Obligation* const offset = project.find(transfer.offset);
    if (offset && offset->code != ObligationCode::M4)
        return object("“{}” is a duty of code {}; only an offset (M4) has a surplus to move.",
                      offset->name, records::wordOf(offset->code));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::SoldUnit& unit)
{
    const std::string owner = describe(project, unit);
    if (!(unit.quantity > 0.0))
        return object("The {} is of a quantity that is not above 0.", owner);
    if (isBlank(unit.buyer))
        return object("The {} needs its buyer.", owner);
    if (unit.from && unit.to && *unit.to < *unit.from)
        return object("The {} is for a period that ends on {}, before it begins on {}.", owner,
                      toText(*unit.to), toText(*unit.from));
    return unit.shape ? toShape(project, owner, *unit.shape) : std::nullopt;
}

Objection toFields(const Project&, const records::Settlement& settlement)
{
    if (isBlank(settlement.name))
        return object("A settlement needs a name.");
    if (settlement.date && !isGiven(*settlement.date))
        return object("The settlement “{}” has an empty date; leave the date out.",
                      settlement.name);
    return std::nullopt;
}

Objection toFields(const Project& project, const records::SettlementPart& part)
{
    if (part.percent && !(*part.percent >= 0.0 && *part.percent <= 100.0))
        return object("The {} has {} %; that is between 0 and 100 %.", describe(project, part),
                      numberText(*part.percent));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::SettlementPart& part,
                     const Siblings<records::SettlementPart>& siblings)
{
    double percent = part.percent.value_or(0.0);
    for (const records::SettlementPart* other : siblings) {
        if (other->id == part.id)
            continue;
        if (claimGroupOf(project, other->actor) == claimGroupOf(project, part.actor))
            return object("{} is a party already: it is one claim group with {}.",
                          describe(project, part), nameOf(project, other->actor));
        percent += other->percent.value_or(0.0);
    }
    if (part.percent && percent > 100.0 + percentTolerance)
        return object("With {} at {} %, the key would add to {} %; it adds to 100 %.",
                      describe(project, part), numberText(*part.percent), numberText(percent));
    return std::nullopt;
}

} // namespace ecotone::project::rules
