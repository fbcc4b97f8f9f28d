#include "ecotone/accounts/area_features.h"

#include "ecotone/base/text.h"
#include "ecotone/geo/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ecotone::accounts {

namespace {

/// How many features met one fate, told once per layer.
struct Fates {
    std::size_t wrongStatus = 0, withoutStatus = 0, biosphere = 0, pointWithoutArea = 0;
    std::size_t withoutShape = 0, circled = 0;
};

bool isKeptStatus(const std::string& status)
{
    static constexpr std::array kept{"designated", "inscribed", "established"};
    const std::string word = lowerAscii(trimmed(status));
    return std::ranges::any_of(kept, [&](const char* each) { return word == each; });
}

bool isBiosphereReserve(const std::string& designation)
{
    const std::string words = lowerAscii(designation);
    return words.find("biosphere reserve") != std::string::npos &&
           (words.find("unesco") != std::string::npos ||
            words.find("mab") != std::string::npos);
}

/// Gives a point its circle. Nothing where it has no reported area to make one of.
bool hasSurface(AreaFeature& feature, Fates& fates)
{
    constexpr double squareMetresPerKm2 = 1e6;
    if (feature.shape && !feature.shape->isEmpty())
        return true;
    if (!feature.point) {
        ++fates.withoutShape;
        return false;
    }
    if (!feature.reportedAreaKm2 || !(*feature.reportedAreaKm2 > 0.0)) {
        ++fates.pointWithoutArea;
        return false;
    }
    feature.shape = geo::circleOfArea(*feature.point, feature.crs,
                                      *feature.reportedAreaKm2 * squareMetresPerKm2);
    ++fates.circled;
    return true;
}

bool isKept(AreaFeature& feature, const AreaFeatureRules& rules, Fates& fates)
{
    if (isBlank(feature.status)) {
        ++fates.withoutStatus;
    } else if (!isKeptStatus(feature.status)) {
        ++fates.wrongStatus;
        return false;
    }
    if (!rules.keepBiosphereReserves && isBiosphereReserve(feature.designation)) {
        ++fates.biosphere;
        return false;
    }
    return hasSurface(feature, fates);
}

Findings tell(const Fates& fates, const std::string& layer)
{
    Findings findings;
    const auto say = [&](std::size_t count, Severity severity, const char* code,
                         const char* what, const char* remedy) {
        if (count > 0)
            findings.push_back(
                {severity, code, layer, fmt::format("{} {}", count, what), remedy});
    };
    say(fates.wrongStatus, Severity::Note, "status-not-kept",
        "of the features are not designated, inscribed or established and were left out.", "");
    say(fates.withoutStatus, Severity::Warning, "status-not-given",
        "of the features have no status and were kept as if they were established.",
        "Map the field that holds the status, or fill it in.");
    say(fates.biosphere, Severity::Note, "biosphere-reserve-left-out",
        "of the features are UNESCO-MAB biosphere reserves and were left out, as is the "
        "practice "
        "for coverage.",
        "");
    say(fates.pointWithoutArea, Severity::Warning, "point-without-area",
        "of the features are points without a reported area and were left out.",
        "Map the field that holds the reported area in km².");
    say(fates.withoutShape, Severity::Warning, "feature-without-shape",
        "of the features have no surface and were left out.", "");
    say(fates.circled, Severity::Note, "point-made-circle",
        "of the features are points and stand as circles of their reported area.", "");
    return findings;
}

} // namespace

PreparedAreas prepareAreas(std::vector<AreaFeature> features,
                           const std::string& layerName,
                           const AreaFeatureRules& rules)
{
    PreparedAreas prepared;
    Fates fates;
    for (AreaFeature& feature : features)
        if (isKept(feature, rules, fates))
            prepared.kept.push_back(std::move(feature));
    prepared.findings = tell(fates, layerName);
    return prepared;
}

PreparedAreas preparePlans(std::vector<AreaFeature> features, const std::string& layerName)
{
    PreparedAreas prepared;
    std::size_t unknown = 0, refused = 0, withoutShape = 0;
    for (AreaFeature& feature : features) {
        if (!feature.qualifies)
            ++unknown;
        else if (!*feature.qualifies)
            ++refused;
        else if (!feature.shape || feature.shape->isEmpty())
            ++withoutShape;
        else
            prepared.kept.push_back(std::move(feature));
    }
    const auto say = [&](std::size_t count, Severity severity, const char* code,
                         const char* what, const char* remedy) {
        if (count > 0)
            prepared.findings.push_back(
                {severity, code, layerName, fmt::format("{} {}", count, what), remedy});
    };
    say(unknown, Severity::Warning, "plan-qualification-unknown",
        "of the plans are not said to be biodiversity-inclusive or not, and do not count.",
        "Map the field that says whether a plan qualifies, or fill it in.");
    say(refused, Severity::Note, "plan-does-not-qualify",
        "of the plans are not biodiversity-inclusive and do not count.", "");
    say(withoutShape, Severity::Warning, "feature-without-shape",
        "of the qualifying plans have no surface and do not count.", "");
    return prepared;
}

std::optional<bool> readQualifies(std::string_view text)
{
    static constexpr std::array yes{"yes", "true", "1", "y"};
    static constexpr std::array no{"no", "false", "0", "n"};
    const std::string word = lowerAscii(trimmed(text));
    const auto isWord = [&](const char* each) { return word == each; };
    if (std::ranges::any_of(yes, isWord))
        return true;
    return std::ranges::any_of(no, isWord) ? std::optional{false} : std::nullopt;
}

} // namespace ecotone::accounts
