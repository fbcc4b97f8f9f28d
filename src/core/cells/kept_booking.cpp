#include "ecotone/cells/kept_booking.h"

#include "blank_booking.h"
#include "kept_parts.h"
#include "plan_changes.h"
#include "shape_windows.h"
#include "table_edits.h"
#include "tile_choice.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/cell_table_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ecotone::cells {

namespace {

std::vector<std::size_t> tilesOf(const Windows& windows, const raster::Tiling& tiling)
{
    TileChoice tiles{tiling};
    tiles.addAll(windows);
    return tiles.numbers();
}

std::int64_t cellCount(const Windows& windows)
{
    std::int64_t count = 0;
    for (const geo::Window& window : windows)
        count += window.cellCount();
    return count;
}

/// The part of a plan that some tiles need, and the numbers its shapes have in the whole plan.
struct PartOfPlan {
    BookingPlan plan;
    std::vector<geo::ShapeIndex> numbers;
};

PartOfPlan
partFor(const TileChoice& tiles, const BookingPlan& plan, const std::vector<Windows>& windows)
{
    PartOfPlan part;
    for (std::size_t i = 0; i < plan.shapes.size(); ++i) {
        if (!tiles.meets(windows[i]))
            continue;
        part.plan.tags.push_back(plan.tags[i]);
        part.plan.shapes.push_back(plan.shapes[i]);
        part.numbers.push_back(static_cast<geo::ShapeIndex>(i));
    }
    part.plan.classLayers = plan.classLayers;
    part.plan.conditionPairs = plan.conditionPairs;
    return part;
}

std::vector<Windows> windowsNow(const std::vector<Windows>& before,
                                const PlanChanges& changes,
                                const BookingPlan& plan,
                                const geo::Grid& grid)
{
    std::vector<Windows> now(plan.shapes.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        if (changes.numberNow[i] != PlanChanges::gone)
            now[changes.numberNow[i]] = before[i];
    for (const std::size_t added : changes.added)
        now[added] = windowsRound(plan.shapes[added], grid);
    return now;
}

/// The numbers of all shapes of the plan before; those that are gone get numbers past the last
/// one now, so that their rows are still told apart until they are replaced.
std::vector<geo::ShapeIndex> numbersNow(const PlanChanges& changes, std::size_t count)
{
    std::vector<geo::ShapeIndex> numbers = changes.numberNow;
    for (const std::size_t removed : changes.removed)
        numbers[removed] = static_cast<geo::ShapeIndex>(count++);
    return numbers;
}

/// The tiles where a shape that changed lies or lay. A feature of a layer alone is of interest
/// only where something is booked already.
TileChoice tilesTouched(const PlanChanges& changes,
                        const KeptParts& kept,
                        const BookingPlan& plan,
                        const std::vector<Windows>& windows)
{
    TileChoice tiles{kept.tiling};
    const auto add = [&](const ShapeTag& tag, const Windows& ofShape) {
        for (const geo::Window& window : ofShape)
            for (const std::size_t tile : kept.tiling.tilesOf(window))
                if (tag.makesRows() || kept.tiles.find(tile))
                    tiles.add(tile);
    };
    for (const std::size_t removed : changes.removed)
        add(kept.plan.tags[removed], kept.windows[removed]);
    for (const std::size_t added : changes.added)
        add(plan.tags[added], windows[added]);
    return tiles;
}

void renumber(BookedTiles& tiles, const std::vector<geo::ShapeIndex>& numbers)
{
    BookedTiles now;
    for (const auto& [number, tile] : tiles.tiles()) {
        BookedTile renamed = tile;
        renamed.table = renumbered(tile.table, numbers);
        now.put(number, std::move(renamed));
    }
    tiles = std::move(now);
}

/// Puts tiles that were booked again in their place.
/// @return the rows that are not what they were
CellTable exchange(BookedTiles& tiles, const BookedTiles& again)
{
    static const CellTable nothing;
    CellTableBuilder different;
    for (const auto& [number, tile] : again.tiles()) {
        const BookedTile* const before = tiles.find(number);
        different.add(rowsThatDiffer(before ? before->table : nothing, tile.table));
        tiles.replace(number, tile);
    }
    return std::move(different).table();
}

/// The rows with the keys of `keys`, folded from the tiles where they may lie.
CellTable foldedAgain(const CellTable& keys,
                      const BookedTiles& tiles,
                      const std::vector<Windows>& windows,
                      const raster::Tiling& tiling)
{
    CellTableBuilder rows;
    for (const auto& [key, sums] : keys.rows()) {
        if (key.shapes.back() >= windows.size())
            continue; // a shape that is gone
        // A key is found only where all its shapes are.
        const geo::ShapeIndex smallest = *std::ranges::min_element(
            key.shapes, {}, [&](geo::ShapeIndex shape) { return cellCount(windows[shape]); });
        for (const std::size_t number : tilesOf(windows[smallest], tiling)) {
            const BookedTile* const tile = tiles.find(number);
            if (const auto found = tile ? tile->table.find(key) : std::nullopt)
                rows.add(key, *found);
        }
    }
    return std::move(rows).table();
}

/// Whether a booking is still one of the same cells, tiles and layers.
bool isOfTheSameLand(const KeptParts& kept,
                     const BookingPlan& plan,
                     const geo::Grid& grid,
                     const raster::Tiling& tiling)
{
    return kept.grid == grid && kept.tiling == tiling &&
           kept.plan.classLayers == plan.classLayers &&
           kept.plan.conditionPairs == plan.conditionPairs;
}

} // namespace

KeptBooking::KeptBooking() = default;
KeptBooking::~KeptBooking() = default;
KeptBooking::KeptBooking(KeptBooking&&) noexcept = default;
KeptBooking& KeptBooking::operator=(KeptBooking&&) noexcept = default;

std::shared_ptr<const Booking> KeptBooking::shared() const
{
    expects(m_kept != nullptr, "KeptBooking::booking: it was updated once");
    return m_kept->booking;
}

const BookingPlan& KeptBooking::plan() const
{
    expects(m_kept != nullptr, "KeptBooking::plan: it was updated once");
    return m_kept->plan;
}

const std::optional<CellTable>& KeptBooking::keysChanged() const
{
    expects(m_kept != nullptr, "KeptBooking::keysChanged: it was updated once");
    return m_kept->keysChanged;
}

const BookedTiles& KeptBooking::tiles() const
{
    expects(m_kept != nullptr, "KeptBooking::tiles: it was updated once");
    return m_kept->tiles;
}

KeptBooking::Cost KeptBooking::bookAll(BookingPlan plan,
                                       const raster::LayerStack& stack,
                                       const BookingOptions& options,
                                       Progress& progress)
{
    const geo::Grid& grid = stack.grid();
    const std::vector<std::size_t> touched = touchedTiles(plan, grid, options);
    BookedTiles tiles = bookTiles(plan, stack, touched, options, progress);
    std::vector<Windows> windows;
    for (const geo::Shape& shape : plan.shapes)
        windows.push_back(windowsRound(shape, grid));
    auto booking = std::make_shared<const Booking>(bookingOf(plan, grid, options, tiles));
    const Cost cost{touched.size(), booking->table.rowCount()};
    m_kept = std::make_unique<KeptParts>(
        KeptParts{std::move(plan), grid, tilingOf(grid, options), std::move(windows),
                  std::move(tiles), std::move(booking), std::nullopt});
    return cost;
}

KeptBooking::Cost KeptBooking::update(BookingPlan plan,
                                      const raster::LayerStack& stack,
                                      const BookingOptions& options,
                                      Progress& progress)
{
    const geo::Grid& grid = stack.grid();
    if (m_kept && isOfTheSameLand(*m_kept, plan, grid, tilingOf(grid, options)))
        return bookChanges(std::move(plan), stack, options, progress);
    return bookAll(std::move(plan), stack, options, progress);
}

KeptBooking::Cost KeptBooking::bookChanges(BookingPlan plan,
                                           const raster::LayerStack& stack,
                                           const BookingOptions& options,
                                           Progress& progress)
{
    KeptParts& kept = *m_kept;
    const PlanChanges changes = changesBetween(kept.plan, plan);
    if (changes.isNothing() && kept.plan.tags == plan.tags &&
        kept.plan.featureLayers == plan.featureLayers) {
        kept.keysChanged = CellTable{};
        return {};
    }
    const Cost cost = bookAgain(plan, changes, stack, options, progress);
    kept.plan = std::move(plan);
    return cost;
}

KeptBooking::Cost KeptBooking::move(std::vector<MovedShape> moved,
                                    const raster::LayerStack& stack,
                                    const BookingOptions& options,
                                    Progress& progress)
{
    expects(m_kept != nullptr, "KeptBooking::move: it was updated once");
    BookingPlan& plan = m_kept->plan;
    PlanChanges changes;
    changes.numberNow.resize(plan.shapes.size());
    std::iota(changes.numberNow.begin(), changes.numberNow.end(), geo::ShapeIndex{0});
    for (const MovedShape& each : moved) {
        expects(each.number < plan.shapes.size(), "KeptBooking::move: shapes of the plan");
        changes.numberNow[each.number] = PlanChanges::gone;
        changes.removed.push_back(each.number);
    }
    std::ranges::sort(changes.removed);
    changes.added = changes.removed;
    const auto exchangeShapes = [&] {
        for (MovedShape& each : moved)
            std::swap(plan.shapes[each.number], each.shape);
    };
    exchangeShapes();
    try {
        return bookAgain(plan, changes, stack, options, progress);
    } catch (...) {
        exchangeShapes();
        throw;
    }
}

/// Books the tiles of shapes that changed again. Changes what is kept, but for the plan, only
/// when all is done.
KeptBooking::Cost KeptBooking::bookAgain(const BookingPlan& plan,
                                         const PlanChanges& changes,
                                         const raster::LayerStack& stack,
                                         const BookingOptions& options,
                                         Progress& progress)
{
    KeptParts& kept = *m_kept;
    std::vector<Windows> windows = windowsNow(kept.windows, changes, plan, kept.grid);
    const TileChoice touched = tilesTouched(changes, kept, plan, windows);
    const PartOfPlan part = partFor(touched, plan, windows);
    BookedTiles again = bookTiles(part.plan, stack, touched.numbers(), options, progress);
    renumber(again, part.numbers);

    CellTable renamed; // of shapes that have other numbers now
    if (changes.isRenumbered) {
        const auto numbers = numbersNow(changes, plan.shapes.size());
        renumber(kept.tiles, numbers);
        renamed = renumbered(kept.booking->table, numbers);
    }
    const CellTable& before = changes.isRenumbered ? renamed : kept.booking->table;
    CellTable keys = exchange(kept.tiles, again);
    auto booking = std::make_shared<Booking>(blankBooking(plan, kept.grid, options));
    for (const auto& [number, tile] : kept.tiles.tiles())
        takeRemarks(*booking, tile);
    booking->table =
        withRowsReplaced(before, keys, foldedAgain(keys, kept.tiles, windows, kept.tiling));
    const Cost cost{again.tiles().size(), keys.rowCount()};
    kept.booking = std::move(booking);
    kept.keysChanged = changes.isRenumbered ? std::nullopt : std::optional{std::move(keys)};
    kept.windows = std::move(windows);
    return cost;
}

} // namespace ecotone::cells
