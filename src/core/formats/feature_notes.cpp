#include "feature_notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::formats {

namespace {

constexpr std::size_t mostNamed = 10;

struct Wording {
    Severity severity;
    const char* code;
    const char* what; // behind "Feature 3" or "12 features"
    const char* remedy;
};

Wording wordingOf(Note note)
{
    switch (note) {
    case Note::Repaired:
        return {Severity::Warning, "repaired-shape",
                "had an outline that is not valid; it was repaired",
                "Look at these features: areas are those of the repaired outlines."};
    case Note::Unusable:
        return {Severity::Problem, "unusable-shape",
                "had a geometry that cannot be used; only the attributes were read",
                "Mend the geometry in a GIS and read the file again."};
    case Note::Linearised:
        return {Severity::Note, "linearised-curves",
                "had curves; they were replaced by chords less than 0.01 m away", ""};
    case Note::HeightsDropped:
        return {Severity::Note, "dropped-heights", "had heights or measures; they were dropped",
                ""};
    case Note::LineLeftOut:
        return {Severity::Warning, "lines-left-out",
                "had a line, which has no area; only the attributes were read",
                "If it stands for a surface, turn it into a polygon in a GIS."};
    case Note::PartsLeftOut:
        return {Severity::Warning, "parts-left-out",
                "had lines or points beside a surface; only the surface was read", ""};
    case Note::PointsLeftOut:
        return {Severity::Warning, "points-left-out",
                "had several points in one; only the attributes were read",
                "Split them into single points in a GIS."};
    case Note::WithoutGeometry:
        return {Severity::Warning, "no-geometry",
                "had no geometry; only the attributes were read", ""};
    case Note::LineClosed:
        return {
            Severity::Note, "closed-lines",
            "had a closed line, as drawing programs make them; it was read as the surface it "
            "encloses",
            ""};
    }
    return {};
}

} // namespace

void FeatureNotes::add(Note note, std::size_t feature, std::string detail)
{
    m_seen[note].push_back({feature, std::move(detail)});
}

std::size_t FeatureNotes::count(Note note) const
{
    const auto found = m_seen.find(note);
    return found == m_seen.end() ? 0 : found->second.size();
}

Findings FeatureNotes::findings(const std::string& subject) const
{
    Findings all;
    for (const auto& [note, seen] : m_seen) {
        std::string which;
        for (std::size_t i = 0; i < std::min(mostNamed, seen.size()); ++i) {
            which += fmt::format("{}{}", i == 0 ? "" : ", ", seen[i].feature);
            if (!seen[i].detail.empty())
                which += fmt::format(" ({})", seen[i].detail);
        }
        if (seen.size() > mostNamed)
            which += fmt::format(" and {} more", seen.size() - mostNamed);
        const Wording wording = wordingOf(note);
        all.push_back(
            {wording.severity, wording.code, subject,
             fmt::format("{} {} {}: {}.", seen.size(),
                         seen.size() == 1 ? "feature" : "features", wording.what, which),
             wording.remedy});
    }
    return all;
}

} // namespace ecotone::formats
