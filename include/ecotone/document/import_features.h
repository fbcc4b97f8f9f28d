#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/document/import_rules.h"
#include "ecotone/formats/features.h"

#include <cstddef>
#include <string>

namespace ecotone::document {

/// A vector file and what its features become.
struct ImportRequest {
    formats::FeatureRequest source;
    ImportRules rules;
};

/// What an import proposes: nothing of it has happened yet.
struct Proposal {
    project::Edit edit;
    Findings findings;
    std::size_t features = 0; // that became records
};

/// Reads a file and proposes its features as records, as one edit: actions with their status,
/// implementers and joint ventures; sites with their owners; landscapes; pressures. Shapes are
/// brought into the CRS of the project (that of the file where the project has none yet).
/// Refused: a rule that does not fit the file, or a record that the project's rules forbid.
/// @throws InputError  the file cannot be read; GeometryError  a shape has no place in the CRS
[[nodiscard]] Checked<Proposal>
proposeImport(const project::Project& project, const ImportRequest& request, RecordIds& ids);

/// The same on a draft that other imports share; findings go to the draft.
/// @return how many features became records
[[nodiscard]] Checked<std::size_t> importInto(ImportDraft& draft, const ImportRequest& request);

} // namespace ecotone::document
