#include "ecotone/store/project_file.h"

#include "content_stamp.h"
#include "gpkg_tables.h"
#include "one_line.h"
#include "schema_check.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

namespace ecotone::store {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, std::string_view why)
{
    throw StorageError{fmt::format("The file {} {}.", file.string(), why)};
}

/// The first hundred bytes. Source: https://www.sqlite.org/fileformat2.html, section 1.3.
class Header {
public:
    explicit Header(const fs::path& file)
    {
        std::ifstream stream{file, std::ios::binary};
        stream.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
        m_isWhole = stream.good();
    }
    [[nodiscard]] bool isSqlite() const
    {
        constexpr std::string_view magic{"SQLite format 3\0", 16};
        return m_isWhole && std::string_view{m_bytes.data(), magic.size()} == magic;
    }
    [[nodiscard]] bool isGeoPackage() const { return number(68, 4) == 0x47504B47; } // 'GPKG'
    [[nodiscard]] bool isWriteAheadLogged() const { return number(18, 1) == 2; }
    /// Nothing where the page count is not valid (written by a very old SQLite).
    [[nodiscard]] std::uintmax_t wantedBytes() const
    {
        const std::uintmax_t pageSize = number(16, 2) == 1 ? 65536 : number(16, 2);
        return number(24, 4) == number(92, 4) ? pageSize * number(28, 4) : 0;
    }

private:
    [[nodiscard]] std::uintmax_t number(std::size_t at, std::size_t size) const
    {
        std::uintmax_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = (value << 8U) | static_cast<unsigned char>(m_bytes[at + i]);
        return value;
    }
    std::array<char, 100> m_bytes{};
    bool m_isWhole = false;
};

bool isNotEmpty(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0;
}

/// Whether a program that was killed left something beside the file that SQLite must put right.
bool hasUnfinishedBusiness(const fs::path& file)
{
    return isNotEmpty(file.string() + "-journal") || isNotEmpty(file.string() + "-wal");
}

/// Whether a rollback journal ends with the name of another file. It would belong to a change
/// of several databases at once, which neither Ecotone nor GDAL makes; SQLite removes the file
/// of that name when it has rolled back, whatever it is. Source:
/// https://www.sqlite.org/fileformat2.html, section 3, and atomiccommit.html, section 5.
bool namesAnotherFile(const fs::path& journal)
{
    constexpr std::string_view magic{"\xD9\xD5\x05\xF9\x20\xA1\x63\xD7", 8};
    std::array<char, magic.size()> end{};
    std::ifstream stream{journal, std::ios::binary};
    stream.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    stream.read(end.data(), end.size());
    return stream.good() && std::string_view{end.data(), end.size()} == magic;
}

/// SQLite follows a link that stands in the place of one of its own files, and would write to
/// where it leads.
void refuseStrangersBeside(const fs::path& file)
{
    for (const char* ending : {"-journal", "-wal", "-shm"}) {
        std::error_code error;
        const fs::path beside = file.string() + ending;
        const fs::file_status status = fs::symlink_status(beside, error);
        if (fs::exists(status) && !fs::is_regular_file(status))
            refuse(file, fmt::format("is not opened because {} beside it is no plain file: "
                                     "remove that first",
                                     beside.filename().string()));
    }
    if (const fs::path journal = file.string() + "-journal"; namesAnotherFile(journal))
        refuse(file, fmt::format("is not opened because {} beside it would have another file "
                                 "removed: open it once with the program that left that there",
                                 journal.filename().string()));
}

/// What can be told without SQLite.
Header checkedHeader(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(file, error))
        refuse(file, "does not exist: check the name and the folder");
    if (!fs::is_regular_file(file, error))
        refuse(file, "is no file: give a project file (*.gpkg)");
    if (!std::ifstream{file, std::ios::binary})
        refuse(file, "cannot be read: check that you may read it");
    const Header header{file};
    if (!header.isSqlite() || !header.isGeoPackage())
        refuse(file, "is not an Ecotone project: it is not a GeoPackage");
    refuseStrangersBeside(file);
    const std::uintmax_t size = fs::file_size(file, error);
    if (size > largestProjectBytes)
        refuse(file,
               fmt::format("is not opened because it is larger than {} GiB: put rasters and "
                           "other layers into files of their own",
                           largestProjectBytes >> 30U));
    if (!hasUnfinishedBusiness(file) && size < header.wantedBytes())
        refuse(file,
               fmt::format("is cut off ({} of {} bytes are there): go back to a copy of it",
                           size, header.wantedBytes()));
    return header;
}

