#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/geo/crs.h"
#include "ecotone/project/project.h"

#include <string>
#include <string_view>

namespace ecotone::project {

/// Adds a record, or changes the one with its id, after asking every rule of the project:
/// names, references, dates, shares, amounts, shapes. Names are stored on one line without outer spaces,
/// aliases and classes in order. The first shape of a project settles the project's CRS in the
/// same edit. Nothing to change: an edit without changes. The title reads `Add actor “Norte
/// Metals”`.
///
/// Offered for every record type of `records::AllRecords`.
/// @pre the record has an id
/// @throws GeometryError  settings name a CRS that PROJ does not know
template <class Record>
[[nodiscard]] Checked<Edit> put(const Project& project, Record record);

/// Removes a record and what belongs to it alone: the statuses, parts and evidence of an
/// action, versions and pressures of a landscape, classes of a layer, stakes in a venture or
/// site. Refused where others refer to it; the refusal names them. Settings cannot be removed.
///
/// Offered for every record type of `records::AllRecords`. @pre the id is of this project
template <class Record>
[[nodiscard]] Checked<Edit> remove(const Project& project, Id<Record> id);

/// How settings write a CRS: its code, or WKT where it has none.
[[nodiscard]] std::string crsText(const geo::Crs& crs);

/// What to call the CRS that settings write so: the code, or the name inside the WKT.
[[nodiscard]] std::string crsTitle(std::string_view text);

} // namespace ecotone::project
