#include "ecotone/report/printed_proof.h"

#include "ecotone/base/error.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/report/html_writer.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace ecotone::report {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view pictureStart = "data:image/png;base64,";

std::string read(const fs::path& file)
{
    std::optional<std::string> bytes = readWhole(file);
    if (!bytes)
        throw InputError{"The published file “" + file.string() +
                         "” cannot be read. Check that it is whole and readable."};
    return std::move(*bytes);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// Pictures depend on the letters a machine has; what they show stands in the figures.
std::string withoutPictures(const std::string& page)
{
    std::string text;
    std::size_t from = 0;
    for (std::size_t at = page.find(pictureStart); at != std::string::npos;
         at = page.find(pictureStart, from)) {
        text.append(page, from, at + pictureStart.size() - from);
        from = std::min(page.find('"', at), page.size());
    }
    return text.append(page, from, std::string::npos);
}

void dropFigures(Report& report)
{
    for (Section& section : report.sections)
        std::erase_if(section.blocks,
                      [](const Block& block) { return std::holds_alternative<Figure>(block); });
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = text.find(what); !what.empty() && at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// A page that names versions of the program and of libraries by what they are versions of.
std::string withoutVersions(std::string page,
                            const std::map<std::string, std::string>& versions)
{
    for (const auto& [name, version] : versions)
        page = replaced(std::move(page), version, "‹" + name + "›");
    return page;
}

/// Between the lines both begin with and those both end with, lines are compared one by one.
void compareLines(const std::string& file,
                  std::string_view published,
                  std::string_view now,
                  std::vector<PrintedDifference>& differences)
{
    const std::vector<std::string_view> before = linesOf(published), after = linesOf(now);
    const auto begins = std::ranges::mismatch(before, after);
    const auto first = static_cast<std::size_t>(begins.in1 - before.begin());
    std::size_t last = 0; // counted from the end
    while (last < std::min(before.size(), after.size()) - first &&
           before[before.size() - 1 - last] == after[after.size() - 1 - last])
        ++last;
    for (std::size_t i = first; i < std::max(before.size(), after.size()) - last; ++i) {
        PrintedDifference difference{file, i + 1, std::nullopt, std::nullopt};
        if (i < before.size() - last)
            difference.published = before[i];
        if (i < after.size() - last)
            difference.now = after[i];
        if (difference.published != difference.now)
            differences.push_back(std::move(difference));
    }
}

} // namespace

std::vector<PrintedDifference> comparePrinted(const fs::path& folder,
                                              const run::PublishedResults& published,
                                              Report now,
                                              const run::Results& results)
{
    const bool hasSameVersions = published.versions == results.provenance.versions;
    std::vector<PrintedDifference> differences;
    if (const fs::path page = folder / "index.html"; fs::exists(page)) {
        std::string before = read(page);
        if (before.find(pictureStart) == std::string::npos)
            dropFigures(now);
        std::string after = withoutPictures(toHtml(now));
        before = withoutPictures(before);
        if (!hasSameVersions) {
            before = withoutVersions(std::move(before), published.versions);
            after = withoutVersions(std::move(after), results.provenance.versions);
        }
        compareLines("index.html", before, after, differences);
    }
    for (const Table* table : tablesOf(now)) {
        const std::string name = table->id + ".csv";
        if (hasSameVersions && fs::exists(folder / name))
            compareLines(name, read(folder / name), formats::toCsv(toOutTable(*table)),
                         differences);
    }
    return differences;
}

} // namespace ecotone::report