/// A rule that a value breaks is no damage: what is in the records is looked at one by one.
bool isDamage(std::string_view line)
{
    return line != "ok" && !line.starts_with("NULL value in");
}

/// Without the title SQLite gives its list of complaints.
std::string_view withoutTitle(std::string_view said)
{
    if (said.starts_with("***"))
        said.remove_prefix(std::min(said.find('\n') + 1, said.size()));
    return said;
}

void checkPages(Database& database)
{
    // A check that a stranger wrote into a table of his could run for ever.
    database.execute("PRAGMA ignore_check_constraints = ON");
    Statement check{database, "PRAGMA quick_check(1000)"};
    Rows rows = check.run();
    while (rows.next())
        if (const std::string line = rows.text(0); isDamage(line))
            refuse(database.file(),
                   fmt::format("is damaged: go back to a copy of it (SQLite says: {})",
                               oneLine(withoutTitle(line))));
}

/// @returns the format of the file
int checkContent(Database& database, std::span<const Migration> steps)
{
    const auto schema = schemaOf(database);
    if (!hasOrdinaryTable(schema, "ecotone_meta"))
        refuse(database.file(),
               "is a GeoPackage but not an Ecotone project: to use its features, "
               "make a project and import them");
    if (std::ranges::any_of(columnsOf(database, "ecotone_meta"), &Column::isComputed))
        refuse(database.file(),
               "has a table “ecotone_meta” that is computed: go back to a copy "
               "of it");
    const int newest = steps.back().version;
    const int found = formatVersion(database);
    if (found > newest)
        refuse(database.file(),
               fmt::format("was saved by a newer Ecotone (format {}; this one reads up to {}): "
                           "install the newer version to open it",
                           found, newest));
    if (const auto strange = strangePart(database, schema))
        refuse(database.file(), *strange);
    if (const auto missing = found == newest ? missingPart(database, schema) : std::nullopt)
        refuse(database.file(), *missing);
    checkPages(database);
    return found;
}

int checkedFormat(const fs::path& file, std::span<const Migration> steps)
{
    const Header header = checkedHeader(file);
    const bool mustBeWritable = hasUnfinishedBusiness(file) || header.isWriteAheadLogged();
    Database looking{file, mustBeWritable ? Database::Opening::ReadWrite
                                          : Database::Opening::ReadOnly};
    return checkContent(looking, steps);
}

} // namespace

void createProjectFile(const fs::path& file,
                       std::string_view when,
                       std::string_view createdWith)
{
    Database database{file, Database::Opening::Create};
    migrate(database, schemaSteps());
    Transaction transaction{database};
    setMetaValue(database, "created_with", createdWith);
    setMetaValue(database, contentStampKey, ContentStamp{}.text());
    for (const SchemaObject& object : schemaOf(database))
        if (object.type == "table")
            noteChange(database, object.name, when);
    transaction.commit();
}

OpenedFile
openProjectFile(const fs::path& file, Database::Opening how, std::span<const Migration> steps)
{
    expects(!steps.empty() && how != Database::Opening::Create,
            "openProjectFile: an existing file and a known format");
    const int found = checkedFormat(file, steps);
    std::optional<fs::path> kept;
    if (found < steps.back().version) {
        if (how == Database::Opening::ReadOnly)
            refuse(file,
                   fmt::format("has the older format {}: open it for writing once, so that "
                               "it is brought up to date",
                               found));
        kept = upgradeFile(file, steps);
        checkedFormat(file, steps);
    }
    Database database{file, how};
    // QGIS leaves the write-ahead log on when it is killed; its files get lost on network
    // drives.
    if (how == Database::Opening::ReadWrite) {
        const Value mode = database.valueOf("PRAGMA journal_mode = DELETE");
        if (mode != Value{std::string{"delete"}})
            refuse(file, "is open in another program that writes to it: close it there first");
        requireKnownSchema(database);
    }
    return {std::move(database), kept};
}

} // namespace ecotone::store
