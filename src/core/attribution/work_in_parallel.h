#pragma once

#include "ecotone/base/contract.h"
#include "ecotone/base/progress.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace ecotone::attribution {

/// Calls `work(0)` to `work(count − 1)`, each once, on some threads; the calling one is among
/// them. Every call writes to a place of its own, so the result does not depend on who does
/// what when.
///
/// @param stretch   so many calls are handed out at once
/// @param progress  stepped on the calling thread after each of its stretches and at the end
/// @pre   threads > 0; stretch > 0; work throws nothing
/// @throws Cancelled  the user asked to stop; all threads have ended by then
template <class Work>
void workInParallel(
    std::size_t count, std::size_t stretch, int threads, Progress& progress, const Work& work)
{
    expects(threads > 0 && stretch > 0, "workInParallel: at least one thread and one call");
    std::atomic<std::size_t> next{0}, done{0};
    const auto doStretch = [&] {
        const std::size_t first = next.fetch_add(stretch);
        const std::size_t end = std::min(first + stretch, count);
        for (std::size_t i = first; i < end; ++i)
            work(i);
        done += first < end ? end - first : 0;
        return first < count;
    };
    std::vector<std::jthread> team;
    struct StopAtEnd {
        std::atomic<std::size_t>& next;
        std::size_t count;
        ~StopAtEnd() { next = count; } // runs before the threads of `team` are joined
    } const stopAtEnd{next, count};
    for (int i = 1; i < threads; ++i)
        team.emplace_back([&] {
            while (doStretch())
                ;
        });
    while (doStretch())
        progress.step(done, count);
    team.clear();
    progress.step(count, count);
}

} // namespace ecotone::attribution
