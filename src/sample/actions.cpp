#include "actions.h"

#include "plan_parts.h"

#include <algorithm>
#include <sstream>

namespace ecotone::sample {
namespace {

std::size_t nearestPoint(const River& river, Place place)
{
    const auto nearest = std::ranges::min_element(
        river.line, {}, [&](Place point) { return length(point - place); });
    return static_cast<std::size_t>(nearest - river.line.begin());
}

/// Draws every inner place towards its neighbours.
std::vector<Place> straightened(const std::vector<Place>& line)
{
    auto result = line;
    for (std::size_t i = 1; i + 1 < line.size(); ++i)
        result[i] = (line[i - 1] + line[i] * 2.0 + line[i + 1]) * 0.25;
    return result;
}

} // namespace

std::vector<Place> reach(const std::vector<River>& rivers, Place from, Place to)
{
    const auto& river = *std::ranges::min_element(rivers, {}, [&](const River& candidate) {
        return length(candidate.line[nearestPoint(candidate, from)] - from) +
               length(candidate.line[nearestPoint(candidate, to)] - to);
    });
    const auto [first, last] =
        std::minmax({nearestPoint(river, from), nearestPoint(river, to)});
    std::vector<Place> line{river.line[first]};
    for (std::size_t i = first; i <= last; ++i) {
        if (length(river.line[i] - line.back()) >= 150.0)
            line.push_back(river.line[i]);
    }
    for (int round = 0; round < 4; ++round)
        line = straightened(line);
    return line;
}

std::vector<SampleAction> sampleActions(const std::vector<River>& rivers)
{
    auto plan = miningDuties(rivers);
    for (auto&& part : {riverActions(rivers), steppeActions(), forestAndSupport()})
        plan.insert(plan.end(), part.begin(), part.end());
    return plan;
}

std::vector<StatusEntry> statusesOf(const SampleAction& action)
{
    std::vector<StatusEntry> entries; // "2019-04-01 in-preparation; 2020-05-15 in-progress"
    std::istringstream history{action.statusHistory};
    StatusEntry entry;
    while (history >> entry.date >> entry.status) {
        if (entry.status.back() == ';')
            entry.status.pop_back();
        entries.push_back(entry);
    }
    return entries;
}

std::string namesOf(const SampleAction& action, Names wanted)
{
    std::string names;
    for (const auto& part : action.parts) {
        const auto kind = part.role == "implementer" ? Names::Implementers : Names::Others;
        if (kind == wanted)
            names += (names.empty() ? "" : " / ") + part.actor;
    }
    return names;
}

} // namespace ecotone::sample
