#pragma once

#include "shapes.h"

#include <string>
#include <vector>

namespace ecotone::sample {

/// Mine, or old pit: the lease, and what is dug and heaped inside it.
struct MineSite {
    std::string name;
    std::string kind;   // words of the program: "mine", "legacy-site"
    std::string owners; // "A 55 % / B 45 %"
    std::string note;
    Area lease;
    Patch pit, wasteRock, tailings; // as they are in 2025
    bool isWorking = true;          // grows from date to date
};
[[nodiscard]] const std::vector<MineSite>& mineSites();

struct Settlement {
    std::string name;
    Patch built; // as it is in 2025
    double halo; // how far livestock round it presses on the steppe, in metres
};
[[nodiscard]] const std::vector<Settlement>& settlements();

/// Wells and winter camps: the places where livestock gathers.
[[nodiscard]] const std::vector<Place>& camps();

struct ProtectedArea {
    std::string name;
    std::string designation;
    std::string status; // of the World Database's words: "Designated", "Proposed"
    int year = 0;
    Area area;
};
[[nodiscard]] const std::vector<ProtectedArea>& protectedAreas();

/// The two districts that together fill the frame.
struct District {
    std::string name;
    Area area;
};
[[nodiscard]] const std::vector<District>& districts();

/// Roads between the town, the mines and the way out, as smooth lines.
[[nodiscard]] const std::vector<std::vector<Place>>& roads();

/// The scar of the fire of 2018.
[[nodiscard]] const Patch& fireScar();

/// Where cropland lies: parcels are chosen inside these.
[[nodiscard]] const std::vector<Patch>& ploughland();

/// The place of the lowest river cell of the landscape.
[[nodiscard]] Place landscapeOutlet() noexcept;

} // namespace ecotone::sample
