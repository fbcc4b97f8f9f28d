#include "accounts/hand_made.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/piece_file.h"
#include "ecotone/run/cells.h"
#include "ecotone/run/results_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

using namespace ecotone;
using cells::TileRange;
using records::LayerRole;
using tests::day;

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

/// Forty by forty cells of 100 m in UTM, with `value` of column and row.
template <class Value>
void writeRaster(const fs::path& file, const Value& value)
{
    std::ofstream text{file};
    text << "ncols 40\nnrows 40\nxllcorner 500000\nyllcorner 200000\ncellsize 100\n"
            "NODATA_value -9999\n";
    for (int row = 0; row < 40; ++row, text << '\n')
        for (int col = 0; col < 40; ++col)
            text << value(col, row) << ' ';
}

geo::Shape surface(std::vector<geo::Point> metres)
{
    for (geo::Point& point : metres)
        point = {500'000 + point.x, 200'000 + point.y};
    return {geo::Crs::fromText("EPSG:32622"), {{std::move(metres), {}}}};
}

/// A landscape over two maps of condition and one of classes, with two overlapping actions. In
/// tiles of 16 cells, nine cover its grid.
class Valley {
public:
    Valley()
    {
        writeRaster(m_folder / "classes.asc", [](int col, int row) { return (col * row) % 3; });
        writeRaster(m_folder / "before.asc",
                    [](int col, int row) { return (col + row) % 10 / 10.0; });
        writeRaster(m_folder / "after.asc", [](int col, int row) {
            return col == row ? -9999 : (3 * col + row) % 10 / 10.0;
        });
        records::Landscape valley;
        valley.name = "Valley";
        records::LandscapeVersion version;
        version.landscape = plan.add(valley);
        version.shape = surface({{130, 160}, {3810, 210}, {3770, 3890}, {190, 3720}});
        plan.add(version);
        const auto baseline = layer("classes.asc", LayerRole::DegradedBaseline, 2020);
        layer("before.asc", LayerRole::Condition, 2021);
        layer("after.asc", LayerRole::Condition, 2025);
        records::Target target;
        target.name = "30 %";
        target.landscape = version.landscape;
        target.asOf = day(2027, 12, 31);
        target.baselineLayer = baseline;
        target.baselineClasses = {1};
        plan.add(target);
        planting = action("Planting", surface({{333, 318}, {1877, 405}, {1203, 1914}}));
        action("Fencing", surface({{777, 512}, {2911, 1405}, {1403, 2914}}));
    }

    records::LayerId layer(const std::string& path, LayerRole role, int year)
    {
        records::Layer layer;
        layer.name = path;
        layer.role = role;
        layer.path = path;
        layer.band = 1;
        layer.crsOverride = "EPSG:32622";
        layer.date = day(year, 12, 31);
        return plan.add(layer);
    }

    records::ActionId action(const std::string& name, const geo::Shape& shape)
    {
        const auto id = plan.action(name, records::Status::InProgress);
        records::Action action = *plan.project().find(id);
        action.shape = shape;
        plan.replace(action);
        plan.implementer(id, plan.actor("Owner of " + name));
        return id;
    }

    [[nodiscard]] fs::path operator/(const std::string& name) const { return m_folder / name; }
    [[nodiscard]] run::Sources sources() const { return {m_folder.path()}; }

    [[nodiscard]] Checked<run::CellsBooked>
    book(const std::string& file,
         const std::optional<TileRange>& range = std::nullopt,
         const run::RunOptions& options = inTilesOf16) const
    {
        SilentProgress progress;
        return run::bookCells(plan.project(), sources(), options, range, *this / file,
                              progress);
    }

    [[nodiscard]] Checked<run::Results>
    computed(const std::string& file, const run::RunOptions& options = inTilesOf16) const
    {
        SilentProgress progress;
        return run::computeFromCells(plan.project(), sources(), options, *this / file,
                                     progress);
    }

    [[nodiscard]] std::string quoted(const std::string& file) const
    {
        return "“" + (*this / file).string() + "”";
    }

    tests::HandMadeProject plan;
    records::ActionId planting;
    static inline const run::RunOptions inTilesOf16{1, 16, {{"ecotone", "1.2.3"}}};

private:
    tests::TemporaryFolder m_folder;
};

/// Writes a file as the program would, with right checks, of whatever head and tiles.
void forge(const fs::path& file,
           const std::string& head,
           std::uint64_t tile,
           const std::string& content)
{
    constexpr formats::PieceFormat format{"ECOCELLS", 1, "file of booked cells", ""};
    formats::PieceAppender{file, format, head}.add(tile, content);
}

