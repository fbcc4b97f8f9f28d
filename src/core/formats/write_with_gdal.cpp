#include "gdal_messages.h"
#include "handles.h"
#include "table_check.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/formats/gdal_start.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/formats/zip_dates.h"
#include "ecotone/geo/wkb.h"

#include <cpl_error.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace ecotone::formats {

namespace {

namespace fs = std::filesystem;

/// A setting of GDAL on this thread while the object lives.
class ThreadOption {
public:
    ThreadOption(const char* name, const char* value) : m_name{name}
    {
        CPLSetThreadLocalConfigOption(name, value);
    }
    ~ThreadOption() { CPLSetThreadLocalConfigOption(m_name, nullptr); }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;

private:
    const char* m_name;
};

enum class ColumnType { Text, Number, Truth };

/// What all cells of a column are; a mixture is text.
ColumnType typeOf(const OutTable& table, std::size_t column)
{
    const auto all = [&]<class Type>(Type) {
        bool anyOfIt = false;
        for (const auto& row : table.rows) {
            if (std::holds_alternative<std::monostate>(row[column]))
                continue;
            if (!std::holds_alternative<Type>(row[column]))
                return false;
            anyOfIt = true;
        }
        return anyOfIt;
    };
    if (all(double{}))
        return ColumnType::Number;
    return all(bool{}) ? ColumnType::Truth : ColumnType::Text;
}

struct CellText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(double value) const { return numberText(value); }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
};

enum class Texts { AsTheyAre, ForSpreadsheets };

/// Writes tables into one new file of a format.
class TableWriter {
public:
    TableWriter(const fs::path& file, const fs::path& shown, const char* driver, Texts texts)
        : m_shown{shown}
        , m_texts{texts}
    {
        m_handle.reset(GDALCreate(GDALGetDriverByName(driver), file.c_str(), 0, 0, 0,
                                  GDT_Unknown, nullptr));
        check(m_handle != nullptr);
    }

    void add(const OutTable& table, const std::string& name)
    {
        const bool hasShapes = m_texts == Texts::AsTheyAre && !table.shapes.empty();
        OGRLayerH layer = makeLayer(table, name, hasShapes);
        std::vector<ColumnType> types;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            types.push_back(typeOf(table, i));
            addField(layer, table.columns[i], types.back());
        }
        const bool isTransaction =
            GDALDatasetStartTransaction(m_handle.get(), FALSE) == OGRERR_NONE;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            addRow(layer, table, row, types, hasShapes);
        check(!isTransaction || GDALDatasetCommitTransaction(m_handle.get()) == OGRERR_NONE);
    }

    /// Only now is everything on disk, and only now may the disk turn out to be full.
    void close()
    {
        CPLErrorReset();
        m_handle.reset();
        check(CPLGetLastErrorType() != CE_Failure);
    }

