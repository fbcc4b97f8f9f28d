#include "draft_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ecotone::claims {

namespace {

constexpr double responseYears = 3.0;              // cover, plots: docs/methods/claims.md, C10
constexpr double productivityResponseYears = 10.0; // trend of productivity, ibid.

class TimeRules {
public:
    TimeRules(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
        : m_reading{reading}
        , m_facts{facts}
        , m_breaches{breaches}
    {
    }

    void judge()
    {
        judgeCommitment();
        judgeResponseTime();
        judgeForecast();
    }

private:
    void refuse(DraftReason reason, const Match& words, bool isSure = false)
    {
        m_breaches.push_back({reason, words, isSure});
    }
    [[nodiscard]] bool has(std::string_view list) const { return m_reading.has(list); }
    [[nodiscard]] std::string_view form(std::size_t i) const
    {
        const auto& tokens = m_reading.tokens();
        return i < tokens.size() ? std::string_view{tokens[i].form} : std::string_view{};
    }

    // ---- level 0

    /// A commitment speaks of what will be done, or of itself: signed, published, due.
    void judgeCommitment()
    {
        if (m_facts.level != 0)
            return;
        const std::vector<Match> papers = m_reading.find("paper-verb");
        for (const Match& done : m_reading.facts("done-words"))
            if (Reading::apartFrom({done}, papers).size() == 1) {
                refuse(DraftReason::PastTenseCommitment, done);
                return;
            }
        for (const Match& verb : m_reading.facts("perfect-tense")) {
            const std::size_t at = form(verb.end) == "been" ? verb.end + 1 : verb.end;
            if (isParticiple(at) &&
                Reading::apartFrom({{verb.begin, at + 1}}, papers).size() == 1) {
                refuse(DraftReason::PastTenseCommitment, {verb.begin, at + 1});
                return;
            }
        }
        const bool speaksOfPledge = has("pledge-words") || !papers.empty() || has("negator");
        if (!speaksOfPledge && !m_reading.tokens().empty())
            refuse(DraftReason::PastTenseCommitment, {0, m_reading.tokens().size()});
        else
            judgeThingsOutside();
    }

    /// A pledge is paper: where things of the land are told as they stand, beside no word of
    /// pledging, something is told as done.
    void judgeThingsOutside()
    {
        const std::vector<Match> pledging =
            Reading::apartFrom(m_reading.find("pledge-words"), m_reading.find("pledge-behind"));
        for (const Match& thing : m_reading.facts("outdoors")) {
            const Match part = m_reading.partOf(thing);
            const bool isOfPledge = std::ranges::any_of(
                pledging, [&](const Match& each) { return each.overlaps(part); });
            if (!isOfPledge && !m_reading.isInBrackets(thing.begin) &&
                !m_reading.hasWithin("as-it-was", part)) {
                refuse(DraftReason::PastTenseCommitment, thing);
                return;
            }
        }
    }

    /// A participle after "has", "has been" or "is": what was done or is being done.
    [[nodiscard]] bool isParticiple(std::size_t at) const
    {
        static constexpr std::array<std::string_view, 18> irregular{
            "become", "put",   "grown", "made",  "given", "taken", "brought", "done", "gone",
            "come",   "built", "begun", "spent", "sown",  "dug",   "led",     "won",  "kept"};
        const std::string_view word = form(at);
        const bool isRegular =
            word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
        return isRegular || std::ranges::find(irregular, word) != irregular.end();
    }

    // ---- response time

    void judgeResponseTime()
    {
        if (has("response-innocent") || !has("indicator"))
            return;
        const std::vector<Match> outcomes = m_reading.facts("outcome-now");
        if (outcomes.empty())
            return;
        const double needed = has("productivity") ? productivityResponseYears : responseYears;
        const std::optional<double> passed = yearsPassed();
        if (passed && *passed < needed)
            refuse(DraftReason::OutcomeWithinResponseTime, outcomes.front());
    }

    /// Years between what was done and what is said to have come of it, as far as the sentence
    /// tells; the shortest of all readings.
    [[nodiscard]] std::optional<double> yearsPassed() const
    {
        if (!has("starting-event") && !namedAction(m_reading, m_facts))
            return std::nullopt;
        std::optional<double> shortest;
        const auto consider = [&](std::optional<double> years) {
            if (years && (!shortest || *years < *shortest))
                shortest = years;
        };
        consider(spanInWords());
        consider(spanOfDates());
        if (has("at-once"))
            consider(0.5);
        return shortest;
    }

    /// "eighteen months after", "within a year", "four years of grazing".
    [[nodiscard]] std::optional<double> spanInWords() const
    {
        std::optional<double> shortest;
        for (const Match& span : m_reading.find("time-span")) {
            const double count = countIn(span);
            const double years = count * yearsOf(m_reading.tokens()[span.end - 1].stem);
            if (!shortest || years < *shortest)
                shortest = years;
        }
        return shortest;
    }
    [[nodiscard]] double countIn(const Match& span) const
    {
        for (const StatedNumber& number : m_reading.figures())
            if (number.at.overlaps(span) && !number.isRatio)
                return number.value;
        return form(span.begin) == "two" ? 2.0 : 1.0;
    }
    static double yearsOf(std::string_view unit)
    {
        if (unit == "month")
            return 1.0 / 12.0;
        if (unit == "week")
            return 7.0 / 365.25;
        if (unit == "day" || unit == "night")
            return 1.0 / 365.25;
        return 1.0; // a year, or a season of each year
    }

    /// Moments the sentence names, in years; "spring 2024", "June 2022", "2025".
    [[nodiscard]] std::vector<double> moments() const
    {
        std::vector<double> found;
        const auto& tokens = m_reading.tokens();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (m_reading.isInBrackets(i))
                continue;
            if (tokens[i].kind == Token::Kind::Date)
                found.push_back(tokens[i].value + (tokens[i].month - 0.5) / 12.0);
            if (tokens[i].kind == Token::Kind::Year)
                found.push_back(tokens[i].value + partOfYear(i));
            else if (const auto part = partNamed(i); part && !found.empty() && isLoneMonth(i))
                found.push_back(std::floor(found.front()) + *part);
        }
        return found;
    }
    /// A month or season behind a year that has been named, with no year of its own.
    [[nodiscard]] bool isLoneMonth(std::size_t i) const
    {
        const auto& tokens = m_reading.tokens();
        const auto isYear = [&](std::size_t at) {
            return at < tokens.size() && (tokens[at].kind == Token::Kind::Year ||
                                          tokens[at].kind == Token::Kind::Number);
        };
        return !isYear(i + 1) && !(form(i + 1) == "of" && isYear(i + 2)) && form(i) != "may";
    }
    /// What month or season before a year says: the middle of the year where nothing does.
    [[nodiscard]] double partOfYear(std::size_t year) const
    {
        for (std::size_t back = 1; back <= 2 && back <= year; ++back)
            if (const auto part = partNamed(year - back))
                return *part;
        return 0.5;
    }
    /// What part of a year a word names.
    [[nodiscard]] std::optional<double> partNamed(std::size_t at) const
    {
        static constexpr std::array<std::pair<std::string_view, double>, 17> parts{
            {{"january", 0.04},
             {"february", 0.12},
             {"march", 0.21},
             {"april", 0.29},
             {"may", 0.37},
             {"june", 0.46},
             {"july", 0.54},
             {"august", 0.62},
             {"september", 0.71},
             {"october", 0.79},
             {"november", 0.87},
             {"december", 0.96},
             {"spring", 0.3},
             {"summer", 0.55},
             {"autumn", 0.8},
             {"winter", 0.96},
             {"harvest", 0.65}}};
        for (const auto& [word, part] : parts)
            if (form(at) == word)
                return part;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<double> spanOfDates() const
    {
        std::vector<double> found = moments();
        std::erase_if(found, [&](double each) { return each > m_facts.asOf.year() + 1.0; });
        const bool isFromTo = isPlainPeriod();
        if (found.size() == 1 && !isFromTo)
            return has("since-event") ? sinceNow(found.front())
                                      : sinceActionBegan(found.front());
        if (found.size() != 2 || isFromTo)
            return std::nullopt;
        const double span = found[1] - found[0];
        return span > 0.0 ? std::optional{span} : std::nullopt;
    }
    /// "From 2020 to 2025", but not "between the planting of 2023 and the survey of 2025".
    [[nodiscard]] bool isPlainPeriod() const
    {
        return std::ranges::any_of(m_reading.find("from-to"), [&](const Match& each) {
            return !m_reading.hasWithin("starting-event", each);
        });
    }
    /// "Since the herds began to rotate in 2020".
    [[nodiscard]] double sinceNow(double began) const
    {
        return m_facts.asOf.year() + (m_facts.asOf.month() - 0.5) / 12.0 - began;
    }
    /// The ledger knows when a named action began.
    [[nodiscard]] std::optional<double> sinceActionBegan(double seen) const
    {
        const DraftAction* action = namedAction(m_reading, m_facts);
        if (!action || !action->since)
            return std::nullopt;
        const double began = action->since->year() + (action->since->month() - 0.5) / 12.0;
        return seen > began + 0.25 ? std::optional{seen - began} : std::nullopt;
    }

    // ---- forecasts

    void judgeForecast()
    {
        const bool isBooked = !m_reading.asserted("forecast-booked").empty();
        for (const StatedNumber& number : m_reading.figures()) {
            const KnownFigure* figure =
                m_facts.figures ? knownFigure(number, *m_facts.figures) : nullptr;
            if (figure && figure->role == FigureRole::Forecast &&
                m_reading.isAsserted(number.at) && (isBooked || !isToldAsForecast(number))) {
                refuse(DraftReason::ForecastAsResult, number.at, true);
                return;
            }
        }
        const std::vector<Match> models = m_reading.asserted("forecast");
        if (!models.empty() && (isBooked || !m_reading.facts("model-proves").empty()) &&
            has("indicator")) {
            refuse(DraftReason::ForecastAsResult, models.front());
            return;
        }
        judgeFutureAsPresent();
    }

    /// Whether words of expecting stand close to a number: "could reach", "this is a forecast".
    [[nodiscard]] bool isToldAsForecast(const StatedNumber& number) const
    {
        constexpr std::size_t near = 14; // words
        return std::ranges::any_of(m_reading.find("forecast-open"), [&](const Match& each) {
            return !m_reading.isInBrackets(each.begin) && each.begin <= number.at.end + near &&
                   number.at.begin <= each.end + near;
        });
    }

    /// "In 2034 the foothills carry young forest".
    void judgeFutureAsPresent()
    {
        const bool isOpen = has("forecast-open") || has("pledge-words") || has("plan-words");
        if (isOpen || !has("land"))
            return;
        for (std::size_t i = 0; i < m_reading.tokens().size(); ++i) {
            const Token& token = m_reading.tokens()[i];
            const bool isFuture =
                (token.kind == Token::Kind::Year || token.kind == Token::Kind::Date) &&
                token.value > m_facts.asOf.year();
            if (isFuture && !m_reading.isInBrackets(i) && m_reading.isFact({i, i + 1}) &&
                !m_reading.facts("present-verb").empty()) {
                refuse(DraftReason::ForecastAsResult, {i, i + 1});
                return;
            }
        }
    }

    const Reading& m_reading;
    const DraftFacts& m_facts;
    Breaches& m_breaches;
};

} // namespace

void judgeTimes(const Reading& reading, const DraftFacts& facts, Breaches& breaches)
{
    TimeRules{reading, facts, breaches}.judge();
}

} // namespace ecotone::claims
