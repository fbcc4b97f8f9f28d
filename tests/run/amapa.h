#pragma once

#include "accounts/hand_made.h"

#include "ecotone/run/pipeline.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace ecotone::tests {

/// Where the data set lies; nothing where it is absent.
[[nodiscard]] std::optional<std::filesystem::path> amapaFolder();

/// The demonstration plan of the data set as a project: landscape, nine actions, six fictional
/// actors of whom two hold a joint venture 55 to 45, a baseline and a target of 30 %.
struct AmapaPlan {
    HandMadeProject plan;
    records::LayerId baseline;
    records::TargetId target;
};
struct AmapaChoices {
    std::string baseline = "landcover_2022.tif";
    int band = 1;
    bool areEffective = false;        // status, budget and monitoring of all nine declared
    bool protectionCounts = true;     // or is not a kind of restoration
    std::optional<geo::Crs> crs = {}; // bring all vectors there first
};
[[nodiscard]] AmapaPlan amapaPlan(const std::filesystem::path& folder,
                                  const AmapaChoices& choices);

} // namespace ecotone::tests
