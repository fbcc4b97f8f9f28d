#include "layer_pairs.h"

#include <fmt/format.h>

namespace ecotone::run {

std::vector<const ReadLayer*>
datedLayers(const ReadLayers& layers, records::LayerRole role, Findings& findings)
{
    std::vector<const ReadLayer*> dated;
    for (const ReadLayer& layer : layers.layers) { // by date and name within a role
        const bool isUsable = layer.grid || layer.features;
        if (layer.record->role != role || !isUsable)
            continue;
        if (!layer.record->date)
            findings.push_back({Severity::Warning, "layer-without-date", layer.record->name,
                                "The layer has no date, so it is in no account of change.",
                                "Enter the date its values are for."});
        else if (!dated.empty() && dated.back()->record->date == layer.record->date)
            findings.push_back(
                {Severity::Warning, "two-layers-of-one-date", layer.record->name,
                 fmt::format(
                     "The layer has the same date and role as “{}”, so it is in no account "
                     "of change.",
                     dated.back()->record->name),
                 "Keep one of the two, or correct the dates."});
        else
            dated.push_back(&layer);
    }
    return dated;
}

std::vector<LayerPair> pairsOf(const std::vector<const ReadLayer*>& dated)
{
    std::vector<LayerPair> pairs;
    for (std::size_t i = 1; i < dated.size(); ++i)
        pairs.emplace_back(dated[i - 1], dated[i]);
    if (dated.size() > 2)
        pairs.emplace_back(dated.front(), dated.back());
    return pairs;
}

} // namespace ecotone::run
