#include "kept_targets.h"

#include "target_results.h"

#include <algorithm>
#include <utility>

namespace ecotone::run {

KeptTargets::KeptTargets(const project::Project& project,
                         std::shared_ptr<const cells::Booking> booking)
    : m_project{project}
    , m_booking{std::move(booking)}
{
    for (const auto& [id, target] : m_project.all<records::Target>())
        m_targets.emplace_back(m_project, *m_booking, target);
}

bool KeptTargets::update(const project::Edit& edit,
                         const SmallEdit& small,
                         std::shared_ptr<const cells::Booking> booking,
                         const cells::CellTable& keys)
{
    for (KeptTarget& target : m_targets)
        target.takeOut(small, keys);
    m_project.apply(edit);
    for (KeptTarget& target : m_targets)
        if (!target.takeIn(small, keys, *booking))
            return false;
    m_booking = std::move(booking);
    return true;
}

std::vector<TargetResult> KeptTargets::results() const
{
    std::vector<TargetResult> results;
    results.reserve(m_targets.size());
    for (const KeptTarget& target : m_targets)
        results.push_back(target.result());
    std::ranges::stable_sort(results, comesBefore);
    return results;
}

} // namespace ecotone::run
