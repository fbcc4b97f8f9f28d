// Measures the engine; see README.md beside this file.

#include "fixed_workload.h"
#include "layer_writer.h"
#include "results_json.h"
#include "run.h"
#include "shape_files.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <exception>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace ecotone::bench;

namespace {

/// What the command line says, in words.
struct Words {
    std::string size = "M", codec = "deflate", reader = "both";
    std::string data = ECOTONE_BENCH_DATA;
    std::string json;
    std::vector<std::string> parts{"booking", "signatures", "growth", "edits", "matching"};
    std::vector<std::string> job;
    int times = 1;
};

std::set<Part> partsOf(const std::vector<std::string>& names)
{
    static const std::map<std::string, Part> parts{{"booking", Part::Booking},
                                                   {"signatures", Part::Signatures},
                                                   {"growth", Part::Growth},
                                                   {"edits", Part::Edits},
                                                   {"matching", Part::Matching}};
    std::set<Part> chosen;
    for (const std::string& name : names)
        chosen.insert(parts.at(name));
    return chosen;
}

void addData(CLI::App& app, Options& options, Words& words)
{
    app.add_option("--size", words.size, "XS, S, M or L: 2 048 to 24 576 cells a side")
        ->check(CLI::IsMember({"XS", "S", "M", "L"}))
        ->capture_default_str();
    app.add_option("--shapes", options.actions, "How many actions; may be given several times")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--codec", words.codec, "How the layers are packed")
        ->check(CLI::IsMember({"deflate", "zstd"}))
        ->capture_default_str();
    app.add_option("--data", words.data, "Folder the landscapes are made in and kept")
        ->capture_default_str();
}

void settle(Options& options, const Words& words)
{
    options.size = sizeNamed(words.size);
    options.codec = codecNamed(words.codec);
    options.data = words.data;
    if (words.reader != "both")
        options.readers = {readerNamed(words.reader)};
}

int runAll(Options& options, const Words& words)
{
    settle(options, words);
    const Results results = runBenchmarks(options, partsOf(words.parts));
    if (!words.json.empty())
        writeJson(words.json, options, results);
    return results.isSound() ? 0 : 1;
}

void makeOnly(Options& options, const Words& words)
{
    settle(options, words);
    makeLayers(options.data, options.size, options.codec);
    for (const int actions : options.actions)
        makeShapeFiles(options.data, actions);
}

void addRun(CLI::App& app, Options& options, Words& words)
{
    addData(app, options, words);
    app.add_option("--threads", options.threads, "Numbers of threads to compare")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    app.add_option("--reader", words.reader,
                   "Who unpacks the tiles that are booked: GDAL, the quickest road, or both in "
                   "turn")
        ->check(CLI::IsMember({"direct", "gdal", "both"}))
        ->capture_default_str();
    app.add_option("--rounds", options.rounds, "Rounds; medians are printed")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--only", words.parts,
                   "booking, signatures, growth, edits, matching: some of them")
        ->check(CLI::IsMember({"booking", "signatures", "growth", "edits", "matching"}));
    app.add_option("--json", words.json, "File for all figures of all rounds");
}

int run(int argc, char** argv)
{
    Options options;
    Words words;
    CLI::App app{"Measures booking beside bare reading of the same rasters."};
    app.require_subcommand(0, 1);
    addRun(app, options, words);
    auto* const make = app.add_subcommand("make", "Only make the landscape, shapes included");
    addData(*make, options, words);
    auto* const fixed =
        app.add_subcommand("fixed", "A small booking in memory, to count instructions of");
    fixed->add_option("--times", words.times, "How often; 0 only makes it ready")
        ->capture_default_str();
    auto* const one = app.add_subcommand(jobCommand)->group(""); // what a run starts by itself
    one->add_option("job", words.job)->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    if (*make)
        makeOnly(options, words);
    else if (*fixed)
        runFixedWorkload(words.times);
    else if (*one)
        fmt::print("{}\n", toJson(measured(jobOf(words.job))));
    else
        return runAll(options, words);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "ecotone_bench: {}\n", problem.what());
        return 1;
    }
}
