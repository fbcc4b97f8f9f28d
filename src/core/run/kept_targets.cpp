#include "kept_targets.h"

#include "target_results.h"

#include <utility>

namespace ecotone::run {

KeptTargets::KeptTargets(const project::Project& project,
                         std::shared_ptr<const cells::Booking> booking)
    : m_project{project}
    , m_booking{std::move(booking)}
    , m_results{targetHeadings(m_project)}
{
    for (TargetResult& result : m_results)
        m_targets.emplace_back(m_project, *m_booking, *m_project.find(result.target), result);
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

} // namespace ecotone::run
