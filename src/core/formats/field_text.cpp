#include "field_text.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::formats {

namespace {

std::string secondsText(float seconds)
{
    const double whole = std::round(static_cast<double>(seconds) * 1000.0) / 1000.0;
    return whole == std::floor(whole) ? fmt::format("{:02.0f}", whole)
                                      : fmt::format("{:06.3f}", whole);
}

/// OGR counts time zones in quarters of an hour from 100; 0 and 1 mean none.
std::string zoneText(int flag)
{
    if (flag <= 1)
        return {};
    if (flag == 100)
        return "Z";
    const int minutes = (flag - 100) * 15;
    return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

std::optional<std::string> timeText(OGRFeatureH feature, int field, OGRFieldType type)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int zone = 0;
    float second = 0.0F;
    if (OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second,
                                   &zone) == 0)
        return std::nullopt;
    const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    const std::string time = fmt::format("{:02}:{:02}:{}", hour, minute, secondsText(second));
    if (type == OFTDate)
        return date;
    return type == OFTTime ? time : date + "T" + time + zoneText(zone);
}

std::string realText(OGRFieldDefnH definition, double value)
{
    if (OGR_Fld_GetSubType(definition) == OFSTFloat32)
        return fmt::format("{}", static_cast<float>(value)); // shortest for what is stored
    return numberText(value);
}

std::string listText(OGRFeatureH feature, int field, OGRFieldType type)
{
    std::string text;
    const auto addItem = [&](const std::string& item) {
        text += (text.empty() ? "" : "; ") + item;
    };
    int count = 0;
    if (type == OFTStringList) {
        char** list = OGR_F_GetFieldAsStringList(feature, field);
        for (int i = 0; i < CSLCount(list); ++i)
            addItem(list[i]);
    } else if (type == OFTRealList) {
        const double* list = OGR_F_GetFieldAsDoubleList(feature, field, &count);
        for (int i = 0; i < count; ++i)
            addItem(numberText(list[i]));
    } else if (type == OFTIntegerList) {
        const int* list = OGR_F_GetFieldAsIntegerList(feature, field, &count);
        for (int i = 0; i < count; ++i)
            addItem(fmt::format("{}", list[i]));
    } else {
        const GIntBig* list = OGR_F_GetFieldAsInteger64List(feature, field, &count);
        for (int i = 0; i < count; ++i)
            addItem(fmt::format("{}", list[i]));
    }
    return text;
}

} // namespace

std::optional<std::string> fieldText(OGRFeatureH feature, int field)
{
    if (OGR_F_IsFieldSetAndNotNull(feature, field) == 0)
        return std::nullopt;
    OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature, field);
    switch (const OGRFieldType type = OGR_Fld_GetType(definition)) {
    case OFTInteger:
    case OFTInteger64: {
        const GIntBig value = OGR_F_GetFieldAsInteger64(feature, field);
        if (OGR_Fld_GetSubType(definition) == OFSTBoolean)
            return value != 0 ? "true" : "false";
        return fmt::format("{}", value);
    }
    case OFTReal:
        return realText(definition, OGR_F_GetFieldAsDouble(feature, field));
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
        return timeText(feature, field, type);
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList:
        return listText(feature, field, type);
    case OFTBinary:
        return std::nullopt;
    default:
        return OGR_F_GetFieldAsString(feature, field);
    }
}

} // namespace ecotone::formats
