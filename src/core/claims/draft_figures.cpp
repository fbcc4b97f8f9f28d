#include "draft_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace ecotone::claims {

namespace {

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Words before a number that make it a name: "version 1", "Target 2", "page 47".
constexpr std::array<std::string_view, 41> numbered{
    "version", "v",         "rule",      "rules", "level",    "levels", "method",
    "methods", "target",    "targets",   "sdg",   "goal",     "figure", "fig",
    "table",   "tables",    "page",      "pages", "chapter",  "annex",  "section",
    "article", "condition", "permit",    "phase", "step",     "number", "no",
    "note",    "part",      "paragraph", "cf",    "appendix", "box",    "map",
    "act",     "tier",      "scope",     "act",   "room",     "iso"};

constexpr std::array<std::string_view, 12> months{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr double hectaresPerPitch = 0.714;        // 105 m by 68 m, the size UEFA asks for
constexpr double hectaresPerAcre = 0.40468564224; // international acre (NIST SP 811, 2008)

/// Reads the numbers of one sentence from left to right.
class NumberReader {
public:
    NumberReader(const std::vector<Token>& tokens, const PhraseFinder& finder)
        : m_tokens{tokens}
        , m_rounded{finder.find("rounded")}
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
    [[nodiscard]] std::string_view form(std::size_t i) const
    {
        return i < m_tokens.size() ? std::string_view{m_tokens[i].form} : std::string_view{};
    }
    [[nodiscard]] std::string_view stem(std::size_t i) const
    {
        return i < m_tokens.size() ? std::string_view{m_tokens[i].stem} : std::string_view{};
    }
    [[nodiscard]] bool isNumber(std::size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Number;
    }

    /// A number in digits or words that begins at a token.
    struct Read {
        double value = 0.0, precision = 1.0;
        std::size_t end = 0;
    };

    static std::optional<double> smallNumber(std::string_view word)
    {
        static const std::map<std::string_view, double> words{
            {"one", 1},        {"two", 2},       {"three", 3},     {"four", 4},
            {"five", 5},       {"six", 6},       {"seven", 7},     {"eight", 8},
            {"nine", 9},       {"ten", 10},      {"eleven", 11},   {"twelve", 12},
            {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16},
            {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
            {"thirty", 30},    {"forty", 40},    {"fifty", 50},    {"sixty", 60},
            {"seventy", 70},   {"eighty", 80},   {"ninety", 90}};
        const auto found = words.find(word);
        return found == words.end() ? std::nullopt : std::optional{found->second};
    }
    static double multiplier(std::string_view word)
    {
        return word == "hundred" || word == "hundreds" ? 100.0
               : word == "thousand" || word == "k"     ? 1'000.0
               : word == "million" || word == "m"      ? 1'000'000.0
               : word == "dozen"                       ? 12.0
                                                       : 0.0;
    }

    [[nodiscard]] std::optional<Read> readValue(std::size_t at) const
    {
        if (isNumber(at)) {
            const Token& token = m_tokens[at];
            Read read{token.value, std::pow(10.0, -token.decimals), at + 1};
            if (token.decimals == 0 && token.value != 0.0)
                for (double rest = std::abs(token.value); std::fmod(rest, 10.0) == 0.0;
                     rest /= 10.0)
                    read.precision *= 10.0;
            if (const double by = multiplier(form(at + 1)); by > 0.0 && form(at + 1) != "m") {
                read.value *= by;
                read.precision *= by;
                ++read.end;
            }
            return read;
        }
        return readWords(at);
    }

    /// "fourteen hundred", "a hundred and twenty", "one thousand one hundred".
    [[nodiscard]] std::optional<Read> readWords(std::size_t at) const
    {
        double total = 0.0, part = 0.0;
        std::size_t i = at;
        bool isAny = false;
        if (form(i) == "a" && multiplier(form(i + 1)) > 0.0) {
            part = 1.0;
            ++i;
        }
        for (; i < m_tokens.size(); ++i) {
            const auto small = smallNumber(form(i));
            const double by = multiplier(form(i));
            if (small)
                part += *small;
            else if (by >= 1'000.0 && form(i).size() > 1 && part > 0.0) {
                total += part * by;
                part = 0.0;
            } else if (by > 0.0 && form(i).size() > 1 && part > 0.0)
                part *= by;
            else if (form(i) == "and" && isAny && (smallNumber(form(i + 1))) &&
                     total + part >= 100.0)
                continue;
            else
                break;
            isAny = true;
        }
        if (!isAny)
            return std::nullopt;
        Read read{total + part, 1.0, i};
        for (double rest = read.value; rest > 0.0 && std::fmod(rest, 10.0) == 0.0; rest /= 10.0)
            read.precision *= 10.0;
        return read;
    }

    void add(Read read, std::size_t begin, std::string unit, bool isRatio)
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

    [[nodiscard]] Rounding roundingAt(const Match& at) const
    {
        for (const Match& each : m_rounded) {
            const bool isBefore = each.end <= at.begin && at.begin - each.end <= 2;
            const bool isAfter = each.begin >= at.end && each.begin - at.end <= 3;
            if (!isBefore && !isAfter)
                continue;
            const std::string_view word = form(each.begin);
            const bool isFloor =
                word == "over" || word == "upwards" ||
                ((word == "more" || word == "well" || word == "just") &&
                 form(each.end - 1) != "under" && form(each.end - 1) != "below");
            return isFloor ? Rounding::AtLeast : Rounding::Rounded;
        }
        return Rounding::Exact;
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
        if (form(m_at) == "halfway") {
            addPercent(50.0, m_at + 1);
            return true;
        }
        if (form(m_at) == "half" && form(m_at + 1) != "a" && form(m_at + 1) != "hour") {
            addPercent(50.0, m_at + 1);
            return true;
        }
        static const std::map<std::string_view, double> parts{
            {"third", 3},  {"thirds", 3}, {"quarter", 4}, {"quarters", 4},
            {"fourth", 4}, {"fifth", 5},  {"fifths", 5},  {"sixth", 6},
            {"eighth", 8}, {"tenth", 10}, {"tenths", 10}};
        const auto part = parts.find(form(m_at + 1));
        if (part == parts.end())
            return false;
        const std::optional<double> count =
            form(m_at) == "a" ? std::optional{1.0} : smallNumber(form(m_at));
        const bool isPlural = part->first.ends_with("s");
        if (!count || (*count > 1.0) != isPlural)
            return false;
        addPercent(100.0 * *count / part->second, m_at + 2);
        return true;
    }

    /// "one in five", "nine out of ten", "every third hectare".
    bool readOneIn()
    {
        static const std::map<std::string_view, double> every{{"second", 2}, {"other", 2},
                                                              {"third", 3},  {"fourth", 4},
                                                              {"fifth", 5},  {"tenth", 10}};
        if (form(m_at) == "every")
            if (const auto nth = every.find(form(m_at + 1)); nth != every.end()) {
                addPercent(100.0 / nth->second, m_at + 2);
                return true;
            }
        const auto count = readValue(m_at);
        if (!count || isName(m_at))
            return false;
        const bool isOf = form(count->end) == "in" ||
                          (form(count->end) == "out" && form(count->end + 1) == "of");
        const auto whole =
            isOf ? readValue(count->end + (form(count->end) == "in" ? 1 : 2)) : std::nullopt;
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
        if (const auto factor = factors.find(stem(m_at)); factor != factors.end()) {
            add({factor->second, 0.1, m_at + 1}, m_at, "times", true);
            ++m_at;
            return true;
        }
        const auto count = readValue(m_at);
        if (!count || (form(count->end) != "times" && form(count->end) != "fold"))
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
               (m_tokens[i - 1].isMark(",") || form(i - 1) == "and" || form(i - 1) == "or" ||
                form(i - 1) == "to") &&
               (isNumber(i - 2)) && m_tokens[i - 2].value < 100.0)
            i -= 2;
        if (i == 0)
            return false;
        return isOneOf(numbered, form(i - 1)) ||
               (i < at && (stem(i - 1) == "plot" || stem(i - 1) == "table"));
    }

    [[nodiscard]] bool isDayOfMonth(std::size_t at) const
    {
        const bool isBefore = isOneOf(months, form(at + 1));
        const bool isAfter = at > 0 && isOneOf(months, form(at - 1));
        return isNumber(at) && m_tokens[at].decimals == 0 && m_tokens[at].value <= 31.0 &&
               (isBefore || isAfter);
    }

    /// "95 % CI", "30 % of the Framework", "the 30 % that Target 2 asks for".
    [[nodiscard]] bool isNamedPercent(std::size_t begin, const Read& read) const
    {
        for (std::size_t i = read.end; i < std::min(read.end + 2, m_tokens.size()); ++i)
            if (form(i) == "ci" || form(i) == "confidence" || form(i) == "interval")
                return true;
        if (read.value != 30.0)
            return false;
        static constexpr std::array<std::string_view, 10> names{
            "target", "goal",       "framework", "global", "mark",
            "asks",   "protection", "gbf",       "by",     "objective"};
        for (std::size_t i = read.end; i < std::min(read.end + 8, m_tokens.size()); ++i)
            if (isOneOf(names, form(i)))
                return true;
        for (std::size_t i = begin > 4 ? begin - 4 : 0; i < begin; ++i)
            if (isOneOf(names, form(i)))
                return true;
        return false;
    }

    struct Unit {
        std::string name;
        double factor = 1.0;
        std::size_t end = 0;
    };

    [[nodiscard]] Unit unitAt(std::size_t at) const
    {
        const std::string_view word = stem(at), next = stem(at + 1);
        const auto of = [&](const char* name, double factor, std::size_t words) {
            return Unit{name, factor, at + words};
        };
        if (word == "condit" && (next == "hectar" || next == "ha"))
            return of("condition-ha", 1.0, 2);
        if (word == "ha" || word == "hectar")
            return of("ha", 1.0, 1);
        if (word == "percent")
            return of("%", 1.0, form(at + 1) == "points" ? 2 : 1);
        if (form(at) == "km2")
            return of("ha", 100.0, 1);
        if (word == "squar" && (next == "kilometr"))
            return of("ha", 100.0, 2);
        if (form(at) == "m2")
            return of("ha", 1e-4, 1);
        if (word == "squar" && next == "metr")
            return of("ha", 1e-4, 2);
        if (word == "acr")
            return of("ha", hectaresPerAcre, 1);
        if ((word == "football" || word == "soccer") &&
            (next == "pitch" || next == "field" || next == "ground"))
            return of("ha", hectaresPerPitch, 2);
        if (word == "usd" || word == "dollar" || word == "eur" || word == "euro")
            return of("USD", 1.0, 1);
        if (word == "point")
            return of("points", 1.0, 1);
        return {countedNoun(at), 1.0, at};
    }

    /// The stem of the first noun of "seven steering meetings", as far as one can tell.
    [[nodiscard]] std::string countedNoun(std::size_t at) const
    {
        static constexpr std::array<std::string_view, 26> none{
            "of",  "to",   "in",    "by",     "on",    "at",    "and",  "or",    "the",
            "is",  "are",  "was",   "were",   "as",    "from",  "that", "which", "with",
            "for", "than", "after", "before", "since", "until", "per",  "have"};
        for (std::size_t i = at; i < std::min(at + 3, m_tokens.size()); ++i) {
            if (m_tokens[i].kind != Token::Kind::Word || isOneOf(none, form(i)))
                return {};
            if (form(i).ends_with('s') || i + 1 == std::min(at + 3, m_tokens.size()) ||
                m_tokens[i + 1].kind != Token::Kind::Word || isOneOf(none, form(i + 1)))
                return std::string{stem(i)};
        }
        return {};
    }

    void readPlain()
    {
        const auto read = readValue(m_at);
        if (!read)
            return;
        const std::size_t begin = m_at;
        if (isName(begin) || isDayOfMonth(begin) ||
            (form(begin) == "thirty" && form(read->end) == "by") ||
            (isNumber(begin) && m_tokens[begin].value == 30.0 && form(read->end) == "by") ||
            form(begin) == "15.3") {
            m_at = read->end;
            return;
        }
        const Unit unit = unitAt(read->end);
        m_at = std::max(unit.end, read->end);
        if (unit.name == "%" && isNamedPercent(begin, {read->value, 1.0, m_at}))
            return;
        const bool isLoneOne = read->value == 1.0 && !isNumber(begin);
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
    std::vector<Match> m_rounded;
    std::vector<StatedNumber> m_numbers;
    std::size_t m_at = 0;
};

bool sameUnit(const StatedNumber& number, const KnownFigure& figure)
{
    if (isMeasured(number) && !number.unit.empty())
        return number.unit == figure.unit || figure.unit.empty();
    return true; // what is counted may be called by several names
}

bool sameValue(const StatedNumber& number, double known)
{
    const double stated = std::abs(number.value), value = std::abs(known);
    const double slack = 1e-9 * std::max(1.0, value);
    const bool isOtherSign = number.value < 0.0 && known > 0.0;
    if (isOtherSign)
        return false;
    if (std::abs(stated - value) <= slack)
        return true;
    const double step = number.precision;
    switch (number.rounding) {
    case Rounding::Exact:
        return false;
    case Rounding::Rounded:
        return std::abs(std::round(value / step) * step - stated) <= slack + 1e-6 * step;
    case Rounding::AtLeast:
        return std::abs(std::floor(value / step) * step - stated) <= slack + 1e-6 * step;
    }
    return false;
}

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

const KnownFigure* knownFigure(const StatedNumber& number,
                               const std::vector<KnownFigure>& figures)
{
    const KnownFigure* best = nullptr;
    for (const KnownFigure& figure : figures)
        if (sameUnit(number, figure) && sameValue(number, figure.value))
            if (!best || best->role == FigureRole::Plain)
                best = &figure;
    return best;
}

} // namespace ecotone::claims
