#include "moved_shapes.h"

#include "analysis_grid.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ecotone::run {

namespace {

using cells::ShapeTag;
using records::Action;

std::optional<std::size_t> numberOf(const cells::BookingPlan& plan, records::ActionId action)
{
    const auto found = std::ranges::find_if(plan.tags, [&](const ShapeTag& tag) {
        return tag.kind == ShapeTag::Kind::Action && tag.id == action.value();
    });
    if (found == plan.tags.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - plan.tags.begin());
}

/// Whether the action beside has the same name; their order hangs on where they lie then.
bool hasNamesakes(const cells::BookingPlan& plan,
                  std::size_t number,
                  const project::Project& project,
                  const std::string& name)
{
    const auto isNamesake = [&](std::size_t beside) {
        const ShapeTag& tag = plan.tags[beside];
        const Action* const action = tag.kind == ShapeTag::Kind::Action
                                         ? project.find(records::ActionId{tag.id})
                                         : nullptr;
        return action && action->name == name;
    };
    return (number > 0 && isNamesake(number - 1)) ||
           (number + 1 < plan.tags.size() && isNamesake(number + 1));
}

/// Whether a box lies inside another and touches no side of it.
bool isInside(const geo::Box& box, const geo::Box& of)
{
    return box.minX > of.minX && box.minY > of.minY && box.maxX < of.maxX && box.maxY < of.maxY;
}

} // namespace

std::optional<std::vector<cells::KeptBooking::MovedShape>>
movedShapes(const project::Edit& edit,
            const project::Project& before,
            const cells::BookingPlan& plan,
            const PlanReach& reach)
{
    std::vector<cells::KeptBooking::MovedShape> moved;
    for (const project::AnyChange& change : edit.changes) {
        const auto* const ofAction = std::get_if<project::Change<Action>>(&change);
        if (!ofAction || ofAction->before->shape == ofAction->after->shape)
            continue;
        const Action& action = *ofAction->after;
        const auto number = numberOf(plan, action.id);
        if (!number || hasNamesakes(plan, *number, before, action.name))
            return std::nullopt;
        auto shape = placed(*action.shape, reach.crs);
        if (!shape || !reach.bringToBoundary(*shape) ||
            !isInside(geo::boxOf(plan.shapes[*number]), reach.extent) ||
            !isInside(geo::boxOf(*shape), reach.extent))
            return std::nullopt;
        moved.push_back({static_cast<geo::ShapeIndex>(*number), std::move(*shape)});
    }
    return moved;
}

} // namespace ecotone::run
