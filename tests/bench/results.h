#pragma once

#include "cost.h"
#include "job.h"

#include <string>
#include <vector>

namespace ecotone::bench {

/// What a run is asked for.
struct Options {
    Size size = sizeNamed("M");
    std::vector<int> actions{2'000, 20'000};
    std::vector<int> threads{1, 2};
    int rounds = 3;
    Codec codec = Codec::Deflate;
    std::filesystem::path data;
};

/// Bare reading (G) and booking (E) of one case, round by round.
struct BookingResult {
    Job job; // its road means nothing
    std::vector<Outcome> reading, booking;

    /// Why there is no ratio, or empty.
    [[nodiscard]] std::string trouble() const;
    /// Medians, over the rounds, of booking over reading.
    [[nodiscard]] double cpuRatio() const;
    [[nodiscard]] double wallRatio() const;
};

/// How much sooner a case is done on more threads: medians of wall seconds, round by round.
struct SpeedUp {
    double reading = 1.0, booking = 1.0;
};
/// @pre both of one case and as many rounds
[[nodiscard]] SpeedUp speedUp(const BookingResult& onOne, const BookingResult& onMore);

/// The sets of shapes and their areas, by GEOS and by the engine, round by round.
struct SignatureResult {
    int actions = 0;
    std::vector<Cost> geos, engine;
    std::size_t geosSets = 0, engineSets = 0;
    double area = 0.0;      // of all sets together, m²
    double deviation = 0.0; // areas that are not in the same set in both, over all area
    std::string trouble;    // why there is no ratio, or empty
    /// Median of GEOS over engine, CPU seconds.
    [[nodiscard]] double ratio() const;
};

/// What it takes until figures are current again after an edit, round by round.
struct EditResult {
    Size size;
    int actions = 0, threads = 1;
    Cost first;                                  // before any edit: layers read, all booked
    /// Until progress and shares are current.
    std::vector<Cost> vertexMoved, ownerChanged, statusChanged;
    std::vector<Cost> storing;                   // of the moved vertex, in the project file
    std::size_t rows = 0;                        // of the cell table
    std::size_t tilesBooked = 0, rowsFolded = 0; // for the moved vertex
    std::string trouble;                         // why there are no figures, or empty
};

/// Matching of control cells, on one number of threads.
struct MatchingResult {
    int threads = 1;
    std::size_t candidates = 0, treated = 0, pairs = 0;
    Cost neighbours, fullMatch, repetitions, all;
    double effectError = 0.0;    // distance of the effect from the one put in, standard errors
    std::vector<double> figures; // what was found, to compare bit by bit
    std::string trouble;         // why the figures are not to be trusted, or empty
};

/// Median of one number of the outcomes.
template <class Number>
[[nodiscard]] double median(const std::vector<Outcome>& outcomes, Number Outcome::*number)
{
    std::vector<double> values;
    for (const Outcome& outcome : outcomes)
        values.push_back(static_cast<double>(outcome.*number));
    return medianOf(std::move(values));
}

struct Results {
    std::vector<BookingResult> bookings;
    std::vector<SignatureResult> signatures;
    std::vector<EditResult> edits;
    std::vector<MatchingResult> matchings;
    /// Whether every sum met its reference.
    [[nodiscard]] bool isSound() const;
};

} // namespace ecotone::bench
