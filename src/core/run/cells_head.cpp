#include "cells_head.h"

#include "versions_used.h"

#include "ecotone/base/bytes.h"
#include "ecotone/base/contract.h"
#include "ecotone/geo/cell_area.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace ecotone::run {

namespace {

/// The rules of docs/methods that a cell is booked by.
constexpr std::string_view rulesOfCells = "R0.1 R0.2 R0.3 R0.4 R0.5 R0.9 R0.10";

/// Collects what a digest is of, every text and list with its length before it, so that no two
/// inputs make one row of bytes.
class DigestOfCells {
public:
    void add(std::string_view text)
    {
        m_sum.add(ByteWriter{}.u64(text.size()).bytes(text).text());
    }

    void add(const geo::Grid& grid)
    {
        add(grid.crs.wkt());
        m_sum.add(ByteWriter{}
                      .f64(grid.originX)
                      .f64(grid.originY)
                      .f64(grid.colX)
                      .f64(grid.colY)
                      .f64(grid.rowX)
                      .f64(grid.rowY)
                      .i64(grid.width)
                      .i64(grid.height)
                      .text());
        add(geo::CellAreas{grid}.rule());
    }

    void add(const cells::BookingOptions& options)
    {
        m_sum.add(ByteWriter{}
                      .i64(options.tileSide)
                      .i64(options.tileOffset.col)
                      .i64(options.tileOffset.row)
                      .text());
    }

    /// A feature alone books no ground; a landscape, site or action does.
    void add(const geo::Shape& shape, const cells::ShapeTag& tag)
    {
        ByteWriter bytes;
        bytes.u8(tag.makesRows() ? 0 : 1);
        bytes.u64(shape.polygons.size());
        for (const geo::Polygon& polygon : shape.polygons) {
            addRing(bytes, polygon.outer);
            bytes.u64(polygon.holes.size());
            for (const geo::Ring& hole : polygon.holes)
                addRing(bytes, hole);
        }
        m_sum.add(bytes.text());
    }

    void add(const ReadLayer& layer)
    {
        const records::Layer& record = *layer.record;
        expects(layer.provenance.digest.isGiven(),
                "cellsHead: a layer that is booked was read");
        add(layer.provenance.digest.hex());
        add(record.sublayer);
        add(record.crsOverride);
        add(layer.provenance.resampling);
        m_sum.add(ByteWriter{}
                      .i64(record.band)
                      .u8(record.role == records::LayerRole::Condition ? 1 : 0)
                      .u8(record.noDataOverride ? 1 : 0)
                      .f64(record.noDataOverride.value_or(0.0))
                      .text());
    }

    void add(std::uint64_t number) { m_sum.add(ByteWriter{}.u64(number).text()); }

    [[nodiscard]] Digest digest() { return m_sum.digest(); }

private:
    static void addRing(ByteWriter& bytes, const geo::Ring& ring)
    {
        bytes.u64(ring.size());
        for (const geo::Point& point : ring)
            bytes.f64(point.x).f64(point.y);
    }

    Sha256 m_sum;
};

Digest digestOfInputs(const BookingInputs& inputs, const ReadLayers& layers)
{
    const cells::BookingPlan& plan = inputs.plan;
    DigestOfCells digest;
    digest.add(rulesOfCells);
    digest.add(inputs.grid->grid);
    digest.add(inputs.options);
    digest.add(plan.shapes.size());
    for (std::size_t i = 0; i < plan.shapes.size(); ++i)
        digest.add(plan.shapes[i], plan.tags[i]);
    digest.add(plan.classLayers.size());
    for (const records::LayerId layer : plan.classLayers)
        digest.add(*layers.find(layer));
    digest.add(plan.conditionPairs.size());
    for (const cells::ConditionPair& pair : plan.conditionPairs)
        for (const records::LayerId layer : {pair.opening, pair.closing})
            digest.add(*layers.find(layer));
    return digest.digest();
}

std::string makers(const RunOptions& options)
{
    std::vector<std::string> makers;
    for (const auto& [name, version] : versionsUsed(options))
        if (name != "SQLite") // keeps records and changes no cell
            makers.push_back(fmt::format("{} {}", name, version));
    return fmt::format("{}", fmt::join(makers, ", "));
}

} // namespace

cells::CellsHead
cellsHead(const BookingInputs& inputs, const ReadLayers& layers, const RunOptions& options)
{
    const geo::Grid& grid = inputs.grid->grid;
    cells::CellsHead head;
    head.inputs = digestOfInputs(inputs, layers);
    head.madeBy = makers(options);
    head.tileSide = inputs.options.tileSide;
    head.gridColumns = grid.width;
    head.gridRows = grid.height;
    head.tileOffset = inputs.options.tileOffset;
    head.tileCount = cells::tilingOf(grid, inputs.options).size();
    head.touched = cells::rangesOf(cells::touchedTiles(inputs.plan, grid, inputs.options));
    head.shapes = inputs.plan.shapes.size();
    head.classLayers = inputs.plan.classLayers.size();
    head.conditionPairs = inputs.plan.conditionPairs.size();
    return head;
}

} // namespace ecotone::run
