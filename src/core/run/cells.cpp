#include "ecotone/run/cells.h"

#include "cells_head.h"
#include "cells_on_disk.h"
#include "cells_refusals.h"
#include "computation.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/book_each_tile.h"
#include "ecotone/cells/booking_fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

namespace ecotone::run {

namespace {

namespace fs = std::filesystem;
using cells::TileRange;

/// A project that was laid out for booking.
struct LaidOut {
    BookingInputs inputs; // with a stack
    CellsOutline outline;
};

std::optional<LaidOut> layOut(const project::Project& project,
                              const Sources& sources,
                              const RunOptions& options,
                              Progress& progress)
{
    expects(options.threads > 0 && options.tileSide > 0,
            "bookCells: at least one thread and one cell per tile");
    ReadLayers layers = readLayers(project, sources, progress);
    LaidOut laid;
    appendOnce(laid.outline.findings, layers.findings);
    Findings findings;
    KeptInputs nothingKept;
    laid.inputs = bookingInputs(project, layers, sources, options, nothingKept, findings);
    appendOnce(laid.outline.findings, findings);
    if (!laid.inputs.stack)
        return std::nullopt;
    laid.outline.head = cellsHead(laid.inputs, layers, options);
    return laid;
}

std::vector<std::size_t> numbersIn(const std::vector<TileRange>& ranges)
{
    std::vector<std::size_t> numbers;
    for (const TileRange& range : ranges)
        for (std::size_t number = range.first; number <= range.last; ++number)
            numbers.push_back(number);
    return numbers;
}

std::optional<Refusal> whyNotRange(const TileRange& range, const cells::CellsHead& head)
{
    if (range.first <= range.last && range.last < head.tileCount)
        return std::nullopt;
    return Refusal{fmt::format("There are no tiles {}-{}: they are numbered from 0 to {}.",
                               range.first, range.last, head.tileCount - 1)};
}

/// What the file holds already; nothing where it is not there or was only begun.
std::unique_ptr<CellsOnDisk> whatIsThere(const fs::path& file, const cells::CellsHead& head)
{
    std::error_code error;
    if (!fs::exists(file, error) ||
        formats::isOnlyBegun(file, cellsFormat(), cells::toBytes(head)))
        return nullptr;
    return std::make_unique<CellsOnDisk>(file);
}

void append(LaidOut& laid,
            const std::vector<std::size_t>& tiles,
            const fs::path& file,
            Progress& progress)
{
    const cells::CellsHead& head = laid.outline.head;
    formats::PieceAppender appender{file, cellsFormat(), cells::toBytes(head)};
    cells::bookEachTile(laid.inputs.plan, *laid.inputs.stack, tiles, laid.inputs.options,
                        progress, [&](std::size_t number, const cells::BookedTile& tile) {
                            appender.add(number, cells::toBytes(tile, head));
                        });
}

void putInOrder(const fs::path& file)
{
    const formats::PieceFile pieces{file, cellsFormat()};
    if (!pieces.isInOrder())
        formats::writeInOrder(file, cellsFormat(), {&pieces});
}

CellsHeld heldBy(const CellsOnDisk& file)
{
    const std::vector<std::size_t> tiles = file.tiles();
    return {file.head(), tiles.size(), cells::without(file.head().touched, tiles),
            file.pieces().breaksOff()};
}

std::optional<Refusal> whyNotTogether(const std::vector<std::unique_ptr<CellsOnDisk>>& parts)
{
    const auto nameOf = [](const CellsOnDisk& part) { return part.pieces().file(); };
    const CellsOnDisk& first = *parts.front();
    std::map<std::uint64_t, const CellsOnDisk*> holders;
    for (const auto& part : parts) {
        if (part->pieces().breaksOff())
            return breaksOff(nameOf(*part));
        if (part->head() != first.head())
            return strangers(nameOf(first), first.head(), nameOf(*part), part->head());
        for (const auto& [number, piece] : part->pieces().pieces()) {
            const auto [known, isNew] = holders.emplace(number, part.get());
            if (!isNew && known->second->pieces().pieces().at(number).check != piece.check)
                return contradiction(nameOf(*known->second), nameOf(*part), number);
        }
    }
    return std::nullopt;
}

bool isAmong(const std::vector<fs::path>& files, const fs::path& file)
{
    return std::ranges::any_of(files, [&](const fs::path& each) {
        std::error_code error;
        return fs::equivalent(each, file, error);
    });
}

/// Why the figures of a project cannot be computed from a file.
std::optional<Refusal> whyNotOf(const CellsOnDisk& file, const cells::CellsHead& now)
{
    const fs::path& name = file.pieces().file();
    if (file.head() != now)
        return notOfThisState(name, file.head(), now);
    if (file.pieces().breaksOff())
        return breaksOff(name);
    const auto missing = cells::without(now.touched, file.tiles());
    if (!missing.empty())
        return lacksTiles(name, now, missing);
    return std::nullopt;
}

cells::Booking folded(const CellsOnDisk& file, const BookingInputs& inputs, Progress& progress)
{
    cells::BookingFold fold{inputs.plan, inputs.grid->grid, inputs.options};
    const std::vector<std::size_t> tiles = file.tiles();
    progress.begin("Reading booked cells");
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        fold.add(file.tile(tiles[i]));
        progress.step(i + 1, tiles.size());
    }
    return std::move(fold).booking();
}

} // namespace

