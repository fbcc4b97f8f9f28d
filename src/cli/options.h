#pragma once

#include "ecotone/base/date.h"
#include "ecotone/records/fields.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace ecotone::cli {

/// Whether a command can do without an option.
enum class Need { Required, Optional };

/// Declares the options of one subcommand. What a user gives is written to the variables named
/// here when the command line is read, so these must outlive it. The argument parser is known
/// only to options.cpp and command_line.cpp: its header is slow to compile.
class Options {
public:
    explicit Options(CLI::App& subcommand) : m_subcommand{&subcommand} {}

    /// A word without a flag, by its place: `PROJECT`.
    Options& argument(const std::string& name,
                      std::string& into,
                      const std::string& what,
                      Need need = Need::Required);
    /// Words without a flag, at least one.
    Options&
    arguments(const std::string& name, std::vector<std::string>& into, const std::string& what);
    /// A whole number without a flag, by its place.
    Options& wholeArgument(const std::string& name, int& into, const std::string& what);

    Options& flag(const std::string& name, bool& into, const std::string& what);
    Options& required(const std::string& name, std::string& into, const std::string& what);
    Options& text(const std::string& name, std::string& into, const std::string& what);
    /// Tells "not given" from "given as empty".
    Options&
    text(const std::string& name, std::optional<std::string>& into, const std::string& what);
    /// May be given more than once; every flag takes one text.
    Options&
    texts(const std::string& name, std::vector<std::string>& into, const std::string& what);
    /// A number with a decimal point, whatever the machine's locale.
    Options&
    number(const std::string& name, std::optional<double>& into, const std::string& what);
    Options& whole(const std::string& name, std::optional<int>& into, const std::string& what);
    /// `2027-12-31`; where only a year or a month is given, `partial` says which day is meant.
    Options& date(const std::string& name,
                  std::optional<Date>& into,
                  const std::string& what,
                  PartialDate partial = PartialDate::First);
    /// `yes` or `no`.
    Options& yesNo(const std::string& name, std::optional<bool>& into, const std::string& what);

    /// One of the words of an enumeration.
    template <class E>
    Options& word(const std::string& name,
                  std::optional<E>& into,
                  const std::string& what,
                  Need need = Need::Optional)
    {
        return choice(name, wordsOf<E>(), what, need,
                      [&into](const std::string& word) { into = records::fromWord<E>(word); });
    }
    template <class E>
    Options& word(const std::string& name, E& into, const std::string& what)
    {
        return choice(name, wordsOf<E>(), what, Need::Optional,
                      [&into](const std::string& word) {
                          into = records::fromWord<E>(word).value_or(into);
                      });
    }
    Options& choice(const std::string& name,
                    const std::vector<std::string>& choices,
                    const std::string& what,
                    Need need,
                    std::function<void(const std::string&)> chosen);

private:
    /// Reads one text; `take` says in a sentence what would be right, or nothing when it is.
    void reading(const std::string& name,
                 const std::string& what,
                 const std::string& kind,
                 Need need,
                 std::function<std::string(const std::string&)> take);

    template <class E>
    static std::vector<std::string> wordsOf()
    {
        std::vector<std::string> all;
        for (const auto& [value, word] : records::Words<E>::words)
            all.emplace_back(word);
        return all;
    }

    CLI::App* m_subcommand;
};

} // namespace ecotone::cli
