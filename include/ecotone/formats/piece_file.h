#pragma once

#include "ecotone/base/digest.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::formats {

/// Numbered pieces of bytes behind a head, each with its own SHA-256, so that a file that grows
/// piece by piece can be used up to its last whole one when its writer was killed.
struct PieceFormat {
    std::string_view magic;    // 8 bytes
    std::uint32_t version = 1; // of what head and pieces hold
    std::string_view title;    // "file of booked cells", for sentences
    std::string_view remedy;   // what to do about a damaged one
};

/// Where a piece stands in its file.
struct Piece {
    std::uint64_t number = 0;
    std::uint64_t place = 0, length = 0; // of its content, in bytes
    Digest check;
};

/// A file that was looked through from end to end: every check fits.
class PieceFile {
public:
    /// Takes no more memory than the file is long.
    /// @throws InputError  it cannot be read, is no such file, of a newer format or damaged.
    ///                     A last piece that is cut short is no damage.
    PieceFile(std::filesystem::path file, const PieceFormat& format);

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }
    [[nodiscard]] const std::string& head() const noexcept { return m_head; }
    [[nodiscard]] const std::map<std::uint64_t, Piece>& pieces() const noexcept
    {
        return m_pieces;
    }
    /// Where the last whole piece ends.
    [[nodiscard]] std::uint64_t end() const noexcept { return m_end; }
    /// Whether bytes follow that are no whole piece.
    [[nodiscard]] bool breaksOff() const noexcept { return m_end < m_size; }
    /// Whether the pieces stand in ascending number, each once.
    [[nodiscard]] bool isInOrder() const noexcept { return m_isInOrder; }

    /// The content of a piece of this file.
    /// @throws InputError  the file changed since it was looked through
    [[nodiscard]] std::string read(const Piece& piece) const;

    /// For whoever finds that a head or a piece with the right check is not what it should be.
    /// @throws InputError  always: what was found, and what to do about it
    [[noreturn]] void refuse(const std::string& what) const;

private:
    void readHead();
    void lookThrough();
    /// @return false where it is cut short
    [[nodiscard]] bool takePiece();
    [[nodiscard]] std::string bytesAt(std::uint64_t place, std::uint64_t count) const;

    std::filesystem::path m_file;
    PieceFormat m_format;
    mutable std::ifstream m_stream;
    std::uint64_t m_size = 0, m_end = 0;
    std::string m_head;
    Digest m_headCheck; // every piece is checked together with it
    std::map<std::uint64_t, Piece> m_pieces;
    bool m_isInOrder = true;
};

/// Whether a file begins as one of this format does.
[[nodiscard]] bool isPieceFile(const std::filesystem::path& file, const PieceFormat& format);

/// Adds pieces to the end of a file; each is on its way to the disk when `add` returns.
class PieceAppender {
public:
    /// Makes the file where there is none, or where no more than a part of this very head was
    /// written; else cuts off what breaks off at its end.
    /// @throws InputError  the file cannot be written; else as `PieceFile`
    /// @pre the file, where it is there with a whole head, has this head
    PieceAppender(std::filesystem::path file, const PieceFormat& format, std::string_view head);
    /// @throws InputError  the file cannot be written
    void add(std::uint64_t number, std::string_view content);

private:
    void write(std::string_view bytes);

    std::filesystem::path m_file;
    std::ofstream m_stream;
    Digest m_headCheck;
};

/// Whether nothing but a beginning of the head was written before its writer was killed.
[[nodiscard]] bool isOnlyBegun(const std::filesystem::path& file,
                               const PieceFormat& format,
                               std::string_view head);

/// Writes the pieces of files with one head into one, in ascending number; of pieces with one
/// number the first. The place may be that of one of the files. The same pieces give the same
/// bytes.
/// @pre files is not empty
/// @throws InputError  the file cannot be written, one of the files cannot be read
void writeInOrder(const std::filesystem::path& place,
                  const PieceFormat& format,
                  const std::vector<const PieceFile*>& files);

} // namespace ecotone::formats