std::string tileOf(const fs::path& file, std::uint64_t tile)
{
    const formats::PieceFile pieces{file, {"ECOCELLS", 1, "file of booked cells", ""}};
    return pieces.read(pieces.pieces().at(tile));
}

std::string sentenceAbout(const fs::path& file)
{
    try {
        (void)run::lookAtCells(file);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

std::size_t tileCount(const Valley& valley)
{
    SilentProgress progress;
    return run::outlineCells(valley.plan.project(), valley.sources(), Valley::inTilesOf16,
                             progress)
        .value()
        .head.tileCount;
}

} // namespace

TEST_CASE("Figures of booked cells are those of one run, byte by byte", "[run]")
{
    const Valley valley;
    SilentProgress progress;
    const std::string once = run::toJson(
        run::compute(valley.plan.project(), valley.sources(), Valley::inTilesOf16, progress));
    REQUIRE(valley.book("all.cells"));
    run::RunOptions options = Valley::inTilesOf16;
    options.tileSide = 512; // that of the file counts
    CHECK(run::toJson(valley.computed("all.cells", options).value()) == once);
}

TEST_CASE("Any parts, merged in any order, give the bytes of one run", "[run]")
{
    const Valley valley;
    const std::size_t count = tileCount(valley);
    REQUIRE(count == 9);
    REQUIRE(valley.book("all.cells"));
    std::mt19937 chance{20261122};
    for (const std::size_t parts : {2, 3, 5}) {
        std::vector<fs::path> files;
        for (std::size_t part = 0; part < parts; ++part) {
            const std::string name = "part-" + std::to_string(part) + ".cells";
            fs::remove(valley / name);
            const TileRange range{part * count / parts, (part + 1) * count / parts - 1};
            REQUIRE(
                valley.book(name, range, {part % 2 == 0 ? 1 : 3, 16, {{"ecotone", "1.2.3"}}}));
            files.push_back(valley / name);
        }
        files.push_back(files.front()); // what is given twice counts once
        std::ranges::shuffle(files, chance);
        fs::remove(valley / "merged.cells");
        const auto merged = run::mergeCells(files, valley / "merged.cells");
        REQUIRE(merged);
        CHECK(merged.value().missing.empty());
        CHECK(bytesOf(valley / "merged.cells") == bytesOf(valley / "all.cells"));
    }
}

TEST_CASE("A run that was cut off anywhere goes on and ends with the same bytes", "[run]")
{
    const Valley valley;
    const auto first = valley.book("all.cells");
    REQUIRE(first);
    const std::size_t touched = first.value().booked;
    const std::string whole = bytesOf(valley / "all.cells");
    for (std::size_t length = 0; length < whole.size(); length += whole.size() / 23) {
        INFO("cut to " << length << " of " << whole.size() << " bytes");
        write(valley / "cut.cells", whole.substr(0, length));
        const auto again = valley.book("cut.cells");
        REQUIRE(again);
        CHECK(again.value().booked > 0);
        CHECK(again.value().booked + again.value().thereBefore == touched);
        CHECK(bytesOf(valley / "cut.cells") == whole);
    }
    SECTION("and what is whole is not booked again")
    {
        const auto again = valley.book("all.cells");
        CHECK(again.value().booked == 0);
        CHECK(again.value().thereBefore == touched);
    }
    SECTION("and later tiles that were booked first come to stand behind")
    {
        REQUIRE(valley.book("two.cells", TileRange{5, 8}));
        REQUIRE(valley.book("two.cells", TileRange{0, 5}));
        CHECK(bytesOf(valley / "two.cells") == whole);
    }
}

TEST_CASE("A run that is stopped leaves the tiles it had booked", "[run]")
{
    const Valley valley;
    struct StopsAfterThree : Progress {
        bool isBooking = false;
        void begin(std::string_view what) override { isBooking = what == "Booking cells"; }
        void step(std::size_t done, std::size_t) override
        {
            if (isBooking && done == 3)
                throw Cancelled{};
        }
    } progress;
    const auto stopped = [&] {
        return run::bookCells(valley.plan.project(), valley.sources(), Valley::inTilesOf16,
                              std::nullopt, valley / "all.cells", progress);
    };
    CHECK_THROWS_AS(stopped(), Cancelled);
    CHECK(run::lookAtCells(valley / "all.cells").tiles == 3);
    CHECK_FALSE(valley.computed("all.cells"));
    CHECK(valley.book("all.cells").value().thereBefore == 3);
}

TEST_CASE("Cells of another state of the project are refused", "[run]")
{
    Valley valley;
    REQUIRE(valley.book("all.cells"));
    const std::string stale = valley.quoted("all.cells") +
                              " is not of the project as it is now: a shape, the grid or a "
                              "layer has changed since it was booked. Book the cells "
                              "again, into another file.";
    run::RunOptions options = Valley::inTilesOf16;
    const auto isCurrent = [&] { return valley.computed("all.cells", options).accepted(); };
    REQUIRE(isCurrent());

    SECTION("after a vertex was moved")
    {
        records::Action action = *valley.plan.project().find(valley.planting);
        action.shape->polygons[0].outer[0].x += 1e-6;
        valley.plan.replace(action);
        CHECK(valley.computed("all.cells", options).refusal().reason == stale);
        CHECK(valley.book("all.cells").refusal().reason == stale);
    }
    SECTION("after a value of a layer changed")
    {
        writeRaster(valley / "classes.asc",
                    [](int col, int row) { return col + row == 40 ? 7 : (col * row) % 3; });
        CHECK(valley.computed("all.cells", options).refusal().reason == stale);
    }
    SECTION("after a layer came to be read in another way")
    {
        for (const auto& [id, layer] : valley.plan.project().all<records::Layer>())
            if (layer.path == "after.asc") {
                records::Layer changed = layer;
                changed.noDataOverride = 0.5;
                valley.plan.replace(changed);
                break;
            }
        CHECK(valley.computed("all.cells", options).refusal().reason == stale);
    }
    SECTION("after a layer was added")
    {
        valley.layer("classes.asc", LayerRole::LandCover, 2023);
        CHECK(valley.computed("all.cells", options).refusal().reason == stale);
    }
    SECTION("and those of another version of the program")
    {
        options.versions["ecotone"] = "1.2.4";
        const std::string reason = valley.computed("all.cells", options).refusal().reason;
        CHECK(reason.starts_with(valley.quoted("all.cells") + " was booked by "));
        CHECK(reason.find("ecotone 1.2.3") != std::string::npos);
        CHECK(reason.find("ecotone 1.2.4") != std::string::npos);
    }
    SECTION("and those in other tiles are not mixed with")
    {
        options.tileSide = 32;
        CHECK(valley.book("all.cells", std::nullopt, options).refusal().reason ==
              valley.quoted("all.cells") +
                  " was booked in tiles with a side of 16 cells, and 32 "
                  "are asked for. Ask for 16, or name another file.");
    }
    SECTION("but not after an edit that changes no cell")
    {
        records::Action action = *valley.plan.project().find(valley.planting);
        action.name = "Planting of trees"; // still behind the other one by name
        action.note = "by hand";
        valley.plan.replace(action);
        CHECK(isCurrent());
    }
}

TEST_CASE("A file that lacks tiles gives no figures, and it is said which", "[run]")
{
    const Valley valley;
    REQUIRE(valley.book("part.cells", TileRange{2, 4}));
    CHECK(run::lookAtCells(valley / "part.cells").missing ==
          std::vector<TileRange>{{0, 1}, {5, 8}});
    const auto refused = valley.computed("part.cells", Valley::inTilesOf16);
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().reason == valley.quoted("part.cells") +
                                          " lacks 6 of the 9 tiles that landscapes, sites and "
                                          "actions touch: 0-1, 5-8. Book these too, and merge "
                                          "them.");
    const std::string bytes = bytesOf(valley / "part.cells");
    write(valley / "part.cells", bytes.substr(0, bytes.size() - 1));
    CHECK(run::lookAtCells(valley / "part.cells").breaksOff);
    const std::string brokenOff = valley.quoted("part.cells") +
                                  " breaks off in the midst of a tile: the run that wrote it "
                                  "was stopped. Start the same run again; it goes on from "
                                  "there.";
    CHECK(valley.computed("part.cells", Valley::inTilesOf16).refusal().reason == brokenOff);
    CHECK(run::mergeCells({valley / "part.cells"}, valley / "all.cells").refusal().reason ==
          brokenOff);
}

