#pragma once

#include "plan.h"
#include "workload.h"

#include "ecotone/formats/raster_band.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::bench {

/// One measurement, made in a process of its own so that its peak memory is its own.
struct Job {
    enum class Road { BareReading, Booking };
    Road road = Road::BareReading;
    Size size;
    Codec codec = Codec::Deflate;
    Overlay overlay;
    formats::Decoding reader = formats::Decoding::Quickest; // of a booking
    int threads = 1;
    std::filesystem::path data;
};

/// What came of it.
struct Outcome {
    double wall = 0.0, cpu = 0.0; // seconds
    double peak_MiB = 0.0;
    std::size_t tilesTouched = 0, tilesTotal = 0;
    std::size_t rows = 0;        // of the cell table
    double worstDeviation = 0.0; // of a sum from its reference, relative
    std::string trouble;         // why the figures must not be compared; empty: nothing
};

/// "direct" or "gdal": who unpacks the tiles a booking reads.
[[nodiscard]] std::string_view nameOf(formats::Decoding reader);
/// @pre the name is one of these two
[[nodiscard]] formats::Decoding readerNamed(std::string_view name);

/// In this process. @throws Error
[[nodiscard]] Outcome measured(const Job& job);
/// In a new process of this program. @throws Error  it failed
[[nodiscard]] Outcome measuredApart(const Job& job);

/// The name of the subcommand that prints an outcome, and what stands behind it.
inline constexpr const char* jobCommand = "measure-one";
[[nodiscard]] std::vector<std::string> argumentsOf(const Job& job);
[[nodiscard]] Job jobOf(const std::vector<std::string>& arguments);
[[nodiscard]] std::string toJson(const Outcome& outcome);

} // namespace ecotone::bench
