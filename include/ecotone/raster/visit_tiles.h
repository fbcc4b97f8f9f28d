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

/// A tile that is decoded when its values are asked for: a worker that finds that it needs none
/// costs no reading.
class OpenTile {
public:
    OpenTile(LayerStack& stack, Tile& memory, TilePlace place)
        : m_stack{stack}
        , m_tile{memory}
        , m_place{place}
    {
    }
    [[nodiscard]] const TilePlace& place() const noexcept { return m_place; }
    /// The values of every band, decoded at the first call. They last until the next tile.
    /// @throws InputError  a band could not be read
    [[nodiscard]] const Tile& read()
    {
        if (!m_isRead)
            m_stack.read(m_place, m_tile);
        m_isRead = true;
        return m_tile;
    }

private:
    LayerStack& m_stack;
    Tile& m_tile;
    TilePlace m_place;
    bool m_isRead = false;
};

/// Turns one tile into a part of a result. Every thread has a copy of its own.
template <class W, class Part>
concept TileWorker = std::copy_constructible<W> && requires(W worker, OpenTile& tile)
{
    {
        worker(tile)
        } -> std::convertible_to<Part>;
};

/// Positions that one thread works through without a break: first, and one past the last.
struct Stretch {
    std::size_t first = 0, end = 0;
};

/// Single tiles; or whole rows of tiles, where reading one tile of a row costs decoding the
/// whole row and two threads would both do it.
[[nodiscard]] std::vector<Stretch>
stretchesOf(const std::vector<std::size_t>& numbers, const Tiling& tiling, bool byWholeRows);

/// Hands stretches of positions to threads and gives what they made back in order. A
/// thread that runs too far ahead of the taker waits, so that finished parts do not pile up.
template <class Part>
class PartsInOrder {
public:
    PartsInOrder(std::vector<Stretch> stretches, std::size_t lookAhead)
        : m_stretches{std::move(stretches)}
        , m_lookAhead{lookAhead}
    {
    }

    /// The next stretch to work on; nothing when all are given out or the work was stopped.
    [[nodiscard]] std::optional<Stretch> claim()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] {
            return m_stopped || m_claimed == m_stretches.size() ||
                   m_stretches[m_claimed].first < m_taken + m_lookAhead;
        });
        if (m_stopped || m_claimed == m_stretches.size())
            return std::nullopt;
        return m_stretches[m_claimed++];
    }

    /// Whether the work was stopped, so that what is left of a stretch is not wanted.
    [[nodiscard]] bool isStopped()
    {
        const std::scoped_lock lock{m_mutex};
        return m_stopped;
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
    std::vector<Stretch> m_stretches;
    std::size_t m_lookAhead;
    std::size_t m_claimed = 0, m_taken = 0;
    bool m_stopped = false;
    std::map<std::size_t, std::variant<Part, std::exception_ptr>> m_outcomes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

/// Shows the tiles of `numbers` (ascending) to copies of `worker` on `threads` threads and
/// hands the parts to `take(number, part)` on the calling thread in ascending tile number,
/// whatever the number of threads: so the result is the same to the last bit. At most four
/// parts per thread (or a row of tiles per thread) wait at a time, so memory does not grow with
/// the grid. Every thread has a duplicate of `stack`.
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
    PartsInOrder<Part> parts{stretchesOf(numbers, tiling, stack.readsWholeRows()),
                             4 * threadCount};

    const auto work = [&parts, &tiling, &numbers](LayerStack own, Worker copy) {
        Tile memory;
        while (const auto stretch = parts.claim())
            for (std::size_t i = stretch->first; i < stretch->end && !parts.isStopped(); ++i) {
                try {
                    OpenTile tile{own, memory, {numbers[i], tiling.window(numbers[i])}};
                    parts.put(i, Part{copy(tile)});
                } catch (...) {
                    parts.put(i, std::current_exception()); // thrown again by takeNext
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
