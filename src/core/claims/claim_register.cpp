#include "ecotone/claims/claim_register.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <map>

namespace ecotone::claims {

const char* toText(CompetitionKind kind) noexcept
{
    switch (kind) {
    case CompetitionKind::SameHolder:
        return "the same claim group holds this ground already";
    case CompetitionKind::SoldTwice:
        return "the outcome of this ground was sold";
    case CompetitionKind::SharesOverOne:
        return "together the shares are more than there is";
    case CompetitionKind::DifferentRules:
        break;
    }
    return "the shares are by different rules and do not add up";
}

bool overlaps(const Period& one, const Period& other) noexcept
{
    const Date begin = std::max(one.first, other.first);
    const Date end = std::min(one.last, other.last);
    const bool isDay = one.first == one.last || other.first == other.last;
    return isDay ? begin <= end : begin < end;
}

namespace {

constexpr double shareTolerance = 1e-9;

Footprint placesOf(const RegisterEntry& entry)
{
    Footprint places;
    for (const HeldPlace& each : entry.held)
        places.push_back(each.place);
    return places;
}

bool isItself(const RegisterEntry& entry, const RegisterEntry& other)
{
    return entry.kind == other.kind && entry.id == other.id;
}

/// The places where `entry` and everybody else in the register hold more than there is.
Footprint overfull(const RegisterEntry& entry, std::span<const RegisterEntry* const> others)
{
    std::map<Place, double> held;
    for (const HeldPlace& each : entry.held)
        held[each.place] += each.share;
    for (const RegisterEntry* other : others)
        for (const HeldPlace& each : other->held)
            if (const auto known = held.find(each.place); known != held.end())
                known->second += each.share;
    Footprint places;
    for (const auto& [place, share] : held)
        if (share > 1.0 + shareTolerance)
            places.push_back(place);
    return places;
}

} // namespace

std::vector<Competition> competing(const RegisterEntry& entry,
                                   std::span<const RegisterEntry> registered,
                                   const Ground& ground)
{
    std::vector<const RegisterEntry*> others;
    for (const RegisterEntry& other : registered)
        if (!isItself(entry, other) && other.indicator == entry.indicator &&
            overlaps(other.period, entry.period))
            others.push_back(&other);
    const Footprint own = placesOf(entry), full = overfull(entry, others);

    std::vector<Competition> found;
    for (const RegisterEntry* other : others) {
        const Footprint both = shared(own, placesOf(*other));
        if (both.empty())
            continue;
        const auto compete = [&](CompetitionKind kind, const Footprint& where) {
            found.push_back(
                {kind, other->id, other->kind, other->title, areaOf(ground, where)});
        };
        const bool isSale =
            entry.kind == EntryKind::SoldUnit || other->kind == EntryKind::SoldUnit;
        // Lots of one sale may lie side by side; a claim beside a sale of one's own may not.
        const bool areLots =
            entry.kind == EntryKind::SoldUnit && other->kind == EntryKind::SoldUnit;
        if (other->holder == entry.holder && !areLots)
            compete(isSale ? CompetitionKind::SoldTwice : CompetitionKind::SameHolder, both);
        else if (const Footprint over = shared(both, full); !over.empty())
            compete(isSale ? CompetitionKind::SoldTwice : CompetitionKind::SharesOverOne, over);
        else if (!isSale && other->shareRule != entry.shareRule)
            compete(CompetitionKind::DifferentRules, both);
    }
    return found;
}

Reversal reversalOf(std::span<const PlaceLoss> losses, std::span<const RegisterEntry> entries)
{
    Reversal result;
    std::map<Place, double> lost;
    for (const PlaceLoss& each : losses) {
        expects(each.loss >= 0.0, "reversalOf: no loss is negative");
        lost[each.place] += each.loss;
        result.unheld += each.loss;
    }
    for (const RegisterEntry& entry : entries) {
        double loss = 0.0;
        for (const HeldPlace& held : entry.held)
            if (const auto found = lost.find(held.place); found != lost.end())
                loss += held.share * found->second;
        if (loss == 0.0)
            continue;
        result.unheld -= loss;
        const auto known = std::ranges::find(result.parts, entry.holder, &ReversalPart::holder);
        if (known == result.parts.end())
            result.parts.push_back({entry.holder, loss});
        else
            known->loss += loss;
    }
    return result;
}

} // namespace ecotone::claims