TEST_CASE("Parts of different bookings are not merged", "[run]")
{
    Valley valley;
    REQUIRE(valley.book("one.cells", TileRange{0, 4}));
    const auto merged = [&](const std::string& other) {
        return run::mergeCells({valley / "one.cells", valley / other}, valley / "all.cells");
    };
    const std::string strangers = valley.quoted("one.cells") + " and " +
                                  valley.quoted("two.cells") + " are no parts of one booking: ";
    SECTION("of different tiles")
    {
        REQUIRE(valley.book("two.cells", std::nullopt, {1, 32, {{"ecotone", "1.2.3"}}}));
        CHECK(merged("two.cells").refusal().reason ==
              strangers +
                  "they are of different shapes, grids, tiles or layers. Book both from "
                  "the same project and layers.");
    }
    SECTION("by different programs")
    {
        REQUIRE(valley.book("two.cells", std::nullopt, {1, 16, {{"ecotone", "2.0.0"}}}));
        CHECK(merged("two.cells")
                  .refusal()
                  .reason.starts_with(strangers + "the first was booked by "));
    }
    SECTION("that say different things of one tile")
    {
        const auto head = run::lookAtCells(valley / "one.cells").head;
        forge(valley / "two.cells", cells::toBytes(head), 1, tileOf(valley / "one.cells", 2));
        CHECK(
            merged("two.cells").refusal().reason ==
            valley.quoted("one.cells") + " and " + valley.quoted("two.cells") +
                " hold different cells for tile 1, though they are of the same inputs: one of "
                "them was not written by this program. Book both again.");
    }
    CHECK_FALSE(fs::exists(valley / "all.cells"));
}

