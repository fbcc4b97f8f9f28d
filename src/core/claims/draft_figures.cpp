#include "draft_figures.h"

#include "draft_units.h"
#include "draft_values.h"
#include "draft_word_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace ecotone::claims {

namespace {

/// Words before a number that make it a name: "version 1", "Target 2", "page 47".
constexpr std::array<std::string_view, 45> numbered{
    "version",  "v",       "rule",    "rules",   "level",   "levels",  "method",    "methods",
    "target",   "targets", "sdg",     "goal",    "figure",  "fig",     "table",     "tables",
    "page",     "pages",   "chapter", "annex",   "section", "article", "condition", "permit",
    "phase",    "step",    "number",  "no",      "note",    "part",    "paragraph", "cf",
    "appendix", "box",     "map",     "act",     "tier",    "scope",   "act",       "room",
    "iso",      "run",     "option",  "variant", "scenario"};

constexpr std::array<std::string_view, 23> months{
    "january",   "february", "march",    "april",    "may", "june", "july", "august",
    "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sep",      "oct", "nov",  "dec"};

/// Reads the numbers of one sentence from left to right.
class NumberReader {
public:
    NumberReader(const std::vector<Token>& tokens, const PhraseFinder& finder)
        : m_tokens{tokens}
        , m_roundedBefore{finder.find("rounded-before")}
        , m_roundedAfter{finder.find("rounded-after")}
    {
    }

    std::vector<StatedNumber> numbers()
    {
        while (m_at < m_tokens.size()) {
            const std::size_t before = m_at;
            if (!readRatio())
                readPlain();
            if (m_at == before)
                ++m_at;
        }
        shareUnits();
        return std::move(m_numbers);
    }

private:
    void add(NumberRead read, std::size_t begin, std::string unit, bool isRatio)
    {
        StatedNumber number;
        number.value = read.value;
        number.precision = read.precision;
        number.unit = std::move(unit);
        number.isRatio = isRatio;
        number.at = {begin, read.end};
        number.rounding = roundingAt(number.at);
        m_numbers.push_back(std::move(number));
    }

    /// "about 1 100 ha", "1 100 ha or so". Most words of rounding mean something else behind a
    /// number: "1 100 ha under effective restoration".
    [[nodiscard]] Rounding roundingAt(const Match& at) const
    {
        for (const Match& each : m_roundedBefore)
            if (each.end <= at.begin && at.begin - each.end <= 2)
                return isFloor(each) ? Rounding::AtLeast : Rounding::Rounded;
        for (const Match& each : m_roundedAfter)
            if (each.begin >= at.end && each.begin - at.end <= 3)
                return isFloor(each) ? Rounding::AtLeast : Rounding::Rounded;
        return Rounding::Exact;
    }

    /// Whether words of rounding say that there is no less: "over", "well above", "or more".
    [[nodiscard]] bool isFloor(const Match& words) const
    {
        const std::string_view first = formAt(m_tokens, words.begin);
        const std::string_view last = formAt(m_tokens, words.end - 1);
        if (first == "over" || first == "upwards" || last == "more")
            return true;
        return (first == "more" || first == "well" || first == "just") && last != "under" &&
               last != "below";
    }

    // ---- ratios

    bool readRatio() { return readFraction() || readOneIn() || readTimes(); }

    void addPercent(double percent, std::size_t end)
    {
        const std::size_t begin = m_at;
        add({percent, 1.0, end}, begin, "%", true);
        m_at = end;
    }

