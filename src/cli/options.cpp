#include "options.h"

#include "ecotone/base/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::cli {
namespace {

std::string listed(const std::vector<std::string>& choices)
{
    return fmt::format("{}", fmt::join(choices, ", "));
}

std::optional<int> wholeNumber(const std::string& text)
{
    const std::optional<double> number = parseNumber(text);
    if (!number || *number != std::floor(*number) || std::abs(*number) > 1e9)
        return std::nullopt;
    return static_cast<int>(*number);
}

} // namespace

Options& Options::argument(const std::string& name,
                           std::string& into,
                           const std::string& what,
                           Need need)
{
    m_subcommand->add_option(name, into, what)
        ->option_text(need == Need::Required ? " " : "(optional)")
        ->required(need == Need::Required);
    return *this;
}

Options& Options::arguments(const std::string& name,
                            std::vector<std::string>& into,
                            const std::string& what)
{
    m_subcommand->add_option(name, into, what)->option_text("...")->required();
    return *this;
}

Options& Options::flag(const std::string& name, bool& into, const std::string& what)
{
    m_subcommand->add_flag(name, into, what);
    return *this;
}

Options& Options::required(const std::string& name, std::string& into, const std::string& what)
{
    m_subcommand->add_option(name, into, what)->option_text("TEXT (required)")->required();
    return *this;
}

Options& Options::text(const std::string& name, std::string& into, const std::string& what)
{
    m_subcommand->add_option(name, into, what)->option_text("TEXT");
    return *this;
}

Options& Options::text(const std::string& name,
                       std::optional<std::string>& into,
                       const std::string& what)
{
    m_subcommand
        ->add_option_function<std::string>(
            name, [&into](const std::string& given) { into = given; }, what)
        ->option_text("TEXT");
    return *this;
}

Options&
Options::texts(const std::string& name, std::vector<std::string>& into, const std::string& what)
{
    m_subcommand->add_option(name, into, what)
        ->allow_extra_args(false)
        ->option_text("TEXT (may be repeated)");
    return *this;
}

void Options::reading(const std::string& name,
                      const std::string& what,
                      const std::string& kind,
                      Need need,
                      std::function<std::string(const std::string&)> take)
{
    m_subcommand
        ->add_option_function<std::string>(
            name,
            [name, take = std::move(take)](const std::string& given) {
                if (const std::string wrong = take(given); !wrong.empty())
                    throw CLI::ValidationError{
                        name, fmt::format("“{}” is given, but {}.", given, wrong)};
            },
            what)
        ->option_text(need == Need::Required ? kind + " (required)" : kind)
        ->required(need == Need::Required);
}

Options&
Options::number(const std::string& name, std::optional<double>& into, const std::string& what)
{
    reading(name, what, "NUMBER", Need::Optional, [&into](const std::string& given) {
        into = parseNumber(given);
        return into && std::isfinite(*into)
                   ? std::string{}
                   : std::string{"a number with a decimal point is needed"};
    });
    return *this;
}

Options&
Options::whole(const std::string& name, std::optional<int>& into, const std::string& what)
{
    reading(name, what, "NUMBER", Need::Optional, [&into](const std::string& given) {
        into = wholeNumber(given);
        return into ? std::string{} : std::string{"a whole number is needed"};
    });
    return *this;
}

Options& Options::wholeArgument(const std::string& name, int& into, const std::string& what)
{
    reading(name, what, "NUMBER", Need::Required, [&into](const std::string& given) {
        const std::optional<int> number = wholeNumber(given);
        into = number.value_or(into);
        return number ? std::string{} : std::string{"a whole number is needed"};
    });
    return *this;
}

Options& Options::date(const std::string& name,
                       std::optional<Date>& into,
                       const std::string& what,
                       PartialDate partial)
{
    reading(name, what, "DATE", Need::Optional, [&into, partial](const std::string& given) {
        into = parseDate(given, partial);
        return into ? std::string{} : std::string{"a day as in 2027-12-31 is needed"};
    });
    return *this;
}

Options&
Options::yesNo(const std::string& name, std::optional<bool>& into, const std::string& what)
{
    return choice(name, {"yes", "no"}, what, Need::Optional,
                  [&into](const std::string& word) { into = word == "yes"; });
}

Options& Options::choice(const std::string& name,
                         const std::vector<std::string>& choices,
                         const std::string& what,
                         Need need,
                         std::function<void(const std::string&)> chosen)
{
    reading(name, what + ": " + listed(choices), "WORD", need,
            [choices, chosen = std::move(chosen)](const std::string& given) {
                if (std::ranges::find(choices, given) == choices.end())
                    return fmt::format("one of these is needed: {}", listed(choices));
                chosen(given);
                return std::string{};
            });
    return *this;
}

} // namespace ecotone::cli
