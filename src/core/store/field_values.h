#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/geo/shape.h"
#include "ecotone/records/fields.h"
#include "ecotone/store/values.h"

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ecotone::store {

/// The CRS of the feature tables: none until the project has one.
struct TableCrs {
    std::optional<geo::Crs> crs;
    std::int32_t srsId = -1; // in gpkg_spatial_ref_sys; -1: undefined
};

template <class T>
concept Enumeration = std::is_enum_v<T>;

// Field to value. An optional field without a value is null.

Value toValue(const std::string& text, const TableCrs&);
Value toValue(double number, const TableCrs&);
Value toValue(std::int64_t number, const TableCrs&);
Value toValue(Date date, const TableCrs&);
Value toValue(const Digest& digest, const TableCrs&);
Value toValue(const std::vector<std::string>& words, const TableCrs&);
Value toValue(const std::vector<int>& numbers, const TableCrs&);
Value toValue(const std::map<std::string, std::string>& words, const TableCrs&);
/// @pre the shape is in the CRS of the table
Value toValue(const geo::Shape& shape, const TableCrs& crs);

inline Value toValue(int number, const TableCrs& crs)
{
    return toValue(std::int64_t{number}, crs);
}
inline Value toValue(std::same_as<bool> auto flag, const TableCrs& crs)
{
    return toValue(std::int64_t{flag ? 1 : 0}, crs);
}
template <class Record>
Value toValue(Id<Record> id, const TableCrs& crs)
{
    return toValue(id.value(), crs);
}
template <Enumeration E>
Value toValue(E value, const TableCrs&)
{
    return Value{std::string{records::wordOf(value)}};
}
template <class T>
Value toValue(const std::optional<T>& field, const TableCrs& crs)
{
    return field ? toValue(*field, crs) : Value{};
}

/// What was wrong with a field that another program wrote, and what was made of it.
struct FieldFault {
    enum class Kind {
        Missing,  // a field that every record has is empty; its default stands
        Unusable, // the content means nothing here; the field is as if it were empty
        Repaired  // a shape was made valid
    };
    Kind kind = Kind::Missing;
    std::string field;
    std::string what; // "is “xyz”, which is none of …"
};

/// Turns the values of a row into fields. What cannot be used becomes the field's default or
/// nothing, and a fault.
class FieldReader {
public:
    enum class Source {
        Ecotone, // every byte is as this store wrote it
        Anyone   // shapes are checked and repaired
    };
    FieldReader(const TableCrs& crs, Source source) noexcept : m_crs{crs}, m_source{source} {}

    template <class T>
    void read(std::string_view field, const Value& value, T& out)
    {
        m_field = field;
        if constexpr (std::is_same_v<T, std::string>) {
            readText(value, out); // an empty text is a text
        } else if constexpr (std::is_same_v<T, bool>) {
            readFlag(value, out); // nothing said is no
        } else {
            if constexpr (std::is_same_v<T, geo::Shape>)
                out = emptyShape();
            if (std::holds_alternative<Null>(value))
                fault(FieldFault::Kind::Missing, "is empty");
            else
                readGiven(value, out);
        }
    }
    template <class T>
    void read(std::string_view field, const Value& value, std::optional<T>& out)
    {
        m_field = field;
        out.reset();
        if (std::holds_alternative<Null>(value))
            return;
        const std::size_t before = m_unusable;
        T given{};
        readGiven(value, given);
        if (m_unusable == before)
            out = std::move(given);
    }
    [[nodiscard]] std::vector<FieldFault> takeFaults() { return std::move(m_faults); }

private:
    void readText(const Value& value, std::string& out);
    void readFlag(const Value& value, bool& out);
    void readGiven(const Value& value, std::string& out) { readText(value, out); }
    void readGiven(const Value& value, double& out);
    void readGiven(const Value& value, std::int64_t& out);
    void readGiven(const Value& value, int& out);
    void readGiven(const Value& value, Date& out);
    void readGiven(const Value& value, Digest& out);
    void readGiven(const Value& value, std::vector<std::string>& out);
    void readGiven(const Value& value, std::vector<int>& out);
    void readGiven(const Value& value, std::map<std::string, std::string>& out);
    void readGiven(const Value& value, geo::Shape& out);
    template <class Record>
    void readGiven(const Value& value, Id<Record>& out)
    {
        std::int64_t number = 0;
        readGiven(value, number);
        out = Id<Record>{number};
    }
    template <Enumeration E>
    void readGiven(const Value& value, E& out)
    {
        std::string word;
        readText(value, word);
        if (const auto known = records::fromWord<E>(word))
            out = *known;
        else
            unknownWord(word);
    }

    [[nodiscard]] geo::Shape emptyShape() const;
    void fault(FieldFault::Kind kind, std::string what);
    void unusable(const Value& value, std::string_view wanted);
    void unknownWord(std::string_view word);
    void readShapeOfAnyone(const std::string& blob, geo::Shape& out);

    const TableCrs& m_crs;
    Source m_source;
    std::string_view m_field;
    std::vector<FieldFault> m_faults;
    std::size_t m_unusable = 0;
};

} // namespace ecotone::store
