#include "ecotone/formats/piece_file.h"

#include "ecotone/base/bytes.h"
#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/base/whole_file.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

// docs/cells-file.md
constexpr std::uint64_t magicBytes = 8;
constexpr std::uint64_t beforeHead = magicBytes + 4 + 4; // magic, version, length of the head
constexpr std::uint64_t beforePiece = 8 + 8;             // number, length of the content
constexpr std::uint64_t checkBytes = 32;

std::string headBytes(const PieceFormat& format, std::string_view head)
{
    ByteWriter bytes;
    bytes.bytes(format.magic)
        .u32(format.version)
        .u32(static_cast<std::uint32_t>(head.size()))
        .bytes(head);
    bytes.digest(digestOf(bytes.text()));
    return std::move(bytes).text();
}

Digest checkOfHead(const PieceFormat& format, std::string_view head)
{
    const std::string bytes = headBytes(format, head);
    return digestOf(std::string_view{bytes}.substr(0, bytes.size() - checkBytes));
}

std::string pieceStart(std::uint64_t number, std::uint64_t length)
{
    return ByteWriter{}.u64(number).u64(length).text();
}

Digest checkOfPiece(const Digest& head, std::string_view start, std::string_view content)
{
    return Sha256{}.add(ByteWriter{}.digest(head).text()).add(start).add(content).digest();
}

std::string pieceBytes(const Digest& head, std::uint64_t number, std::string_view content)
{
    const std::string start = pieceStart(number, content.size());
    return ByteWriter{}
        .bytes(start)
        .bytes(content)
        .digest(checkOfPiece(head, start, content))
        .text();
}

std::string cannotBeWritten(const fs::path& file)
{
    return fmt::format(
        "“{}” cannot be written. Check that you may write to the folder and that "
        "the disk is not full.",
        file.string());
}

} // namespace

PieceFile::PieceFile(fs::path file, const PieceFormat& format)
    : m_file{std::move(file)}
    , m_format{format}
{
    std::error_code error;
    if (!fs::is_regular_file(m_file, error))
        throw InputError{
            fmt::format("There is no file “{}”. Check its name.", m_file.string())};
    m_stream.open(m_file, std::ios::binary);
    m_size = fs::file_size(m_file, error);
    if (!m_stream || error)
        throw InputError{
            fmt::format("“{}” cannot be read. Check that you may read it.", m_file.string())};
    readHead();
    lookThrough();
}

std::string PieceFile::bytesAt(std::uint64_t place, std::uint64_t count) const
{
    std::string bytes(static_cast<std::size_t>(count), '\0');
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(place));
    m_stream.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!m_stream)
        throw InputError{fmt::format(
            "“{}” cannot be read at byte {}. Check the disk, and that nobody writes "
            "to the file.",
            m_file.string(), place)};
    return bytes;
}

void PieceFile::refuse(const std::string& what) const
{
    throw InputError{
        fmt::format("“{}” is damaged: {}. {}", m_file.string(), what, m_format.remedy)};
}

void PieceFile::readHead()
{
    if (!isPieceFile(m_file, m_format))
        throw InputError{
            fmt::format("“{}” is no {}. Check its name.", m_file.string(), m_format.title)};
    if (m_size < beforeHead)
        refuse("it breaks off in its head");
    const std::string start = bytesAt(0, beforeHead);
    ByteReader numbers{std::string_view{start}.substr(magicBytes)};
    if (const std::uint32_t version = numbers.u32(); version != m_format.version)
        throw InputError{fmt::format("“{}” is a {} of format {}, and this program reads format "
                                     "{}. Read it with the version that made it.",
                                     m_file.string(), m_format.title, version,
                                     m_format.version)};
    const std::uint64_t length = numbers.u32();
    if (m_size - beforeHead < length + checkBytes)
        refuse("it breaks off in its head");
    m_head = bytesAt(beforeHead, length);
    m_headCheck = checkOfHead(m_format, m_head);
    const std::string check = bytesAt(beforeHead + length, checkBytes);
    if (ByteReader{check}.digest() != m_headCheck)
        refuse("its head does not fit its check");
    m_end = beforeHead + length + checkBytes;
}

