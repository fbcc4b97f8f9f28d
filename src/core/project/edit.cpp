#include "ecotone/project/edit.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ecotone::project {

Edit::Edit() = default;
Edit::Edit(std::string itsTitle, std::vector<AnyChange> itsChanges)
    : title{std::move(itsTitle)}
    , changes{std::move(itsChanges)}
{
}
Edit::Edit(const Edit&) = default;
Edit::Edit(Edit&&) noexcept = default;
Edit& Edit::operator=(const Edit&) = default;
Edit& Edit::operator=(Edit&&) noexcept = default;
Edit::~Edit() = default;
bool Edit::operator==(const Edit&) const = default;

Edit inverse(const Edit& edit)
{
    Edit back{edit.title, {}};
    back.changes.reserve(edit.changes.size());
    // Backwards, so that what refers to another record is never there without it.
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        std::visit(
            [&](const auto& each) {
                back.changes.push_back(std::decay_t<decltype(each)>{each.after, each.before});
            },
            *change);
    return back;
}

Edit joined(std::string title, Edit first, Edit then)
{
    Edit whole{std::move(title), std::move(first.changes)};
    std::ranges::move(then.changes, std::back_inserter(whole.changes));
    return whole;
}

} // namespace ecotone::project
