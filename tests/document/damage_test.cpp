// A project with any of its bytes changed, or with its end missing: it opens as it was, or
// opens and names what is other than it was saved, or is refused in one sentence. It never ends
// the program, and is never written to by being refused.
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/document.h"
#include "ecotone/store/database.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t pageSize = 4096;

/// A project with every kind of page: many records, large ones, removed ones, an index.
/// @returns what is in it
project::Project wornProject(const fs::path& file)
{
    project::Project project;
    {
        Document document = Document::create(file, settings(), surroundings());
        project::Edit many{"Add many", {}};
        for (int i = 0; i < 60; ++i)
            many.changes.emplace_back(project::Change<records::Action>{
                std::nullopt, action(100 + i, "Action " + std::to_string(i),
                                     square(500'000 + 100 * i, 400'000, 50))});
        document.perform(many);
        document.perform(adding(action(7, "Ragged", ragged(500'000, 600))));
        project = document.project();
    }
    // Rows of another program that are gone again leave free pages behind.
    store::Database database{file, store::Database::Opening::ReadWrite};
    database.execute("CREATE INDEX by_name ON action (name);"
                     "CREATE TABLE gone (x TEXT); INSERT INTO gone VALUES (zeroblob(50000));"
                     "DROP TABLE gone");
    return project;
}

std::size_t numberAt(const std::string& bytes, std::size_t at, std::size_t size)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// The pages by what is on them. Source: https://www.sqlite.org/fileformat2.html, sections 1.5
/// and 1.6.
std::map<std::string, std::vector<std::size_t>> pagesByKind(const std::string& bytes)
{
    const std::size_t count = bytes.size() / pageSize;
    std::map<std::size_t, std::string> kinds{{0, "schema"}};
    for (std::size_t trunk = numberAt(bytes, 32, 4); trunk != 0;
         trunk = numberAt(bytes, (trunk - 1) * pageSize, 4)) {
        kinds[trunk - 1] = "free, with a list of others";
        const std::size_t at = (trunk - 1) * pageSize;
        for (std::size_t i = 0; i < numberAt(bytes, at + 4, 4); ++i)
            kinds[numberAt(bytes, at + 8 + 4 * i, 4) - 1] = "free";
    }
    const std::map<char, std::string> trees{{'\x02', "inner page of an index"},
                                            {'\x05', "inner page of a table"},
                                            {'\x0A', "leaf of an index"},
                                            {'\x0D', "leaf of a table"}};
    std::map<std::string, std::vector<std::size_t>> pages;
    for (std::size_t page = 0; page < count; ++page) {
        const auto tree = trees.find(bytes[page * pageSize]);
        const auto kind = kinds.find(page);
        pages[kind != kinds.end()   ? kind->second
              : tree != trees.end() ? tree->second
                                    : "rest of a large row"]
            .push_back(page);
    }
    return pages;
}

/// Writes bytes to a file and opens it in all ways, again and again.
class Opener {
public:
    explicit Opener(project::Project expected) : m_expected{std::move(expected)} {}

    /// @returns "same", "noticed" or "refused"
    std::string open(const std::string& bytes)
    {
        std::ofstream{m_file, std::ios::binary | std::ios::trunc} << bytes;
        const std::string outcome = outcomeOf(Access::ReadOnly);
        if (outcome == "refused")
            CHECK(outcomeOf(Access::ReadWrite) == "refused");
        CHECK(bytesOf(m_file) == bytes);
        CHECK(std::distance(fs::directory_iterator{m_folder.path()}, {}) == 1);
        ++m_outcomes[outcome];
        return outcome;
    }
    [[nodiscard]] std::size_t count(const std::string& outcome) { return m_outcomes[outcome]; }

private:
    std::string outcomeOf(Access access)
    {
        try {
            const Document document = Document::open(m_file, access, surroundings(5000));
            if (document.openingFindings().empty()) {
                CHECK(document.project() == m_expected);
                return "same";
            }
            return "noticed";
        } catch (const StorageError& error) {
            checkOneSentence(error.what());
            return "refused";
        }
    }

    void checkOneSentence(const std::string& message)
    {
        INFO(message);
        CHECK(message.starts_with("The file " + m_file.string() + " "));
        CHECK(message.ends_with('.'));
        CHECK(message.find(". ") == std::string::npos);
        CHECK(message.find('\n') == std::string::npos);
        CHECK(message.find("SQLite says") == message.rfind("SQLite says"));
    }

    TemporaryFolder m_folder;
    fs::path m_file = m_folder / "plan.gpkg";
    project::Project m_expected;
    std::map<std::string, std::size_t> m_outcomes;
};

std::string flipped(std::string bytes, std::size_t at)
{
    bytes[at] = static_cast<char>(~static_cast<unsigned char>(bytes[at]));
    return bytes;
}

std::string filled(std::string bytes, std::size_t from, std::size_t size, char with)
{
    size = std::min(size, bytes.size() - from);
    return bytes.replace(from, size, size, with);
}

/// Every change to one page that is tried.
/// @param headBytes  how many of the bytes at its beginning are changed one by one
/// @param others     how many bytes are changed elsewhere, by chance
void damagePage(Opener& opener,
                const std::string& bytes,
                std::size_t page,
                std::size_t headBytes,
                int others)
{
    std::mt19937 random{static_cast<std::uint32_t>(page)};
    const std::size_t begin = page * pageSize;
    INFO("page " << page + 1);
    for (const char with : {'\0', '\xFF'}) {
        CHECK_NOTHROW(opener.open(filled(bytes, begin, pageSize, with)));
        CHECK_NOTHROW(opener.open(filled(bytes, begin, 64, with)));
        CHECK_NOTHROW(opener.open(filled(bytes, begin + pageSize / 2, pageSize / 2, with)));
    }
    for (std::size_t i = 0; i < headBytes; ++i) {
        INFO("byte " << begin + i);
        CHECK_NOTHROW(opener.open(flipped(bytes, begin + i)));
    }
    for (int i = 0; i < others; ++i) {
        const std::size_t at = begin + random() % pageSize;
        INFO("byte " << at);
        CHECK_NOTHROW(opener.open(flipped(bytes, at)));
    }
}

struct Worn {
    TemporaryFolder folder;
    fs::path file = folder / "plan.gpkg";
    project::Project project = wornProject(file);
    std::string bytes = bytesOf(file);
};

} // namespace

TEST_CASE("A damaged page of any kind is noticed or does no harm", "[document]")
{
    const Worn worn;
    const auto pages = pagesByKind(worn.bytes);
    for (const char* kind :
         {"schema", "inner page of a table", "leaf of a table", "leaf of an index",
          "rest of a large row", "free", "free, with a list of others"}) {
        INFO(kind);
        REQUIRE(pages.contains(kind));
    }
    Opener opener{worn.project};
    for (const auto& [kind, numbers] : pages) {
        INFO(kind);
        damagePage(opener, worn.bytes, numbers.front(), kind == "schema" ? 108 : 12, 4);
    }
    CHECK(opener.count("refused") > 40);
    CHECK(opener.count("same") > 20); // free pages, and bytes that mean nothing
}

TEST_CASE("Damage anywhere in a project is noticed or does no harm", "[document][slow]")
{
    const Worn worn;
    Opener opener{worn.project};
    for (std::size_t page = 0; page < worn.bytes.size() / pageSize; ++page)
        damagePage(opener, worn.bytes, page, 8, 10);
    CHECK(opener.count("refused") > 300);
    CHECK(opener.count("noticed") > 20); // text and coordinates that are others now
}

TEST_CASE("A project that lost its end is refused", "[document]")
{
    const Worn worn;
    Opener opener{worn.project};
    std::set<std::size_t> sizes{0, 1, 15, 16, 99, 100, 101, 512, worn.bytes.size() - 1};
    for (std::size_t page = 1; page < worn.bytes.size() / pageSize; page += 5)
        sizes.insert({page * pageSize - 1, page * pageSize, page * pageSize + 1});
    for (const std::size_t size : sizes) {
        INFO(size << " bytes are left");
        CHECK(opener.open(worn.bytes.substr(0, size)) == "refused");
    }
}

TEST_CASE("A project of which blocks were never written is refused", "[document]")
{
    const Worn worn;
    Opener opener{worn.project};
    const std::size_t half = worn.bytes.size() / 2;
    CHECK(opener.open(filled(worn.bytes, 0, worn.bytes.size(), '\0')) == "refused");
    CHECK(opener.open(filled(worn.bytes, half, worn.bytes.size(), '\0')) == "refused");
    CHECK(opener.open(filled(worn.bytes, 0, half, '\0')) == "refused");
    CHECK(opener.open(filled(worn.bytes, 100, worn.bytes.size(), '\0')) == "refused");
    CHECK(opener.open(filled(worn.bytes, pageSize, half, '\0')) == "refused");
}

TEST_CASE("Bytes behind the end of a project do no harm", "[document]")
{
    const Worn worn;
    Opener opener{worn.project};
    CHECK(opener.open(worn.bytes + "more") == "same");
    CHECK(opener.open(worn.bytes + std::string(3 * pageSize, '\xFF')) == "same");
}

TEST_CASE("A rollback journal that is none does no harm", "[document]")
{
    const Worn worn;
    std::ofstream{worn.file.string() + "-journal"} << "this is no journal";
    const Document document = Document::open(worn.file, Access::ReadWrite, surroundings(5000));
    CHECK(document.project() == worn.project);
    CHECK(document.openingFindings().empty());
}
