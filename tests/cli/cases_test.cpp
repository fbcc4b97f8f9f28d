#include "program.h"
#include "support/catch.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

/// Every file *.case is a session: a line `$ …` is run, the lines up to the next are what it
/// prints, exactly: `> …` to standard output, `! …` to standard error, and `? N` its exit code
/// (0 where it is left out). `[…]` stands for anything within a line. `#` begins a remark.
namespace {

namespace fs = std::filesystem;
using namespace ecotone::tests;

struct Step {
    std::string command;
    std::vector<std::string> out, err;
    int code = 0;
};

std::vector<Step> stepsOf(const fs::path& file)
{
    std::vector<Step> steps;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::string rest = line.size() > 2 ? line.substr(2) : "";
        if (line.front() == '$')
            steps.push_back({rest, {}, {}, 0});
        else if (steps.empty())
            FAIL(file.filename().string() << ": a line before the first command: " << line);
        else if (line.front() == '>')
            steps.back().out.push_back(rest);
        else if (line.front() == '!')
            steps.back().err.push_back(rest);
        else if (line.front() == '?')
            steps.back().code = std::stoi(rest);
        else
            FAIL(file.filename().string() << ": not understood: " << line);
    }
    return steps;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Whether a line is as expected, `[…]` standing for anything.
bool fits(const std::string& line, const std::string& expected)
{
    const std::string any = "[…]";
    const std::size_t gap = expected.find(any);
    if (gap == std::string::npos)
        return line == expected;
    if (!line.starts_with(expected.substr(0, gap)))
        return false;
    const std::string rest = expected.substr(gap + any.size());
    for (std::size_t at = gap; at <= line.size(); ++at)
        if (fits(line.substr(at), rest))
            return true;
    return false;
}

void checkLines(const std::string& stream,
                const std::vector<std::string>& lines,
                const std::vector<std::string>& expected)
{
    for (std::size_t i = 0; i < std::max(lines.size(), expected.size()); ++i) {
        const std::string line = i < lines.size() ? lines[i] : "(no line)";
        const std::string wanted = i < expected.size() ? expected[i] : "(no line)";
        INFO(stream << ", line " << i + 1 << "\n  expected: " << wanted
                    << "\n  printed:  " << line);
        CHECK((i < lines.size() && i < expected.size() && fits(line, wanted)));
    }
}

std::vector<fs::path> cases()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{ECOTONE_CLI_CASES})
        if (entry.path().extension() == ".case")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("Every session of the folder of cases prints what it should", "[cli]")
{
    const std::vector<fs::path> files = cases();
    REQUIRE(files.size() >= 8);
    for (const fs::path& file : files)
        DYNAMIC_SECTION(file.stem().string())
        {
            const Scratch scratch;
            fs::copy(fs::path{ECOTONE_CLI_CASES} / "data", scratch.path(),
                     fs::copy_options::recursive);
            for (const Step& step : stepsOf(file)) {
                INFO(file.filename().string() << ": $ " << step.command);
                const Ran ran = scratch.run(step.command);
                CHECK(ran.code == step.code);
                checkLines("standard output", linesOf(ran.out), step.out);
                checkLines("standard error", linesOf(ran.err), step.err);
            }
        }
}
