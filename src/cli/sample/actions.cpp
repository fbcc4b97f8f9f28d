#include "actions.h"

#include <algorithm>

namespace ecotone::sample {
namespace {

constexpr Place km(double x, double y) noexcept
{
    return {x * 1000.0, y * 1000.0};
}

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

/// The stretch of a river between the points nearest to two places, in steps of 150 m or so;
/// its bends are eased, so that a strip along it does not cross itself.
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

std::vector<SampleAction> miningDuties(const std::vector<River>& rivers)
{
    return {
        {"A01", "Ulkan waste rock revegetation", "rehabilitation", "M3", "operational",
         "2019-04-01 in-preparation; 2020-05-15 in-progress", "2028-12-31", true, true,
         "Sarn Metals 100 %", "", 2400, "Ulkan mine", "Closure plan 2019, annex 4", 0.5,
         outline({km(14.9, 10.1), 520, 1.5, 3, 0.3, 901})},
        {"A02", "Ulkan tailings cover, phase 1", "rehabilitation", "M3", "operational",
         "2017-03-01 in-preparation; 2018-06-01 in-progress; 2023-10-31 "
         "post-completion-monitoring",
         "2033-10-31", true, true, "Sarn Processing 100 %", "", 3100, "Ulkan mine",
         "As-built survey 2023", 0.8, outline({km(17.1, 9.9), 480, 1.4, 60, 0.25, 902})},
        {"A03", "Kesh Ridge topsoil return", "rehabilitation", "M3", "operational",
         "2021-02-01 in-preparation; 2022-04-20 in-progress", "2030-12-31", true, true,
         "Tarnai Joint Venture 100 %", "", 1800, "Kesh Ridge mine", "Annual report 2024", 0.4,
         outline({km(26.9, 15.8), 640, 1.5, 28, 0.3, 903})},
        {"A04", "Old Bair backfill and regrading", "rehabilitation", "M3", "legacy",
         "2020-09-01 in-preparation; 2022-05-01 in-progress", "2029-06-30", true, true,
         "Velt Copper 100 %", "Highland Development Bank", 2900, "Old Bair pit",
         "Closure order 2020/17", 0.5, outline({km(24.8, 9.9), 700, 1.6, 9, 0.25, 904})},
        {"A05", "Kesh offset, upper Sivra steppe", "ecological restoration", "M4", "beyond",
         "2018-10-01 in-preparation; 2020-05-01 in-progress", "2040-12-31", true, true,
         "Tarnai Joint Venture 100 %", "Steppe Rivers Trust", 1500, "Kesh Ridge mine",
         "Offset management plan 2018", 0.6,
         outline({km(32.2, 14.9), 1250, 1.5, 20, 0.3, 905})},
        {"A06", "Ulkan offset, Long Slope", "ecological restoration", "M4", "beyond",
         "2016-03-01 in-preparation; 2017-05-01 in-progress; 2024-09-30 completed",
         "2024-09-30", true, true, "Sarn Metals 100 %", "", 980, "Ulkan mine",
         "Auditor's statement 2024", 0.9, outline({km(17.2, 7.9), 1000, 1.6, 14, 0.3, 906})},
        {"A07", "Ulkan creek channel", "ecological restoration", "REG", "operational",
         "2020-02-01 in-preparation; 2021-07-01 in-progress", "2026-12-31", true, true,
         "Sarn Metals 100 %", "", 640, "Ulkan mine", "Water permit 114, condition 9", 0.4,
         strip(reach(rivers, km(17.0, 12.0), km(14.4, 8.3)), 140, 907)},
        {"A08", "Haul road narrowing", "impact minimisation", "M2", "operational",
         "2022-01-15 in-preparation; 2023-03-01 in-progress", "2026-03-01", true, true,
         "Tarnai Joint Venture 100 %", "", 210, "Kesh Ridge mine", "Change order 31", 0.2,
         plot(km(26.3, 14.3), 1900, 260, 8)},
        {"A09", "Pit extension given up", "impact avoidance", "M1", "operational",
         "2021-11-30 completed", "2021-11-30", true, false, "Sarn Metals 100 %", "", 0,
         "Ulkan mine", "Board resolution of 2021-11-30", 0.0,
         outline({km(16.6, 11.7), 380, 1.3, 9, 0.3, 909})},
    };
}

std::vector<SampleAction> riverActions(const std::vector<River>& rivers)
{
    return {
        {"A10", "Tarnai riparian belt, upper reach", "ecological restoration", "L", "beyond",
         "2020-03-01 in-preparation; 2021-04-15 in-progress", "2029-12-31", true, true,
         "Provincial Nature Agency 60 % / Orlok Herders' Cooperative 40 %",
         "Steppe Rivers Trust", 720, "", "Field record 2024-08", 0.6,
         strip(reach(rivers, km(21.5, 17.0), km(20.8, 13.0)), 260, 910)},
        {"A11", "Tarnai riparian belt, lower reach", "ecological restoration", "L", "beyond",
         "2021-05-01 in-preparation; 2022-05-01 in-progress", "2030-12-31", true, true,
         "Tarnai Joint Venture 70 % / Steppe Rivers Trust 30 %", "Highland Development Bank",
         1150, "", "Contract of 2022-04-11", 0.5,
         strip(reach(rivers, km(19.8, 11.6), km(14.9, 6.2)), 300, 911)},
        {"A12", "Lake Ilen wetland rewetting", "ecological restoration", "L", "beyond",
         "2017-09-01 in-preparation; 2018-04-01 in-progress; 2023-06-30 "
         "post-completion-monitoring",
         "2033-06-30", true, true, "Steppe Rivers Trust 100 %",
         "Highland Development Bank / Provincial Nature Agency", 860, "",
         "Water level series 2018-2025", 0.9, outline({km(12.9, 6.4), 950, 1.7, 14, 0.3, 912})},
        {"A13", "Lake Ilen shore grazing exclusion", "assisted regeneration", "L", "beyond",
         "2019-02-01 in-preparation; 2019-06-01 in-progress; 2022-10-01 failed", "2022-10-01",
         true, true, "Orlok Herders' Cooperative 100 %", "", 120, "", "Fence inspection 2022",
         0.0, outline({km(11.9, 7.4), 700, 2.0, 2, 0.3, 913})},
        {"A14", "Sivra wet meadows", "ecological restoration", "L", "beyond",
         "2022-03-01 in-preparation; 2023-05-01 in-progress", "2031-12-31", true, true,
         "Provincial Nature Agency 100 %", "", 330, "", "Survey of 2023", 0.3,
         strip(reach(rivers, km(28.6, 16.6), km(25.9, 19.0)), 200, 914)},
    };
}

std::vector<SampleAction> steppeActions()
{
    return {
        {"A15", "Rotational grazing, south commons", "assisted regeneration", "L", "beyond",
         "2020-01-15 in-preparation; 2020-06-01 in-progress", "2030-12-31", true, true,
         "Orlok Herders' Cooperative 100 %", "Provincial Nature Agency", 410, "",
         "Grazing plan 2020, monitoring plots 1-24", 0.5,
         outline({km(21.6, 9.0), 1900, 1.5, 6, 0.3, 915})},
        {"A16", "Orlok commons reseeding", "ecological restoration", "L", "beyond",
         "2021-01-15 in-preparation; 2021-05-20 in-progress", "2027-12-31", true, true,
         "Sarn Metals 50 % / Provincial Nature Agency 50 %", "Orlok Herders' Cooperative", 530,
         "", "Seeding record 2021", 0.6, outline({km(22.2, 10.1), 1050, 1.4, 12, 0.3, 916})},
        {"A17", "Long Slope dry steppe reseeding", "ecological restoration", "L", "beyond",
         "2022-02-01 in-preparation; 2022-05-10 in-progress", "2028-12-31", true, true,
         "Velt Copper 100 %", "", 450, "", "Seeding record 2022", 0.4,
         outline({km(18.5, 7.3), 1000, 1.5, 10, 0.3, 917})},
        {"A18", "Rotational grazing, Sivra valley", "assisted regeneration", "L", "beyond",
         "2021-03-01 in-preparation; 2022-06-01 in-progress", "2031-12-31", true, true,
         "Orlok Herders' Cooperative 50 % / Steppe Rivers Trust 50 %", "", 380, "",
         "Grazing plan 2022", 0.4, outline({km(31.4, 17.3), 1600, 1.5, 6, 0.3, 918})},
        {"A19", "Old Bair hillside grassland", "ecological restoration", "L", "beyond",
         "2021-09-01 in-preparation; 2023-04-15 in-progress", "2031-12-31", true, false,
         "Steppe Rivers Trust 60 % / Tarnai Joint Venture 40 %", "Highland Development Bank",
         470, "", "Baseline plots 2022", 0.3, outline({km(25.7, 10.6), 950, 1.3, 8, 0.3, 919})},
        {"A20", "Orlok terraces", "sustainable use", "L", "beyond",
         "2018-03-01 in-preparation; 2019-04-01 in-progress; 2021-10-31 completed; 2024-05-01 "
         "reversed",
         "2021-10-31", true, false, "Orlok Herders' Cooperative 100 %", "", 140, "",
         "Inspection of 2024-05", 0.0, outline({km(19.0, 9.6), 700, 1.6, 8, 0.3, 920})},
        {"A21", "Boundary steppe recovery", "assisted regeneration", "L", "beyond",
         "2021-02-01 in-preparation; 2022-04-01 in-progress", "2032-12-31", false, true,
         "Provincial Nature Agency 100 %", "Orlok Herders' Cooperative", 260, "",
         "Agreement of three districts 2021", 0.4,
         outline({km(24.3, 4.4), 1500, 1.3, 2, 0.3, 921})},
        {"A22", "Western steppe recovery", "ecological restoration", "L", "beyond",
         "2020-06-01 in-preparation; 2021-05-01 in-progress", "2030-12-31", true, true,
         "Velt Copper 100 %", "", 390, "", "Seeding record 2021", 0.5,
         outline({km(6.2, 15.2), 1150, 1.4, 12, 0.3, 922})},
    };
}

std::vector<SampleAction> forestAndSupport()
{
    return {
        {"A23", "Kholon fire scar reforestation", "ecological restoration", "L", "beyond",
         "2019-01-10 in-preparation; 2019-05-01 in-progress", "2029-12-31", true, true,
         "Provincial Nature Agency 70 % / Steppe Rivers Trust 30 %", "", 690, "",
         "Planting record 2019-2023", 0.5, outline({km(34.2, 20.9), 1000, 1.6, 12, 0.3, 923})},
        {"A24", "Northern foothill regeneration", "ecological restoration", "L", "beyond",
         "2025-02-01 in-preparation", "2034-12-31", true, false,
         "Provincial Nature Agency 100 %", "Highland Development Bank", 900, "",
         "Feasibility study 2025", 0.0, outline({km(23.0, 15.4), 1300, 1.4, 10, 0.3, 924})},
        {"A25", "Kholon ranger patrols", "protection", "SUP", "beyond",
         "2019-01-01 in-preparation; 2019-07-01 in-progress", "2027-06-30", true, true,
         "Provincial Nature Agency 100 %", "Highland Development Bank / Sarn Metals", 310, "",
         "Patrol log 2024", 0.0, outline({km(29.0, 23.0), 2300, 1.5, 60, 0.25, 925})},
        {"A26", "Steppe bird plots", "monitoring", "ACA", "beyond",
         "2020-03-01 in-preparation; 2020-05-01 in-progress", "2027-12-31", true, true,
         "Steppe Rivers Trust 100 %", "", 90, "", "Counts 2020-2025", 0.0,
         plot(km(19.4, 13.9), 1400, 1400, 5)},
    };
}

} // namespace

std::vector<SampleAction> sampleActions(const std::vector<River>& rivers)
{
    auto plan = miningDuties(rivers);
    for (auto&& part : {riverActions(rivers), steppeActions(), forestAndSupport()})
        plan.insert(plan.end(), part.begin(), part.end());
    return plan;
}

std::string startOf(const SampleAction& action)
{
    return action.statusHistory.substr(0, 10);
}

std::string statusDateOf(const SampleAction& action)
{
    const auto last = action.statusHistory.rfind(';');
    return action.statusHistory.substr(last == std::string::npos ? 0 : last + 2, 10);
}

std::string statusOf(const SampleAction& action)
{
    return action.statusHistory.substr(action.statusHistory.rfind(' ') + 1);
}

} // namespace ecotone::sample
