#include "support/catch.h"

#include "ecotone/report/printed.h"

#include <locale>
#include <numeric>

using namespace ecotone::report;

namespace {
const std::string thin = "\u202f"; // narrow no-break space

struct DecimalComma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
};
} // namespace

TEST_CASE("Numbers are printed with thin spaces, a decimal point and a real minus", "[report]")
{
    CHECK(printed(102423.0, 2) == "102" + thin + "423.00");
    CHECK(printed(1234567.891, 2) == "1" + thin + "234" + thin + "567.89");
    CHECK(printed(999.999, 2) == "1" + thin + "000.00");
    CHECK(printed(0.0, 2) == "0.00");
    CHECK(printed(-138.976, 2) == "\u2212138.98");
    CHECK(printed(12345.0, 0) == "12" + thin + "345");
    CHECK(printedCount(1000000) == "1" + thin + "000" + thin + "000");

    SECTION("halves go away from zero, as written")
    {
        CHECK(printed(1.005, 2) == "1.01"); // stored as 1.00499999999999989…
        CHECK(printed(-2.675, 2) == "\u22122.68");
        CHECK(printed(0.125, 2) == "0.13");
    }
    SECTION("what rounds to nothing has no sign")
    {
        CHECK(printed(-0.001, 2) == "0.00");
        CHECK(printed(-0.0, 2) == "0.00");
    }
    SECTION("whatever the locale of the machine")
    {
        const std::locale before = std::locale::global({std::locale{}, new DecimalComma});
        CHECK(printed(1234.5, 2) == "1" + thin + "234.50");
        std::locale::global(before);
    }
}

TEST_CASE("An undefined figure is not applicable, never 0 or 100 %", "[report]")
{
    CHECK(printed(std::nullopt, 2) == "not applicable");
    CHECK(printed(std::numeric_limits<double>::quiet_NaN(), 2) == "not applicable");
    CHECK(printedPercent(std::nullopt) == "not applicable");
    CHECK(printedPercent(0.3165) == "31.65\u00a0%");
}

TEST_CASE("Printed shares add up to the printed total", "[report]")
{
    const auto hundredths = [](const std::vector<double>& values) {
        long sum = 0;
        for (const double value : values)
            sum += std::lround(value * 100.0);
        return sum;
    };

    SECTION("three thirds of a hundred")
    {
        const std::vector<double> thirds(3, 100.0 / 3.0);
        const auto printedThirds = roundedToTotal(thirds, 2);
        CHECK(printedThirds == std::vector{33.34, 33.33, 33.33}); // ties by order
    }
    SECTION("the largest remainder gets what is missing")
    {
        // Plain rounding gives 0.33 + 0.33 + 0.33 = 0.99 of 1.00 (0.334 + 0.333 + 0.333).
        const std::vector<double> parts{0.333, 0.334, 0.333};
        CHECK(roundedToTotal(parts, 2) == std::vector{0.33, 0.34, 0.33});
    }
    SECTION("losses too")
    {
        const std::vector<double> parts{-0.335, 1.335};
        const auto rounded = roundedToTotal(parts, 2);
        CHECK(hundredths(rounded) == 100);
    }
    SECTION("for any number of equal parts")
    {
        const auto count = GENERATE(1, 2, 6, 7, 11, 97, 1000);
        const std::vector<double> parts(static_cast<std::size_t>(count), 565.03 / count);
        CHECK(hundredths(roundedToTotal(parts, 2, 565.03)) == 56503);
    }
    SECTION("whole values stay as they are")
    {
        const std::vector<double> parts{280.12, 119.49, 59.11, 54.06, 52.25};
        CHECK(roundedToTotal(parts, 2) == parts);
    }
    SECTION("nothing adds to nothing")
    {
        CHECK(roundedToTotal({}, 2).empty());
    }
}

TEST_CASE("No part moves by a whole unit of the last digit", "[report]")
{
    std::vector<double> parts;
    for (int i = 1; i <= 50; ++i)
        parts.push_back(1000.0 / (i * i + 0.7));
    const auto rounded = roundedToTotal(parts, 2);
    for (std::size_t i = 0; i < parts.size(); ++i)
        CHECK(std::abs(rounded[i] - parts[i]) < 0.01);
}