Checked<CellsOutline> outlineCells(const project::Project& project,
                                   const Sources& sources,
                                   const RunOptions& options,
                                   Progress& progress)
{
    std::optional<LaidOut> laid = layOut(project, sources, options, progress);
    if (!laid)
        return nothingToBook();
    return std::move(laid->outline);
}

Checked<CellsBooked> bookCells(const project::Project& project,
                               const Sources& sources,
                               const RunOptions& options,
                               const std::optional<TileRange>& range,
                               const fs::path& file,
                               Progress& progress)
{
    std::optional<LaidOut> laid = layOut(project, sources, options, progress);
    if (!laid)
        return nothingToBook();
    const cells::CellsHead& head = laid->outline.head;
    const TileRange asked = range.value_or(TileRange{0, head.tileCount - 1});
    if (auto refusal = whyNotRange(asked, head))
        return std::move(*refusal);
    const std::unique_ptr<CellsOnDisk> there = whatIsThere(file, head);
    if (there && there->head() != head)
        return notOfThisState(file, there->head(), head);
    const std::vector<TileRange> wanted = cells::within(head.touched, asked);
    const std::vector<std::size_t> tiles =
        numbersIn(cells::without(wanted, there ? there->tiles() : std::vector<std::size_t>{}));
    append(*laid, tiles, file, progress);
    putInOrder(file);
    return CellsBooked{std::move(laid->outline), tiles.size(),
                       cells::sizeOf(wanted) - tiles.size()};
}

bool isCellsFile(const fs::path& file)
{
    return formats::isPieceFile(file, cellsFormat());
}

CellsHeld lookAtCells(const fs::path& file)
{
    return heldBy(CellsOnDisk{file});
}

Checked<CellsHeld> mergeCells(const std::vector<fs::path>& files, const fs::path& into)
{
    expects(!files.empty(), "mergeCells: there is something to merge");
    std::error_code error;
    if (fs::exists(into, error) && !isAmong(files, into))
        return Refusal{fmt::format("“{}” is there already, and none of the files to be merged. "
                                   "Name another file, or remove it first.",
                                   into.string())};
    std::vector<std::unique_ptr<CellsOnDisk>> parts;
    std::vector<const formats::PieceFile*> pieces;
    for (const fs::path& file : files) {
        parts.push_back(std::make_unique<CellsOnDisk>(file));
        pieces.push_back(&parts.back()->pieces());
    }
    if (auto refusal = whyNotTogether(parts))
        return std::move(*refusal);
    formats::writeInOrder(into, cellsFormat(), pieces);
    return heldBy(CellsOnDisk{into});
}

Checked<Results> computeFromCells(const project::Project& project,
                                  const Sources& sources,
                                  const RunOptions& options,
                                  const fs::path& file,
                                  Progress& progress)
{
    const CellsOnDisk onDisk{file};
    RunOptions withTilesOfFile = options;
    withTilesOfFile.tileSide = onDisk.head().tileSide;
    ReadLayers layers = readLayers(project, sources, progress);
    std::optional<Refusal> refusal = nothingToBook(); // unless cells are asked for
    const auto fromFile = [&](BookingInputs& inputs, Progress& whileReading) {
        refusal = whyNotOf(onDisk, cellsHead(inputs, layers, withTilesOfFile));
        // What is computed of nothing is thrown away: the refusal is returned in its place.
        return std::make_shared<const cells::Booking>(
            refusal
                ? cells::BookingFold{inputs.plan, inputs.grid->grid, inputs.options}.booking()
                : folded(onDisk, inputs, whileReading));
    };
    KeptInputs nothingKept;
    Results results =
        computeFrom(project, layers, sources, withTilesOfFile, fromFile, nothingKept, progress);
    if (refusal)
        return std::move(*refusal);
    return results;
}

} // namespace ecotone::run
