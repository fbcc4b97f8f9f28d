#include "ecotone/base/finding.h"

#include <algorithm>
#include <iterator>

namespace ecotone {

const char* toText(Severity severity) noexcept
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        return "problem";
    }
    return "note";
}

void append(Findings& all, Findings more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void appendOnce(Findings& all, const Findings& more)
{
    for (const Finding& finding : more)
        if (std::ranges::find(all, finding) == all.end())
            all.push_back(finding);
}

} // namespace ecotone
