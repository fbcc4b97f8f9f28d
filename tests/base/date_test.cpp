#include "ecotone/base/date.h"

#include "support/catch.h"

using namespace ecotone;

TEST_CASE("A date is always a real day", "[base]")
{
    CHECK(Date::of(2024, 2, 29));
    CHECK_FALSE(Date::of(2023, 2, 29));
    CHECK_FALSE(Date::of(1900, 2, 29)); // a century without a leap day
    CHECK(Date::of(2000, 2, 29));
    CHECK_FALSE(Date::of(2024, 13, 1));
    CHECK_FALSE(Date::of(2024, 4, 31));
    CHECK_FALSE(Date::of(0, 1, 1));
}

TEST_CASE("A year stands for its first or last day, as the reader asks", "[base]")
{
    CHECK(parseDate("2027") == Date::of(2027, 1, 1));
    CHECK(parseDate("2027", PartialDate::Last) == Date::of(2027, 12, 31));
    CHECK(parseDate("2024-02", PartialDate::Last) == Date::of(2024, 2, 29));
    CHECK(parseDate("2027-12-31") == Date::of(2027, 12, 31));
}

TEST_CASE("What is no date is not read as one", "[base]")
{
    const auto* text = GENERATE("", "27", "2027-1-1", "2027/12/31", "31.12.2027", "2027-02-30",
                                "20 7", "-027", "2027-12-31 ", "2027-00");
    CHECK_FALSE(parseDate(text));
}

TEST_CASE("A date written is the date read", "[base]")
{
    const auto date = Date::of(812, 3, 4);
    REQUIRE(date);
    CHECK(toText(*date) == "0812-03-04");
    CHECK(parseDate(toText(*date)) == date);
}
