#include "support/catch.h"

#include "ecotone/records/fields.h"
#include "ecotone/records/records.h"

#include <set>
#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::records;

TEST_CASE("Every table begins with the id and names each field once", "[records]")
{
    forEachRecordType([]<class Record>() {
        std::vector<std::string> names;
        const Record record{};
        forEachField(record,
                     [&](std::string_view name, const auto&) { names.emplace_back(name); });
        INFO(Table<Record>::name);
        CHECK(names.front() == "id");
        CHECK(std::set(names.begin(), names.end()).size() == names.size());
    });
}

TEST_CASE("Every table has a name of its own", "[records]")
{
    std::set<std::string_view> names;
    std::size_t count = 0;
    forEachRecordType([&]<class Record>() {
        names.insert(Table<Record>::name);
        ++count;
    });
    CHECK(count == 35);
    CHECK(names.size() == count);
}

TEST_CASE("A word reads back as the value it stands for", "[records]")
{
    CHECK(wordOf(Status::PostCompletionMonitoring) == "post-completion-monitoring");
    CHECK(fromWord<Status>("post-completion-monitoring") == Status::PostCompletionMonitoring);
    CHECK(fromWord<ObligationCode>("REG") == ObligationCode::REG);
    CHECK_FALSE(fromWord<ObligationCode>("reg"));
    CHECK_FALSE(fromWord<Status>(""));
}

TEST_CASE("A visitor may change the fields of a record", "[records]")
{
    Actor actor{ActorId{7}, "Norte", ActorType::Company, {}, {}, {}};
    forEachField(actor, [](std::string_view, auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            value += "!";
    });
    CHECK(actor.name == "Norte!");
    CHECK(actor.note == "!");
    CHECK(actor.id == ActorId{7});
}
