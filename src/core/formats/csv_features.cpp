#include "csv_features.h"

#include "surface_reader.h"
#include "text_encoding.h"
#include "xml_guard.h"

#include "ecotone/base/date.h"
#include "ecotone/base/error.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace ecotone::formats {

namespace {

struct CoordinateNames {
    const char* x;
    const char* y;
    bool areDegrees;
};

constexpr std::array wktNames{"wkt", "geometry", "geom", "the_geom", "wkb_geometry", "shape"};
constexpr std::array coordinateNames{
    CoordinateNames{"longitude", "latitude", true},
    CoordinateNames{"lon", "lat", true},
    CoordinateNames{"long", "lat", true},
    CoordinateNames{"lng", "lat", true},
    CoordinateNames{"lon_dd", "lat_dd", true},
    CoordinateNames{"long_dd", "lat_dd", true},
    CoordinateNames{"decimallongitude", "decimallatitude", true},
    CoordinateNames{"easting", "northing", false},
    CoordinateNames{"east", "north", false},
    CoordinateNames{"utm_e", "utm_n", false},
    CoordinateNames{"utm_x", "utm_y", false},
    CoordinateNames{"point_x", "point_y", false},
    CoordinateNames{"coord_x", "coord_y", false},
    CoordinateNames{"xcoord", "ycoord", false},
    CoordinateNames{"x", "y", false}};

std::optional<std::size_t> columnNamed(const CsvTable& table, std::string_view name)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (lowerAscii(table.columns[i]) == name)
            return i;
    return std::nullopt;
}

GeometryColumns geometryColumnsOf(const CsvTable& table)
{
    for (const char* name : wktNames)
        if (const auto column = columnNamed(table, name))
            return {column, {}, {}, false};
    for (const CoordinateNames& names : coordinateNames) {
        const auto x = columnNamed(table, names.x);
        const auto y = columnNamed(table, names.y);
        if (x && y)
            return {{}, x, y, names.areDegrees};
    }
    return {};
}

/// The text of the file in UTF-8; fills the layer's encoding and findings.
std::string textOf(const std::string& gdalName, const std::string& encoding, CsvLayer& layer)
{
    std::string bytes = bytesOf(gdalName);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        throw InputError{
            fmt::format("{} is UTF-16 text. Save it as CSV in UTF-8.", layer.subject)};
    if (bytes.find('\0') != std::string::npos)
        throw InputError{fmt::format(
            "{} holds bytes that no table of text has. Save it as CSV.", layer.subject)};
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    TextEvidence evidence;
    evidence.add(bytes);
    ChosenEncoding chosen = chooseEncoding(evidence, encoding, {}, layer.subject);
    append(layer.findings, std::move(chosen.findings));
    layer.encoding = chosen.name;
    return toUtf8(bytes, chosen.name);
}

/// “SRID=4326;POINT (1 2)”: the number, and the text behind it.
struct ExtendedWkt {
    std::string srid;
    std::string_view wkt;
};

ExtendedWkt splitSrid(std::string_view text)
{
    const std::string_view plain = trimmed(text);
    const auto end = plain.find(';');
    if (!lowerAscii(plain.substr(0, 5)).starts_with("srid=") || end == std::string_view::npos)
        return {{}, plain};
    return {std::string{trimmed(plain.substr(5, end - 5))}, plain.substr(end + 1)};
}

/// The CRS all rows name by SRID; nothing where none does.
std::string sridOf(const CsvTable& table, std::size_t column, const std::string& subject)
{
    std::string srid;
    for (const CsvTable::Row& row : table.rows) {
        if (row.cells.size() <= column || isBlank(row.cells[column]))
            continue;
        const std::string found = splitSrid(row.cells[column]).srid;
        if (!srid.empty() && found != srid)
            throw InputError{
                fmt::format("The rows of {} name several coordinate reference systems "
                            "(SRID {}; in line {} “{}”). Bring them into one.",
                            subject, srid, row.line, found)};
        srid = found;
    }
    return srid.empty() || srid == "0" ? "" : "EPSG:" + srid;
}

/// A number with a decimal point, or with a comma where commas separate nothing.
std::optional<double> coordinate(std::string text, char separator)
{
    if (separator != ',')
        std::ranges::replace(text, ',', '.');
    return parseNumber(trimmed(text));
}

