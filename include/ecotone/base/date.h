#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ecotone {

/// A day of the Gregorian calendar. Always a real day: made only by `Date::of` and `parseDate`.
class Date {
public:
    /// The first of January of the year 1; only so that records can be made empty.
    constexpr Date() = default;

    /// The day, or nothing where there is no such day (30 February, year 0, month 13).
    [[nodiscard]] static std::optional<Date> of(int year, int month, int day) noexcept;

    [[nodiscard]] constexpr int year() const noexcept { return m_year; }
    [[nodiscard]] constexpr int month() const noexcept { return m_month; }
    [[nodiscard]] constexpr int day() const noexcept { return m_day; }

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

private:
    constexpr Date(int year, int month, int day) noexcept
        : m_year{year}, m_month{month}, m_day{day}
    {
    }
    int m_year = 1, m_month = 1, m_day = 1;
};

/// Which day a text that names only a year or a month stands for.
enum class PartialDate { First, Last };

/// Reads `2027-12-31`, and, as `partial` says, `2027-12` and `2027` (their first or last day).
/// Nothing where the text is no date.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text,
                                            PartialDate partial = PartialDate::First);

/// `2027-12-31`.
[[nodiscard]] std::string toText(Date date);

/// From the first to the last day, both inside.
struct Period {
    Date first, last;
    bool operator==(const Period&) const = default;
};

} // namespace ecotone
