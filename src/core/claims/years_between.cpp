#include "years_between.h"

#include <chrono>

namespace ecotone::claims {

namespace {

std::chrono::sys_days dayOf(int year, Date monthAndDay)
{
    using namespace std::chrono;
    // A day that the month does not have runs on into the next one: 29 February, 1 March.
    return sys_days{std::chrono::year{year} /
                    std::chrono::month{static_cast<unsigned>(monthAndDay.month())} / 1} +
           days{monthAndDay.day() - 1};
}

} // namespace

double yearsBetween(Date from, Date to) noexcept
{
    if (to < from)
        return -yearsBetween(to, from);
    const auto end = dayOf(to.year(), to);
    int years = to.year() - from.year();
    if (dayOf(to.year(), from) > end)
        --years;
    const auto last = dayOf(from.year() + years, from);
    const auto next = dayOf(from.year() + years + 1, from);
    return years + static_cast<double>((end - last).count()) /
                       static_cast<double>((next - last).count());
}

} // namespace ecotone::claims
