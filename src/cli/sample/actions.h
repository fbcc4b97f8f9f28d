#pragma once

#include "hydrology.h"
#include "shapes.h"

#include <string>
#include <vector>

namespace ecotone::sample {

/// One action of the sample plan, in the words the program uses.
struct SampleAction {
    std::string code; // "A07"
    std::string name;
    std::string kind;
    std::string obligation;
    std::string scope;
    std::string statusHistory; // "2019-05-01 in-preparation; 2020-04-01 in-progress"
    std::string end;           // planned or real, ISO
    bool isResourced = true;
    bool isMonitored = true;
    std::string implementers; // "A 55 % / B 45 %": the agreed key
    std::string supporters;
    int budget = 0; // thousands of USD of 2023
    std::string site;
    std::string evidence;
    double recovery = 0.0; // how far the land has come by 2025, 0 to 1; shapes the 2025 rasters
    Area area;             // empty: not located
};

/// The sample plan; strips follow the rivers they belong to.
[[nodiscard]] std::vector<SampleAction> sampleActions(const std::vector<River>& rivers);

/// First date and last status of a history.
[[nodiscard]] std::string startOf(const SampleAction& action);
[[nodiscard]] std::string statusOf(const SampleAction& action);
[[nodiscard]] std::string statusDateOf(const SampleAction& action);

} // namespace ecotone::sample
