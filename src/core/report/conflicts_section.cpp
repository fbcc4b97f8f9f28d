#include "credit_tables.h"

#include "ecotone/report/claims_section.h"

#include <fmt/format.h>

namespace ecotone::report {
namespace {

using attribution::Attribution;

bool isListed(const Attribution& split)
{
    // All located actions are a plan; nobody claims by them.
    return split.basis != attribution::Basis::AllActions && !split.overlaps.empty();
}

} // namespace

Section conflictsSection(const run::Results& results)
{
    Section section{"conflicts", "Ground that several act on", {}};
    std::size_t number = 0;
    for (const run::TargetResult& target : results.targets) {
        std::vector<const Attribution*> splits;
        for (const Attribution& split : target.attributions)
            if (isListed(split))
                splits.push_back(&split);
        if (target.outcome && isListed(*target.outcome))
            splits.push_back(&*target.outcome);
        for (const Attribution* split : splits) {
            const char* const what =
                split->quantity == attribution::Quantity::Area ? "area" : "condition";
            section.blocks.push_back(
                Subheading{fmt::format("{}: {}, {}", target.name, what, toText(split->basis))});
            section.blocks.push_back(
                overlapTable(*split, fmt::format("conflicts-{}", ++number)));
        }
    }
    return section;
}

} // namespace ecotone::report
