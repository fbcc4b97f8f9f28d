#include "degrees.h"

#include "ecotone/formats/features.h"
#include "ecotone/formats/write_table.h"

namespace ecotone::tests {
namespace {

geo::Shape inDegrees(geo::Shape shape, const geo::Transformation& transformation)
{
    shape.crs = geo::Crs::wgs84();
    for (geo::Polygon& polygon : shape.polygons) {
        transformation.apply(polygon.outer);
        for (geo::Ring& hole : polygon.holes)
            transformation.apply(hole);
    }
    return shape;
}

formats::OutTable tableOf(const formats::FeatureSet& features)
{
    const geo::Transformation transformation{features.crs, geo::Crs::wgs84()};
    formats::OutTable table;
    table.name = features.layerName;
    table.columns = features.fields;
    for (const formats::Feature& feature : features.features) {
        std::vector<formats::TableCell> row;
        for (const std::string& field : features.fields)
            row.emplace_back(feature.text(field));
        table.rows.push_back(std::move(row));
        table.shapes.push_back(inDegrees(*feature.shape, transformation));
    }
    return table;
}

} // namespace

void writeInDegrees(const std::filesystem::path& file, const std::vector<std::string>& layers)
{
    std::vector<formats::OutTable> tables;
    for (const std::string& layer : layers) {
        formats::FeatureRequest request;
        request.file = file;
        request.layer = layer;
        tables.push_back(tableOf(formats::readFeatures(request)));
    }
    std::filesystem::remove(file);
    formats::writeGeoPackage(file, tables);
}

} // namespace ecotone::tests