private:
    void check(bool succeeded) const
    {
        if (!succeeded)
            throw InputError{
                fmt::format("“{}” cannot be written. Check that you may write to the "
                            "folder and that the disk is not full.{}",
                            m_shown.string(), m_messages.quoted())};
    }

    OGRLayerH makeLayer(const OutTable& table, const std::string& name, bool hasShapes)
    {
        CrsPointer crs;
        if (hasShapes) {
            crs.reset(OSRNewSpatialReference(table.crs.wkt().c_str()));
            check(crs != nullptr);
            OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
        }
        // The columns that a GeoPackage adds must not meet ours.
        const auto isTaken = [&](const std::string& column) {
            return std::ranges::any_of(table.columns, [&](const std::string& ours) {
                return lowerAscii(ours) == column;
            });
        };
        char** list = nullptr;
        if (m_texts == Texts::AsTheyAre) {
            list = CSLSetNameValue(list, "FID", isTaken("fid") ? "ecotone_fid" : "fid");
            list = CSLSetNameValue(list, "GEOMETRY_NAME",
                                   isTaken("geom") ? "ecotone_geom" : "geom");
        }
        const CplList options{list};
        OGRLayerH layer =
            GDALDatasetCreateLayer(m_handle.get(), name.c_str(), crs.get(),
                                   hasShapes ? wkbMultiPolygon : wkbNone, options.get());
        check(layer != nullptr);
        return layer;
    }

    void addField(OGRLayerH layer, const std::string& name, ColumnType type)
    {
        const OGRFieldType kind = type == ColumnType::Number  ? OFTReal
                                  : type == ColumnType::Truth ? OFTInteger
                                                              : OFTString;
        OGRFieldDefnH field = OGR_Fld_Create(name.c_str(), kind);
        if (type == ColumnType::Truth)
            OGR_Fld_SetSubType(field, OFSTBoolean);
        const OGRErr result = OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
        check(result == OGRERR_NONE);
    }

    void addRow(OGRLayerH layer,
                const OutTable& table,
                std::size_t row,
                const std::vector<ColumnType>& types,
                bool hasShapes)
    {
        const FeaturePointer feature{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
        for (std::size_t i = 0; i < types.size(); ++i)
            setCell(feature.get(), static_cast<int>(i), table.rows[row][i], types[i]);
        if (hasShapes && table.shapes[row]) {
            expects(table.shapes[row]->crs == table.crs,
                    "OutTable: every shape is in the CRS of the table");
            const std::string wkb = geo::toWkb(*table.shapes[row]);
            OGRGeometryH geometry = nullptr;
            check(OGR_G_CreateFromWkb(wkb.data(), nullptr, &geometry,
                                      static_cast<int>(wkb.size())) == OGRERR_NONE);
            OGR_F_SetGeometryDirectly(feature.get(), geometry);
        }
        check(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }

    void setCell(OGRFeatureH feature, int field, const TableCell& cell, ColumnType type) const
    {
        const double* number = std::get_if<double>(&cell);
        if (std::holds_alternative<std::monostate>(cell) ||
            (number != nullptr && !std::isfinite(*number))) {
            OGR_F_SetFieldNull(feature, field);
        } else if (type == ColumnType::Number) {
            OGR_F_SetFieldDouble(feature, field, *number);
        } else if (type == ColumnType::Truth) {
            OGR_F_SetFieldInteger(feature, field, std::get<bool>(cell) ? 1 : 0);
        } else {
            const std::string text = std::visit(CellText{}, cell);
            OGR_F_SetFieldString(
                feature, field,
                (m_texts == Texts::ForSpreadsheets ? withoutFormula(text) : text).c_str());
        }
    }

    fs::path m_shown;
    Texts m_texts;
    GdalMessages m_messages;
    DataSetPointer m_handle;
};

/// A name that a sheet may have: no more than 31 characters, none of []:*?/\, each once.
std::string sheetName(const std::string& wanted, std::set<std::string>& taken)
{
    constexpr std::size_t longest = 31;
    std::string plain;
    std::size_t length = 0;
    for (const char c : isBlank(wanted) ? std::string{"Table"} : wanted) {
        const bool startsCharacter = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        length += startsCharacter ? 1 : 0;
        if (length > longest - 3) // room for a number
            break;
        plain += std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos ? c : ' ';
    }
    std::string name = plain;
    for (int repeat = 2; !taken.insert(lowerAscii(name)).second; ++repeat)
        name = fmt::format("{} {}", plain, repeat);
    return name;
}

} // namespace

void writeGeoPackage(const fs::path& file, const std::vector<OutTable>& tables)
{
    std::ranges::for_each(tables, expectWellFormed);
    startGdal();
    // Our own triggers may run; and the date of writing is nobody's business but the clock's,
    // which the core does not have.
    const ThreadOption trusted{"OGR_SQLITE_PRAGMA", ""};
    const ThreadOption undated{"OGR_CURRENT_DATE", "1970-01-01T00:00:00.000Z"};
    writeWhole(file, [&](const fs::path& partial) {
        TableWriter writer{partial, file, "GPKG", Texts::AsTheyAre};
        for (const OutTable& table : tables)
            writer.add(table, table.name);
        writer.close();
    });
}

void writeXlsx(const fs::path& file, const std::vector<OutTable>& tables)
{
    std::ranges::for_each(tables, expectWellFormed);
    startGdal();
    writeWhole(file, [&](const fs::path& partial) {
        TableWriter writer{partial, file, "XLSX", Texts::ForSpreadsheets};
        std::set<std::string> taken;
        for (const OutTable& table : tables)
            writer.add(table, sheetName(table.name, taken));
        writer.close();
        setZipDates(partial);
    });
}

} // namespace ecotone::formats
