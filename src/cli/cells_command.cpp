#include "commands.h"
#include "compute.h"
#include "record_json.h"
#include "terminal.h"
#include "text_table.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"
#include "ecotone/run/cells.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>

namespace ecotone::cli {
namespace {

namespace fs = std::filesystem;
using cells::TileRange;
using Json = nlohmann::ordered_json;

/// "3-7", or "3" for one tile. @throws UseError  it is neither
TileRange rangeOf(const std::string& text)
{
    const auto numberOf = [&](std::string_view digits) {
        constexpr double mostTiles = 4294967295.0;
        const std::optional<double> number = parseNumber(digits);
        const bool isCount = digits.find_first_not_of("0123456789") == std::string_view::npos;
        if (!number || !isCount || *number > mostTiles)
            throw UseError{
                fmt::format("--tiles is “{}”, but takes the numbers of the first and "
                            "the last tile, as in 0-99.",
                            text)};
        return static_cast<std::size_t>(*number);
    };
    const std::size_t dash = text.find('-');
    const std::size_t first = numberOf(text.substr(0, dash));
    const TileRange range{first,
                          dash == std::string::npos ? first : numberOf(text.substr(dash + 1))};
    if (range.last < range.first)
        throw UseError{fmt::format("--tiles is “{}”; the first tile comes first.", text)};
    return range;
}

std::string countOf(std::size_t count, const char* one, const char* many)
{
    return fmt::format("{} {}", report::printedCount(count), count == 1 ? one : many);
}

std::string rangesText(const std::vector<TileRange>& ranges)
{
    std::vector<std::string> texts;
    for (const TileRange& range : ranges)
        texts.push_back(range.first == range.last
                            ? fmt::format("{}", range.first)
                            : fmt::format("{}-{}", range.first, range.last));
    return fmt::format("{}", fmt::join(texts, ", "));
}

Json rangesJson(const std::vector<TileRange>& ranges)
{
    Json all = Json::array();
    for (const TileRange& range : ranges)
        all.push_back({range.first, range.last});
    return all;
}

void addHead(TextTable& table, const cells::CellsHead& head)
{
    table.row({"Grid", fmt::format("{} × {} cells", report::printedCount(head.gridColumns),
                                   report::printedCount(head.gridRows))});
    table.row({"Tile side", countOf(static_cast<std::size_t>(head.tileSide), "cell", "cells")});
    table.row({"Tiles", fmt::format("{}, numbered 0-{}", report::printedCount(head.tileCount),
                                    head.tileCount - 1)});
    table.row({"Touched", report::printedCount(cells::sizeOf(head.touched))});
    table.row({"Inputs", head.inputs.hex()});
    table.row({"Booked by", head.madeBy});
}

Json headJson(const cells::CellsHead& head)
{
    return {{"grid_columns", head.gridColumns},
            {"grid_rows", head.gridRows},
            {"tile_side", head.tileSide},
            {"tiles", head.tileCount},
            {"tiles_touched", cells::sizeOf(head.touched)},
            {"touched", rangesJson(head.touched)},
            {"inputs", head.inputs.hex()},
            {"booked_by", head.madeBy}};
}

/// Books the cells of a project into a file, joins such files, or says what there is to book or
/// what a file holds.
class CellsCommand final : public Command {
public:
    explicit CellsCommand(Options& options)
    {
        options.arguments("FILE", m_files,
                          "Project (*.gpkg), or a file of cells; with --merge many of those");
        options.text("-o,--output", m_output, "File of cells to be made, or to go on with");
        options.text("--tiles", m_tiles, "Only the tiles A-B, as numbered from 0");
        options.flag("--merge", m_merge, "Join files of cells into one");
        options.flag("--json", m_asJson, "Print what there is as JSON");
        m_booking.declare(options);
    }

