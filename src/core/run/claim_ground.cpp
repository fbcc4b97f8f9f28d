#include "claim_ground.h"

#include "ecotone/attribution/consolidate.h"
#include "ecotone/cells/places.h"

#include <algorithm>

namespace ecotone::run {

namespace {

using claims::Footprint;
using claims::HeldPlace;
using claims::Place;
using Kind = cells::ShapeTag::Kind;

/// Notes everything that covers the rows of a landscape. @returns the places of its rows
void addFootprints(ClaimGround& ground,
                   const cells::Booking& booking,
                   const project::Project& project,
                   geo::ShapeIndex landscape)
{
    std::map<records::ObligationId, Footprint> duties;
    Place place = 0;
    for (const cells::CellRow row : booking.table.rows()) {
        const Place here = place++;
        if (!cells::covers(row.key, landscape))
            continue;
        ground.landscape.push_back(here);
        for (const geo::ShapeIndex shape : row.key.shapes) {
            const cells::ShapeTag& tag = booking.shapes[shape];
            if (tag.kind == Kind::Action)
                ground.actions[records::ActionId{tag.id}].push_back(here);
            else if (tag.kind == Kind::Obligation)
                duties[records::ObligationId{tag.id}].push_back(here);
            else if (tag.kind == Kind::SoldUnit)
                ground.sold[records::SoldUnitId{tag.id}].push_back(here);
        }
    }
    for (auto& [id, footprint] : duties)
        ground.duties.push_back({*project.find(id), std::move(footprint)});
    std::ranges::stable_sort(ground.duties, {}, [](const claims::DutyOnGround& duty) {
        return duty.obligation.name;
    });
}

/// What part of a player's share ends with each claim group.
std::map<records::ActorId, double> passedOn(const project::Project& project,
                                            records::ActorId player)
{
    const std::vector<attribution::PlayerShare> whole{{player, 1.0}};
    std::map<records::ActorId, double> parts;
    for (const attribution::GroupShare& each : attribution::consolidate(project, whole).rows)
        if (each.kind == attribution::GroupShare::Kind::ClaimGroup && each.group)
            parts[*each.group] += each.total();
    return parts;
}

/// What claim groups hold of every row of the landscape that may carry credit.
void addHeld(ClaimGround& ground,
             const project::Project& project,
             const attribution::GroundCredit& credit)
{
    std::map<records::ActorId, std::map<records::ActorId, double>> known; // by player
    for (const attribution::GroundCredit::Held& each : credit.held) {
        const auto [parts, isNew] = known.try_emplace(each.player);
        if (isNew)
            parts->second = passedOn(project, each.player);
        const Place place = ground.landscape[each.row];
        for (const auto& [group, fraction] : parts->second) {
            std::vector<HeldPlace>& held = ground.held[group];
            if (!held.empty() && held.back().place == place)
                held.back().share += each.weight * fraction;
            else
                held.push_back({place, each.weight * fraction});
        }
    }
}

} // namespace

ClaimGround claimGroundOf(const cells::Booking& booking,
                          const project::Project& project,
                          const records::Target& target,
                          const std::optional<cells::ConditionPair>& pair)
{
    ClaimGround ground;
    const auto landscape = cells::Places{booking}.landscape(target.landscape);
    if (!landscape)
        return ground;
    addFootprints(ground, booking, project, *landscape);
    if (target.kind != records::TargetKind::Restoration)
        return ground;
    // Its rows are those of the landscape, in the same order.
    const accounts::TargetGround rows = accounts::groundOf(booking, project, target);
    const attribution::Sharing begun{project, rows, attribution::Basis::Implemented};
    const Period period =
        pair ? attribution::periodOf(project, *pair) : Period{Date{}, target.asOf};
    const auto credit = attribution::creditOf(project, target, rows, begun, period);
    for (std::size_t row = 0; row < credit.isUnderDuty.size(); ++row)
        if (credit.isUnderDuty[row])
            ground.underDuty.push_back(ground.landscape[row]);
    if (pair)
        addHeld(ground, project, credit);
    return ground;
}

} // namespace ecotone::run
