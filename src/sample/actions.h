#pragma once

#include "hydrology.h"
#include "shapes.h"

#include <string>
#include <vector>

namespace ecotone::sample {

/// An actor in an action.
struct SamplePart {
    std::string actor;
    std::string role; // words of the program: "implementer", "funder", …
    int percent = 0;  // agreed key of implementers
};

struct StatusEntry {
    std::string date;   // ISO
    std::string status; // words of the program
};

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
    std::vector<SamplePart> parts;
    int budget = 0; // thousands of USD of 2023
    std::string site;
    std::string evidence;
    double recovery = 0.0; // how far the land has come by 2025, 0 to 1; shapes the 2025 rasters
    Area area;             // empty: not located
};

/// The sample plan; strips follow the rivers they belong to.
[[nodiscard]] std::vector<SampleAction> sampleActions(const std::vector<River>& rivers);

/// The status history, first to last.
[[nodiscard]] std::vector<StatusEntry> statusesOf(const SampleAction& action);

enum class Names { Implementers, Others };
/// "A / B", in the order of the parts.
[[nodiscard]] std::string namesOf(const SampleAction& action, Names names);

} // namespace ecotone::sample
