#include "amapa.h"

#include "support/catch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ecotone::tests {

namespace fs = std::filesystem;
using nlohmann::json;

void copyAmapa(const Scratch& scratch)
{
    const fs::path data = sharedData() / "amapa-lourenco", cases = ECOTONE_CLI_CASES;
    for (const char* name : {"landcover_2022.tif", "landcover_1985_2022_38bands.tif",
                             "demo_plan_synthetic.gpkg", "mapbiomas_legend.csv"})
        fs::copy_file(data / name, scratch / name);
    for (const char* name : {"amapa-plan.json", "amapa-as-is.json"})
        fs::copy_file(cases / name, scratch / name);
}

json jsonOf(const Scratch& scratch, const std::string& line)
{
    const Ran ran = scratch.run(line);
    INFO(line << "\n" << ran.err);
    REQUIRE(ran.code == 0);
    return json::parse(ran.out);
}

json amapaExpected()
{
    return json::parse(textOf(fs::path{ECOTONE_CLI_CASES} / "amapa-expected.json"));
}

json areaShares(const json& target, const std::string& basis)
{
    json shares = json::object();
    for (const json& each : target.at("attributions"))
        if (each.at("quantity") == "area" && each.at("basis") == basis)
            for (const json& group : each.at("claim_groups"))
                shares[group.at("name").get<std::string>()] = group.at("share_ha");
    return shares;
}

double largestDifference(const json& a, const json& b)
{
    constexpr double different = std::numeric_limits<double>::infinity();
    if (a.is_number() && b.is_number()) {
        const double x = a.get<double>(), y = b.get<double>();
        return std::abs(x - y) / std::max({1.0, std::abs(x), std::abs(y)});
    }
    if (a.type() != b.type() || a.size() != b.size())
        return different;
    double largest = 0.0;
    if (a.is_object()) {
        for (const auto& [key, value] : a.items())
            largest = std::max(largest,
                               b.contains(key) ? largestDifference(value, b[key]) : different);
    } else if (a.is_array()) {
        for (std::size_t i = 0; i < a.size(); ++i)
            largest = std::max(largest, largestDifference(a[i], b[i]));
    } else if (a != b) {
        return different;
    }
    return largest;
}

} // namespace ecotone::tests
