#include "json_differences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ecotone::run {

namespace {

/// Of the largest figure of the unit; design bound for other versions of the libraries.
constexpr double roundingOfVersions = 1e-12;

/// What tells elements of a list from each other, the most telling first.
constexpr std::array tellingKeys{
    "name",         "site",     "code",          "subject",      "zone",
    "layer",        "date",     "opening_layer", "opening_date", "closing_layer",
    "closing_date", "quantity", "basis",         "from_name",    "to_name",
    "obligation",   "status",   "class",         "kind"};

std::string wordsOf(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_object() && value.contains("name"))
        return wordsOf(value["name"]);
    return value.is_null() ? "" : value.dump();
}

std::string nameOf(const Json& element, std::size_t keys)
{
    std::vector<std::string> words;
    for (std::size_t key = 0; element.is_object() && key < keys; ++key)
        if (element.contains(tellingKeys[key]))
            if (std::string word = wordsOf(element[tellingKeys[key]]); !word.empty())
                words.push_back(std::move(word));
    return fmt::format("{}", fmt::join(words, ", "));
}

/// How many of the telling keys it takes until no two elements are called the same.
std::size_t keysNeeded(const Json& list)
{
    for (std::size_t keys = 1; keys < tellingKeys.size(); ++keys) {
        std::set<std::string> names;
        for (const Json& element : list)
            names.insert(nameOf(element, keys));
        if (names.size() == list.size() && !names.contains(""))
            return keys;
    }
    return tellingKeys.size();
}

/// What the elements of a list are called, each name once; their place in the list where they
/// have no names.
std::vector<std::string> namesOfElements(const Json& list, std::size_t keys)
{
    std::vector<std::string> names;
    std::map<std::string, int> times;
    for (const Json& element : list) {
        std::string name = nameOf(element, keys);
        const int time = ++times[name];
        if (name.empty())
            name = fmt::format("{}", time);
        else if (time > 1)
            name += fmt::format(" ({})", time);
        names.push_back(std::move(name));
    }
    return names;
}

/// "ha" of "share_condition_ha". What an identity leaves over is measured by its hectares.
std::string unitOf(const std::string& key)
{
    const std::string unit = key.substr(key.rfind('_') + 1);
    return unit == "residual" ? "ha" : unit;
}

std::string inside(const std::string& place, const std::string& name)
{
    return place.empty() ? name : place + " › " + name;
}

} // namespace

JsonComparison::JsonComparison(Alike alike, const Json& published) : m_alike{alike}
{
    measure(published, {});
}

void JsonComparison::measure(const Json& json, const std::string& key)
{
    if (json.is_object()) {
        for (const auto& [name, value] : json.items())
            measure(value, name);
    } else if (json.is_array()) {
        for (const Json& element : json)
            measure(element, key);
    } else if (json.is_number()) {
        double& scale = m_scales[unitOf(key)];
        scale = std::max(scale, std::abs(json.get<double>()));
    }
}

void JsonComparison::compare(const Json& published, const Json& now, const std::string& place)
{
    if (published.is_object() && now.is_object())
        compareObjects(published, now, place);
    else if (published.is_array() && now.is_array())
        compareLists(published, now, place);
    else
        compareValues(published, now, place);
}

void JsonComparison::compareObjects(const Json& published,
                                    const Json& now,
                                    const std::string& place)
{
    for (const auto& [key, value] : published.items()) {
        m_key = key;
        if (now.contains(key))
            compare(value, now[key], inside(place, key));
        else
            m_differences.push_back({inside(place, key), value.dump(), std::nullopt});
    }
    for (const auto& [key, value] : now.items())
        if (!published.contains(key))
            m_differences.push_back({inside(place, key), std::nullopt, value.dump()});
}

void JsonComparison::compareLists(const Json& published,
                                  const Json& now,
                                  const std::string& place)
{
    const std::size_t keys = std::max(keysNeeded(published), keysNeeded(now));
    const std::vector<std::string> before = namesOfElements(published, keys);
    const std::vector<std::string> after = namesOfElements(now, keys);
    const std::string key = m_key;
    for (std::size_t i = 0; i < before.size(); ++i) {
        m_key = key;
        const auto found = std::ranges::find(after, before[i]);
        if (found != after.end())
            compare(published[i], now[static_cast<std::size_t>(found - after.begin())],
                    inside(place, before[i]));
        else
            m_differences.push_back(
                {inside(place, before[i]), published[i].dump(), std::nullopt});
    }
    for (std::size_t i = 0; i < after.size(); ++i)
        if (std::ranges::find(before, after[i]) == before.end())
            m_differences.push_back({inside(place, after[i]), std::nullopt, now[i].dump()});
}

void JsonComparison::compareValues(const Json& published,
                                   const Json& now,
                                   const std::string& place)
{
    ++m_compared;
    if (!isAlike(published, now))
        m_differences.push_back({place, published.dump(), now.dump()});
}

bool JsonComparison::isAlike(const Json& published, const Json& now) const
{
    if (m_alike == Alike::ToRounding && published.is_number() && now.is_number()) {
        const auto scale = m_scales.find(unitOf(m_key));
        return std::abs(published.get<double>() - now.get<double>()) <=
               roundingOfVersions * (scale == m_scales.end() ? 0.0 : scale->second);
    }
    return published == now;
}

} // namespace ecotone::run