    /// "half of", "a third", "two thirds", "three quarters", "halfway".
    bool readFraction()
    {
        if (formAt(m_tokens, m_at) == "halfway") {
            addPercent(50.0, m_at + 1);
            return true;
        }
        if (formAt(m_tokens, m_at) == "half" && formAt(m_tokens, m_at + 1) != "a" &&
            formAt(m_tokens, m_at + 1) != "hour") {
            addPercent(50.0, m_at + 1);
            return true;
        }
        static const std::map<std::string_view, double> parts{
            {"third", 3},  {"thirds", 3}, {"quarter", 4}, {"quarters", 4},
            {"fourth", 4}, {"fifth", 5},  {"fifths", 5},  {"sixth", 6},
            {"eighth", 8}, {"tenth", 10}, {"tenths", 10}};
        const auto part = parts.find(formAt(m_tokens, m_at + 1));
        if (part == parts.end())
            return false;
        const std::optional<double> count = formAt(m_tokens, m_at) == "a"
                                                ? std::optional{1.0}
                                                : smallNumber(formAt(m_tokens, m_at));
        const bool isPlural = part->first.ends_with("s");
        if (!count || (*count > 1.0) != isPlural)
            return false;
        addPercent(100.0 * *count / part->second, m_at + 2);
        return true;
    }

    /// "one in five", "nine out of ten", "every third hectare".
    bool readOneIn()
    {
        static const std::map<std::string_view, double> every{
            {"second", 2},     {"other", 2},      {"third", 3},    {"fourth", 4},
            {"fifth", 5},      {"sixth", 6},      {"seventh", 7},  {"eighth", 8},
            {"ninth", 9},      {"tenth", 10},     {"twelfth", 12}, {"fifteenth", 15},
            {"twentieth", 20}, {"hundredth", 100}};
        if (formAt(m_tokens, m_at) == "every")
            if (const auto nth = every.find(formAt(m_tokens, m_at + 1)); nth != every.end()) {
                addPercent(100.0 / nth->second, m_at + 2);
                return true;
            }
        const auto count = readValue(m_tokens, m_at);
        if (!count || isName(m_at))
            return false;
        const bool isOf =
            formAt(m_tokens, count->end) == "in" ||
            (formAt(m_tokens, count->end) == "out" && formAt(m_tokens, count->end + 1) == "of");
        const auto whole =
            isOf ? readValue(m_tokens,
                             count->end + (formAt(m_tokens, count->end) == "in" ? 1 : 2))
                 : std::nullopt;
        if (!whole || whole->value <= 0.0 || whole->value < count->value ||
            whole->value > 100.0)
            return false;
        addPercent(100.0 * count->value / whole->value, whole->end);
        return true;
    }

    /// "doubled", "threefold", "four times".
    bool readTimes()
    {
        static const std::map<std::string_view, double> factors{
            {"doubl", 2},    {"tripl", 3},   {"trebl", 3},     {"quadrupl", 4},
            {"halv", 0.5},   {"twofold", 2}, {"threefold", 3}, {"fourfold", 4},
            {"fivefold", 5}, {"tenfold", 10}};
        if (const auto factor = factors.find(stemAt(m_tokens, m_at)); factor != factors.end()) {
            add({factor->second, 0.1, m_at + 1}, m_at, "times", true);
            ++m_at;
            return true;
        }
        const auto count = readValue(m_tokens, m_at);
        if (!count ||
            (formAt(m_tokens, count->end) != "times" && formAt(m_tokens, count->end) != "fold"))
            return false;
        add({count->value, count->precision, count->end + 1}, m_at, "times", true);
        m_at = count->end + 1;
        return true;
    }

    // ---- numbers with a unit

    /// Whether the number at a token only names something: a version, a page, a target.
    [[nodiscard]] bool isName(std::size_t at) const
    {
        std::size_t i = at;
        // "Targets 1, 2 and 3", "plots 1 to 24": go back over the list.
        while (i > 1 &&
               (m_tokens[i - 1].isMark(",") || formAt(m_tokens, i - 1) == "and" ||
                formAt(m_tokens, i - 1) == "or" || formAt(m_tokens, i - 1) == "to") &&
               (isNumber(m_tokens, i - 2)) && m_tokens[i - 2].value < 100.0)
            i -= 2;
        if (i == 0)
            return false;
        return isOneOf(numbered, formAt(m_tokens, i - 1)) ||
               (i < at &&
                (stemAt(m_tokens, i - 1) == "plot" || stemAt(m_tokens, i - 1) == "table"));
    }

