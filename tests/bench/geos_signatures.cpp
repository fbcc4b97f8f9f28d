#include "signatures.h"

#include "ecotone/base/error.h"

#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace ecotone::bench {

namespace {

/// GEOS with its objects: one after the other, so that they go before the context does.
class Geos {
public:
    Geos() : m_context{GEOS_init_r()}
    {
        GEOSContext_setErrorMessageHandler_r(
            m_context,
            [](const char* message, void* self) {
                static_cast<Geos*>(self)->m_error = message;
            },
            this);
    }
    ~Geos() { GEOS_finish_r(m_context); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const noexcept
        {
            GEOSGeom_destroy_r(context, geometry);
        }
        void operator()(const GEOSPreparedGeometry* geometry) const noexcept
        {
            GEOSPreparedGeom_destroy_r(context, geometry);
        }
        void operator()(GEOSSTRtree* tree) const noexcept
        {
            GEOSSTRtree_destroy_r(context, tree);
        }
    };
    template <class Thing>
    using Owned = std::unique_ptr<Thing, Destroy>;

    template <class Thing>
    [[nodiscard]] Owned<Thing> given(Thing* thing, const char* what) const
    {
        if (thing == nullptr)
            throw GeometryError{std::string{"GEOS could not "} + what + ": " + m_error};
        return Owned<Thing>{thing, Destroy{m_context}};
    }
    [[nodiscard]] GEOSContextHandle_t context() const noexcept { return m_context; }

private:
    GEOSContextHandle_t m_context;
    std::string m_error;
};
using Geometry = Geos::Owned<GEOSGeometry>;
using Prepared = Geos::Owned<const GEOSPreparedGeometry>;
using Tree = Geos::Owned<GEOSSTRtree>;

GEOSCoordSequence* closedPoints(const Geos& geos, geo::Ring ring)
{
    ring.push_back(ring.front());
    return GEOSCoordSeq_copyFromBuffer_r(geos.context(), &ring.front().x,
                                         static_cast<unsigned>(ring.size()), 0, 0);
}

/// Every ring as a line.
Geometry linesOf(const Geos& geos, std::span<const geo::Shape> shapes)
{
    std::vector<GEOSGeometry*> lines;
    const auto add = [&](const geo::Ring& ring) {
        lines.push_back(GEOSGeom_createLineString_r(geos.context(), closedPoints(geos, ring)));
    };
    for (const geo::Shape& shape : shapes)
        for (const geo::Polygon& polygon : shape.polygons) {
            add(polygon.outer);
            for (const geo::Ring& hole : polygon.holes)
                add(hole);
        }
    return geos.given(GEOSGeom_createCollection_r(geos.context(), GEOS_MULTILINESTRING,
                                                  lines.data(),
                                                  static_cast<unsigned>(lines.size())),
                      "collect the outlines");
}

Geometry polygonsOf(const Geos& geos, const geo::Shape& shape)
{
    const auto ringOf = [&](const geo::Ring& ring) {
        return GEOSGeom_createLinearRing_r(geos.context(), closedPoints(geos, ring));
    };
    std::vector<GEOSGeometry*> parts;
    for (const geo::Polygon& polygon : shape.polygons) {
        std::vector<GEOSGeometry*> holes;
        for (const geo::Ring& hole : polygon.holes)
            holes.push_back(ringOf(hole));
        parts.push_back(GEOSGeom_createPolygon_r(geos.context(), ringOf(polygon.outer),
                                                 holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return geos.given(GEOSGeom_createCollection_r(geos.context(), GEOS_MULTIPOLYGON,
                                                  parts.data(),
                                                  static_cast<unsigned>(parts.size())),
                      "make a polygon");
}

/// Shapes in a tree, prepared, to be asked by points.
class ShapeTree {
public:
    ShapeTree(const Geos& geos, std::span<const geo::Shape> shapes)
        : m_geos{geos}
        , m_tree{geos.given(GEOSSTRtree_create_r(geos.context(), 10), "make a tree")}
    {
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            m_polygons.push_back(polygonsOf(geos, shapes[i]));
            m_prepared.push_back(
                geos.given(GEOSPrepare_r(geos.context(), m_polygons.back().get()), "prepare"));
            m_numbers.push_back(static_cast<geo::ShapeIndex>(i));
        }
        for (std::size_t i = 0; i < shapes.size(); ++i)
            GEOSSTRtree_insert_r(geos.context(), m_tree.get(), m_polygons[i].get(),
                                 &m_numbers[i]);
    }

    [[nodiscard]] geo::ShapeSet containing(const GEOSGeometry* point) const
    {
        std::vector<geo::ShapeIndex> near;
        GEOSSTRtree_query_r(
            m_geos.context(), m_tree.get(), point,
            [](void* number, void* list) {
                static_cast<std::vector<geo::ShapeIndex>*>(list)->push_back(
                    *static_cast<geo::ShapeIndex*>(number));
            },
            &near);
        geo::ShapeSet found;
        for (const geo::ShapeIndex shape : near)
            if (GEOSPreparedContains_r(m_geos.context(), m_prepared[shape].get(), point) == 1)
                found.push_back(shape);
        std::ranges::sort(found);
        return found;
    }

private:
    const Geos& m_geos;
    std::vector<Geometry> m_polygons;
    std::vector<Prepared> m_prepared;
    std::vector<geo::ShapeIndex> m_numbers;
    Tree m_tree;
};

} // namespace

SignatureAreas geosSignatures(std::span<const geo::Shape> shapes)
{
    const Geos geos;
    const GEOSContextHandle_t context = geos.context();
    const Geometry lines = linesOf(geos, shapes);
    const Geometry noded =
        geos.given(GEOSUnaryUnion_r(context, lines.get()), "node the outlines");
    const GEOSGeometry* const whole = noded.get();
    const Geometry faces =
        geos.given(GEOSPolygonize_r(context, &whole, 1), "make faces of the outlines");
    const ShapeTree tree{geos, shapes};

    SignatureAreas areas;
    const int count = GEOSGetNumGeometries_r(context, faces.get());
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry* const face = GEOSGetGeometryN_r(context, faces.get(), i);
        const Geometry point =
            geos.given(GEOSPointOnSurface_r(context, face), "find a point on a face");
        geo::ShapeSet set = tree.containing(point.get());
        double area = 0.0;
        GEOSArea_r(context, face, &area);
        if (!set.empty())
            areas[std::move(set)] += area;
    }
    return areas;
}

} // namespace ecotone::bench
