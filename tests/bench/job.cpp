#include "job.h"

#include "bare_reading.h"
#include "child_process.h"
#include "whole_booking.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ecotone::bench {

namespace {

Outcome outcomeOf(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        throw InputError{
            fmt::format("A measurement printed \"{}\" instead of its outcome.", text)};
    return {json.at("wall"),          json.at("cpu"),         json.at("peak_MiB"),
            json.at("tiles_touched"), json.at("tiles_total"), json.at("rows"),
            json.at("deviation"),     json.at("trouble")};
}

} // namespace

std::string_view nameOf(formats::Decoding reader)
{
    return reader == formats::Decoding::ByGdal ? "gdal" : "direct";
}

formats::Decoding readerNamed(std::string_view name)
{
    expects(name == "direct" || name == "gdal", "readerNamed: direct or gdal");
    return name == "gdal" ? formats::Decoding::ByGdal : formats::Decoding::Quickest;
}

Outcome measured(const Job& job)
{
    return job.road == Job::Road::BareReading ? bareReading(job) : wholeBooking(job);
}

Outcome measuredApart(const Job& job)
{
    return outcomeOf(outputOfThisProgram(argumentsOf(job)));
}

std::vector<std::string> argumentsOf(const Job& job)
{
    return {jobCommand,
            job.road == Job::Road::BareReading ? "read" : "book",
            job.size.name,
            std::string{nameOf(job.codec)},
            fmt::format("{}", job.overlay.actions),
            job.overlay.withLandscape ? "landscape" : "actions",
            std::string{nameOf(job.reader)},
            fmt::format("{}", job.threads),
            job.data.string()};
}

Job jobOf(const std::vector<std::string>& arguments)
{
    expects(arguments.size() == 8, "jobOf: what argumentsOf wrote behind the command");
    Job job;
    job.road = arguments[0] == "read" ? Job::Road::BareReading : Job::Road::Booking;
    job.size = sizeNamed(arguments[1]);
    job.codec = codecNamed(arguments[2]);
    job.overlay = {std::stoi(arguments[3]), arguments[4] == "landscape"};
    job.reader = readerNamed(arguments[5]);
    job.threads = std::stoi(arguments[6]);
    job.data = arguments[7];
    return job;
}

std::string toJson(const Outcome& outcome)
{
    return nlohmann::json{{"wall", outcome.wall},
                          {"cpu", outcome.cpu},
                          {"peak_MiB", outcome.peak_MiB},
                          {"tiles_touched", outcome.tilesTouched},
                          {"tiles_total", outcome.tilesTotal},
                          {"rows", outcome.rows},
                          {"deviation", outcome.worstDeviation},
                          {"trouble", outcome.trouble}}
        .dump();
}

} // namespace ecotone::bench
