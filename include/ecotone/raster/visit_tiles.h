#pragma once

#include <atomic>
#include <concepts>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "ecotone/base/progress.h"
#include "ecotone/raster/layer_stack.h"

namespace ecotone::raster {

/// Turns one tile into a part of a result. Every thread has a copy of its own.
template <class W, class Part>
concept TileWorker = std::copy_constructible<W> && requires(W worker, const Tile& tile) {
    { worker(tile) } -> std::convertible_to<Part>;
};

/// Shows the tiles of `numbers` (ascending) to copies of `worker` on `threads` threads and hands
/// the parts to `take(number, part)` on the calling thread in ascending tile number, whatever the
/// number of threads: so the result is the same to the last bit. At most a few parts per thread
/// wait at a time, so memory does not grow with the grid.
///
/// @param makeStack  called once per thread; bands belong to one thread
/// @throws InputError  a tile could not be read;  Cancelled  the user asked to stop
template <class Part, class Worker, class Take>
    requires TileWorker<Worker, Part>
void visitTiles(const LayerStack& stack, const Tiling& tiling,
                const std::vector<std::size_t>& numbers, const Worker& worker, int threads,
                Progress& progress, Take&& take);

} // namespace ecotone::raster

#include "ecotone/raster/visit_tiles_inl.h"