TEST_CASE("No file is replaced that is not among those merged", "[run]")
{
    const Valley valley;
    REQUIRE(valley.book("one.cells"));
    write(valley / "precious.txt", "text");
    CHECK(run::mergeCells({valley / "one.cells"}, valley / "precious.txt").refusal().reason ==
          valley.quoted("precious.txt") +
              " is there already, and none of the files to be merged. "
              "Name another file, or remove it first.");
    CHECK_THROWS_AS(valley.book("precious.txt"), InputError);
    CHECK(bytesOf(valley / "precious.txt") == "text");
    CHECK(run::mergeCells({valley / "one.cells"}, valley / "one.cells"));
}

TEST_CASE("There is nothing to book without a boundary, and no tile beyond the last", "[run]")
{
    const Valley valley;
    CHECK(valley.book("all.cells", TileRange{3, 9}).refusal().reason ==
          "There are no tiles 3-9: they are numbered from 0 to 8.");
    REQUIRE(valley.book("all.cells"));
    const tests::HandMadeProject empty;
    SilentProgress progress;
    const std::string nothing = "There are no cells to book: no landscape of the project has a "
                                "boundary. Draw or import one first.";
    CHECK(run::bookCells(empty.project(), valley.sources(), Valley::inTilesOf16, std::nullopt,
                         valley / "none.cells", progress)
              .refusal()
              .reason == nothing);
    CHECK(run::outlineCells(empty.project(), valley.sources(), {}, progress).refusal().reason ==
          nothing);
    CHECK(run::computeFromCells(empty.project(), valley.sources(), {}, valley / "all.cells",
                                progress)
              .refusal()
              .reason == nothing);
    CHECK_FALSE(fs::exists(valley / "none.cells"));
}

TEST_CASE("A file of cells that somebody else wrote is believed no more than it says", "[run]")
{
    const Valley valley;
    REQUIRE(valley.book("all.cells"));
    const std::string head = cells::toBytes(run::lookAtCells(valley / "all.cells").head);
    const fs::path forged = valley / "forged.cells";
    const std::string damaged = valley.quoted("forged.cells") + " is damaged: ";
    const std::string remedy =
        ". Copy it again from where it was made, or remove it and book its "
        "cells again.";
    SECTION("a head that says nothing")
    {
        forge(forged, "head", 0, "");
        CHECK(sentenceAbout(forged) ==
              damaged + "its head does not say what such a file is of" + remedy);
    }
    SECTION("a tile that is not to be booked")
    {
        forge(forged, head, 9, tileOf(valley / "all.cells", 8));
        CHECK(sentenceAbout(forged) ==
              damaged + "tile 9 is none of those to be booked" + remedy);
    }
    SECTION("a tile that is none")
    {
        forge(forged, head, 8, "tile");
        CHECK(sentenceAbout(forged) ==
              damaged + "what it holds for tile 8 is no booked tile" + remedy);
    }
}

TEST_CASE("A damaged file of cells is refused or found to lack tiles, never believed", "[run]")
{
    const Valley valley;
    REQUIRE(valley.book("all.cells"));
    const std::string whole = bytesOf(valley / "all.cells");
    std::mt19937 chance{20261122};
    for (int i = 0; i < 60; ++i) {
        std::string bytes = whole;
        const std::size_t place = chance() % bytes.size();
        bytes[place] = static_cast<char>(bytes[place] ^ (1U << chance() % 8U));
        write(valley / "damaged.cells", bytes);
        INFO("byte " << place);
        std::string said;
        try {
            const auto results = valley.computed("damaged.cells", Valley::inTilesOf16);
            said = results ? "" : results.refusal().reason;
        } catch (const InputError& error) {
            said = error.what();
        }
        CHECK(said.find("damaged.cells") != std::string::npos);
    }
}
