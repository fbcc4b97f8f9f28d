#include "class_names.h"

#include "text_encoding.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <optional>

namespace ecotone::formats {

namespace {

/// In a class map, rows of an attribute table beyond this are not classes.
constexpr int mostRows = 65'536;

std::string clean(const char* text)
{
    return text == nullptr ? std::string{} : toUtf8(trimmed(text), "UTF-8");
}

void addCategoryNames(GDALRasterBandH band, std::map<int, ClassLabel>& labels)
{
    char** names = GDALGetRasterCategoryNames(band);
    for (int i = 0; i < CSLCount(names); ++i)
        if (std::string name = clean(names[i]); !name.empty())
            labels[i].name = std::move(name);
}

/// The column of an attribute table by its usage, else by its name.
std::optional<int> columnOf(GDALRasterAttributeTableH table,
                            GDALRATFieldUsage usage,
                            std::initializer_list<const char*> names)
{
    if (const int column = GDALRATGetColOfUsage(table, usage); column >= 0)
        return column;
    for (int i = 0; i < GDALRATGetColumnCount(table); ++i)
        for (const char* name : names)
            if (lowerAscii(clean(GDALRATGetNameOfCol(table, i))) == name)
                return i;
    return std::nullopt;
}

void addAttributeTable(GDALRasterBandH band, std::map<int, ClassLabel>& labels)
{
    GDALRasterAttributeTableH table = GDALGetDefaultRAT(band);
    if (table == nullptr || GDALRATGetRowCount(table) > mostRows)
        return;
    auto value = columnOf(table, GFU_MinMax, {"value", "class", "code"});
    if (!value)
        value = columnOf(table, GFU_Min, {});
    const auto name =
        columnOf(table, GFU_Name,
                 {"class_name", "classname", "name", "label", "category", "description"});
    if (!value || !name)
        return;
    for (int row = 0; row < GDALRATGetRowCount(table); ++row) {
        ClassLabel& label = labels[GDALRATGetValueAsInt(table, row, *value)];
        if (label.name.empty())
            label.name = clean(GDALRATGetValueAsString(table, row, *name));
    }
}

void addColours(GDALRasterBandH band, std::map<int, ClassLabel>& labels)
{
    GDALColorTableH table = GDALGetRasterColorTable(band);
    if (table == nullptr || GDALGetPaletteInterpretation(table) != GPI_RGB)
        return;
    for (int i = 0; i < GDALGetColorEntryCount(table); ++i) {
        const GDALColorEntry* entry = GDALGetColorEntry(table, i);
        labels[i].colour = fmt::format("#{:02x}{:02x}{:02x}", entry->c1, entry->c2, entry->c3);
    }
}

} // namespace

std::map<int, ClassLabel> classLabelsOf(GDALRasterBandH band)
{
    std::map<int, ClassLabel> labels;
    addCategoryNames(band, labels);
    addAttributeTable(band, labels);
    addColours(band, labels);
    return labels;
}

} // namespace ecotone::formats
