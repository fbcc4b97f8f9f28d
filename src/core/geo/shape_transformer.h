#pragma once

#include "densify.h"

#include "ecotone/geo/crs.h"
#include "ecotone/geo/shape.h"

#include <optional>
#include <string_view>
#include <vector>

namespace ecotone::geo {

/// Brings shapes from one CRS to another. Belongs to one thread.
class ShapeTransformer {
public:
    /// @throws GeometryError  PROJ knows no operation between the two
    ShapeTransformer(const Crs& from, const Crs& to);

    /// @param name  how a message calls the shape: "shape 3 of the list"
    /// @pre  the shape is in `from`
    /// @throws GeometryError  see `transformed`
    [[nodiscard]] Shape apply(const Shape& shape, std::string_view name) const;

private:
    [[nodiscard]] std::optional<MapTrouble>
    add(const Polygon& polygon, int cuts, std::vector<Polygon>& moved) const;
    [[nodiscard]] LineMap lineMap() const;

    Crs m_from, m_to;
    Transformation m_transformation;
};

} // namespace ecotone::geo
