#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/piece_file.h"

#include <fstream>
#include <iterator>
#include <string>

using namespace ecotone;
using formats::PieceFile;

namespace {

namespace fs = std::filesystem;

constexpr formats::PieceFormat format{"PIECES\r\n", 3, "file of pieces", "Make it again."};
constexpr std::size_t headBytes = 8 + 4 + 4 + 4 + 32; // magic, version, length, "head", check

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

/// Pieces 2 ("two"), 5 (nothing) and 9 ("nine").
fs::path threePieces(const tests::TemporaryFolder& folder)
{
    const fs::path file = folder / "three.pieces";
    formats::PieceAppender appender{file, format, "head"};
    appender.add(2, "two");
    appender.add(5, "");
    appender.add(9, "nine");
    return file;
}

/// What reading a file throws, or nothing.
std::string refusalOf(const fs::path& file)
{
    try {
        const PieceFile pieces{file, format};
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("Pieces are read back as they were added", "[formats]")
{
    const tests::TemporaryFolder folder;
    const PieceFile file{threePieces(folder), format};
    CHECK(file.head() == "head");
    REQUIRE(file.pieces().size() == 3);
    CHECK(file.read(file.pieces().at(2)) == "two");
    CHECK(file.read(file.pieces().at(5)).empty());
    CHECK(file.read(file.pieces().at(9)) == "nine");
    CHECK(file.isInOrder());
    CHECK_FALSE(file.breaksOff());
    CHECK(formats::isPieceFile(file.file(), format));
}

TEST_CASE(
    "A file cut off anywhere is refused or gives its whole pieces, and goes on from there",
    "[formats]")
{
    const tests::TemporaryFolder folder;
    const std::string whole = bytesOf(threePieces(folder));
    const fs::path cut = folder / "cut.pieces";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO("cut to " << length << " bytes");
        write(cut, whole.substr(0, length));
        CHECK(formats::isOnlyBegun(cut, format, "head") == (length < headBytes));
        if (length < headBytes) {
            CHECK_FALSE(refusalOf(cut).empty());
        } else {
            const PieceFile file{cut, format};
            CHECK(file.pieces().size() < 3);
            for (const auto& [number, piece] : file.pieces())
                CHECK(file.read(piece) == (number == 2 ? "two" : ""));
        }
        formats::PieceAppender{cut, format, "head"}.add(77, "more");
        const PieceFile file{cut, format};
        CHECK_FALSE(file.breaksOff());
        CHECK(file.read(file.pieces().at(77)) == "more");
    }
}

TEST_CASE("A file with any one byte changed is refused, or read without the piece cut short",
          "[formats]")
{
    const tests::TemporaryFolder folder;
    const std::string whole = bytesOf(threePieces(folder));
    const fs::path damaged = folder / "damaged.pieces";
    for (std::size_t place = 0; place < whole.size(); ++place)
        for (const char flip : {'\x01', '\x80', '\xFF'}) {
            INFO("byte " << place);
            std::string bytes = whole;
            bytes[place] = static_cast<char>(bytes[place] ^ flip);
            write(damaged, bytes);
            if (!refusalOf(damaged).empty())
                continue;
            // A length that is too great: what follows seems to be cut short.
            const PieceFile file{damaged, format};
            CHECK(file.breaksOff());
            CHECK(file.pieces().size() < 3);
        }
}

TEST_CASE("What is refused is said in a sentence", "[formats]")
{
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "x.pieces";
    CHECK(refusalOf(file) == "There is no file “" + file.string() + "”. Check its name.");
    write(file, "something else");
    CHECK(refusalOf(file) == "“" + file.string() + "” is no file of pieces. Check its name.");
    const std::string whole = bytesOf(threePieces(folder));
    write(file, whole.substr(0, 8) + '\x04' + whole.substr(9));
    CHECK(refusalOf(file) == "“" + file.string() +
                                 "” is a file of pieces of format 4, and this program reads "
                                 "format 3. Read it with the version that made it.");
    write(file, whole.substr(0, 30));
    CHECK(refusalOf(file) ==
          "“" + file.string() + "” is damaged: it breaks off in its head. Make it again.");
    write(file, whole.substr(0, 16) + "hEad" + whole.substr(20));
    CHECK(refusalOf(file) ==
          "“" + file.string() +
              "” is damaged: its head does not fit its check. Make it again.");
    std::string bytes = whole;
    bytes[headBytes + 16] = 'T';
    write(file, bytes);
    CHECK(refusalOf(file) == "“" + file.string() +
                                 "” is damaged: what stands at byte 52 does not fit its check. "
                                 "Make it again.");
    fs::remove(file);
    formats::PieceAppender appender{file, format, "head"};
    appender.add(4, "one");
    appender.add(4, "one");
    CHECK(refusalOf(file).empty()); // twice the same is not wrong
    appender.add(4, "other");
    CHECK(refusalOf(file) ==
          "“" + file.string() +
              "” is damaged: it holds number 4 twice, with different content. Make it again.");
    CHECK_THROWS_AS((formats::PieceAppender{folder / "none" / "x.pieces", format, "head"}),
                    InputError);
}

TEST_CASE("A piece whose file was changed after it was looked through is refused", "[formats]")
{
    const tests::TemporaryFolder folder;
    const fs::path file = threePieces(folder);
    const PieceFile pieces{file, format};
    std::string bytes = bytesOf(file);
    bytes[headBytes + 16] = 'T';
    write(file, bytes);
    CHECK_THROWS_AS(pieces.read(pieces.pieces().at(2)), InputError);
    write(file, bytes.substr(0, headBytes + 4));
    CHECK_THROWS_AS(pieces.read(pieces.pieces().at(2)), InputError);
}

TEST_CASE("A piece of another file is refused though its own bytes are whole", "[formats]")
{
    const tests::TemporaryFolder folder;
    const std::string ours = bytesOf(threePieces(folder));
    const fs::path other = folder / "other.pieces";
    formats::PieceAppender{other, format, "Head"}.add(2, "two");
    write(other, bytesOf(other) + ours.substr(headBytes));
    CHECK_FALSE(refusalOf(other).empty());
}

TEST_CASE("Pieces that are put in order give one file, whatever they came in", "[formats]")
{
    const tests::TemporaryFolder folder;
    const fs::path inOrder = threePieces(folder), a = folder / "a", b = folder / "b";
    {
        formats::PieceAppender first{a, format, "head"}, second{b, format, "head"};
        first.add(9, "nine");
        first.add(2, "two");
        second.add(5, "");
        second.add(2, "two");
    }
    {
        const PieceFile fileA{a, format}, fileB{b, format};
        CHECK_FALSE(fileA.isInOrder());
        formats::writeInOrder(folder / "ab", format, {&fileA, &fileB});
        formats::writeInOrder(a, format, {&fileB, &fileA}); // in the place of one of them
    }
    CHECK(bytesOf(folder / "ab") == bytesOf(inOrder));
    CHECK(bytesOf(a) == bytesOf(inOrder));
}
