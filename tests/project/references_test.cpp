#include "project/references.h"
#include "support/catch.h"

#include <set>
#include <string>

using namespace ecotone;

namespace {

template <class Value>
inline constexpr bool isId = false;
template <class Record>
inline constexpr bool isId<Id<Record>> = true;
template <class Record>
inline constexpr bool isId<std::optional<Id<Record>>> = true;

/// The fields of a table that hold the id of another record, by where they lie in the record.
template <class Record>
std::multiset<const void*> idFields(const Record& record)
{
    std::multiset<const void*> places;
    records::forEachField(record, [&](std::string_view name, const auto& value) {
        if (isId<std::decay_t<decltype(value)>> && name != "id")
            places.insert(&value);
    });
    return places;
}

template <class Record>
std::multiset<const void*> listedReferences(const Record& record)
{
    std::multiset<const void*> places;
    std::apply([&](const auto&... each) { (places.insert(&(record.*each.member)), ...); },
               project::references<Record>);
    return places;
}

} // namespace

TEST_CASE("Every field that holds the id of another record is a known reference", "[project]")
{
    records::forEachRecordType([]<class Record>() {
        const Record record{};
        INFO(records::Table<Record>::name);
        CHECK(idFields(record) == listedReferences(record));
    });
}
