#pragma once

#include "ecotone/base/date.h"
#include "ecotone/base/digest.h"
#include "ecotone/base/id.h"
#include "ecotone/base/text.h"
#include "ecotone/geo/shape.h"
#include "ecotone/geo/wkb.h"
#include "ecotone/records/fields.h"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace ecotone::claims {

/// A record as text, without its id and what it refers to: two records that say the same give
/// the same digest, whatever their numbers.
class RecordText {
public:
    template <class Record>
    [[nodiscard]] static Digest digestOf(const Record& record)
    {
        std::string text{records::Table<Record>::name};
        records::forEachField(record, [&](std::string_view name, const auto& value) {
            add(text, name);
            add(text, textOf(value));
        });
        return ecotone::digestOf(text);
    }

private:
    /// With its length before it, so that no two lists of pieces make one text.
    static void add(std::string& text, std::string_view piece)
    {
        text += std::to_string(piece.size());
        text += ':';
        text += piece;
    }
    template <class Record>
    static std::string textOf(Id<Record>)
    {
        return {};
    }
    template <class Value>
    static std::string textOf(const std::optional<Value>& value)
    {
        return value ? std::string{"given "}.append(textOf(*value)) : std::string{"none"};
    }
    static std::string textOf(const std::vector<std::string>& values)
    {
        std::string text;
        for (const std::string& value : values)
            add(text, value);
        return text;
    }
    static std::string textOf(const std::string& value) { return value; }
    static std::string textOf(const Digest& value) { return value.hex(); }
    static std::string textOf(Date value) { return toText(value); }
    static std::string textOf(const geo::Shape& shape)
    {
        return shape.crs.wkt() + geo::toWkb(shape);
    }
    template <class Value>
    requires(std::is_arithmetic_v<Value> || std::is_enum_v<Value>) static std::string
        textOf(Value value)
    {
        if constexpr (std::is_enum_v<Value>)
            return std::string{records::wordOf(value)};
        else
            return numberText(static_cast<double>(value));
    }
};

} // namespace ecotone::claims
