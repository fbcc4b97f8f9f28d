#include "recipe_text.h"

#include <nlohmann/json.hpp>

namespace ecotone::sample {
namespace {

using Json = nlohmann::ordered_json; // keys stay in the order in which a reader wants them

/// All but the last status, which the import takes from the file.
Json earlierStatuses(const SampleAction& action)
{
    Json entries = Json::array();
    auto statuses = statusesOf(action);
    statuses.pop_back();
    for (const auto& entry : statuses)
        entries.push_back({{"date", entry.date}, {"status", entry.status}});
    return entries;
}

Json participants(const SampleAction& action)
{
    Json entries = Json::array();
    for (const auto& part : action.parts) {
        Json entry{{"actor", part.actor}, {"role", part.role}};
        if (part.role == "implementer") {
            entry["sharePercent"] = part.percent;
            if (action.budget > 0) {
                entry["money"] = action.budget * 10 * part.percent; // thousands, per cent
                entry["currency"] = "USD";
                entry["priceYear"] = 2023;
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Json entryOf(const SampleAction& action)
{
    Json entry{{"name", action.name}};
    if (auto statuses = earlierStatuses(action); !statuses.empty())
        entry["statuses"] = std::move(statuses);
    entry["participants"] = participants(action);
    entry["evidence"] = Json::array({{{"title", action.evidence},
                                      {"kind", "document"},
                                      {"location", "Invented with the sample; kept nowhere"}}});
    return entry;
}

} // namespace

std::string recipeText(std::string_view frame, const std::vector<SampleAction>& actions)
{
    Json recipe = Json::parse(frame);
    for (const auto& action : actions)
        recipe["actions"].push_back(entryOf(action));
    const Json targets = recipe["targets"]; // named last, as they are built last
    recipe.erase("targets");
    recipe["targets"] = targets;
    return recipe.dump(2) + "\n";
}

} // namespace ecotone::sample
