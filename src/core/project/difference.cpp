#include "ecotone/project/difference.h"

namespace ecotone::project {

namespace {

/// Walks two tables of one type side by side, both in order of id.
template <class Record>
void addDifferences(const std::map<Id<Record>, Record>& before,
                    const std::map<Id<Record>, Record>& after,
                    std::vector<AnyChange>& changes)
{
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        const bool isGone =
            now == after.end() || (old != before.end() && old->first < now->first);
        const bool isNew =
            old == before.end() || (now != after.end() && now->first < old->first);
        if (isGone)
            changes.push_back(Change<Record>{old->second, std::nullopt});
        else if (isNew)
            changes.push_back(Change<Record>{std::nullopt, now->second});
        else if (!(old->second == now->second))
            changes.push_back(Change<Record>{old->second, now->second});
        if (!isNew)
            ++old;
        if (!isGone)
            ++now;
    }
}

} // namespace

Edit differenceBetween(const Project& before, const Project& after)
{
    Edit edit;
    records::forEachRecordType([&]<class Record>() {
        addDifferences(before.all<Record>(), after.all<Record>(), edit.changes);
    });
    return edit;
}

} // namespace ecotone::project
