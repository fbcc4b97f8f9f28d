#include "results_json.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/library_versions.h"
#include "ecotone/geo/library_versions.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <thread>

namespace ecotone::bench {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const std::vector<Outcome>& outcomes)
{
    Json list = Json::array();
    for (const Outcome& outcome : outcomes)
        list.push_back(
            {{"cpu_s", outcome.cpu}, {"wall_s", outcome.wall}, {"peak_MiB", outcome.peak_MiB}});
    return list;
}

Json jsonOf(const std::vector<Cost>& costs)
{
    Json list = Json::array();
    for (const Cost& cost : costs)
        list.push_back({{"cpu_s", cost.cpu}, {"wall_s", cost.wall}});
    return list;
}

Json jsonOf(const BookingResult& result)
{
    const Outcome& first = result.booking.front();
    Json json{{"size", result.job.size.name},
              {"codec", nameOf(result.job.codec)},
              {"actions", result.job.overlay.actions},
              {"with_landscape", result.job.overlay.withLandscape},
              {"threads", result.job.threads},
              {"tiles_touched", first.tilesTouched},
              {"tiles_total", first.tilesTotal},
              {"rows", first.rows},
              {"deviation", first.worstDeviation},
              {"reading", jsonOf(result.reading)},
              {"booking", jsonOf(result.booking)}};
    if (const std::string trouble = result.trouble(); !trouble.empty())
        json["trouble"] = trouble;
    else
        json["ratio"] = {{"cpu", result.cpuRatio()}, {"wall", result.wallRatio()}};
    return json;
}

Json jsonOf(const SignatureResult& result)
{
    Json json{{"actions", result.actions},        {"geos", jsonOf(result.geos)},
              {"engine", jsonOf(result.engine)},  {"geos_sets", result.geosSets},
              {"engine_sets", result.engineSets}, {"area_m2", result.area},
              {"deviation", result.deviation}};
    if (result.trouble.empty())
        json["ratio"] = result.ratio();
    else
        json["trouble"] = result.trouble;
    return json;
}

Json jsonOf(const EditResult& result)
{
    Json json{{"size", result.size.name},
              {"actions", result.actions},
              {"threads", result.threads},
              {"first", jsonOf(std::vector{result.first})},
              {"tiles_booked", result.tilesBooked},
              {"rows_folded", result.rowsFolded},
              {"rows", result.rows}};
    if (!result.trouble.empty()) {
        json["trouble"] = result.trouble;
        return json;
    }
    json["vertex_moved"] = jsonOf(result.vertexMoved);
    json["owner_changed"] = jsonOf(result.ownerChanged);
    json["status_changed"] = jsonOf(result.statusChanged);
    json["storing"] = jsonOf(result.storing);
    return json;
}

Json jsonOf(const MatchingResult& result)
{
    const auto cost = [](const Cost& each) {
        return Json{{"cpu_s", each.cpu}, {"wall_s", each.wall}};
    };
    return {{"threads", result.threads},
            {"candidates", result.candidates},
            {"treated", result.treated},
            {"pairs", result.pairs},
            {"neighbours", cost(result.neighbours)},
            {"full_match", cost(result.fullMatch)},
            {"repetitions", cost(result.repetitions)},
            {"all", cost(result.all)},
            {"off_by_standard_errors", result.effectError},
            {"trouble", result.trouble}};
}

template <class Result>
Json listOf(const std::vector<Result>& results)
{
    Json list = Json::array();
    for (const Result& result : results)
        list.push_back(jsonOf(result));
    return list;
}

} // namespace

void writeJson(const std::filesystem::path& file,
               const Options& options,
               const Results& results)
{
    const Json json{{"rounds", options.rounds},
                    {"processors", std::thread::hardware_concurrency()},
                    {"formats_libraries", formats::libraryVersions()},
                    {"geo_libraries", geo::libraryVersions()},
                    {"bookings", listOf(results.bookings)},
                    {"signatures", listOf(results.signatures)},
                    {"edits", listOf(results.edits)},
                    {"matchings", listOf(results.matchings)}};
    std::ofstream stream{file};
    stream << json.dump(2) << '\n';
    if (!stream.flush())
        throw InputError{"The file \"" + file.string() +
                         "\" could not be written; is its folder there?"};
}

} // namespace ecotone::bench
