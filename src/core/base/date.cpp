#include "ecotone/base/date.h"

#include <charconv>

#include <fmt/format.h>

namespace ecotone {

namespace {

bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysOf(int year, int month)
{
    if (month == 2)
        return isLeapYear(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() ||
        text.front() == '-')
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Date> Date::of(int year, int month, int day) noexcept
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > daysOf(year, month))
        return std::nullopt;
    return Date{year, month, day};
}

std::optional<Date> parseDate(std::string_view text, PartialDate partial)
{
    const bool last = partial == PartialDate::Last;
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    if (!year)
        return std::nullopt;
    if (text.size() == 4)
        return last ? Date::of(*year, 12, 31) : Date::of(*year, 1, 1);
    const auto month = digits(text.substr(5, 2));
    if (text[4] != '-' || !month || *month < 1 || *month > 12)
        return std::nullopt;
    if (text.size() == 7)
        return Date::of(*year, *month, last ? daysOf(*year, *month) : 1);
    const auto day = digits(text.substr(8, 2));
    if (text[7] != '-' || !day)
        return std::nullopt;
    return Date::of(*year, *month, *day);
}

std::string toText(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

} // namespace ecotone
