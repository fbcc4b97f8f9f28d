#pragma once

#include "ecotone/base/finding.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace ecotone::formats {

/// What can happen to a feature on its way in.
enum class Note {
    Repaired,
    Unusable,
    Linearised,
    HeightsDropped,
    LineLeftOut,
    PartsLeftOut,
    PointsLeftOut,
    WithoutGeometry,
    LineClosed
};

/// Counts what happened to the features of a layer, so that one finding tells it for all of
/// them.
class FeatureNotes {
public:
    /// @param detail  what was special about this one; may be empty
    void add(Note note, std::size_t feature, std::string detail = {});
    [[nodiscard]] std::size_t count(Note note) const;
    /// One finding per kind of note, the first few features named.
    [[nodiscard]] Findings findings(const std::string& subject) const;

private:
    struct Seen {
        std::size_t feature = 0;
        std::string detail;
    };
    std::map<Note, std::vector<Seen>> m_seen;
};

} // namespace ecotone::formats
