#include "ecotone/document/import_rules.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::document {
namespace {

constexpr std::array actionProperties = std::to_array<std::string_view>(
    {"name", "owner", "funder", "land-manager", "supporter", "monitor", "kind", "scope",
     "obligation", "status", "status-date", "start", "end", "resourced", "monitored", "site",
     "note"});
constexpr std::array siteProperties =
    std::to_array<std::string_view>({"name", "owner", "operator", "kind", "note"});
constexpr std::array landscapeProperties = std::to_array<std::string_view>(
    {"name", "boundary-type", "rationale", "realm", "note", "date"});
constexpr std::array pressureProperties =
    std::to_array<std::string_view>({"name", "description", "source"});

template <class Range>
std::string listed(const Range& words)
{
    std::string all;
    for (const auto& each : words)
        all += fmt::format("{}“{}”", all.empty() ? "" : ", ", each);
    return all.empty() ? "none" : all;
}

/// Why a part of the rules does not fit what an import of this kind or this file has.
std::optional<Refusal> unknownProperty(const ImportRules& rules)
{
    const auto known = propertiesOf(rules.as);
    const auto check = [&](const auto& map, const char* part) -> std::optional<Refusal> {
        for (const auto& [property, ignored] : map)
            if (std::ranges::find(known, property) == known.end())
                return Refusal{fmt::format(
                    "“{}” is {} for {}, which have no such property. They have: {}.", property,
                    part, records::wordOf(rules.as), listed(known))};
        return std::nullopt;
    };
    if (auto refusal = check(rules.fields, "mapped to a field"))
        return refusal;
    if (auto refusal = check(rules.values, "given words"))
        return refusal;
    return check(rules.defaults, "given a default");
}

std::optional<Refusal> missingField(const ImportRules& rules,
                                    const formats::FeatureSet& features)
{
    const auto isThere = [&](const std::string& field) {
        return std::ranges::find(features.fields, field) != features.fields.end();
    };
    const auto refuse = [&](const std::string& field, const std::string& use) {
        return Refusal{
            fmt::format("The layer “{}” has no field “{}” to take {} from. Its fields: "
                        "{}.",
                        features.layerName, field, use, listed(features.fields))};
    };
    for (const auto& [property, field] : rules.fields)
        if (!isThere(field))
            return refuse(field, "“" + property + "”");
    for (const auto& [field, text] : rules.where)
        if (!isThere(field))
            return refuse(field, "the choice of features");
    return std::nullopt;
}

} // namespace

std::span<const std::string_view> propertiesOf(ImportAs as)
{
    switch (as) {
    case ImportAs::Actions:
        return actionProperties;
    case ImportAs::Sites:
        return siteProperties;
    case ImportAs::Landscapes:
        return landscapeProperties;
    case ImportAs::Pressures:
        return pressureProperties;
    }
    return {};
}

Checked<PropertyReader> PropertyReader::of(const ImportRules& rules,
                                           const formats::FeatureSet& features)
{
    if (auto refusal = unknownProperty(rules))
        return *refusal;
    if (auto refusal = missingField(rules, features))
        return *refusal;
    PropertyReader reader{rules};
    reader.takeFieldsByName(features);
    return reader;
}

void PropertyReader::takeFieldsByName(const formats::FeatureSet& features)
{
    std::vector<std::string> taken;
    for (const std::string_view property : propertiesOf(m_rules.as)) {
        const auto isProperty = [&](const std::string& field) {
            return lowerAscii(field) == property;
        };
        const auto field = std::ranges::find_if(features.fields, isProperty);
        if (field == features.fields.end() || m_rules.fields.contains(std::string{property}))
            continue;
        m_rules.fields[std::string{property}] = *field;
        taken.push_back("“" + *field + "”");
    }
    if (!taken.empty())
        m_findings.push_back(
            {Severity::Note, "field-by-name", features.layerName,
             taken.size() == 1
                 ? fmt::format("The field {} was taken by its name.", taken.front())
                 : fmt::format("The fields {} were taken by their names.", joinWords(taken)),
             "Map other fields where that is not what is in them."});
}

bool PropertyReader::admits(const formats::Feature& feature) const
{
    return std::ranges::all_of(m_rules.where, [&](const auto& rule) {
        return trimmed(feature.text(rule.first)) == trimmed(rule.second);
    });
}

std::optional<std::string> PropertyReader::text(const formats::Feature& feature,
                                                std::string_view property) const
{
    const std::string key{property};
    std::string word;
    if (const auto field = m_rules.fields.find(key); field != m_rules.fields.end())
        word = trimmed(feature.text(field->second));
    if (word.empty()) {
        const auto standing = m_rules.defaults.find(key);
        if (standing == m_rules.defaults.end())
            return std::nullopt;
        return standing->second;
    }
    if (const auto words = m_rules.values.find(key); words != m_rules.values.end())
        for (const auto& [theirs, ours] : words->second)
            if (lowerAscii(trimmed(theirs)) == lowerAscii(word))
                return ours;
    return word;
}

} // namespace ecotone::document
