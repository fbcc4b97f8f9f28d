#include "target_results.h"

#include "kept_target.h"

#include <algorithm>
#include <tuple>

namespace ecotone::run {

bool comesBefore(const TargetResult& a, const TargetResult& b)
{
    return std::tie(a.name, a.landscapeName, a.kind, a.asOf) <
           std::tie(b.name, b.landscapeName, b.kind, b.asOf);
}

std::vector<TargetResult> targetResults(const project::Project& project,
                                        const cells::Booking& booking)
{
    std::vector<TargetResult> results;
    for (const auto& [id, target] : project.all<records::Target>())
        results.push_back(KeptTarget{project, booking, target}.result());
    std::ranges::stable_sort(results, comesBefore);
    return results;
}

} // namespace ecotone::run
