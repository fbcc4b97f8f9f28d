#include "target_results.h"

#include "kept_target.h"

#include <algorithm>
#include <tuple>

namespace ecotone::run {

std::vector<TargetResult> targetHeadings(const project::Project& project)
{
    std::vector<TargetResult> headings;
    for (const auto& [id, target] : project.all<records::Target>())
        headings.push_back(headingOf(project, target));
    std::ranges::stable_sort(headings, {}, [](const TargetResult& heading) {
        return std::tie(heading.name, heading.landscapeName, heading.kind, heading.asOf);
    });
    return headings;
}

std::vector<TargetResult> targetResults(const project::Project& project,
                                        const cells::Booking& booking,
                                        const Comparisons& comparisons)
{
    std::vector<TargetResult> results = targetHeadings(project);
    for (TargetResult& result : results) {
        const auto found = comparisons.find(result.target);
        KeptTarget{project, booking, *project.find(result.target), result,
                   found == comparisons.end() ? nullptr : &found->second};
    }
    return results;
}

void renewCompared(std::vector<TargetResult>& results,
                   const project::Project& project,
                   const cells::Booking& booking,
                   const Comparisons& comparisons)
{
    for (TargetResult& result : results)
        if (const auto found = comparisons.find(result.target); found != comparisons.end()) {
            const records::Target& target = *project.find(result.target);
            result = headingOf(project, target);
            KeptTarget{project, booking, target, result, &found->second};
        }
}

} // namespace ecotone::run
