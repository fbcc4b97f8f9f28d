#include "ecotone/project/field_text.h"

#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>
#include <type_traits>

namespace ecotone::project {

namespace {

/// "a day", "an actor".
std::string withArticle(const std::string& words)
{
    constexpr std::string_view vowels = "aeioAEIO";
    const bool isVowel = !words.empty() && vowels.find(words.front()) != std::string_view::npos;
    return (isVowel ? "an " : "a ") + words;
}

/// What is wrong with a text, to stand after "“x” is not "; nothing where it was read.
using Wrong = std::optional<std::string>;

template <class Value>
struct Kind; // of fields that a text can give

template <>
struct Kind<std::string> {
    static std::string name() { return "text"; }
};
template <>
struct Kind<double> {
    static std::string name() { return "number"; }
};
template <>
struct Kind<int> {
    static std::string name() { return "whole number"; }
};
template <>
struct Kind<std::int64_t> {
    static std::string name() { return "whole number"; }
};
template <>
struct Kind<bool> {
    static std::string name() { return "yes or no"; }
};
template <>
struct Kind<Date> {
    static std::string name() { return "day such as 2027-12-31"; }
};
template <>
struct Kind<Digest> {
    static std::string name() { return "SHA-256 of 64 hexadecimal digits"; }
};
template <>
struct Kind<std::vector<std::string>> {
    static std::string name() { return "list with semicolons"; }
};
template <>
struct Kind<std::vector<int>> {
    static std::string name() { return "list of whole numbers with semicolons"; }
};
template <>
struct Kind<std::map<std::string, std::string>> {
    static std::string name() { return "list of WORD=WORD with semicolons"; }
};
template <class Record>
struct Kind<Id<Record>> {
    static std::string name() { return std::string{records::Table<Record>::title}; }
};
template <class E>
requires std::is_enum_v<E>
struct Kind<E> {
    static std::string name()
    {
        std::vector<std::string> words;
        for (const auto& [value, word] : records::Words<E>::words)
            words.emplace_back(word);
        return fmt::format("{}", fmt::join(words, ", "));
    }
};

/// Reads a text into a field.
class Reader {
public:
    Reader(const Project& project, const Callings& callings)
        : m_project{project}
        , m_callings{callings}
    {
    }

    Wrong read(const std::string& text, std::string& out) const
    {
        out = text;
        return std::nullopt;
    }
    Wrong read(const std::string& text, double& out) const
    {
        const auto number = parseNumber(text);
        return take(number && std::isfinite(*number) ? number : std::nullopt, out);
    }
    Wrong read(const std::string& text, int& out) const
    {
        return take(wholeNumber<int>(text), out);
    }
    Wrong read(const std::string& text, std::int64_t& out) const
    {
        return take(wholeNumber<std::int64_t>(text), out);
    }
    Wrong read(const std::string& text, bool& out) const
    {
        const std::string word = lowerAscii(trimmed(text));
        const bool isWord = word == "yes" || word == "true" || word == "no" || word == "false";
        return take(isWord ? std::optional{word == "yes" || word == "true"} : std::nullopt,
                    out);
    }
    Wrong read(const std::string& text, Date& out) const { return take(parseDate(text), out); }
    Wrong read(const std::string& text, Digest& out) const
    {
        const bool isDigest = text.empty() || Digest::isHex(text);
        return take(isDigest ? std::optional{Digest{text}} : std::nullopt, out);
    }
    Wrong read(const std::string& text, std::vector<std::string>& out) const
    {
        out = splitList(text, ';');
        return std::nullopt;
    }
    Wrong read(const std::string& text, std::vector<int>& out) const
    {
        std::vector<int> numbers;
        for (const std::string& each : splitList(text, ';'))
            if (const auto number = wholeNumber<int>(each))
                numbers.push_back(*number);
            else
                return Kind<std::vector<int>>::name();
        out = std::move(numbers);
        return std::nullopt;
    }
    Wrong read(const std::string& text, std::map<std::string, std::string>& out) const
    {
        std::map<std::string, std::string> words;
        for (const std::string& each : splitList(text, ';')) {
            const auto equals = each.find('=');
            if (equals == std::string::npos || equals == 0)
                return Kind<std::map<std::string, std::string>>::name();
            words[each.substr(0, equals)] = each.substr(equals + 1);
        }
        out = std::move(words);
        return std::nullopt;
    }
    template <class Record>
    Wrong read(const std::string& text, Id<Record>& out) const
    {
        if (m_callings)
            if (const auto id = m_callings(records::Table<Record>::name, text)) {
                out = Id<Record>{*id};
                return std::nullopt;
            }
        const Record* const found = recordCalled<Record>(m_project, text);
        if (found)
            out = found->id;
        return found ? std::nullopt
                     : Wrong{fmt::format(
                           "{} of the project, by name, title or id",
                           withArticle(std::string{records::Table<Record>::title}))};
    }
    template <class E>
    requires std::is_enum_v<E> Wrong read(const std::string& text, E& out)
    const
    {
        const auto value = records::fromWord<E>(trimmed(text));
        if (value)
            out = *value;
        return value ? std::nullopt : Wrong{"one of " + Kind<E>::name()};
    }
    template <class Value>
    Wrong read(const std::string& text, std::optional<Value>& out) const
    {
        if (isBlank(text)) {
            out.reset();
            return std::nullopt;
        }
        return read(text, out.emplace());
    }

private:
    template <class Value>
    static Wrong take(const std::optional<Value>& value, Value& out)
    {
        if (value)
            out = *value;
        return value ? std::nullopt : Wrong{withArticle(Kind<Value>::name())};
    }
    template <class Number>
    static std::optional<Number> wholeNumber(const std::string& text)
    {
        const std::string_view digits = trimmed(text);
        Number number = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool isWhole = error == std::errc{} && end == digits.data() + digits.size();
        return isWhole ? std::optional{number} : std::nullopt;
    }

