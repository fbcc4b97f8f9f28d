#pragma once

#include "ecotone/base/contract.h"
#include "ecotone/base/progress.h"
#include "ecotone/raster/layer_stack.h"

#include <algorithm>
#include <concepts>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace ecotone::raster {

/// Turns one tile into a part of a result. Every thread has a copy of its own.
template <class W, class Part>
concept TileWorker = std::copy_constructible<W> && requires(W worker, const Tile& tile)
{
    {
        worker(tile)
        } -> std::convertible_to<Part>;
};

/// Hands positions 0, 1, 2 … to threads and gives what they made back in the same order. A
/// thread that runs too far ahead of the taker waits, so that finished parts do not pile up.
template <class Part>
class PartsInOrder {
public:
    PartsInOrder(std::size_t total, std::size_t lookAhead)
        : m_total{total}
        , m_lookAhead{lookAhead}
    {
    }

    /// The next position to work on; nothing when all are given out or the work was stopped.
    [[nodiscard]] std::optional<std::size_t> claim()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] {
            return m_stopped || m_claimed == m_total || m_claimed < m_taken + m_lookAhead;
        });
        if (m_stopped || m_claimed == m_total)
            return std::nullopt;
        return m_claimed++;
    }

    /// What came of a position: a part, or the exception that prevented it.
    void put(std::size_t position, std::variant<Part, std::exception_ptr> outcome)
    {
        const std::scoped_lock lock{m_mutex};
        m_outcomes.emplace(position, std::move(outcome));
        m_changed.notify_all();
    }

    /// The part of the next position in order. Throws what its worker threw: since positions
    /// are given out in order, it is always the first failure in that order that is reported.
    [[nodiscard]] Part takeNext()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_outcomes.contains(m_taken); });
        auto outcome = std::move(m_outcomes.extract(m_taken).mapped());
        ++m_taken;
        m_changed.notify_all();
        lock.unlock();
        if (std::holds_alternative<std::exception_ptr>(outcome))
            std::rethrow_exception(std::get<std::exception_ptr>(outcome));
        return std::get<Part>(std::move(outcome));
    }

    /// Lets the threads end after the tile they are at.
    void stop()
    {
        const std::scoped_lock lock{m_mutex};
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    std::size_t m_total, m_lookAhead;
    std::size_t m_claimed = 0, m_taken = 0;
    bool m_stopped = false;
    std::map<std::size_t, std::variant<Part, std::exception_ptr>> m_outcomes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

/// Shows the tiles of `numbers` (ascending) to copies of `worker` on `threads` threads and
/// hands the parts to `take(number, part)` on the calling thread in ascending tile number,
/// whatever the number of threads: so the result is the same to the last bit. At most four
/// parts per thread wait at a time, so memory does not grow with the grid. Every thread has a
/// duplicate of `stack`.
///
/// @param progress  stepped on the calling thread after each part was taken
/// @pre threads > 0; every number is below tiling.size()
/// @throws InputError  a tile could not be read; where several fail, the first in tile order
/// @throws Cancelled   the user asked to stop; all threads have ended by then
template <class Part, class Worker, class Take>
requires TileWorker<Worker, Part>
void visitTiles(const LayerStack& stack,
                const Tiling& tiling,
                const std::vector<std::size_t>& numbers,
                const Worker& worker,
                int threads,
                Progress& progress,
                Take&& take)
{
    expects(threads > 0, "visitTiles: at least one thread");
    const std::size_t threadCount =
        std::min<std::size_t>(static_cast<std::size_t>(threads), numbers.size());
    PartsInOrder<Part> parts{numbers.size(), 4 * threadCount};

    const auto work = [&parts, &tiling, &numbers](LayerStack own, Worker copy) {
        while (const auto position = parts.claim()) {
            try {
                const std::size_t number = numbers[*position];
                parts.put(*position, Part{copy(own.read(number, tiling.window(number)))});
            } catch (...) {
                parts.put(*position, std::current_exception()); // thrown again by takeNext
            }
        }
    };
    std::vector<std::jthread> team;
    struct StopAtEnd {
        PartsInOrder<Part>& parts;
        ~StopAtEnd() { parts.stop(); } // runs before the threads of `team` are joined
    } const stopAtEnd{parts};
    for (std::size_t i = 0; i < threadCount; ++i)
        team.emplace_back(work, stack.duplicate(), worker);

    for (std::size_t i = 0; i < numbers.size(); ++i) {
        take(numbers[i], parts.takeNext());
        progress.step(i + 1, numbers.size());
    }
}

} // namespace ecotone::raster