void PieceFile::lookThrough()
{
    while (m_end < m_size)
        if (!takePiece())
            return;
}

bool PieceFile::takePiece()
{
    if (m_size - m_end < beforePiece + checkBytes)
        return false;
    const std::string start = bytesAt(m_end, beforePiece);
    ByteReader numbers{start};
    Piece piece;
    piece.number = numbers.u64();
    piece.length = numbers.u64();
    piece.place = m_end + beforePiece;
    if (piece.length > m_size - m_end - beforePiece - checkBytes)
        return false;
    const std::string check = bytesAt(piece.place + piece.length, checkBytes);
    piece.check = ByteReader{check}.digest();
    (void)read(piece);
    const bool isLast = m_pieces.empty() || m_pieces.rbegin()->first < piece.number;
    m_isInOrder = m_isInOrder && isLast;
    const auto [known, isNew] = m_pieces.emplace(piece.number, piece);
    if (!isNew && known->second.check != piece.check)
        refuse(fmt::format("it holds number {} twice, with different content", piece.number));
    m_end = piece.place + piece.length + checkBytes;
    return true;
}

std::string PieceFile::read(const Piece& piece) const
{
    std::string content = bytesAt(piece.place, piece.length);
    if (checkOfPiece(m_headCheck, pieceStart(piece.number, piece.length), content) !=
        piece.check)
        refuse(fmt::format("what stands at byte {} does not fit its check",
                           piece.place - beforePiece));
    return content;
}

bool isPieceFile(const fs::path& file, const PieceFormat& format)
{
    std::ifstream stream{file, std::ios::binary};
    std::string magic(format.magic.size(), '\0');
    stream.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    return stream && magic == format.magic;
}

bool isOnlyBegun(const fs::path& file, const PieceFormat& format, std::string_view head)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return false;
    const std::string whole = headBytes(format, head);
    const std::uint64_t size = fs::file_size(file, error);
    if (error || size >= whole.size())
        return false;
    std::string begun(static_cast<std::size_t>(size), '\0');
    std::ifstream stream{file, std::ios::binary};
    stream.read(begun.data(), static_cast<std::streamsize>(size));
    return stream && whole.starts_with(begun);
}

PieceAppender::PieceAppender(fs::path file, const PieceFormat& format, std::string_view head)
    : m_file{std::move(file)}
    , m_headCheck{checkOfHead(format, head)}
{
    std::error_code error;
    const bool isNew = !fs::exists(m_file, error) || isOnlyBegun(m_file, format, head);
    if (!isNew) {
        const PieceFile there{m_file, format};
        expects(there.head() == head, "PieceAppender: a file has one head");
        if (there.breaksOff())
            fs::resize_file(m_file, there.end(), error);
        if (error)
            throw InputError{cannotBeWritten(m_file)};
    }
    m_stream.open(m_file, std::ios::binary | (isNew ? std::ios::trunc : std::ios::app));
    if (isNew)
        write(headBytes(format, head));
}

void PieceAppender::add(std::uint64_t number, std::string_view content)
{
    write(pieceBytes(m_headCheck, number, content));
}

void PieceAppender::write(std::string_view bytes)
{
    m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    m_stream.flush();
    if (!m_stream)
        throw InputError{cannotBeWritten(m_file)};
}

void writeInOrder(const fs::path& place,
                  const PieceFormat& format,
                  const std::vector<const PieceFile*>& files)
{
    std::map<std::uint64_t, std::pair<const PieceFile*, Piece>> all;
    for (const PieceFile* const file : files)
        for (const auto& [number, piece] : file->pieces())
            all.emplace(number, std::pair{file, piece});
    writeWhole(place, [&](const fs::path& partial) {
        PieceAppender appender{partial, format, files.front()->head()};
        for (const auto& [number, found] : all)
            appender.add(number, found.first->read(found.second));
    });
}

} // namespace ecotone::formats
