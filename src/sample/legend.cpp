#include "cover.h"

namespace ecotone::sample {

const std::vector<ClassEntry>& coverLegend()
{
    static const std::vector<ClassEntry> legend{
        {1, "Water", {86, 142, 184}},
        {2, "Forest", {62, 110, 72}},
        {3, "Steppe grassland", {203, 205, 144}},
        {4, "Wetland", {124, 178, 160}},
        {5, "Cropland", {228, 190, 104}},
        {6, "Bare or degraded steppe", {196, 150, 110}},
        {7, "Mine or other artificial ground", {122, 112, 118}},
        {8, "Settlement", {186, 74, 70}},
    };
    return legend;
}

const std::vector<ClassEntry>& ecosystemLegend()
{
    static const std::vector<ClassEntry> legend{
        {1, "Boreal and temperate mountain forest (T2.1)", {62, 110, 72}},
        {2, "Temperate steppe (T4.5)", {203, 205, 144}},
        {3, "Riverine and lakeside wetland (TF1.3)", {124, 178, 160}},
        {4, "Upland river (F1.1)", {70, 120, 170}},
        {5, "Freshwater lake (F2.1)", {104, 160, 200}},
    };
    return legend;
}

} // namespace ecotone::sample
