#pragma once

#include "support/catch.h"
#include "support/project_samples.h"

#include "ecotone/document/document.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace ecotone::tests {

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;

/// Opens a file for writing as QGIS does.
inline Dataset openForEditing(const std::filesystem::path& file)
{
    GDALAllRegister();
    // QGIS is another program: what ours asks of GDAL (formats::startGdal) does not hold there.
    CPLSetThreadLocalConfigOption("OGR_SQLITE_PRAGMA", "");
    CPLSetErrorHandler(CPLQuietErrorHandler); // it warns of what these tests do on purpose
    Dataset dataset{
        GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr)};
    INFO(CPLGetLastErrorMsg());
    REQUIRE(dataset != nullptr);
    return dataset;
}

inline OGRLayerH layerOf(const Dataset& dataset, const char* name)
{
    OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), name);
    REQUIRE(layer != nullptr);
    return layer;
}

inline void runSql(const Dataset& dataset, const char* sql)
{
    CPLErrorReset();
    OGRLayerH result = GDALDatasetExecuteSQL(dataset.get(), sql, nullptr, nullptr);
    GDALDatasetReleaseResultSet(dataset.get(), result);
    INFO(CPLGetLastErrorMsg());
    REQUIRE(CPLGetLastErrorType() == CE_None);
}

/// Writes a geometry into a feature through OGR.
inline void setGeometry(OGRFeatureH feature, std::string wkt)
{
    char* text = wkt.data();
    OGRGeometryH geometry = nullptr;
    REQUIRE(OGR_G_CreateFromWkt(&text, nullptr, &geometry) == OGRERR_NONE);
    REQUIRE(OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE);
}

/// Adds a feature with the id OGR chooses.
inline std::int64_t addFeature(const Dataset& dataset,
                               const char* table,
                               const std::string& wkt,
                               const std::function<void(OGRFeatureH)>& fill = {})
{
    OGRLayerH layer = layerOf(dataset, table);
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    setGeometry(feature, wkt);
    if (fill)
        fill(feature);
    REQUIRE(OGR_L_CreateFeature(layer, feature) == OGRERR_NONE);
    const std::int64_t id = OGR_F_GetFID(feature);
    OGR_F_Destroy(feature);
    return id;
}

inline void
moveFeature(const Dataset& dataset, const char* table, std::int64_t id, const std::string& wkt)
{
    OGRLayerH layer = layerOf(dataset, table);
    OGRFeatureH feature = OGR_L_GetFeature(layer, id);
    REQUIRE(feature != nullptr);
    setGeometry(feature, wkt);
    REQUIRE(OGR_L_SetFeature(layer, feature) == OGRERR_NONE);
    OGR_F_Destroy(feature);
}

inline std::size_t countOf(const Findings& findings, const std::string& code)
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& finding) { return finding.code == code; }));
}

/// A project with two actions, the second with a status.
inline project::Project makeProject(const std::filesystem::path& file)
{
    document::Document document = document::Document::create(file, settings(), surroundings());
    document.perform(adding(action(7, "Wet meadow", square(500000, 400000, 100))));
    document.perform(adding(action(8, "Old pit", square(500200, 400000, 100))));
    records::ActionStatus status;
    status.id = records::ActionStatusId{70};
    status.action = records::ActionId{8};
    status.date = *Date::of(2026, 1, 1);
    document.perform(adding(status));
    return document.project();
}

inline document::Document reopened(const std::filesystem::path& file,
                                   std::int64_t firstId = 5000)
{
    return document::Document::open(file, document::Access::ReadWrite, surroundings(firstId));
}

/// What the R-tree of the actions finds in a square, by SQL of GDAL's own SQLite.
inline int foundByIndex(const std::filesystem::path& file, double x, double y, double side)
{
    const Dataset dataset = openForEditing(file);
    const std::string sql =
        "SELECT count(*) AS n FROM rtree_action_geom WHERE maxx >= " + std::to_string(x) +
        " AND minx <= " + std::to_string(x + side) + " AND maxy >= " + std::to_string(y) +
        " AND miny <= " + std::to_string(y + side);
    OGRLayerH result = GDALDatasetExecuteSQL(dataset.get(), sql.c_str(), nullptr, nullptr);
    REQUIRE(result != nullptr);
    OGRFeatureH feature = OGR_L_GetNextFeature(result);
    const int count = OGR_F_GetFieldAsInteger(feature, 0);
    OGR_F_Destroy(feature);
    GDALDatasetReleaseResultSet(dataset.get(), result);
    return count;
}

inline constexpr const char* smallSquare =
    "MULTIPOLYGON(((500400 400000,500450 400000,500450 400050,500400 400050,500400 400000)))";

} // namespace ecotone::tests
