#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/document/import_draft.h"
#include "ecotone/formats/features.h"
#include "ecotone/geo/shape.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace ecotone::document {

/// A surface of a file or of a text: all features that pass, united.
struct ShapeSource {
    std::string wkt; // instead of a file
    std::string crs; // of `wkt`, or where the file names none
    formats::FeatureRequest file;
    std::map<std::string, std::string> where; // only features whose field holds this text
    [[nodiscard]] bool isGiven() const noexcept { return !wkt.empty() || !file.file.empty(); }
};

/// Brings shapes into the CRS of the project. The first shape of a project decides it.
class ShapeImport {
public:
    /// @param subject  for findings: the file the shapes are from
    /// @pre `draft` outlives this
    ShapeImport(ImportDraft& draft, std::string subject)
        : m_draft{&draft}
        , m_subject{std::move(subject)}
    {
    }

    /// The shape in the project's CRS; which operation was used, and how exact it is, is said
    /// once.
    /// @throws GeometryError  the shape has no place there
    [[nodiscard]] Checked<geo::Shape> toProject(const geo::Shape& shape);

private:
    ImportDraft* m_draft;
    std::string m_subject;
    std::optional<geo::Crs> m_target;
    bool m_wasSaid = false;
};

/// One shape in the project's CRS of a source; the draft gets the findings.
/// Refused: no surface in it, or text that is no surface.
/// @throws InputError  the file cannot be read; GeometryError
[[nodiscard]] Checked<geo::Shape> importShape(ImportDraft& draft, const ShapeSource& source);

} // namespace ecotone::document
