#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace ecotone::records {

/// One field of a record: its name in SQL, JSON, CSV and forms, and where it is in the struct.
template <class Record, class Value>
struct Field {
    std::string_view name;
    Value Record::*member;
};

template <class Record, class Value>
constexpr Field<Record, Value> field(std::string_view name, Value Record::*member)
{
    return {name, member};
}

/// What a record type is called and which fields it has, in the order of the table's columns.
/// Specialised beside every record:
///   static constexpr std::string_view name;   // table, singular: "actor"
///   static constexpr std::string_view title;  // in sentences: "actor", "action status"
///   static constexpr auto fields;             // tuple of Field, the first is "id"
/// The store, the journal, exchange files and forms all go by this one list.
template <class Record>
struct Table;

/// Calls `visit(name, value)` for every field of a record, in the order of the table.
template <class Record, class Visitor>
constexpr void forEachField(Record& record, Visitor&& visit)
{
    std::apply([&](const auto&... each) { (visit(each.name, record.*each.member), ...); },
               Table<std::remove_const_t<Record>>::fields);
}

/// The words of an enumeration, one per value. Specialised beside every enumeration:
///   static constexpr std::array<std::pair<E, std::string_view>, N> words;
template <class E>
struct Words;

/// The word that stands for a value in files: "in-progress".
template <class E>
[[nodiscard]] constexpr std::string_view wordOf(E value) noexcept
{
    for (const auto& [each, word] : Words<E>::words)
        if (each == value)
            return word;
    return {};
}

/// The value a word stands for.
template <class E>
[[nodiscard]] constexpr std::optional<E> fromWord(std::string_view text) noexcept
{
    for (const auto& [each, word] : Words<E>::words)
        if (word == text)
            return each;
    return std::nullopt;
}

} // namespace ecotone::records