    [[nodiscard]] bool isDayOfMonth(std::size_t at) const
    {
        const bool isBefore = isOneOf(months, formAt(m_tokens, at + 1));
        const bool isAfter = at > 0 && isOneOf(months, formAt(m_tokens, at - 1));
        return isNumber(m_tokens, at) && m_tokens[at].decimals == 0 &&
               m_tokens[at].value <= 31.0 && (isBefore || isAfter);
    }

    /// "95 % CI", "30 % of the Framework", "the 30 % that Target 2 asks for".
    [[nodiscard]] bool isNamedPercent(std::size_t begin, const NumberRead& read) const
    {
        for (std::size_t i = read.end; i < std::min(read.end + 2, m_tokens.size()); ++i)
            if (formAt(m_tokens, i) == "ci" || formAt(m_tokens, i) == "confidence" ||
                formAt(m_tokens, i) == "interval")
                return true;
        if (read.value != 30.0)
            return false;
        static constexpr std::array<std::string_view, 10> names{
            "target", "goal",       "framework", "global", "mark",
            "asks",   "protection", "gbf",       "by",     "objective"};
        for (std::size_t i = read.end; i < std::min(read.end + 8, m_tokens.size()); ++i)
            if (isOneOf(names, formAt(m_tokens, i)))
                return true;
        for (std::size_t i = begin > 4 ? begin - 4 : 0; i < begin; ++i)
            if (isOneOf(names, formAt(m_tokens, i)))
                return true;
        return false;
    }

    void readPlain()
    {
        const auto read = readValue(m_tokens, m_at);
        if (!read)
            return;
        const std::size_t begin = m_at;
        if (isName(begin) || isDayOfMonth(begin) ||
            (formAt(m_tokens, begin) == "thirty" && formAt(m_tokens, read->end) == "by") ||
            (isNumber(m_tokens, begin) && m_tokens[begin].value == 30.0 &&
             formAt(m_tokens, read->end) == "by") ||
            formAt(m_tokens, begin) == "15.3") {
            m_at = read->end;
            return;
        }
        const NumberUnit unit = unitAt(m_tokens, read->end);
        m_at = std::max(unit.end, read->end);
        if (unit.name == "%" && isNamedPercent(begin, {read->value, 1.0, m_at}))
            return;
        const bool isLoneOne = read->value == 1.0 && !isNumber(m_tokens, begin);
        static constexpr std::array<std::string_view, 6> printed{"pag",  "room",  "chapter",
                                                                 "tabl", "annex", "text"};
        if (isLoneOne || isOneOf(printed, unit.name))
            return; // "one of them", "48 pages"
        add({read->value * unit.factor, read->precision * unit.factor, m_at}, begin, unit.name,
            false);
    }

    /// "22.00 (95 % CI 9.90 to 34.10) condition-hectares", "29.82 of the 30 points": a number
    /// without a unit has that of the next one.
    void shareUnits()
    {
        for (std::size_t i = m_numbers.size(); i-- > 1;)
            if (m_numbers[i - 1].unit.empty() && isMeasured(m_numbers[i]) &&
                !m_numbers[i].isRatio)
                m_numbers[i - 1].unit = m_numbers[i].unit;
    }

    const std::vector<Token>& m_tokens;
    std::vector<Match> m_roundedBefore, m_roundedAfter; // words of rounding, by their place
    std::vector<StatedNumber> m_numbers;
    std::size_t m_at = 0;
};

} // namespace

bool isArea(const StatedNumber& number)
{
    return number.unit == "ha" || number.unit == "condition-ha";
}

bool isMeasured(const StatedNumber& number)
{
    return isArea(number) || number.unit == "%" || number.unit == "points" ||
           number.unit == "USD" || number.unit == "times";
}

bool isTime(const StatedNumber& number)
{
    static constexpr std::array<std::string_view, 10> units{
        "year",   "month",  "week",   "day",    "season",
        "summer", "winter", "spring", "autumn", "hour"};
    return isOneOf(units, number.unit);
}

std::vector<StatedNumber> numbersIn(const std::vector<Token>& tokens,
                                    const PhraseFinder& finder)
{
    return NumberReader{tokens, finder}.numbers();
}

} // namespace ecotone::claims
