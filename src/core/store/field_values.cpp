#include "field_values.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/geo/validity.h"
#include "ecotone/store/gpkg_geometry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace ecotone::store {

namespace {

using nlohmann::json;

/// Bytes that are not UTF-8 as question marks.
std::string readableText(std::string_view bytes)
{
    std::string text{bytes};
    for (char& c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            c = '?';
    return text;
}

/// SQLite and JSON hold UTF-8; anything else would come back changed.
const std::string& checkedText(const std::string& text)
{
    constexpr std::size_t shownBytes = 60;
    if (!isUtf8(text))
        throw StorageError{
            fmt::format("The text “{}” is not UTF-8 and cannot be saved. Type it again, or "
                        "convert the file "
                        "it comes from to UTF-8.",
                        readableText(std::string_view{text}.substr(0, shownBytes)))};
    return text;
}

std::string shown(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return isUtf8(*text) ? *text : readableText(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&value))
        return numberText(*real);
    return "binary data";
}

std::optional<int> wholeNumber(const json& value)
{
    if (!value.is_number_integer())
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(number);
}

json parsed(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? json::parse(*text, nullptr, false) : json(json::value_t::discarded);
}

} // namespace

Value toValue(const std::string& text, const TableCrs&)
{
    return Value{checkedText(text)};
}

Value toValue(double number, const TableCrs&)
{
    expects(std::isfinite(number), "toValue: numbers of records are finite");
    return Value{number};
}

Value toValue(std::int64_t number, const TableCrs&)
{
    return Value{number};
}

Value toValue(Date date, const TableCrs&)
{
    return Value{toText(date)};
}

Value toValue(const Digest& digest, const TableCrs&)
{
    return Value{digest.hex()};
}

Value toValue(const std::vector<std::string>& words, const TableCrs&)
{
    for (const std::string& word : words)
        checkedText(word);
    return Value{json(words).dump()};
}

Value toValue(const std::vector<int>& numbers, const TableCrs&)
{
    return Value{json(numbers).dump()};
}

Value toValue(const std::map<std::string, std::string>& words, const TableCrs&)
{
    for (const auto& [key, word] : words) {
        checkedText(key);
        checkedText(word);
    }
    return Value{json(words).dump()};
}

Value toValue(const geo::Shape& shape, const TableCrs& crs)
{
    expects(shape.isEmpty() || (crs.crs && shape.crs == *crs.crs),
            "toValue: a shape is in the CRS of the project");
    return Value{Blob{toGeometryBlob(shape, crs.srsId)}};
}

void FieldReader::fault(FieldFault::Kind kind, std::string what)
{
    if (kind == FieldFault::Kind::Unusable)
        ++m_unusable;
    m_faults.push_back({kind, std::string{m_field}, std::move(what)});
}

void FieldReader::unusable(const Value& value, std::string_view wanted)
{
    fault(FieldFault::Kind::Unusable,
          fmt::format("is “{}”, which is not {}", shown(value), wanted));
}

void FieldReader::unknownWord(std::string_view word)
{
    fault(FieldFault::Kind::Unusable, fmt::format("is “{}”, which is not a known word", word));
}

void FieldReader::readText(const Value& value, std::string& out)
{
    out = std::holds_alternative<Null>(value) ? std::string{} : shown(value);
    const auto* text = std::get_if<std::string>(&value);
    if (text && !isUtf8(*text))
        fault(FieldFault::Kind::Repaired, fmt::format("was not UTF-8 and reads “{}” now", out));
}

void FieldReader::readFlag(const Value& value, bool& out)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    out = whole && *whole != 0;
    if (!whole && !std::holds_alternative<Null>(value))
        unusable(value, "0 or 1");
}

void FieldReader::readGiven(const Value& value, double& out)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        out = static_cast<double>(*whole);
    else if (const auto* real = std::get_if<double>(&value); real && std::isfinite(*real))
        out = *real;
    else
        unusable(value, "a number");
}

void FieldReader::readGiven(const Value& value, std::int64_t& out)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        out = *whole;
    else
        unusable(value, "a whole number");
}

void FieldReader::readGiven(const Value& value, int& out)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    if (whole && *whole >= std::numeric_limits<int>::min() &&
        *whole <= std::numeric_limits<int>::max())
        out = static_cast<int>(*whole);
    else
        unusable(value, "a whole number in range");
}

void FieldReader::readGiven(const Value& value, Date& out)
{
    const auto* text = std::get_if<std::string>(&value);
    // Other programs may write a time behind the date.
    const auto date = text ? parseDate(std::string_view{*text}.substr(0, 10)) : std::nullopt;
    if (date)
        out = *date;
    else
        unusable(value, "a date such as 2027-12-31");
}

void FieldReader::readGiven(const Value& value, Digest& out)
{
    const auto* text = std::get_if<std::string>(&value);
    if (text && (text->empty() || Digest::isHex(*text)))
        out = Digest{*text};
    else
        unusable(value, "a SHA-256 of 64 hexadecimal digits");
}

void FieldReader::readGiven(const Value& value, std::vector<std::string>& out)
{
    const json list = parsed(value);
    std::vector<std::string> words;
    for (const json& each : list.is_array() ? list : json::array())
        if (each.is_string())
            words.push_back(each.get<std::string>());
    if (!list.is_array() || words.size() != list.size())
        return unusable(value, "a JSON list of texts");
    out = std::move(words);
}

void FieldReader::readGiven(const Value& value, std::vector<int>& out)
{
    const json list = parsed(value);
    std::vector<int> numbers;
    for (const json& each : list.is_array() ? list : json::array())
        if (const auto number = wholeNumber(each))
            numbers.push_back(*number);
    if (!list.is_array() || numbers.size() != list.size())
        return unusable(value, "a JSON list of whole numbers");
    out = std::move(numbers);
}

void FieldReader::readGiven(const Value& value, std::map<std::string, std::string>& out)
{
    const json object = parsed(value);
    std::map<std::string, std::string> words;
    if (object.is_object())
        for (const auto& [key, word] : object.items())
            if (word.is_string())
                words.emplace(key, word.get<std::string>());
    if (!object.is_object() || words.size() != object.size())
        return unusable(value, "a JSON object of texts");
    out = std::move(words);
}

void FieldReader::readGiven(const Value& value, geo::Shape& out)
{
    const auto* blob = std::get_if<Blob>(&value);
    if (!blob)
        return unusable(value, "a geometry");
    out = emptyShape();
    if (const auto bounds = boundsOfBlob(blob->bytes); bounds && bounds->isEmpty())
        return;
    if (!m_crs.crs)
        return fault(FieldFault::Kind::Unusable,
                     "cannot be placed, because the project has no coordinate reference system "
                     "yet");
    auto own = fromOwnBlob(blob->bytes, *m_crs.crs);
    if (own && (m_source == Source::Ecotone || !geo::invalidity(*own)))
        out = *std::move(own);
    else
        readShapeOfAnyone(blob->bytes, out);
}

geo::Shape FieldReader::emptyShape() const
{
    return geo::Shape{m_crs.crs.value_or(geo::Crs::wgs84()), {}};
}

void FieldReader::readShapeOfAnyone(const std::string& blob, geo::Shape& out)
{
    auto made = shapeFromBlob(blob, *m_crs.crs);
    if (!made)
        return fault(FieldFault::Kind::Unusable, "was left out: " + made.refusal().reason);
    geo::MadeShape shape = std::move(made).value();
    if (shape.repair.wasRepaired())
        fault(FieldFault::Kind::Repaired, "was repaired: " + joinWords(shape.repair.defects));
    out = std::move(shape.shape);
}

} // namespace ecotone::store