    ExitCode run(Terminal& terminal) override
    {
        if (m_merge)
            return merge(terminal);
        if (m_files.size() > 1)
            throw UseError{"Many files are given, which only --merge takes."};
        if (!m_tiles.empty() && m_output.empty())
            throw UseError{"--tiles needs -o with the file the cells are booked into."};
        if (run::isCellsFile(m_files.front()))
            return look(terminal);
        return m_output.empty() ? outline(terminal) : book(terminal);
    }

private:
    [[nodiscard]] document::Document project(Terminal& terminal) const
    {
        document::Document document = document::Document::open(
            m_files.front(), document::Access::ReadOnly, surroundings());
        terminal.say(document.openingFindings());
        return document;
    }

    ExitCode outline(Terminal& terminal) const
    {
        const document::Document document = project(terminal);
        const run::CellsOutline outline = accepted(run::outlineCells(
            document.project(), sourcesOf(document), m_booking.runOptions(), terminal));
        terminal.say(outline.findings);
        if (m_asJson) {
            terminal.print(jsonText(headJson(outline.head)));
            return ExitCode::Done;
        }
        TextTable table{{{""}, {""}}};
        addHead(table, outline.head);
        table.row({"To be booked", rangesText(outline.head.touched)});
        terminal.print(table.plainText());
        return ExitCode::Done;
    }

    ExitCode book(Terminal& terminal) const
    {
        std::optional<TileRange> range;
        if (!m_tiles.empty())
            range = rangeOf(m_tiles);
        const document::Document document = project(terminal);
        const run::CellsBooked done =
            accepted(run::bookCells(document.project(), sourcesOf(document),
                                    m_booking.runOptions(), range, m_output, terminal));
        terminal.say(done.of.findings);
        terminal.say(fmt::format("{} booked into {}; {} there already.",
                                 countOf(done.booked, "tile", "tiles"), m_output,
                                 countOf(done.thereBefore, "was", "were")));
        return ExitCode::Done;
    }

    ExitCode merge(Terminal& terminal) const
    {
        if (m_output.empty() || !m_tiles.empty())
            throw UseError{"--merge takes files of cells, and -o with the file to be made."};
        const run::CellsHeld held =
            accepted(run::mergeCells({m_files.begin(), m_files.end()}, m_output));
        terminal.say(fmt::format("{} merged into {}; {} still to be booked{}.",
                                 countOf(held.tiles, "tile", "tiles"), m_output,
                                 countOf(cells::sizeOf(held.missing), "is", "are"),
                                 held.missing.empty() ? "" : ": " + rangesText(held.missing)));
        return ExitCode::Done;
    }

    ExitCode look(Terminal& terminal) const
    {
        if (!m_output.empty())
            throw UseError{fmt::format("{} is a file of cells; -o goes with a project, or with "
                                       "--merge.",
                                       m_files.front())};
        const run::CellsHeld held = run::lookAtCells(m_files.front());
        if (m_asJson) {
            Json json = headJson(held.head);
            json["tiles_held"] = held.tiles;
            json["missing"] = rangesJson(held.missing);
            json["breaks_off"] = held.breaksOff;
            terminal.print(jsonText(json));
            return ExitCode::Done;
        }
        TextTable table{{{""}, {""}}};
        addHead(table, held.head);
        table.row({"Held", report::printedCount(held.tiles)});
        table.row({"Missing", held.missing.empty() ? "none" : rangesText(held.missing)});
        table.row({"Last tile", held.breaksOff ? "cut short: the run was stopped" : "whole"});
        terminal.print(table.plainText());
        return ExitCode::Done;
    }

    BookingChoices m_booking;
    std::vector<std::string> m_files;
    std::string m_output, m_tiles;
    bool m_merge = false, m_asJson = false;
};

} // namespace

void addCellsCommand(Menu& menu)
{
    menu.add<CellsCommand>(
        {"cells", "Book cells into a file, in parts on many machines, and merge the parts",
         "  ecotone cells plan.gpkg\n"
         "  ecotone cells plan.gpkg -o all.cells\n"
         "  ecotone cells plan.gpkg --tiles 0-499 -o part-1.cells\n"
         "  ecotone cells --merge part-1.cells part-2.cells -o all.cells\n"
         "  ecotone cells all.cells\n"
         "  ecotone account plan.gpkg --cells all.cells"});
}

} // namespace ecotone::cli
