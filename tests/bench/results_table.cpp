#include "results_table.h"

#include <fmt/format.h>

#include <cstdio>

namespace ecotone::bench {

namespace {

constexpr double actionsBar = 1.30, landscapeBar = 1.35;   // booking over reading, at most
constexpr double threadsBar = 1.7;                         // one thread over two, at least
constexpr double geosBar = 3.0;                            // GEOS over engine, at least
constexpr double vertexBar_ms = 100.0, ownerBar_ms = 20.0; // wall, at most
constexpr double matchingBar_s = 60.0;                     // wall on two threads, at most

const char* groundOf(const Overlay& overlay)
{
    return overlay.withLandscape ? "landscape" : "actions";
}

bool isSameCase(const BookingResult& a, const BookingResult& b)
{
    return a.job.size.name == b.job.size.name &&
           a.job.overlay.actions == b.job.overlay.actions &&
           a.job.overlay.withLandscape == b.job.overlay.withLandscape;
}

double cellsRead(const BookingResult& result)
{
    return static_cast<double>(result.booking.front().tilesTouched) * tileSide * tileSide;
}

double medianMilliseconds(const std::vector<Cost>& costs, double Cost::*clock)
{
    std::vector<double> values;
    for (const Cost& cost : costs)
        values.push_back(cost.*clock * 1e3);
    return medianOf(std::move(values));
}

} // namespace

void printBookingHead()
{
    fmt::print("\nBooking (E) beside bare reading (G) of the same tiles and layers; seconds, "
               "medians.\n"
               "The ratio is E over G, pair by pair; the bar is what it may be at most.\n\n"
               "{:<4} {:>7} {:<9} {:>7} {:>8} {:>8} {:>8} {:>8} {:>7} {:>7} {:>5} {:>8} {:>10} "
               "{:>8} {:>9}\n",
               "size", "actions", "ground", "threads", "G cpu", "G wall", "E cpu", "E wall",
               "cpu E/G", "wall", "bar", "peak MiB", "tiles", "rows", "deviation");
}

void printBooking(const BookingResult& result)
{
    const Job& job = result.job;
    const auto& first = result.booking.front();
    fmt::print("{:<4} {:>7} {:<9} {:>7} {:>8.3f} {:>8.3f} {:>8.3f} {:>8.3f} ", job.size.name,
               job.overlay.actions, groundOf(job.overlay), job.threads,
               median(result.reading, &Outcome::cpu), median(result.reading, &Outcome::wall),
               median(result.booking, &Outcome::cpu), median(result.booking, &Outcome::wall));
    if (result.trouble().empty())
        fmt::print("{:>7.2f} {:>7.2f} {:>5.2f} ", result.cpuRatio(), result.wallRatio(),
                   job.overlay.withLandscape ? landscapeBar : actionsBar);
    else
        fmt::print("{:>7} {:>7} {:>5} ", "–", "–", "–");
    fmt::print("{:>8.0f} {:>10} {:>8} {:>9.1e}\n", median(result.booking, &Outcome::peak_MiB),
               fmt::format("{}/{}", first.tilesTouched, first.tilesTotal), first.rows,
               first.worstDeviation);
    if (!result.trouble().empty())
        fmt::print("     no ratio: {}\n", result.trouble());
    std::fflush(stdout);
}

void printSpeedUps(const std::vector<BookingResult>& bookings)
{
    fmt::print("\nMore threads: wall seconds on one over wall seconds on several (bar: {:.1f} "
               "on two).\n\n{:<4} {:>7} {:<9} {:>7} {:>8} {:>8} {:>12} {:>12}\n",
               threadsBar, "size", "actions", "ground", "threads", "G", "E", "G cpu/wall",
               "E cpu/wall");
    for (const BookingResult& one : bookings) {
        if (one.job.threads != 1)
            continue;
        for (const BookingResult& more : bookings) {
            if (more.job.threads == 1 || !isSameCase(one, more))
                continue;
            const SpeedUp gained = speedUp(one, more);
            fmt::print(
                "{:<4} {:>7} {:<9} {:>7} {:>8.2f} {:>8.2f} {:>12.2f} {:>12.2f}\n",
                one.job.size.name, one.job.overlay.actions, groundOf(one.job.overlay),
                more.job.threads, gained.reading, gained.booking,
                median(more.reading, &Outcome::cpu) / median(more.reading, &Outcome::wall),
                median(more.booking, &Outcome::cpu) / median(more.booking, &Outcome::wall));
        }
    }
}

void printSignatureHead()
{
    fmt::print("\nThe sets of shapes and their areas: GEOS (union of outlines, polygonize, "
               "containment) over the\nengine, CPU seconds on one thread (bar: {:.0f} at "
               "least).\n\n{:>7} {:>9} {:>9} {:>7} {:>10} {:>10} {:>12} {:>9}\n",
               geosBar, "actions", "GEOS", "engine", "ratio", "GEOS sets", "our sets",
               "area km²", "deviation");
}

void printSignatures(const SignatureResult& result)
{
    const auto cpu = [](const std::vector<Cost>& costs) {
        return medianMilliseconds(costs, &Cost::cpu) * 1e-3;
    };
    const bool isSound = result.trouble.empty();
    fmt::print("{:>7} {:>9.3f} {:>9.3f} {:>7} {:>10} {:>10} {:>12.3f} {:>9.1e}\n",
               result.actions, cpu(result.geos), cpu(result.engine),
               isSound ? fmt::format("{:.2f}", result.ratio()) : "–", result.geosSets,
               result.engineSets, result.area * 1e-6, result.deviation);
    if (!isSound)
        fmt::print("     no ratio: {}\n", result.trouble);
    std::fflush(stdout);
}

void printGrowth(const std::vector<BookingResult>& bookings)
{
    fmt::print("\nGrowth: what booking costs on top of reading, on one thread, CPU seconds.\n\n"
               "{:<4} {:>7} {:<9} {:>11} {:>9} {:>9} {:>13} {:>16}\n",
               "size", "actions", "ground", "cells read", "E", "E - G", "ns per cell",
               "µs per action");
    for (const BookingResult& result : bookings) {
        if (result.job.threads != 1 || !result.trouble().empty())
            continue;
        const double booking = median(result.booking, &Outcome::cpu);
        const double onTop = booking - median(result.reading, &Outcome::cpu);
        fmt::print("{:<4} {:>7} {:<9} {:>11.0f} {:>9.3f} {:>9.3f} {:>13.2f} {:>16.1f}\n",
                   result.job.size.name, result.job.overlay.actions,
                   groundOf(result.job.overlay), cellsRead(result), booking, onTop,
                   onTop * 1e9 / cellsRead(result), onTop * 1e6 / result.job.overlay.actions);
    }
}

void printEditHead()
{
    fmt::print(
        "\nAn edit (I): milliseconds until progress and shares are current again, "
        "medians (bars: {:.0f} for a\nmoved vertex, {:.0f} for another owner or status). "
        "Storing is the moved vertex in the project file.\n\n"
        "{:<4} {:>7} {:>7} {:>7} {:>10} {:>8} {:>9} {:>8} {:>10} {:>8} {:>8} {:>5} {:>6} "
        "{:>7}\n",
        vertexBar_ms, ownerBar_ms, "size", "actions", "threads", "first s", "vertex cpu",
        "wall", "owner cpu", "wall", "status cpu", "wall", "storing", "tiles", "folded",
        "rows");
}

std::string millisecondsOf(const std::vector<Cost>& costs, double Cost::*kind)
{
    return fmt::format("{:.1f}", medianMilliseconds(costs, kind));
}

void printEdits(const EditResult& result)
{
    std::vector<std::string> cells(7, "–");
    if (result.trouble.empty())
        cells = {millisecondsOf(result.vertexMoved, &Cost::cpu),
                 millisecondsOf(result.vertexMoved, &Cost::wall),
                 millisecondsOf(result.ownerChanged, &Cost::cpu),
                 millisecondsOf(result.ownerChanged, &Cost::wall),
                 millisecondsOf(result.statusChanged, &Cost::cpu),
                 millisecondsOf(result.statusChanged, &Cost::wall),
                 millisecondsOf(result.storing, &Cost::wall)};
    fmt::print("{:<4} {:>7} {:>7} {:>7.2f} {:>10} {:>8} {:>9} {:>8} {:>10} {:>8} {:>8} {:>5} "
               "{:>6} {:>7}\n",
               result.size.name, result.actions, result.threads, result.first.wall, cells[0],
               cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], result.tilesBooked,
               result.rowsFolded, result.rows);
    if (!result.trouble.empty())
        fmt::print("     no figures: {}\n", result.trouble);
    std::fflush(stdout);
}

void printMatchings(const std::vector<MatchingResult>& results)
{
    fmt::print(
        "\nMatching control cells (bar: {:.0f} s of wall on two threads for all of it): "
        "nearest controls of all\ntreated cells, one full match with effect and balance, "
        "100 repetitions on 10 %.\n\n"
        "{:>10} {:>8} {:>7} {:>7} {:>12} {:>7} {:>12} {:>8} {:>8} {:>10}\n",
        matchingBar_s, "candidates", "treated", "pairs", "threads", "neighbours", "match",
        "repetitions", "all s", "cpu s", "off by se");
    for (const MatchingResult& result : results) {
        fmt::print("{:>10} {:>8} {:>7} {:>7} {:>12.2f} {:>7.2f} {:>12.2f} {:>8.2f} {:>8.2f} "
                   "{:>10.2f}\n",
                   result.candidates, result.treated, result.pairs, result.threads,
                   result.neighbours.wall, result.fullMatch.wall, result.repetitions.wall,
                   result.all.wall, result.all.cpu, result.effectError);
        if (!result.trouble.empty())
            fmt::print("     not to be trusted: {}\n", result.trouble);
    }
    std::fflush(stdout);
}

} // namespace ecotone::bench