    const Project& m_project;
    const Callings& m_callings;
};

template <class Value>
inline constexpr bool isReference = false;
template <class Record>
inline constexpr bool isReference<Id<Record>> = true;
template <class Record>
inline constexpr bool isReference<std::optional<Id<Record>>> = true;

template <class Value>
inline constexpr bool isGivenAsText =
    !std::is_same_v<Value, geo::Shape> && !std::is_same_v<Value, std::optional<geo::Shape>>;

template <class Value>
std::string nameFor(std::string_view column)
{
    std::string name{column};
    if (isReference<Value> && name.ends_with("_id"))
        name.resize(name.size() - 3);
    return name;
}

template <class Value>
struct Plain {
    using Type = Value;
    static constexpr bool isOptional = false;
};
template <class Value>
struct Plain<std::optional<Value>> {
    using Type = Value;
    static constexpr bool isOptional = true;
};

bool isSame(std::string_view one, std::string_view other)
{
    return lowerAscii(trimmed(one)) == lowerAscii(trimmed(other));
}

} // namespace

template <class Record>
const Record* recordCalled(const Project& project, std::string_view text)
{
    if constexpr (std::is_same_v<Record, records::Actor>)
        if (const Record* const actor = actorNamed(project, text))
            return actor;
    const Record* found = nullptr;
    for (const auto& [id, record] : project.all<Record>()) {
        if (fmt::format("{}", id.value()) == trimmed(text))
            return &record;
        const std::string label = labelOf(record);
        if (label.empty() || !isSame(label, text))
            continue;
        if (found)
            return nullptr; // which of the two is meant?
        found = &record;
    }
    return found;
}

template <class Record>
std::vector<FieldForm> fieldForms()
{
    std::vector<FieldForm> forms;
    const Record blank{};
    records::forEachField(blank, [&]<class Value>(std::string_view column, const Value&) {
        if constexpr (isGivenAsText<Value>) {
            if (column == "id")
                return;
            forms.push_back({nameFor<Value>(column), Kind<typename Plain<Value>::Type>::name(),
                             Plain<Value>::isOptional});
        }
    });
    return forms;
}

template <class Record>
Checked<Record> withField(const Project& project,
                          Record record,
                          std::string_view field,
                          const std::string& text,
                          const Callings& callings)
{
    const Reader reader{project, callings};
    bool isKnown = false;
    Wrong wrong;
    records::forEachField(record, [&]<class Value>(std::string_view column, Value& value) {
        if constexpr (isGivenAsText<Value>) {
            if (column == "id" || (field != column && field != nameFor<Value>(column)))
                return;
            isKnown = true;
            wrong = reader.read(text, value);
        }
    });
    if (!isKnown) {
        std::vector<std::string> names;
        for (const FieldForm& each : fieldForms<Record>())
            names.push_back(each.name);
        return *rules::object("There is no field “{}” of {}; its fields are {}.", field,
                              withArticle(std::string{records::Table<Record>::title}),
                              joinWords(names));
    }
    if (wrong)
        return *rules::object("The {} “{}” of the {} is not {}.", field, text,
                              records::Table<Record>::title, *wrong);
    return record;
}

template const records::Settings* recordCalled(const Project&, std::string_view);
template const records::Actor* recordCalled(const Project&, std::string_view);
template const records::Site* recordCalled(const Project&, std::string_view);
template const records::Stake* recordCalled(const Project&, std::string_view);
template const records::Landscape* recordCalled(const Project&, std::string_view);
template const records::LandscapeVersion* recordCalled(const Project&, std::string_view);
template const records::Pressure* recordCalled(const Project&, std::string_view);
template const records::ActionKind* recordCalled(const Project&, std::string_view);
template const records::Action* recordCalled(const Project&, std::string_view);
template const records::ActionStatus* recordCalled(const Project&, std::string_view);
template const records::Participation* recordCalled(const Project&, std::string_view);
template const records::Evidence* recordCalled(const Project&, std::string_view);
template const records::Layer* recordCalled(const Project&, std::string_view);
template const records::LayerClass* recordCalled(const Project&, std::string_view);
template const records::Document* recordCalled(const Project&, std::string_view);
template const records::Indicator* recordCalled(const Project&, std::string_view);
template const records::Target* recordCalled(const Project&, std::string_view);
template const records::Observation* recordCalled(const Project&, std::string_view);
template const records::Pledge* recordCalled(const Project&, std::string_view);
template const records::Membership* recordCalled(const Project&, std::string_view);
template const records::FundingLine* recordCalled(const Project&, std::string_view);
template const records::MonitoringPlan* recordCalled(const Project&, std::string_view);
template const records::Consent* recordCalled(const Project&, std::string_view);
template const records::LeakageAssessment* recordCalled(const Project&, std::string_view);
template const records::Obligation* recordCalled(const Project&, std::string_view);
template const records::SurplusTransfer* recordCalled(const Project&, std::string_view);
template const records::GoalLink* recordCalled(const Project&, std::string_view);
template const records::Settlement* recordCalled(const Project&, std::string_view);
template const records::SettlementPart* recordCalled(const Project&, std::string_view);
template const records::Claim* recordCalled(const Project&, std::string_view);
template const records::Review* recordCalled(const Project&, std::string_view);
template const records::SoldUnit* recordCalled(const Project&, std::string_view);
template const records::MatchingLayer* recordCalled(const Project&, std::string_view);
template const records::Plot* recordCalled(const Project&, std::string_view);
template const records::GivenChange* recordCalled(const Project&, std::string_view);
template std::vector<FieldForm> fieldForms<records::Settings>();
template std::vector<FieldForm> fieldForms<records::Actor>();
template std::vector<FieldForm> fieldForms<records::Site>();
template std::vector<FieldForm> fieldForms<records::Stake>();
template std::vector<FieldForm> fieldForms<records::Landscape>();
template std::vector<FieldForm> fieldForms<records::LandscapeVersion>();
template std::vector<FieldForm> fieldForms<records::Pressure>();
template std::vector<FieldForm> fieldForms<records::ActionKind>();
template std::vector<FieldForm> fieldForms<records::Action>();
template std::vector<FieldForm> fieldForms<records::ActionStatus>();
template std::vector<FieldForm> fieldForms<records::Participation>();
template std::vector<FieldForm> fieldForms<records::Evidence>();
template std::vector<FieldForm> fieldForms<records::Layer>();
template std::vector<FieldForm> fieldForms<records::LayerClass>();
template std::vector<FieldForm> fieldForms<records::Document>();
template std::vector<FieldForm> fieldForms<records::Indicator>();
template std::vector<FieldForm> fieldForms<records::Target>();
template std::vector<FieldForm> fieldForms<records::Observation>();
template std::vector<FieldForm> fieldForms<records::Pledge>();
template std::vector<FieldForm> fieldForms<records::Membership>();
template std::vector<FieldForm> fieldForms<records::FundingLine>();
template std::vector<FieldForm> fieldForms<records::MonitoringPlan>();
template std::vector<FieldForm> fieldForms<records::Consent>();
template std::vector<FieldForm> fieldForms<records::LeakageAssessment>();
template std::vector<FieldForm> fieldForms<records::Obligation>();
template std::vector<FieldForm> fieldForms<records::SurplusTransfer>();
template std::vector<FieldForm> fieldForms<records::GoalLink>();
template std::vector<FieldForm> fieldForms<records::Settlement>();
template std::vector<FieldForm> fieldForms<records::SettlementPart>();
template std::vector<FieldForm> fieldForms<records::Claim>();
template std::vector<FieldForm> fieldForms<records::Review>();
template std::vector<FieldForm> fieldForms<records::SoldUnit>();
template std::vector<FieldForm> fieldForms<records::MatchingLayer>();
template std::vector<FieldForm> fieldForms<records::Plot>();
template std::vector<FieldForm> fieldForms<records::GivenChange>();
template Checked<records::Settings> withField(
    const Project&, records::Settings, std::string_view, const std::string&, const Callings&);
template Checked<records::Actor> withField(
    const Project&, records::Actor, std::string_view, const std::string&, const Callings&);
template Checked<records::Site>
withField(const Project&, records::Site, std::string_view, const std::string&, const Callings&);
template Checked<records::Stake> withField(
    const Project&, records::Stake, std::string_view, const std::string&, const Callings&);
template Checked<records::Landscape> withField(
    const Project&, records::Landscape, std::string_view, const std::string&, const Callings&);
template Checked<records::LandscapeVersion> withField(const Project&,
                                                      records::LandscapeVersion,
                                                      std::string_view,
                                                      const std::string&,
                                                      const Callings&);
template Checked<records::Pressure> withField(
    const Project&, records::Pressure, std::string_view, const std::string&, const Callings&);
template Checked<records::ActionKind> withField(
    const Project&, records::ActionKind, std::string_view, const std::string&, const Callings&);
template Checked<records::Action> withField(
    const Project&, records::Action, std::string_view, const std::string&, const Callings&);
template Checked<records::ActionStatus> withField(const Project&,
                                                  records::ActionStatus,
                                                  std::string_view,
                                                  const std::string&,
                                                  const Callings&);
template Checked<records::Participation> withField(const Project&,
                                                   records::Participation,
                                                   std::string_view,
                                                   const std::string&,
                                                   const Callings&);
template Checked<records::Evidence> withField(
    const Project&, records::Evidence, std::string_view, const std::string&, const Callings&);
template Checked<records::Layer> withField(
    const Project&, records::Layer, std::string_view, const std::string&, const Callings&);
template Checked<records::LayerClass> withField(
    const Project&, records::LayerClass, std::string_view, const std::string&, const Callings&);
template Checked<records::Document> withField(
    const Project&, records::Document, std::string_view, const std::string&, const Callings&);
template Checked<records::Indicator> withField(
    const Project&, records::Indicator, std::string_view, const std::string&, const Callings&);
template Checked<records::Target> withField(
    const Project&, records::Target, std::string_view, const std::string&, const Callings&);
template Checked<records::Observation> withField(const Project&,
                                                 records::Observation,
                                                 std::string_view,
                                                 const std::string&,
                                                 const Callings&);
template Checked<records::Pledge> withField(
    const Project&, records::Pledge, std::string_view, const std::string&, const Callings&);
template Checked<records::Membership> withField(
    const Project&, records::Membership, std::string_view, const std::string&, const Callings&);
template Checked<records::FundingLine> withField(const Project&,
                                                 records::FundingLine,
                                                 std::string_view,
                                                 const std::string&,
                                                 const Callings&);
template Checked<records::MonitoringPlan> withField(const Project&,
                                                    records::MonitoringPlan,
                                                    std::string_view,
                                                    const std::string&,
                                                    const Callings&);
template Checked<records::Consent> withField(
    const Project&, records::Consent, std::string_view, const std::string&, const Callings&);
template Checked<records::LeakageAssessment> withField(const Project&,
                                                       records::LeakageAssessment,
                                                       std::string_view,
                                                       const std::string&,
                                                       const Callings&);
template Checked<records::Obligation> withField(
    const Project&, records::Obligation, std::string_view, const std::string&, const Callings&);
template Checked<records::SurplusTransfer> withField(const Project&,
                                                     records::SurplusTransfer,
                                                     std::string_view,
                                                     const std::string&,
                                                     const Callings&);
template Checked<records::GoalLink> withField(
    const Project&, records::GoalLink, std::string_view, const std::string&, const Callings&);
template Checked<records::Settlement> withField(
    const Project&, records::Settlement, std::string_view, const std::string&, const Callings&);
template Checked<records::SettlementPart> withField(const Project&,
                                                    records::SettlementPart,
                                                    std::string_view,
                                                    const std::string&,
                                                    const Callings&);
template Checked<records::Claim> withField(
    const Project&, records::Claim, std::string_view, const std::string&, const Callings&);
template Checked<records::Review> withField(
    const Project&, records::Review, std::string_view, const std::string&, const Callings&);
template Checked<records::SoldUnit> withField(
    const Project&, records::SoldUnit, std::string_view, const std::string&, const Callings&);
template Checked<records::MatchingLayer> withField(
    const Project&, records::MatchingLayer, std::string_view, const std::string&, const Callings&);
template Checked<records::Plot> withField(
    const Project&, records::Plot, std::string_view, const std::string&, const Callings&);
template Checked<records::GivenChange> withField(
    const Project&, records::GivenChange, std::string_view, const std::string&, const Callings&);

} // namespace ecotone::project