GeometryPointer
geometryOf(const CsvTable::Row& row, const CsvTable& table, const GeometryColumns& columns)
{
    const auto cell = [&](std::size_t column) {
        return column < row.cells.size() ? row.cells[column] : std::string{};
    };
    if (columns.wkt) {
        std::string wkt{splitSrid(cell(*columns.wkt)).wkt};
        char* rest = wkt.data();
        OGRGeometryH geometry = nullptr;
        OGR_G_CreateFromWkt(&rest, nullptr, &geometry);
        return GeometryPointer{geometry};
    }
    const auto x = coordinate(cell(*columns.x), table.separator);
    const auto y = coordinate(cell(*columns.y), table.separator);
    if (!x || !y)
        return nullptr;
    GeometryPointer point{OGR_G_CreateGeometry(wkbPoint)};
    OGR_G_SetPoint_2D(point.get(), 0, *x, *y);
    return point;
}

Feature
featureOf(const CsvTable::Row& row, const CsvTable& table, const GeometryColumns& columns)
{
    Feature feature;
    feature.number = row.line;
    for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
        if (i != columns.wkt && !row.cells[i].empty())
            feature.attributes.emplace(table.columns[i], row.cells[i]);
    return feature;
}

/// What all cells of a column could be.
const char* typeOf(const CsvTable& table, std::size_t column)
{
    bool anyText = false;
    bool areNumbers = true;
    bool areWhole = true;
    bool areDates = true;
    for (const CsvTable::Row& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].empty())
            continue;
        const std::string& text = row.cells[column];
        anyText = true;
        areNumbers = areNumbers && parseNumber(text);
        areWhole = areWhole && text.find_first_not_of("+-0123456789") == std::string::npos;
        areDates = areDates && text.size() == 10 && parseDate(text);
    }
    if (anyText && areNumbers)
        return areWhole ? "Integer" : "Real";
    return anyText && areDates ? "Date" : "String";
}

void noteLongRows(const CsvTable& table, const std::string& subject, Findings& findings)
{
    const auto isLong = [&](const CsvTable::Row& row) {
        return row.cells.size() > table.columns.size();
    };
    const auto count = std::ranges::count_if(table.rows, isLong);
    const auto first = std::ranges::find_if(table.rows, isLong);
    if (first == table.rows.end())
        return;
    findings.push_back(
        {Severity::Warning, "long-rows", subject,
         fmt::format("{} more cells than there are columns, the first in "
                     "line {}; what is beyond was left out.",
                     count == 1 ? "1 row has" : fmt::format("{} rows have", count),
                     first->line),
         "Put text that holds the separator between quotation marks."});
}

} // namespace

bool isCsv(const GuardedFile& file)
{
    const std::string name = lowerAscii(file.gdalName);
    return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".txt");
}

CsvLayer openCsv(const GuardedFile& file, const std::string& encoding)
{
    CsvLayer layer;
    layer.name = file.named.stem().string();
    layer.subject = fmt::format("“{}”", file.named.string());
    layer.table = parseCsv(textOf(file.gdalName, encoding, layer), layer.subject);
    layer.columns = geometryColumnsOf(layer.table);
    noteLongRows(layer.table, layer.subject, layer.findings);
    return layer;
}

NamedCrs namedCrs(CsvLayer& layer, const std::string& given)
{
    if (layer.columns.wkt)
        return namedCrs(sridOf(layer.table, *layer.columns.wkt, layer.subject));
    if (!layer.columns.areDegrees || !given.empty())
        return {};
    layer.findings.push_back(
        {Severity::Note, "assumed-wgs84", layer.subject,
         fmt::format("The columns “{}” and “{}” were taken as WGS 84 degrees.",
                     layer.table.columns[*layer.columns.x],
                     layer.table.columns[*layer.columns.y]),
         "Give another coordinate reference system if they are not."});
    return {geo::Crs::wgs84(), {}};
}

ReadFeatures readCsv(const CsvLayer& layer, const geo::Crs& crs)
{
    ReadFeatures read;
    FeatureSet& set = read.set;
    set.layerName = layer.name;
    set.crs = crs;
    set.findings = layer.findings;
    read.encoding = layer.encoding;
    for (std::size_t i = 0; i < layer.table.columns.size(); ++i)
        if (i != layer.columns.wkt) {
            set.fields.push_back(layer.table.columns[i]);
            read.fieldTypes.push_back(typeOf(layer.table, i));
        }
    SurfaceReader reader{crs, SurfaceReader::ClosedLines::LeaveOut};
    for (const CsvTable::Row& row : layer.table.rows) {
        Feature& feature =
            set.features.emplace_back(featureOf(row, layer.table, layer.columns));
        if (layer.columns.any())
            reader.read(geometryOf(row, layer.table, layer.columns), feature);
    }
    read.notes = reader.notes();
    append(set.findings, read.notes.findings(layer.subject));
    return read;
}

} // namespace ecotone::formats
