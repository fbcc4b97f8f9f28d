#pragma once

#include "ecotone/geo/point.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ecotone::geo {

/// A coordinate reference system, horizontal part only, axes always east then north. A value:
/// two are equal when they place every point alike.
class Crs {
public:
    // Copies only: a move would leave a CRS without its definition.
    Crs(const Crs&) noexcept = default;
    Crs& operator=(const Crs&) noexcept = default;
    ~Crs() = default;

    /// WGS 84 longitude and latitude in degrees (EPSG:4326 in the usual GIS axis order).
    [[nodiscard]] static Crs wgs84();

    /// Reads `EPSG:31976`, `ESRI:54009`, WKT 1 or 2, PROJJSON or a PROJ string. The vertical
    /// part of a compound CRS is dropped.
    /// @throws GeometryError  the text names no horizontal CRS that can be related to the earth
    ///                        (the message quotes the text and says what forms are understood)
    [[nodiscard]] static Crs fromText(std::string_view text);

    /// WKT 2 of 2019, one line; what is stored and digested.
    [[nodiscard]] const std::string& wkt() const noexcept { return m_definition->wkt; }
    /// "WGS 84 / UTM zone 22N".
    [[nodiscard]] const std::string& name() const noexcept { return m_definition->name; }
    /// "EPSG:31976", or empty for a custom CRS.
    [[nodiscard]] const std::string& code() const noexcept { return m_definition->code; }
    /// The code where there is one, else the name.
    [[nodiscard]] std::string title() const { return code().empty() ? name() : code(); }
    [[nodiscard]] bool isGeographic() const noexcept { return m_definition->isGeographic; }
    /// Metres in one unit of a projected CRS; not used for geographic ones.
    [[nodiscard]] double metresPerUnit() const noexcept { return m_definition->metresPerUnit; }

    friend bool operator==(const Crs& a, const Crs& b) noexcept
    {
        return a.m_definition == b.m_definition || a.wkt() == b.wkt();
    }

private:
    struct Definition {
        std::string wkt, name, code;
        bool isGeographic = false;
        double metresPerUnit = 1.0;
    };
    explicit Crs(std::shared_ptr<const Definition> definition)
        : m_definition{std::move(definition)}
    {
    }

    // Never null; shared by all copies, since thousands of shapes have the same CRS.
    std::shared_ptr<const Definition> m_definition;
};

/// Brings points from one CRS to another through PROJ. Belongs to one thread.
class Transformation {
public:
    /// @throws GeometryError  PROJ knows no operation between the two
    Transformation(const Crs& from, const Crs& to);
    ~Transformation();
    Transformation(Transformation&&) noexcept;
    Transformation& operator=(Transformation&&) noexcept;

    /// In place. A point that cannot be transformed becomes infinite in both coordinates.
    void apply(std::span<Point> points) const;
    [[nodiscard]] Point apply(Point point) const;

    /// Both sides are the same CRS, so nothing is done.
    [[nodiscard]] bool isIdentity() const noexcept;
    /// What PROJ does, for the log and the report: "Inverse of UTM zone 22N + …".
    [[nodiscard]] const std::string& operation() const noexcept;
    /// As PROJ states it; nothing where it is not known. 0 where no datum changes.
    [[nodiscard]] std::optional<double> accuracyMetres() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::geo
