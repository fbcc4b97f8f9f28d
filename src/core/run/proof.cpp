#include "ecotone/run/proof.h"

#include "json_differences.h"

#include "ecotone/run/results_json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ecotone::run {

namespace {

constexpr std::array partsOfResults{"project", "provenance", "landscapes", "targets",
                                    "findings"};

/// No run has larger tiles: they would not fit into memory.
constexpr std::int64_t longestTileSide = 1LL << 14U;

Json parsed(const std::string& text)
{
    return Json::parse(text, nullptr, false);
}

bool isWhole(const Json& json)
{
    return json.is_object() &&
           std::ranges::all_of(partsOfResults,
                               [&](const char* part) { return json.contains(part); }) &&
           json["provenance"].is_object() && json["targets"].is_array() &&
           json["landscapes"].is_array() && json["findings"].is_array();
}

/// The results without targets that nobody published, and what was found about these.
Results asFarAsPublished(const Json& published, Results results)
{
    std::erase_if(results.targets, [&](const TargetResult& target) {
        return std::ranges::none_of(published["targets"], [&](const Json& each) {
            return each.is_object() && each.value("name", Json{}) == target.name;
        });
    });
    return results;
}

std::vector<Difference> between(const Json& published, const Json& now)
{
    JsonComparison comparison{Alike::ToTheBit, published};
    comparison.compare(published, now, {});
    return comparison.differences();
}

/// The provenance without what is compared by itself.
Json inputsOf(const Json& results)
{
    Json inputs = results["provenance"];
    inputs.erase("inputs_sha256");
    inputs.erase("versions");
    return inputs;
}

} // namespace

Checked<PublishedResults> readPublished(std::string json)
{
    const Json results = parsed(json);
    if (results.is_discarded())
        return Refusal{"It is no JSON. Give the results.json of a report, or what “ecotone "
                       "account --json” printed."};
    if (!isWhole(results))
        return Refusal{
            "It does not hold all results of a run: project, provenance, landscapes, "
            "targets and findings. Give the results.json of a report, or what "
            "“ecotone account --json” printed."};
    const Json& provenance = results["provenance"];
    PublishedResults published;
    const Json side = provenance.value("grid", Json::object()).value("tile_side_cells", Json{});
    const Json versions = provenance.value("versions", Json{});
    if (!side.is_number_integer() || side.get<std::int64_t>() < 1 ||
        side.get<std::int64_t>() > longestTileSide || !versions.is_object() ||
        !provenance.value("inputs_sha256", Json{}).is_string())
        return Refusal{"Its provenance does not say from which inputs, with which tiles and by "
                       "which versions it was computed, so it cannot be computed again."};
    published.tileSide = side.get<std::int64_t>();
    for (const auto& [name, version] : versions.items())
        published.versions[name] =
            version.is_string() ? version.get<std::string>() : version.dump();
    published.json = std::move(json);
    return published;
}

Proof prove(const PublishedResults& published, const Results& now)
{
    const Json before = parsed(published.json);
    const Json after = parsed(toJson(asFarAsPublished(before, now)));
    Proof proof;
    proof.versions = between(before["provenance"]["versions"], after["provenance"]["versions"]);
    proof.inputs = between(inputsOf(before), inputsOf(after));
    proof.hasSameInputs =
        before["provenance"]["inputs_sha256"] == after["provenance"]["inputs_sha256"];
    JsonComparison figures{proof.versions.empty() ? Alike::ToTheBit : Alike::ToRounding,
                           before};
    for (const char* part : {"project", "landscapes", "targets", "findings"})
        figures.compare(before[part], after[part], part);
    // Figures that were published before duties were on record name none.
    figures.compare(before.value("obligations", Json::array()), after["obligations"],
                    "obligations");
    proof.compared = figures.compared();
    proof.figures = figures.differences();
    return proof;
}

} // namespace ecotone::run
