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

/// Adds "3 features: no surface, left out." where there are any.
void tell(Findings& findings, std::size_t count, const char* of, Finding finding)
{
    if (count == 0)
        return;
    finding.message =
        fmt::format("{} {}{}: {}", count, of, count == 1 ? "" : "s", finding.message);
    findings.push_back(std::move(finding));
}

Findings tell(const Fates& fates, const std::string& layer)
{
    Findings findings;
    const auto say = [&](std::size_t count, Severity severity, const char* code,
                         const char* what, const char* remedy) {
        tell(findings, count, "feature", {severity, code, layer, what, remedy});
    };
    say(fates.wrongStatus, Severity::Note, "status-not-kept",
        "not designated, inscribed or established, so left out.", "");
    say(fates.withoutStatus, Severity::Warning, "status-not-given",
        "no status, so kept as if established.",
        "Map the field that holds the status, or fill it in.");
    say(fates.biosphere, Severity::Note, "biosphere-reserve-left-out",
        "UNESCO-MAB biosphere reserve, so left out, as is the practice for coverage.", "");
    say(fates.pointWithoutArea, Severity::Warning, "point-without-area",
        "point without a reported area, so left out.",
        "Map the field that holds the reported area in km².");
    say(fates.withoutShape, Severity::Warning, "feature-without-shape",
        "no surface, so left out.", "");
    say(fates.circled, Severity::Note, "point-made-circle",
        "point, which stands as a circle of its reported area.", "");
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
        tell(prepared.findings, count, "plan", {severity, code, layerName, what, remedy});
    };
    say(unknown, Severity::Warning, "plan-qualification-unknown",
        "not said to be biodiversity-inclusive or not, so not counted.",
        "Map the field that says whether a plan qualifies, or fill it in.");
    say(refused, Severity::Note, "plan-does-not-qualify",
        "not biodiversity-inclusive, so not counted.", "");
    say(withoutShape, Severity::Warning, "feature-without-shape",
        "qualifies but has no surface, so not counted.", "");
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
