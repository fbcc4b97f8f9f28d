#pragma once

#include "ecotone/geo/shape.h"

#include <string_view>

namespace ecotone::project {

/// The shape of a record, or null where it has none or never has one.
template <class Record>
[[nodiscard]] const geo::Shape* shapeOf(const Record& record)
{
    if constexpr (requires { record.shape->polygons; })
        return record.shape ? &*record.shape : nullptr;
    else if constexpr (requires { record.shape.polygons; })
        return &record.shape;
    else
        return nullptr;
}

/// Whether settings that write their CRS as `text` mean `crs`.
[[nodiscard]] inline bool isWrittenAs(const geo::Crs& crs, std::string_view text)
{
    return !text.empty() && (text == crs.code() || text == crs.wkt());
}

} // namespace ecotone::project
