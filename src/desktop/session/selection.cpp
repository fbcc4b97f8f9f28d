#include "desktop/session/selection.h"

#include <algorithm>

namespace ecotone::desktop {

bool Selection::contains(const RecordRef& ref) const
{
    return std::ranges::find(m_records, ref) != m_records.end();
}

std::optional<RecordRef> Selection::current() const
{
    if (m_records.empty())
        return std::nullopt;
    return m_records.back();
}

void Selection::set(std::vector<RecordRef> records)
{
    std::vector<RecordRef> once;
    once.reserve(records.size());
    std::vector<RecordRef> seen;
    for (const RecordRef& each : records) {
        const auto place = std::ranges::lower_bound(seen, each);
        if (place != seen.end() && *place == each)
            continue;
        seen.insert(place, each);
        once.push_back(each);
    }
    if (once == m_records)
        return;
    m_records = std::move(once);
    Q_EMIT changed();
}

void Selection::toggle(const RecordRef& ref)
{
    std::vector<RecordRef> records = m_records;
    if (std::erase(records, ref) == 0)
        records.push_back(ref);
    set(std::move(records));
}

void Selection::keepOnly(const project::Project& project)
{
    std::vector<RecordRef> records = m_records;
    std::erase_if(records, [&](const RecordRef& each) { return !exists(project, each); });
    set(std::move(records));
}

} // namespace ecotone::desktop
